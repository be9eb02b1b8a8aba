/** The first is the default and stays out of the URL. */
export const PARK_TABS = ['history', 'carriers', 'indicators', 'goals', 'bodies', 'events'] as const;
export type ParkTab = (typeof PARK_TABS)[number];

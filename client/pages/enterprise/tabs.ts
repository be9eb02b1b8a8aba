/** The first is the default and stays out of the URL: it answers the page's question. */
export const ENTERPRISE_TABS = ['supply', 'profile', 'segments', 'policies', 'projects', 'evidence'] as const;
export type EnterpriseTab = (typeof ENTERPRISE_TABS)[number];

export const SUPPLY_DEPTHS = ['1', '2', '3'] as const;
export const SUPPLY_SCOPES = ['ALL', 'CITY', 'PARK'] as const;

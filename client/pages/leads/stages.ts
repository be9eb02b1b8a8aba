/** Parts of the library in the order a lead passes them. */
export const LEAD_STAGES = ['RESERVE', 'INTENT', 'KEY'] as const;

/** The five gap states in the order every screen uses, with the glyph that stands for each. */
export const GAP_STATES = ['MISSING', 'SINGLE_SOURCE', 'WEAK', 'UNKNOWN', 'STRONG'] as const;
export type GapState = (typeof GAP_STATES)[number];

export const GLYPH: Record<GapState, string> = {
  MISSING: '✕',
  SINGLE_SOURCE: '①',
  WEAK: '▽',
  UNKNOWN: '?',
  STRONG: '●',
};

export const STAGES = ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORT'] as const;
export type Stage = (typeof STAGES)[number];

/** What a card shows: its state, the products of the segment, or the firms in it. `segment` stays out of the URL. */
export const DENSITIES = ['segment', 'product', 'firm'] as const;

/** PARK is the default and stays out of the URL. */
export const RADII = ['PARK', 'CITY', 'PROVINCE', 'NATIONAL', 'ANY'] as const;

/** Kinds of bodies that have a word of their own. */
const KINDS = [
  'CHAMBER',
  'AGENCY',
  'CLUSTER',
  'ASSOCIATION',
  'CONSULATE',
  'DEVELOPER',
  'FUNDING',
  'RESEARCH',
  'STANDARDS',
  'BANK',
  'MEDIA',
] as const;
export type PartnerKind = (typeof KINDS)[number];

export const kindOf = (kind: string | null): PartnerKind | undefined => KINDS.find((one) => one === kind);

/** How a body stands to the parks. */
export const PARTNER_LINKS = ['cooperates', 'brought', 'none'] as const;

const LANGUAGES = ['de', 'en', 'zh'] as const;
export const languagesOf = (codes: readonly string[]): (typeof LANGUAGES)[number][] =>
  LANGUAGES.filter((one) => codes.includes(one));

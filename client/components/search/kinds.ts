import type { SearchHit } from './search.query.ts';

export type SearchKind = SearchHit['kind'];

/** Kinds in the order planners ask for them; each has a word in the dictionary. */
export const SEARCH_KINDS = [
  'ENTERPRISE',
  'SEGMENT',
  'PRODUCT',
  'CHAIN',
  'PARK',
  'PROJECT',
  'PARTNER',
  'POLICY',
  'CARRIER',
  'MECHANISM',
  'FUND',
  'INSTITUTION',
  'TALENT_PROGRAMME',
  'TEAM',
  'ROLE',
  'EVENT',
  'SCHEME',
  'ZONE',
  'METRIC',
  'REGION',
  'COUNTRY',
] as const satisfies readonly SearchKind[];

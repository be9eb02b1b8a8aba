import type { EntityRow } from '../entity/entity.type.ts';
import type { Basis } from '../evidence/evidence.type.ts';
import type { FactRow } from '../evidence/fact.ts';

/** A partner as the graph keeps it. */
export interface PartnerRow extends EntityRow {
  partnerKind: string | null;
  /** Public address; how it is known: SEEN or KNOWN. */
  website?: string | null;
  websiteBasis?: string | null;
  languages?: string[] | null;
  task?: string | null;
  taskEn?: string | null;
}

/** A project a partner introduced, as the graph keeps it. */
export interface BroughtRow extends FactRow {
  /** Code of the project. */
  project: string;
  on: string | null;
  basis: Basis;
}

/** A trade a body is good for, as the graph keeps it. */
export interface CapabilityRow extends FactRow {
  /** Full code of the segment, or code of the chain. */
  target: string;
  basis: Basis;
  confidence: number;
}

/** A cooperation as the graph keeps it; it leads to a park or to a carrier. */
export interface CooperationRow extends FactRow {
  /** Graph keys of the ends. */
  partner: string;
  park: string | null;
  carrier: string | null;
  form: string | null;
  period: string | null;
}

/** Which partners to list, as the query takes it. */
export interface PartnerSearch {
  country: string | null;
  segment: string | null;
  /** The condition to start from, the one that leaves fewest. */
  by: 'segment' | 'country' | 'all';
}

/** Reads the arguments of a list of partners. */
export function toSearch(country: string | null | undefined, segment: string | null | undefined): PartnerSearch {
  const search = { country: country ?? null, segment: segment ?? null };
  return { ...search, by: search.segment !== null ? 'segment' : search.country !== null ? 'country' : 'all' };
}

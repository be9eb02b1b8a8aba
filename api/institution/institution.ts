import type { EntityRow } from '../entity/entity.type.ts';
import type { FactRow } from '../evidence/fact.ts';

/** An institution as the graph keeps it. */
export interface InstitutionRow extends EntityRow {
  institutionKind: string | null;
}

/** An office as the graph keeps it. */
export interface OfficeRow extends FactRow {
  /** Graph key of where it is held. */
  place: string;
  period: string | null;
}

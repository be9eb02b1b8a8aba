import type { EntityRow } from '../entity/entity.type.ts';

/** A carrier as the graph keeps it. */
export interface CarrierRow extends EntityRow {
  carrierKind: string | null;
}

import type { EntityRow } from '../entity/entity.type.ts';

/** A region as the graph keeps it. */
export interface RegionRow extends EntityRow {
  regionKind: string | null;
}

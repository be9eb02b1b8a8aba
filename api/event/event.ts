import type { EntityRow } from '../entity/entity.type.ts';

/** An event as the graph keeps it. */
export interface EventRow extends EntityRow {
  eventKind: string | null;
}

import { query } from '../graph/query.ts';

/** What stands in the graph; `loading` names a version whose load has begun and not ended. */
export interface DatasetRow {
  version: string | null;
  /** How often what all may see was written since the graph was made; a load leaves it. */
  revision: number;
  loading: string | null;
  loadedAt: string | null;
  dataAsOf: string | null;
}

/** Before the first load. */
export const EMPTY_DATASET: DatasetRow = { version: null, revision: 0, loading: null, loadedAt: null, dataAsOf: null };

export const READ_DATASET = query<Record<string, never>, DatasetRow>(
  'datasetRead',
  `MATCH (d:Dataset {key: 'dataset'})
   RETURN d.version AS version, coalesce(d.revision, 0) AS revision, d.loading AS loading,
     toString(d.loadedAt) AS loadedAt, d.dataAsOf AS dataAsOf`,
);

/**
 * Counts a user's write. It comes first in the transaction: the node it locks makes writes follow each other.
 * What an organisation writes for itself changes nobody else's answers, so the revision that all see stays.
 */
export const NEXT_WRITE = query<{ seen: 0 | 1 }, { writes: number; revision: number }>(
  'datasetNextWrite',
  `MERGE (d:Dataset {key: 'dataset'})
   SET d.writes = coalesce(d.writes, d.revision, 0) + 1
   SET d.revision = coalesce(d.revision, 0) + $seen
   RETURN d.writes AS writes, d.revision AS revision`,
);

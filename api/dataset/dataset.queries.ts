import { query } from '../graph/query.ts';

/** What stands in the graph; `loading` names a version whose load has begun and not ended. */
export interface DatasetRow {
  version: string | null;
  /** How often users have written since the graph was made; a load leaves it. */
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

/** Counts a user's write. It comes first in the transaction: the node it locks makes writes follow each other. */
export const NEXT_REVISION = query<Record<string, never>, { revision: number }>(
  'datasetNextRevision',
  `MERGE (d:Dataset {key: 'dataset'})
   SET d.revision = coalesce(d.revision, 0) + 1
   RETURN d.revision AS revision`,
);

import { query } from '../graph/query.ts';

/** What stands in the graph; `loading` names a version whose load has begun and not ended. */
export interface DatasetRow {
  version: string | null;
  loading: string | null;
  loadedAt: string | null;
  dataAsOf: string | null;
}

/** Before the first load. */
export const EMPTY_DATASET: DatasetRow = { version: null, loading: null, loadedAt: null, dataAsOf: null };

export const READ_DATASET = query<Record<string, never>, DatasetRow>(
  'datasetRead',
  `MATCH (d:Dataset {key: 'dataset'})
   RETURN d.version AS version, d.loading AS loading, toString(d.loadedAt) AS loadedAt, d.dataAsOf AS dataAsOf`,
);

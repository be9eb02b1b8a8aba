import { query } from '../graph/query.ts';

/** A draft as the graph keeps it. */
export interface SavedDraftRow {
  code: string;
  name: string;
  park: string;
  chain: string;
  /** The entries as the caller wrote them, JSON. */
  add: string;
  author: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  datasetVersion: string | null;
  /** Absent: of the one who runs the server. */
  organisation?: string | null;
}

/** The code follows from the content: saving the same draft again changes nothing and leads to the same link. */
export const SAVE_DRAFT = query<{ code: string; record: object }, { value: SavedDraftRow }>(
  'simulationSaveDraft',
  `MERGE (d:SavedDraft {code: $code})
   ON CREATE SET d = $record, d:UserRecord
   RETURN d {.*} AS value`,
);

export const DRAFT_BY_CODE = query<{ code: string }, { value: SavedDraftRow }>(
  'simulationDraftByCode',
  'MATCH (d:SavedDraft {code: $code}) RETURN d {.*} AS value',
);

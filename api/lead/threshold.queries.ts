import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';

/** Limits somebody set for a step. */
export interface ThresholdRow {
  code: string;
  step: string;
  yellowDays: number;
  redDays: number;
  reason: string;
  author: string;
  revision: number;
  /** Absent: of the one who runs the server. */
  organisation?: string;
}

/** All that were ever set for a park, the latest last. */
export const THRESHOLDS_OF_PARK = query<Keys, Keyed<ThresholdRow>>(
  'leadThresholdsOfPark',
  `MATCH (t:LeadThreshold) WHERE t.park IN $keys
   WITH t ORDER BY t.revision
   RETURN t.park AS key, t {.*} AS value`,
);

export const WRITE_THRESHOLD = query<{ park: string; record: object }, { written: number }>(
  'leadWriteThreshold',
  `MATCH (p:Park {code: $park})
   CREATE (t:UserRecord:LeadThreshold)-[:ABOUT {origin: 'user'}]->(p)
   SET t = $record
   RETURN count(t) AS written`,
);

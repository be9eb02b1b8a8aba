import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';

/** A correction as the graph keeps it. */
export interface CorrectionRow {
  code: string;
  revision: number;
  /** Absent: of the one who runs the server. */
  organisation?: string;
  version: number;
  status: 'OPEN' | 'ACCEPTED' | 'REJECTED';
  /** Code of the fact. */
  evidence: string;
  problem: string;
  proposal?: string;
  source: string;
  author: string;
  createdAt: string;
  reviewReason?: string;
  reviewAuthor?: string;
  reviewedAt?: string;
}

/** The latest first. */
export const ALL_CORRECTIONS = query<Record<string, never>, { value: CorrectionRow }>(
  'allCorrections',
  `MATCH (c:Correction) WHERE c.code > ''
   WITH c ORDER BY c.createdAt DESC, c.revision DESC
   RETURN c {.*} AS value`,
);

export const CORRECTION_BY_CODE = query<Keys, Keyed<CorrectionRow>>(
  'correctionByCode',
  `MATCH (c:Correction) WHERE c.code IN $keys
   RETURN c.code AS key, c {.*} AS value`,
);

/** By the fact’s code, the latest first. */
export const CORRECTIONS_OF_EVIDENCE = query<Keys, Keyed<CorrectionRow>>(
  'correctionsOfEvidence',
  `MATCH (c:Correction) WHERE c.evidence IN $keys
   WITH c ORDER BY c.createdAt DESC, c.revision DESC
   RETURN c.evidence AS key, c {.*} AS value`,
);

export const WRITE_CORRECTION = query<{ evidence: string; record: object }, { written: number }>(
  'correctionWrite',
  `MATCH (e:Evidence {code: $evidence})
   CREATE (c:UserRecord:Correction)-[:ABOUT {origin: 'user'}]->(e)
   SET c = $record
   RETURN count(c) AS written`,
);

export const REVIEW_CORRECTION = query<{ code: string; review: object }, { written: number }>(
  'correctionReview',
  `MATCH (c:Correction {code: $code})
   SET c += $review
   RETURN count(c) AS written`,
);

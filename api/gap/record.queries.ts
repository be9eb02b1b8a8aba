import { query } from '../graph/query.ts';
import type { GapState } from './model.ts';
import type { Verification } from './verification.ts';

/** What somebody holds against the computed state of a segment. */
export interface OverrideRow {
  code: string;
  segment: string;
  /** Absent takes an earlier one back. */
  state?: GapState;
  reason: string;
  author: string;
  /** ISO date it was written. */
  on: string;
  /** Last day it is shown, ISO date. */
  until: string;
  revision: number;
}

/** How complete somebody says the register is. */
export interface StatementRow {
  code: string;
  /** Absent takes an earlier one back. */
  kappa?: number;
  reason: string;
  author: string;
  /** ISO date it holds for. */
  asOf: string;
  revision: number;
  evidence: string[];
}

/** What users have written about one chain in one park, in no order. */
export interface UserRecords {
  verifications: Verification[];
  overrides: OverrideRow[];
  statements: StatementRow[];
}

export const USER_RECORDS = query<{ park: string; chain: string }, UserRecords>(
  'gapUserRecords',
  `MATCH (p:Park {code: $park})
   RETURN
     COLLECT {
       MATCH (p)<-[:ABOUT]-(v:Verification)-[:ABOUT]->(s:Segment {chain: $chain})
       RETURN v {.*, segment: s.code, enterprise: [(v)-[:ABOUT]->(e:Enterprise) | e.code][0]}
     } AS verifications,
     COLLECT {
       MATCH (p)<-[:ABOUT]-(o:GapOverride)-[:ABOUT]->(s:Segment {chain: $chain})
       RETURN o {.*, segment: s.code}
     } AS overrides,
     COLLECT {
       MATCH (p)<-[:ABOUT]-(r:RegisterStatement)-[:ABOUT]->(:Chain {code: $chain})
       RETURN r {.*}
     } AS statements`,
);

/** Which of the codes an input names exist. */
export const KNOWN_CODES = query<
  { park: string; segment: string | null; chain: string | null; enterprise: string | null },
  { park: boolean; segment: string | null; chain: boolean; enterprise: boolean }
>(
  'gapKnownCodes',
  `OPTIONAL MATCH (p:Park {code: $park})
   OPTIONAL MATCH (s:Segment {code: $segment})
   OPTIONAL MATCH (c:Chain {code: $chain})
   OPTIONAL MATCH (e:Enterprise {code: $enterprise})
   RETURN p IS NOT NULL AS park, s.chain AS segment, c IS NOT NULL AS chain, e IS NOT NULL AS enterprise`,
);

interface Written {
  park: string;
  record: object;
}

export const WRITE_VERIFICATION = query<
  Written & { segment: string; enterprise: string | null; evidence: object },
  { written: number }
>(
  'gapWriteVerification',
  `MATCH (p:Park {code: $park})
   OPTIONAL MATCH (s:Segment {code: $segment})
   OPTIONAL MATCH (e:Enterprise {code: $enterprise})
   WITH p, s, e WHERE s IS NOT NULL
   CREATE (v:UserRecord:Verification)-[:ABOUT {origin: 'user'}]->(p)
   CREATE (v)-[:ABOUT {origin: 'user'}]->(s)
   CREATE (x:Record:Evidence)-[:HAS_OBJECT {origin: 'user'}]->(s)
   SET v = $record, x = $evidence
   FOREACH (firm IN CASE WHEN e IS NULL THEN [] ELSE [e] END | CREATE (v)-[:ABOUT {origin: 'user'}]->(firm))
   WITH v, x, coalesce(e, p) AS subject
   CREATE (x)-[:HAS_SUBJECT {origin: 'user'}]->(subject)
   RETURN count(v) AS written`,
);

export const WRITE_OVERRIDE = query<Written & { segment: string }, { written: number }>(
  'gapWriteOverride',
  `MATCH (p:Park {code: $park})
   MATCH (s:Segment {code: $segment})
   CREATE (o:UserRecord:GapOverride)-[:ABOUT {origin: 'user'}]->(p)
   CREATE (o)-[:ABOUT {origin: 'user'}]->(s)
   SET o = $record
   RETURN count(o) AS written`,
);

export const WRITE_STATEMENT = query<Written & { chain: string; evidence: object }, { written: number }>(
  'gapWriteStatement',
  `MATCH (p:Park {code: $park})
   MATCH (c:Chain {code: $chain})
   CREATE (r:UserRecord:RegisterStatement)-[:ABOUT {origin: 'user'}]->(p)
   CREATE (r)-[:ABOUT {origin: 'user'}]->(c)
   CREATE (x:Record:Evidence)-[:HAS_OBJECT {origin: 'user'}]->(c)
   CREATE (x)-[:HAS_SUBJECT {origin: 'user'}]->(p)
   SET r = $record, x = $evidence
   RETURN count(r) AS written`,
);

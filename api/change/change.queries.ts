import { query } from '../graph/query.ts';

/** What a write of a user that is open to all was. */
type WriteKind = 'GAP_VERIFIED' | 'GAP_OVERRIDDEN' | 'REGISTER_RESTATED' | 'PROJECT_STAGE_RECORDED';

/** One such write; the codes are of what it is about, null where it is not about one. */
export interface WriteRow {
  code: string;
  kind: WriteKind;
  revision: number;
  /** ISO 8601 in UTC. */
  at: string;
  park: string | null;
  chain: string | null;
  segment: string | null;
  enterprise: string | null;
  project: string | null;
}

/** Writes of users over a revision and up to another, in their order; what is not open to all is left out. */
export const WRITES_BETWEEN = query<{ over: number; upTo: number; limit: number }, WriteRow>(
  'changeWrites',
  `CALL () {
     MATCH (r:Verification) WHERE r.revision > $over AND r.revision <= $upTo
     RETURN r, 'GAP_VERIFIED' AS kind
     UNION ALL
     MATCH (r:GapOverride) WHERE r.revision > $over AND r.revision <= $upTo
     RETURN r, 'GAP_OVERRIDDEN' AS kind
     UNION ALL
     MATCH (r:RegisterStatement) WHERE r.revision > $over AND r.revision <= $upTo
     RETURN r, 'REGISTER_RESTATED' AS kind
     UNION ALL
     MATCH (r:StageEvent) WHERE r.revision > $over AND r.revision <= $upTo
     RETURN r, 'PROJECT_STAGE_RECORDED' AS kind
   }
   WITH r, kind ORDER BY r.revision, r.code LIMIT $limit
   WITH r, kind, [(r)-[:ABOUT]->(s:Segment) | s][0] AS segment
   RETURN r.code AS code, kind, r.revision AS revision, r.createdAt AS at,
     [(r)-[:ABOUT]->(p:Park) | p.code][0] AS park,
     coalesce([(r)-[:ABOUT]->(c:Chain) | c.code][0], segment.chain) AS chain,
     segment.code AS segment,
     [(r)-[:ABOUT]->(e:Enterprise) | e.code][0] AS enterprise,
     [(r)<-[:REACHED]-(p:Project) | p.code][0] AS project
   ORDER BY revision, code`,
);

/** One load of data. */
export interface LoadRow {
  version: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Nodes and relationships written. */
  changed: number;
  /** Nodes and relationships taken away. */
  removed: number;
}

/** Every load there was, the earliest first; a version loaded again counts at its last load. */
export const ALL_LOADS = query<Record<string, never>, LoadRow>(
  'changeLoads',
  `MATCH (b:ImportBatch)
   RETURN b.version AS version, toString(b.finishedAt) AS at, b.changed AS changed, b.removed AS removed
   ORDER BY b.finishedAt`,
);

/** When a revision was written. */
export const REVISION_AT = query<{ revision: number }, { at: string }>(
  'changeRevisionAt',
  'MATCH (a:AuditRecord {revision: $revision}) RETURN a.at AS at',
);

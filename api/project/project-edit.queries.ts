import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';

/** What users have recorded of a project. */
export interface ProjectEdits {
  /** How many stages. */
  version: number;
  changedBy: string | null;
  changedAt: string | null;
}

/** A load leaves these records, so their number serves as a version. */
export const PROJECT_EDITS = query<Keys, Keyed<ProjectEdits>>(
  'projectEdits',
  `MATCH (p:Project) WHERE p.code IN $keys
   OPTIONAL MATCH (p)-[:REACHED {origin: 'user'}]->(s:StageEvent)
   WITH p, s ORDER BY s.revision
   WITH p, collect(s) AS stages
   RETURN p.code AS key, {
     version: size(stages), changedBy: stages[-1].author, changedAt: stages[-1].createdAt
   } AS value`,
);

/** What a project that produces says about gaps. */
export const PROJECT_AIMS = query<
  { project: string },
  { park: string | null; investors: string[]; segments: { code: string; chain: string }[] }
>(
  'projectAims',
  `MATCH (p:Project {code: $project})
   RETURN [(p)-[:IN]->(park:Park) | park.code][0] AS park,
     [(p)<-[:INVESTS_IN]-(e:Enterprise) | e.code] AS investors,
     [(p)-[:TARGETS]->(s:Segment) | s {.code, .chain}] AS segments`,
);

export const WRITE_STAGE = query<{ project: string; stage: object; evidence: object }, { written: number }>(
  'projectWriteStage',
  `MATCH (p:Project {code: $project})
   CREATE (p)-[:REACHED {origin: 'user', evidence: $stage.evidence}]->(s:Record:StageEvent)
   CREATE (x:Record:Evidence)-[:HAS_SUBJECT {origin: 'user'}]->(p)
   SET s = $stage, x = $evidence
   RETURN count(s) AS written`,
);

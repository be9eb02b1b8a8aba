import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import type { EvidenceRow, SourceRow } from './evidence.ts';

export const EVIDENCE_BY_CODE = query<Keys, Keyed<EvidenceRow>>(
  'evidenceByCode',
  `MATCH (e:Evidence) WHERE e.code IN $keys
   RETURN e.code AS key, e {.*, label: 'Evidence'} AS value`,
);

/** Facts in which a node is the subject or the object, in the order of the documents. */
export const FACTS_OF = query<Keys, Keyed<EvidenceRow>>(
  'factsOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (e:Evidence)-[:HAS_SUBJECT|HAS_OBJECT]->(n)
   WITH DISTINCT n, e ORDER BY e.code
   RETURN n.key AS key, e {.*, label: 'Evidence'} AS value`,
);

export const SOURCE_OF_EVIDENCE = query<Keys, Keyed<SourceRow>>(
  'sourceOfEvidence',
  `MATCH (e:Evidence) WHERE e.code IN $keys
   MATCH (e)-[:FROM_SOURCE]->(s:Source)
   RETURN e.code AS key, s {.*, label: 'Source'} AS value`,
);

export const SUBJECT_OF_EVIDENCE = query<Keys, Keyed<EntityRow>>(
  'subjectOfEvidence',
  `MATCH (e:Evidence) WHERE e.code IN $keys
   MATCH (e)-[:HAS_SUBJECT]->(n:Entity)
   RETURN e.code AS key, n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

export const OBJECT_OF_EVIDENCE = query<Keys, Keyed<EntityRow>>(
  'objectOfEvidence',
  `MATCH (e:Evidence) WHERE e.code IN $keys
   MATCH (e)-[:HAS_OBJECT]->(n:Entity)
   RETURN e.code AS key, n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

export const ALL_SOURCES = query<Record<string, never>, SourceRow>(
  'allSources',
  `MATCH (s:Source) WITH s ORDER BY s.code
   RETURN s.key AS key, 'Source' AS label, s.code AS code, s.headline AS headline, s.headlineEn AS headlineEn,
     s.publisher AS publisher, s.authors AS authors, s.publishedOn AS publishedOn,
     s.publishedPrecision AS publishedPrecision, s.period AS period, s.sha256 AS sha256, s.file AS file,
     s.note AS note, s.noteEn AS noteEn`,
);

export const EVIDENCE_OF_SOURCE = query<Keys, Keyed<EvidenceRow>>(
  'evidenceOfSource',
  `MATCH (s:Source) WHERE s.code IN $keys
   MATCH (e:Evidence)-[:FROM_SOURCE]->(s)
   WITH s, e ORDER BY e.line, e.code
   RETURN s.code AS key, e {.*, label: 'Evidence'} AS value`,
);

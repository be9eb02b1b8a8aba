import { query } from '../graph/query.ts';
import type { ClauseRow, PolicyFactRow, PolicyRow, RelationRow, VersionRow } from './book.ts';

/** Read once a version and kept, in milliseconds. */
const ONCE_MS = 20_000;

type All = { after: string };

export const POLICY_FACTS = query<All, { value: PolicyFactRow }>(
  'policyFacts',
  `MATCH (f:PolicyFact) WHERE f.code > $after
   WITH f ORDER BY f.order
   RETURN f {.*} AS value`,
  ONCE_MS,
);

export const POLICY_ROWS = query<
  All,
  {
    value: PolicyRow;
    appliesTo: string[];
    parks: string[];
    conditionsOf: string | null;
    excludes: RelationRow[];
    stacksWith: RelationRow[];
  }
>(
  'policyRows',
  `MATCH (p:Policy) WHERE p.code > $after
   WITH p ORDER BY p.code
   RETURN p {.*, label: 'Policy'} AS value,
     [(p)-[:APPLIES_TO]->(t:Entity) | t.key] AS appliesTo,
     [(p)-[:OF_PARK|OFFERS]-(k:Park) | k.code] AS parks,
     [(p)-[:CONDITIONS_OF]->(t:Entity) | t.key][0] AS conditionsOf,
     [(p)-[r:EXCLUDES]-(o:Policy) | {code: o.code, note: r.note, noteEn: r.noteEn}] AS excludes,
     [(p)-[r:STACKS_WITH]-(o:Policy) | {code: o.code, note: r.note, noteEn: r.noteEn}] AS stacksWith`,
  ONCE_MS,
);

export const POLICY_VERSIONS = query<
  All,
  { policy: string; value: Omit<VersionRow, 'rule' | 'clauses'> & { rule: string }; clauses: ClauseRow[] }
>(
  'policyVersions',
  `MATCH (v:PolicyVersion) WHERE v.code > $after
   MATCH (p:Policy)-[:HAS_VERSION]->(v)
   WITH p, v ORDER BY p.code, v.order
   RETURN p.code AS policy, v {.*} AS value,
     COLLECT { MATCH (v)-[:HAS_CLAUSE]->(c:Clause) RETURN c {.*} AS clause ORDER BY c.order } AS clauses`,
  ONCE_MS,
);

/** Names of what rules compare with, by graph key. */
export const POLICY_NAMES = query<{ keys: string[] }, { key: string; name: string; nameEn: string | null }>(
  'policyNames',
  `MATCH (n:Record) WHERE n.key IN $keys AND n:Entity
   RETURN n.key AS key, n.name AS name, n.nameEn AS nameEn`,
);

interface CitedRow {
  code: string;
  evidence: string[];
}

export const POLICY_FIRMS = query<
  All,
  {
    code: string;
    stockCode: string | null;
    standing: string | null;
    evidence: string[];
    origins: CitedRow[];
    countries: CitedRow[];
    parks: CitedRow[];
  }
>(
  'policyFirms',
  `MATCH (e:Enterprise) WHERE e.code > $after
   WITH e ORDER BY e.code
   RETURN e.code AS code, e.stockCode AS stockCode, e.standing AS standing, e.evidence AS evidence,
     [(e)-[o:ORIGINATES_IN]->(c:Country) | {code: c.code, evidence: o.evidence}] AS origins,
     [(e)-[o:OF_COUNTRY]->(c:Country) | {code: c.code, evidence: o.evidence}] AS countries,
     [(e)-[l:LOCATED_IN]->(p:Park) | {code: p.code, evidence: l.evidence}]
       + [(e)-[i:INVESTS_IN]->(:Project)-[:IN]->(p:Park) | {code: p.code, evidence: i.evidence}] AS parks`,
  ONCE_MS,
);

/** What firms do today or may do; what is only planned is no fact about them. */
export const POLICY_WORK = query<All, { firm: string; segment: string; chain: string; evidence: string[] }>(
  'policyWork',
  `MATCH (e:Enterprise) WHERE e.code > $after
   MATCH (e)-[w:WORKS_IN]->(s:Segment) WHERE coalesce(w.form, '') <> 'planned'
   WITH e, w, s ORDER BY e.code, s.code
   RETURN e.code AS firm, s.code AS segment, s.chain AS chain, w.evidence AS evidence`,
  ONCE_MS,
);

/** Parks with where they lie; `said`: facts that name a region or country with them, whichever it is. */
export const POLICY_SITES = query<
  All,
  {
    code: string;
    into: string[];
    regions: { code: string; kind: string }[];
    countries: string[];
    said: { place: string; evidence: string[] }[];
  }
>(
  'policySites',
  `MATCH (p:Park) WHERE p.code > $after
   WITH p ORDER BY p.code
   RETURN p.code AS code, [(p)-[:MERGED_INTO*1..3]->(q:Park) | q.code] AS into,
     [(p)-[:IN_CITY]->(:Region)-[:PART_OF*0..4]->(r:Region) | {code: r.code, kind: r.regionKind}] AS regions,
     [(p)-[:IN_CITY]->(:Region)-[:PART_OF*0..4]->(:Region)-[:OF_COUNTRY]->(c:Country) | c.code] AS countries,
     [(p)-[l:LOCATED_IN|RELATED_TO]-(r:Entity) WHERE r:Region OR r:Country | {place: r.code, evidence: l.evidence}] AS said`,
  ONCE_MS,
);

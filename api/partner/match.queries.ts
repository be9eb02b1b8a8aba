import { query } from '../graph/query.ts';
import type { PartnerLinks } from './match.ts';

/** Every body with what ties it to countries, projects, carriers, trades and parks; read once a version. */
export const PARTNER_LINKS = query<{ after: string }, PartnerLinks>(
  'partnerLinks',
  `MATCH (p:Partner) WHERE p.code > $after
   WITH p ORDER BY p.code
   RETURN p.code AS code, p.name AS name, p.nameEn AS nameEn, p.partnerKind AS kind,
     COLLECT {
       MATCH (p)-[r:OF_COUNTRY|ORIGINATES_IN|RELATED_TO]->(c:Country)
       WITH c, min(CASE type(r) WHEN 'RELATED_TO' THEN 1 ELSE 0 END) AS related, collect(r.evidence) AS found
       ORDER BY related, c.code
       RETURN {code: c.code, name: c.name, nameEn: c.nameEn, related: related = 1,
         evidence: reduce(all = [], one IN found | all + one)}
     } AS countries,
     COLLECT {
       MATCH (p)-[r:INTRODUCED]->(j:Project)-[t:TARGETS]->(s:Segment)
       WITH r, j, t, s ORDER BY j.code, s.code
       RETURN {code: j.code, name: j.name, nameEn: j.nameEn, segment: s.code, evidence: r.evidence + t.evidence}
     } AS introduced,
     COLLECT {
       MATCH (p)-[r:COOPERATES_WITH]->(c:Carrier)-[f:FOCUSES_ON]->(aim:Segment|Chain)
       WITH r, c, f, aim ORDER BY c.code, aim.code
       RETURN {code: c.code, name: c.name, nameEn: c.nameEn, target: aim.code,
         park: [(c)-[:OF_PARK]->(k:Park) | k.code][0], evidence: r.evidence + f.evidence}
     } AS carriers,
     COLLECT {
       MATCH (p)-[f:FOCUSES_ON]->(aim:Segment|Chain)
       WITH f, aim ORDER BY aim.code
       RETURN {target: aim.code, confidence: f.confidence, evidence: f.evidence}
     } AS capabilities,
     COLLECT {
       MATCH (p)-[:COOPERATES_WITH]->(k:Park)
       RETURN k.code
       UNION
       MATCH (p)-[:COOPERATES_WITH]->(:Carrier)-[:OF_PARK|LOCATED_IN|PLANNED_IN]->(k:Park)
       RETURN k.code
     } AS parks`,
  10_000,
);

import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { Slice } from '../relay/listing.ts';
import type { BroughtRow, CapabilityRow, CooperationRow, PartnerRow, PartnerSearch } from './partner.ts';

/**
 * Partners by conditions. A partner has to do with a segment where it introduced a project that aims at it,
 * cooperates with a carrier that has a focus on it or on its whole chain, or is there for that trade itself.
 * The branch named by $by narrows by an index; the others are left empty by their UNWIND.
 */
export const PARTNERS_FOUND = query<PartnerSearch & Slice, { rows: PartnerRow[]; count: number }>(
  'partnersFound',
  `CALL () {
     UNWIND CASE $by WHEN 'segment' THEN [$segment] ELSE [] END AS code
     MATCH (:Segment {code: code})<-[:TARGETS]-(:Project)<-[:INTRODUCED]-(p:Partner)
     RETURN p
     UNION
     UNWIND CASE $by WHEN 'segment' THEN [$segment] ELSE [] END AS code
     MATCH (:Segment {code: code})<-[:HAS_SEGMENT*0..1]-(aim)<-[:FOCUSES_ON]-(:Carrier)<-[:COOPERATES_WITH]-(p:Partner)
     RETURN p
     UNION
     UNWIND CASE $by WHEN 'segment' THEN [$segment] ELSE [] END AS code
     MATCH (:Segment {code: code})<-[:HAS_SEGMENT*0..1]-(aim)<-[:FOCUSES_ON]-(p:Partner)
     RETURN p
     UNION
     // A country has hundreds of firms and few bodies: those are found by their own codes and filtered below.
     UNWIND CASE WHEN $by IN ['all', 'country'] THEN [''] ELSE [] END AS start
     MATCH (p:Partner) WHERE p.code > start
     RETURN p
   }
   WITH p
   WHERE $country IS NULL OR EXISTS { (p)-[:OF_COUNTRY|ORIGINATES_IN]->(c:Country) WHERE c.code = $country }
   WITH DISTINCT p ORDER BY p.code
   WITH collect(p) AS found
   RETURN size(found) AS count,
     [p IN [p IN found WHERE p.code > $after][..$limit] | p {.*, label: 'Partner'}] AS rows`,
);

/** Newest first; undated ones last. */
export const COOPERATIONS_OF_PARTNER = query<Keys, Keyed<CooperationRow>>(
  'cooperationsOfPartner',
  `MATCH (p:Partner) WHERE p.code IN $keys
   MATCH (p)-[r:COOPERATES_WITH]->(place:Park|Carrier)
   WITH p, r, place ORDER BY coalesce(r.period, '') DESC, place.code, r.form
   RETURN p.code AS key,
     r {.form, .period, .evidence, partner: p.key,
       park: CASE WHEN place:Park THEN place.key END,
       carrier: CASE WHEN place:Carrier THEN place.key END} AS value`,
);

/** Cooperations with a park and with its carriers; newest first, undated ones last. */
export const COOPERATIONS_OF_PARK = query<Keys, Keyed<CooperationRow>>(
  'cooperationsOfPark',
  `MATCH (park:Park) WHERE park.code IN $keys
   CALL (park) {
     MATCH (park)<-[r:COOPERATES_WITH]-(:Partner)
     RETURN r
     UNION
     MATCH (park)-[:OF_PARK|HAS|LOCATED_IN|PLANNED_IN]-(:Carrier)<-[r:COOPERATES_WITH]-(:Partner)
     RETURN r
   }
   WITH park, r, startNode(r) AS p, endNode(r) AS place
   ORDER BY coalesce(r.period, '') DESC, p.code, place.code, r.form
   RETURN park.code AS key,
     r {.form, .period, .evidence, partner: p.key,
       park: CASE WHEN place:Park THEN place.key END,
       carrier: CASE WHEN place:Carrier THEN place.key END} AS value`,
);

export const PROJECTS_INTRODUCED = query<Keys, Keyed<EntityRow>>(
  'projectsIntroduced',
  `MATCH (p:Partner) WHERE p.code IN $keys
   MATCH (p)-[:INTRODUCED]->(project:Project)
   WITH DISTINCT p, project ORDER BY project.code
   RETURN p.code AS key, project {.*, label: 'Project'} AS value`,
);

/** What a partner introduced; newest first, undated ones last. */
export const BROUGHT_BY_PARTNER = query<Keys, Keyed<BroughtRow>>(
  'broughtByPartner',
  `MATCH (p:Partner) WHERE p.code IN $keys
   MATCH (p)-[r:INTRODUCED]->(project:Project)
   WITH p, r, project ORDER BY coalesce(r.period, '') DESC, project.code
   RETURN p.code AS key, r {.basis, .evidence, on: r.period, project: project.code} AS value`,
);

/** Trades a body is good for, by chain and segment. */
export const CAPABILITIES_OF_PARTNER = query<Keys, Keyed<CapabilityRow>>(
  'capabilitiesOfPartner',
  `MATCH (p:Partner) WHERE p.code IN $keys
   MATCH (p)-[r:FOCUSES_ON]->(aim:Segment|Chain)
   WITH p, r, aim ORDER BY aim.code
   RETURN p.code AS key, r {.basis, .confidence, .evidence, target: aim.code} AS value`,
);

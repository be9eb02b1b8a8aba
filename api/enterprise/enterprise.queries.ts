import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { RegionRow } from '../region/region.ts';
import type { Slice } from '../relay/listing.ts';
import type { AffiliationRow, EnterpriseRow, EnterpriseSearch, WorksInRow } from './enterprise.ts';

export const ENTERPRISES_PAGE = query<Slice, { value: EnterpriseRow }>(
  'enterprisesPage',
  `MATCH (e:Enterprise) WHERE e.code > $after
   WITH e ORDER BY e.code LIMIT $limit
   RETURN e {.*, label: 'Enterprise'} AS value`,
);

export const ENTERPRISES_COUNT = query<Record<string, never>, { count: number }>(
  'enterprisesCount',
  `MATCH (e:Enterprise) RETURN count(e) AS count`,
);

/**
 * Enterprises by conditions. The branch named by $by narrows them by an index; the others are left empty
 * by their UNWIND. Count and page come from the same rows, so that they never disagree.
 */
export const ENTERPRISES_FOUND = query<EnterpriseSearch & Slice, { rows: EnterpriseRow[]; count: number }>(
  'enterprisesFound',
  `CALL () {
     UNWIND CASE $by WHEN 'text' THEN [$text] ELSE [] END AS words
     CALL db.index.fulltext.queryNodes('entity_names', words) YIELD node
     WITH node WHERE node:Enterprise
     RETURN node AS e
     UNION
     UNWIND CASE $by WHEN 'segment' THEN [$segment] ELSE [] END AS code
     MATCH (:Segment {code: code})<-[:WORKS_IN]-(e:Enterprise)
     RETURN e
     UNION
     UNWIND CASE $by WHEN 'park' THEN [$park] ELSE [] END AS code
     MATCH (:Park {code: code})<-[:LOCATED_IN]-(e:Enterprise)
     RETURN e
     UNION
     UNWIND CASE $by WHEN 'chain' THEN [$chain] ELSE [] END AS code
     MATCH (:Chain {code: code})-[:HAS_SEGMENT]->(:Segment)<-[:WORKS_IN]-(e:Enterprise)
     RETURN e
     UNION
     UNWIND CASE $by WHEN 'country' THEN [$country] ELSE [] END AS code
     MATCH (:Country {code: code})<-[:OF_COUNTRY|ORIGINATES_IN]-(e:Enterprise)
     RETURN e
   }
   WITH e
   WHERE ($segment IS NULL OR EXISTS { (e)-[:WORKS_IN]->(s:Segment) WHERE s.code = $segment })
     AND ($park IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(p:Park) WHERE p.code = $park })
     AND ($chain IS NULL OR EXISTS { (e)-[:WORKS_IN]->(:Segment)<-[:HAS_SEGMENT]-(c:Chain) WHERE c.code = $chain })
     AND ($country IS NULL OR EXISTS { (e)-[:OF_COUNTRY|ORIGINATES_IN]->(c:Country) WHERE c.code = $country })
   WITH DISTINCT e ORDER BY e.code
   WITH collect(e) AS found
   RETURN size(found) AS count,
     [e IN [e IN found WHERE e.code > $after][..$limit] | e {.*, label: 'Enterprise'}] AS rows`,
);

export const ENTERPRISES_OF_PARK = query<Keys, Keyed<EnterpriseRow>>(
  'enterprisesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)<-[:LOCATED_IN]-(e:Enterprise)
   WITH DISTINCT p, e ORDER BY e.code
   RETURN p.code AS key, e {.*, label: 'Enterprise'} AS value`,
);

export const PARKS_OF_ENTERPRISE = query<Keys, Keyed<EntityRow>>(
  'parksOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[:LOCATED_IN]->(p:Park)
   WITH DISTINCT e, p ORDER BY p.code
   RETURN e.code AS key, p {.*, label: 'Park'} AS value`,
);

export const WORK_OF_ENTERPRISE = query<Keys, Keyed<WorksInRow>>(
  'workOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[r:WORKS_IN]->(s:Segment)
   WITH e, r, s ORDER BY s.code
   RETURN e.code AS key, r {.form, .basis, .confidence, .evidence, .products, .productsEn, segment: s.code} AS value`,
);

export const PRODUCTS_OF_ENTERPRISE = query<Keys, Keyed<EntityRow>>(
  'productsOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[:MAKES]->(p:Product)
   WITH DISTINCT e, p ORDER BY p.code
   RETURN e.code AS key, p {.*, label: 'Product'} AS value`,
);

export const PROJECTS_OF_ENTERPRISE = query<Keys, Keyed<EntityRow>>(
  'projectsOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[:INVESTS_IN]->(p:Project)
   WITH DISTINCT e, p ORDER BY p.code
   RETURN e.code AS key, p {.*, label: 'Project'} AS value`,
);

/** Places it produces in beyond its headquarters. */
export const SITES_OF_ENTERPRISE = query<Keys, Keyed<RegionRow>>(
  'sitesOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[:HAS_SITE_IN]->(r:Region)
   WITH e, r ORDER BY r.code
   RETURN e.code AS key, r {.*, label: 'Region'} AS value`,
);

export const AFFILIATES_OF_ENTERPRISE = query<Keys, Keyed<AffiliationRow>>(
  'affiliatesOfEnterprise',
  `MATCH (e:Enterprise) WHERE e.code IN $keys
   MATCH (e)-[r:AFFILIATED_WITH]-(other:Enterprise)
   WITH e, r, other ORDER BY other.code, r.form
   RETURN e.code AS key,
     r {.form, .evidence, other: other.key, outgoing: startNode(r) = e} AS value`,
);

import type { EntityRow } from '../entity/entity.type.ts';
import type { SegmentRow } from '../chain/chain.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { Slice } from '../relay/listing.ts';
import type { ProjectRow, ProjectSearch, StageRow } from './project.ts';

/**
 * Projects by conditions. The branch named by $by narrows them by an index; the others are left empty
 * by their UNWIND. Count and page come from the same rows, so that they never disagree.
 */
export const PROJECTS_FOUND = query<ProjectSearch & Slice, { rows: ProjectRow[]; count: number }>(
  'projectsFound',
  `CALL () {
     UNWIND CASE $by WHEN 'segment' THEN [$segment] ELSE [] END AS code
     MATCH (:Segment {code: code})<-[:TARGETS]-(p:Project)
     RETURN p
     UNION
     UNWIND CASE $by WHEN 'park' THEN [$park] ELSE [] END AS code
     MATCH (:Park {code: code})<-[:IN|OF_PARK]-(p:Project)
     RETURN p
     UNION
     UNWIND CASE $by WHEN 'all' THEN [''] ELSE [] END AS start
     MATCH (p:Project) WHERE p.code > start
     RETURN p
   }
   WITH p
   WHERE ($park IS NULL OR EXISTS { (p)-[:IN|OF_PARK]->(park:Park) WHERE park.code = $park })
     AND ($kind IS NULL OR p.projectKind = $kind)
     AND ($stage IS NULL OR EXISTS { (p)-[:REACHED]->(s:StageEvent) WHERE s.stage = $stage }
       AND NOT EXISTS { (p)-[:REACHED]->(s:StageEvent) WHERE s.stage IN $later })
   WITH DISTINCT p ORDER BY p.code
   WITH collect(p) AS found
   RETURN size(found) AS count,
     [p IN [p IN found WHERE p.code > $after][..$limit] | p {.*, label: 'Project'}] AS rows`,
);

export const PROJECTS_OF_PARK = query<Keys, Keyed<ProjectRow>>(
  'projectsOfPark',
  `MATCH (park:Park) WHERE park.code IN $keys
   MATCH (park)<-[:IN|OF_PARK]-(p:Project)
   WITH DISTINCT park, p ORDER BY p.code
   RETURN park.code AS key, p {.*, label: 'Project'} AS value`,
);

/** Oldest first; undated ones last. */
export const STAGES_REACHED = query<Keys, Keyed<StageRow>>(
  'stagesReached',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)-[:REACHED]->(s:StageEvent)
   WITH p, s ORDER BY s.on, s.code
   RETURN p.code AS key, s {.stage, .on, .evidence} AS value`,
);

/** Soonest first; undated ones last. */
export const STAGES_EXPECTED = query<Keys, Keyed<StageRow>>(
  'stagesExpected',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)-[:EXPECTS]->(s:StageEvent)
   WITH p, s ORDER BY s.on, s.code
   RETURN p.code AS key, s {.stage, .on, .evidence} AS value`,
);

export const INVESTORS_OF_PROJECT = query<Keys, Keyed<EntityRow>>(
  'investorsOfProject',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)<-[:INVESTS_IN]-(e:Enterprise)
   WITH DISTINCT p, e ORDER BY e.code
   RETURN p.code AS key, e {.*, label: 'Enterprise'} AS value`,
);

export const INTRODUCERS_OF_PROJECT = query<Keys, Keyed<EntityRow>>(
  'introducersOfProject',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)<-[:INTRODUCED]-(partner:Partner)
   WITH DISTINCT p, partner ORDER BY partner.code
   RETURN p.code AS key, partner {.*, label: 'Partner'} AS value`,
);

export const SEGMENTS_OF_PROJECT = query<Keys, Keyed<SegmentRow>>(
  'segmentsOfProject',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)-[:TARGETS]->(s:Segment)
   WITH DISTINCT p, s ORDER BY s.code
   RETURN p.code AS key, s {.*, label: 'Segment'} AS value`,
);

export const PRODUCTS_OF_PROJECT = query<Keys, Keyed<EntityRow>>(
  'productsOfProject',
  `MATCH (p:Project) WHERE p.code IN $keys
   MATCH (p)-[:MAKES]->(product:Product)
   WITH DISTINCT p, product ORDER BY product.code
   RETURN p.code AS key, product {.*, label: 'Product'} AS value`,
);

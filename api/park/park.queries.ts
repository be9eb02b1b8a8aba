import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';

export const ALL_PARKS = query<Record<string, never>, { value: EntityRow }>(
  'allParks',
  `MATCH (p:Park) WHERE p.code > ''
   WITH p ORDER BY p.code
   RETURN p {.*, label: 'Park'} AS value`,
);

export const PARK_MERGED_INTO = query<Keys, Keyed<EntityRow>>(
  'parkMergedInto',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:MERGED_INTO]->(successor:Park)
   RETURN p.code AS key, successor {.*, label: 'Park'} AS value`,
);

export const PARKS_MERGED_FROM = query<Keys, Keyed<EntityRow>>(
  'parksMergedFrom',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)<-[:MERGED_INTO]-(predecessor:Park)
   WITH DISTINCT p, predecessor ORDER BY predecessor.code
   RETURN p.code AS key, predecessor {.*, label: 'Park'} AS value`,
);

export const ZONES_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'zonesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|HAS]-(z:Zone)
   WITH DISTINCT p, z ORDER BY z.code
   RETURN p.code AS key, z {.*, label: 'Zone'} AS value`,
);

/**
 * The park a thing belongs to, by the thing's graph key.
 * The park its own row names comes before one a source tells of.
 */
export const PARK_OF = query<Keys, Keyed<EntityRow>>(
  'parkOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[r:OF_PARK|IN|HAS|LOCATED_IN|PLANNED_IN|HAPPENED_IN|HAS_SCHEME]-(p:Park)
   WITH n, p ORDER BY CASE type(r) WHEN 'OF_PARK' THEN 0 ELSE 1 END, p.code
   WITH n, head(collect(p)) AS p
   RETURN n.key AS key, p {.*, label: 'Park'} AS value`,
);

/** The parks that offer a policy, mechanism, fund or talent programme, by its graph key. */
export const PARKS_OFFERING = query<Keys, Keyed<EntityRow>>(
  'parksOffering',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[:OF_PARK|OFFERS]-(p:Park)
   WITH DISTINCT n, p ORDER BY p.code
   RETURN n.key AS key, p {.*, label: 'Park'} AS value`,
);

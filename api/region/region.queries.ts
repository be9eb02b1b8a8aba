import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { RegionRow } from './region.ts';

export const PARENT_OF_REGION = query<Keys, Keyed<RegionRow>>(
  'parentOfRegion',
  `MATCH (r:Region) WHERE r.code IN $keys
   MATCH (r)-[:PART_OF]->(parent:Region)
   RETURN r.code AS key, parent {.*, label: 'Region'} AS value`,
);

/**
 * The country of an enterprise, a partner or a region, by its graph key.
 * The country its own row names comes before one a source tells of.
 */
export const COUNTRY_OF = query<Keys, Keyed<EntityRow>>(
  'countryOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[r:OF_COUNTRY|ORIGINATES_IN]->(c:Country)
   WITH n, r, c ORDER BY type(r), c.code
   WITH n, head(collect(c)) AS c
   RETURN n.key AS key, c {.*, label: 'Country'} AS value`,
);

/**
 * Where a park, an enterprise or a partner has its seat, by its graph key.
 * The city its own row names comes before a place a source tells of.
 */
export const REGION_OF = query<Keys, Keyed<RegionRow>>(
  'regionOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[r:IN_CITY|LOCATED_IN|ORIGINATES_IN]->(place:Region)
   WITH n, r, place ORDER BY type(r), place.code
   WITH n, head(collect(place)) AS place
   RETURN n.key AS key, place {.*, label: 'Region'} AS value`,
);

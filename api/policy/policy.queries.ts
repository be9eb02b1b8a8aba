import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { Slice } from '../relay/listing.ts';

export const POLICIES_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'policiesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|OFFERS]-(n:Policy)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Policy'} AS value`,
);

export const MECHANISMS_PAGE = query<Slice, { value: EntityRow }>(
  'mechanismsPage',
  `MATCH (n:Mechanism) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'Mechanism'} AS value`,
);

export const MECHANISMS_COUNT = query<Record<string, never>, { count: number }>(
  'mechanismsCount',
  `MATCH (n:Mechanism) RETURN count(n) AS count`,
);

export const MECHANISMS_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'mechanismsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|OFFERS]-(n:Mechanism)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Mechanism'} AS value`,
);

/** Parks, enterprises and projects a policy or mechanism serves, by its graph key. */
export const SERVED_BY_IT = query<Keys, Keyed<EntityRow>>(
  'servedByIt',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)<-[:SERVED_BY]-(served:Entity)
   WITH DISTINCT n, served ORDER BY served.key
   RETURN n.key AS key,
     served {.*, label: [l IN labels(served) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { SchemePartRow, SchemePeriodRow } from './scheme.ts';

export const SCHEMES_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'schemesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|HAS_SCHEME]-(s:Scheme)
   WITH DISTINCT p, s ORDER BY s.code
   RETURN p.code AS key, s {.*, label: 'Scheme'} AS value`,
);

/** Newest first; undated ones last. */
export const PERIODS_OF_SCHEME = query<Keys, Keyed<SchemePeriodRow>>(
  'periodsOfScheme',
  `MATCH (s:Scheme) WHERE s.code IN $keys
   MATCH (:Park)-[r:HAS_SCHEME]->(s)
   WITH s, r ORDER BY coalesce(r.period, '') DESC
   RETURN s.code AS key, r {.period, .evidence} AS value`,
);

/** Main chains before new ones. */
export const PARTS_OF_SCHEME = query<Keys, Keyed<SchemePartRow>>(
  'partsOfScheme',
  `MATCH (s:Scheme) WHERE s.code IN $keys
   MATCH (s)-[r:COMPOSED_OF]->(c:Chain)
   WITH s, r, c ORDER BY r.form, c.code
   RETURN s.code AS key, r {.form, .basis, .confidence, .evidence, chain: c.code} AS value`,
);

import type { EntityRow } from '../entity/entity.type.ts';
import type { SegmentRow } from '../chain/chain.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { CarrierRow } from './carrier.ts';
import type { Slice } from '../relay/listing.ts';

export const CARRIERS_PAGE = query<Slice, { value: CarrierRow }>(
  'carriersPage',
  `MATCH (c:Carrier) WHERE c.code > $after
   WITH c ORDER BY c.code LIMIT $limit
   RETURN c {.*, label: 'Carrier'} AS value`,
);

export const CARRIERS_COUNT = query<Record<string, never>, { count: number }>(
  'carriersCount',
  `MATCH (c:Carrier) RETURN count(c) AS count`,
);

export const CARRIERS_OF_PARK = query<Keys, Keyed<CarrierRow>>(
  'carriersOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|HAS|LOCATED_IN|PLANNED_IN]-(c:Carrier)
   WITH DISTINCT p, c ORDER BY c.code
   RETURN p.code AS key, c {.*, label: 'Carrier'} AS value`,
);

/** Carriers with a focus on a segment, or on its chain as a whole. */
export const CARRIERS_OF_SEGMENT = query<Keys, Keyed<CarrierRow & { parks: string[] }>>(
  'carriersOfSegment',
  `MATCH (s:Segment) USING INDEX s:Segment(code) WHERE s.code IN $keys
   MATCH (s)<-[:HAS_SEGMENT*0..1]-(aim)<-[:FOCUSES_ON]-(c:Carrier)
   WITH DISTINCT s, c ORDER BY c.code
   RETURN s.code AS key,
     c {.*, label: 'Carrier', parks: [(c)-[:OF_PARK|HAS|LOCATED_IN|PLANNED_IN]-(p:Park) | p.code]} AS value`,
);

/** Carriers planned and not told of as standing anywhere. */
export const PLANNED_CARRIERS = query<Keys, Keyed<boolean>>(
  'plannedCarriers',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   RETURN c.code AS key,
     EXISTS { (c)-[:PLANNED_IN]->(:Park) } AND NOT EXISTS { (c)-[:LOCATED_IN]->(:Park) } AS value`,
);

export const SEGMENTS_OF_CARRIER = query<Keys, Keyed<SegmentRow>>(
  'segmentsOfCarrier',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   MATCH (c)-[:FOCUSES_ON]->(s:Segment)
   WITH DISTINCT c, s ORDER BY s.code
   RETURN c.code AS key, s {.*, label: 'Segment'} AS value`,
);

export const CHAINS_OF_CARRIER = query<Keys, Keyed<EntityRow>>(
  'chainsOfCarrier',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   MATCH (c)-[:FOCUSES_ON]->(chain:Chain)
   WITH DISTINCT c, chain ORDER BY chain.code
   RETURN c.code AS key, chain {.*, label: 'Chain'} AS value`,
);

export const CARRIERS_RELIED_ON = query<Keys, Keyed<CarrierRow>>(
  'carriersReliedOn',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   MATCH (c)-[:RELIES_ON]->(base:Carrier)
   WITH DISTINCT c, base ORDER BY base.code
   RETURN c.code AS key, base {.*, label: 'Carrier'} AS value`,
);

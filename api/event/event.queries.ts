import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { Slice } from '../relay/listing.ts';
import type { EventRow } from './event.ts';

export const EVENTS_PAGE = query<Slice, { value: EventRow }>(
  'eventsPage',
  `MATCH (n:Event) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'Event'} AS value`,
);

export const EVENTS_COUNT = query<Record<string, never>, { count: number }>(
  'eventsCount',
  `MATCH (n:Event) RETURN count(n) AS count`,
);

/** Newest first; undated ones last. */
export const EVENTS_OF_PARK = query<Keys, Keyed<EventRow>>(
  'eventsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)<-[r:OF_PARK|HAPPENED_IN]-(n:Event)
   WITH p, n, max(coalesce(r.period, '')) AS happened ORDER BY happened DESC, n.code
   RETURN p.code AS key, n {.*, label: 'Event'} AS value`,
);

export const DATE_OF_EVENT = query<Keys, Keyed<string | null>>(
  'dateOfEvent',
  `MATCH (n:Event) WHERE n.code IN $keys
   MATCH (n)-[r:HAPPENED_IN]->(:Park)
   RETURN n.code AS key, max(r.period) AS value`,
);

export const INVOLVED_IN_EVENT = query<Keys, Keyed<EntityRow>>(
  'involvedInEvent',
  `MATCH (n:Event) WHERE n.code IN $keys
   MATCH (n)-[:INVOLVES]->(involved:Entity)
   WITH DISTINCT n, involved ORDER BY involved.key
   RETURN n.code AS key,
     involved {.*, label: [l IN labels(involved) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

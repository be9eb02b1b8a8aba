import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { EntityRow } from './entity.type.ts';

/** Any named node by its graph key, such as `park:sxt`. Keys are unique, and indexed, over Record only. */
export const ENTITY_BY_KEY = query<Keys, Keyed<EntityRow>>(
  'entityByKey',
  `MATCH (n:Record) WHERE n.key IN $keys AND n:Entity
   RETURN n.key AS key, n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

/** Any node that has an id; layers, stage events and parts of policies have a key but are no nodes of the schema. */
export const NODE_BY_KEY = query<Keys, Keyed<EntityRow>>(
  'nodeByKey',
  `MATCH (n:Record) WHERE n.key IN $keys AND NOT n:Layer AND NOT n:StageEvent
     AND NOT n:PolicyVersion AND NOT n:Clause AND NOT n:PolicyFact
   RETURN n.key AS key, n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

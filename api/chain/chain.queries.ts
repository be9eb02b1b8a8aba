import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { ChainRow, EdgeRow, SegmentRow } from './chain.ts';
import type { Layer } from './chain.type.ts';

export const CHAIN_BY_CODE = query<Keys, Keyed<ChainRow>>(
  'chainByCode',
  `MATCH (c:Chain) WHERE c.code IN $keys
   RETURN c.code AS key, c {.*, label: 'Chain'} AS value`,
);

export const ALL_CHAINS = query<Record<string, never>, { value: ChainRow }>(
  'allChains',
  `MATCH (c:Chain) WITH c ORDER BY c.code RETURN c {.*, label: 'Chain'} AS value`,
);

export const SEGMENT_BY_CODE = query<Keys, Keyed<SegmentRow>>(
  'segmentByCode',
  `MATCH (s:Segment) WHERE s.code IN $keys
   RETURN s.code AS key, s {.*, label: 'Segment'} AS value`,
);

export const LAYERS_OF_CHAIN = query<Keys, Keyed<Layer>>(
  'layersOfChain',
  `MATCH (c:Chain) WHERE c.code IN $keys
   MATCH (c)-[:HAS_LAYER]->(l:Layer)
   WITH c, l ORDER BY l.order
   RETURN c.code AS key, l {.code, .stage, .name, .nameEn, .order} AS value`,
);

export const LAYER_BY_CODE = query<Keys, Keyed<Layer>>(
  'layerByCode',
  `MATCH (l:Layer) WHERE l.code IN $keys
   RETURN l.code AS key, l {.code, .stage, .name, .nameEn, .order} AS value`,
);

export const SEGMENTS_OF_CHAIN = query<Keys, Keyed<SegmentRow>>(
  'segmentsOfChain',
  `MATCH (c:Chain) WHERE c.code IN $keys
   MATCH (c)-[:HAS_SEGMENT]->(s:Segment)
   WITH c, s ORDER BY s.order
   RETURN c.code AS key, s {.*, label: 'Segment'} AS value`,
);

export const EDGES_OF_CHAIN = query<Keys, Keyed<EdgeRow>>(
  'edgesOfChain',
  `MATCH (c:Chain) WHERE c.code IN $keys
   MATCH (c)-[:HAS_SEGMENT]->(s:Segment)-[f:FEEDS]->(t:Segment)
   WITH c, s, f, t ORDER BY s.order, t.order
   RETURN c.code AS key, f {.importance, .weight, .return, .evidence, from: s.code, to: t.code} AS value`,
);

export const EDGES_FROM_SEGMENT = query<Keys, Keyed<EdgeRow>>(
  'edgesFromSegment',
  `MATCH (s:Segment) WHERE s.code IN $keys
   MATCH (s)-[f:FEEDS]->(t:Segment)
   WITH s, f, t ORDER BY t.order
   RETURN s.code AS key, f {.importance, .weight, .return, .evidence, from: s.code, to: t.code} AS value`,
);

export const EDGES_TO_SEGMENT = query<Keys, Keyed<EdgeRow>>(
  'edgesToSegment',
  `MATCH (t:Segment) WHERE t.code IN $keys
   MATCH (s:Segment)-[f:FEEDS]->(t)
   WITH s, f, t ORDER BY s.order
   RETURN t.code AS key, f {.importance, .weight, .return, .evidence, from: s.code, to: t.code} AS value`,
);

export const PRODUCTS_OF_SEGMENT = query<Keys, Keyed<EntityRow>>(
  'productsOfSegment',
  `MATCH (s:Segment) WHERE s.code IN $keys
   MATCH (p:Product)-[:BELONGS_TO]->(s)
   WITH s, p ORDER BY p.code
   RETURN s.code AS key, p {.*, label: 'Product'} AS value`,
);

export const MAKERS_OF_SEGMENT = query<Keys, Keyed<EntityRow & { parks: string[] }>>(
  'makersOfSegment',
  `MATCH (s:Segment) WHERE s.code IN $keys
   MATCH (e:Enterprise)-[:WORKS_IN]->(s)
   WITH s, e ORDER BY e.code
   RETURN s.code AS key,
     e {.*, label: 'Enterprise', parks: [(e)-[:LOCATED_IN]->(p:Park) | p.code]} AS value`,
);

export const SEGMENT_OF_PRODUCT = query<Keys, Keyed<SegmentRow>>(
  'segmentOfProduct',
  `MATCH (p:Product) WHERE p.code IN $keys
   MATCH (p)-[:BELONGS_TO]->(s:Segment)
   RETURN p.code AS key, s {.*, label: 'Segment'} AS value`,
);

export const MAKERS_OF_PRODUCT = query<Keys, Keyed<EntityRow>>(
  'makersOfProduct',
  `MATCH (p:Product) USING INDEX p:Product(code) WHERE p.code IN $keys
   MATCH (e:Enterprise)-[:MAKES]->(p)
   WITH p, e ORDER BY e.code
   RETURN p.code AS key, e {.*, label: 'Enterprise'} AS value`,
);

export const PRODUCTS_PAGE = query<{ after: string; limit: number }, { value: EntityRow }>(
  'productsPage',
  `MATCH (p:Product) WHERE p.code > $after
   WITH p ORDER BY p.code LIMIT $limit
   RETURN p {.*, label: 'Product'} AS value`,
);

export const PRODUCTS_COUNT = query<Record<string, never>, { count: number }>(
  'productsCount',
  `MATCH (p:Product) RETURN count(p) AS count`,
);

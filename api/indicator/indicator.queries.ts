import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { IndicatorRow, MeasuredRow, MetricRow } from './indicator.ts';

/** Figures stated for one thing, by its graph key. */
export const FIGURES_OF = query<Keys, Keyed<MeasuredRow>>(
  'figuresOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[:HAS_INDICATOR]->(i:Indicator)-[:OF_METRIC]->(m:Metric)
   WITH n, i, m ORDER BY m.code, i.period, i.code
   RETURN n.key AS key, i {.*, label: 'Indicator', metric: m.code} AS value`,
);

/** Metric of an indicator or a goal, by its graph key. */
export const METRIC_OF = query<Keys, Keyed<MetricRow>>(
  'metricOf',
  `MATCH (n:Record) WHERE n.key IN $keys
   MATCH (n)-[:OF_METRIC]->(m:Metric)
   RETURN n.key AS key, m {.*, label: 'Metric'} AS value`,
);

export const SUBJECT_OF_INDICATOR = query<Keys, Keyed<EntityRow>>(
  'subjectOfIndicator',
  `MATCH (i:Indicator) WHERE i.code IN $keys
   MATCH (n:Entity)-[:HAS_INDICATOR]->(i)
   RETURN i.code AS key, n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

export const GOALS_OF_PARK = query<Keys, Keyed<IndicatorRow>>(
  'goalsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:HAS_GOAL]->(g:Goal)
   WITH p, g ORDER BY g.period, g.code
   RETURN p.code AS key, g {.*, label: 'Goal'} AS value`,
);

export const PARK_OF_GOAL = query<Keys, Keyed<EntityRow>>(
  'parkOfGoal',
  `MATCH (g:Goal) WHERE g.code IN $keys
   MATCH (p:Park)-[:HAS_GOAL]->(g)
   RETURN g.code AS key, p {.*, label: 'Park'} AS value`,
);

import type { LinkGraph } from '../../api/target/network/links.ts';
import { scorer, type Scores } from '../../api/target/network/network.ts';

/** A way to order the candidates of one customer. */
export interface Method {
  name: string;
  score: (scores: Scores, fused: ReadonlyMap<number, number>) => (firm: number) => number;
}

/** The name of the row the ranker is compared with. */
export const FLOOR = 'three steps (L3)';
/** The name of the row that the product’s model gives. */
export const MODEL = 'model';

/** The baselines and the model, on one graph. */
export function methodsOf(graph: LinkGraph): { methods: Method[]; score: (customer: number) => Scores } {
  const newest = new Float64Array(graph.firms.length);
  const customers = new Float64Array(graph.firms.length);
  graph.age.index.forEach((supplier, place) => {
    customers[supplier] = (customers[supplier] ?? 0) + 1;
    newest[supplier] = Math.max(newest[supplier] ?? 0, 1 / (1 + (graph.age.value[place] ?? 0)));
  });
  const walk =
    (name: keyof Scores['view']['walks']): Method['score'] =>
    ({ view }) =>
    (firm) =>
      view.walks[name].value[firm] ?? 0;
  return {
    score: scorer(graph),
    methods: [
      { name: 'popularity', score: () => (firm) => customers[firm] ?? 0 },
      { name: 'persistence (recency of the supplier)', score: () => (firm) => newest[firm] ?? 0 },
      { name: 'two steps', score: walk('twoStep') },
      { name: FLOOR, score: walk('threeStep') },
      { name: 'five steps (L5)', score: walk('fiveStep') },
      { name: 'customer neighbours (kNN, recent)', score: walk('neighboursRecent') },
      {
        name: 'three steps x activity',
        score:
          ({ view }) =>
          (firm) =>
            view.active('threeStep', firm),
      },
      {
        name: 'reciprocal-rank fusion',
        score: (_, fused) => (firm) => fused.get(firm) ?? 0,
      },
      {
        name: MODEL,
        score:
          ({ value }) =>
          (firm) =>
            value[firm] ?? 0,
      },
    ],
  };
}

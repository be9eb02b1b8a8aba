import { scoreTrees, type TreeModel } from '../trees.ts';
import { viewer, type View } from './features.ts';
import { linkGraph, type Link, type LinkGraph } from './links.ts';
import ranker from './network-ranker.json' with { type: 'json' };
import { strongestPaths, type NetworkPath } from './explain.ts';

/** Ranks firms as suppliers of a customer by the links that are known. */
export interface NetworkModel {
  /**
   * Score of every firm known to supply someone, 0–1; 0 where no path leads to it. Comparable within one customer
   * only. Suppliers the customer has already and the customer itself are left out unless `keepKnown` is set.
   * Empty for a customer without any link.
   */
  scores: (customer: string, options?: { keepKnown?: boolean }) => Map<string, number>;
  /** The strongest three-step paths from customer to supplier; empty where there is none or a firm is not known. */
  explain: (customer: string, supplier: string, limit?: number) => NetworkPath[];
}

/**
 * Builds the model: a boosted ranker over walks where links are told apart by time, else reciprocal-rank fusion
 * of the same walks. The order of the links does not matter.
 *
 * @throws RangeError where a period is not a finite number
 */
export function networkModel(links: readonly Link[]): NetworkModel {
  const graph = linkGraph(links);
  const score = scorer(graph);
  const { firms, numberOf } = graph;
  return {
    scores: (customer, { keepKnown = false } = {}) => {
      const number = numberOf.get(customer);
      if (number === undefined) return new Map();
      const scores = score(number, keepKnown);
      return new Map(Array.from(scores.allowed, (firm) => [firms[firm] ?? '', scores.value[firm] ?? 0]));
    },
    explain: (customer, supplier, limit = 3) => strongestPaths(graph, customer, supplier, limit),
  };
}

/** Scores of one customer by firm number; the arrays hold until the next customer. */
export interface Scores {
  /** Firms that may be candidates, ascending. */
  allowed: readonly number[];
  value: Float64Array;
  view: View;
}

/** The scores behind {@link networkModel}, by firm number: what the evaluation measures. */
export function scorer(graph: LinkGraph, useRanker = graph.timed): (customer: number, keepKnown?: boolean) => Scores {
  const { view: viewOf, standing } = viewer(graph);
  const value = new Float64Array(graph.firms.length);
  const suppliers = graph.firms.flatMap((_, firm) => ((standing.customers[firm] ?? 0) > 0 ? [firm] : []));
  return (customer, keepKnown = false) => {
    const { start, index } = graph.age;
    const barred = new Set(keepKnown ? [] : index.subarray(start[customer] ?? 0, start[customer + 1] ?? 0));
    if (!keepKnown) barred.add(customer);
    const view = viewOf(customer, (firm) => !barred.has(firm) && (standing.customers[firm] ?? 0) > 0);
    value.fill(0);
    if (useRanker) byRanker(view, value);
    else for (const [firm, sum] of view.fused()) value[firm] = sum;
    return { allowed: suppliers.filter((firm) => !barred.has(firm)), value, view };
  };
}

/** The upper half of 0–1 for those the ranker looked at, the lower half for the others by their five-step paths. */
function byRanker({ walks, active, candidates, rows }: View, value: Float64Array): void {
  const model: TreeModel = ranker;
  const { touched, used } = walks.fiveStep;
  let most = 0;
  for (let i = 0; i < used; i++) {
    const firm = touched[i] ?? 0;
    value[firm] = active('fiveStep', firm);
    most = Math.max(most, value[firm] ?? 0);
  }
  for (let i = 0; i < used; i++) {
    const firm = touched[i] ?? 0;
    value[firm] = most === 0 ? 0 : (value[firm] ?? 0) / most / 2;
  }
  rows().forEach((row, i) => {
    const firm = candidates[i] ?? 0;
    value[firm] = 0.5 + 0.5 / (1 + Math.exp(-scoreTrees(model, row)));
  });
}

import { midrankPercentile } from '../../api/gap/interval.ts';
import { chainGaps, middle } from '../../api/gap/gap.ts';
import { bootstrap, mean, rankAmong, type Measured } from '../statistics.ts';
import { baseShares, demandIn, gapInput, makersOf, neededIn, type DataPark, type Universe } from './parks.ts';

const TOP = 10;

/** How a masked node was ranked: `engine` is the order the product shows. */
const METHODS = ['engine', 'need', 'need rule', 'demand', 'random'] as const;
type Method = (typeof METHODS)[number];

/** Recall@10 of one method over the masked nodes of some parks. */
export interface MaskingRow {
  part: 'masking';
  parks: string;
  /** Completeness stated for the park. */
  kappa: number;
  /** Whom the masked node competes with: needed nodes that have makers, or all needed nodes. */
  among: 'covered' | 'needed';
  method: Method;
  cases: number;
  recallAt10: Measured;
  /** Mean number of needed nodes a park that have no maker before anything is masked, per case. */
  naturalGaps: number;
  /** Share of the masked nodes the engine calls MISSING. */
  calledMissing: number;
}

interface Case {
  hit: Record<Method, { covered: number; needed: number }>;
  naturalGaps: number;
  missing: number;
}

/**
 * Every covered needed node of every park in turn: all its makers' rows are taken out, and the node is looked for among
 * the first ten. In the universe of covered nodes nothing else lacks makers, so there the test says whether the order
 * does what it promises; among all needed nodes it competes with natural gaps, which may be real.
 */
export function maskParks(universe: Universe, parks: readonly DataPark[], label: string, kappa: number): MaskingRow[] {
  const cases = parks.flatMap((park) => maskPark(universe, park, kappa));
  return (['covered', 'needed'] as const).flatMap((among) =>
    METHODS.map((method) => ({
      part: 'masking' as const,
      parks: label,
      kappa,
      among,
      method,
      cases: cases.length,
      recallAt10: bootstrap(cases.map(({ hit }) => hit[method][among])),
      naturalGaps: mean(cases.map(({ naturalGaps }) => naturalGaps)),
      calledMissing: mean(cases.map(({ missing }) => missing)),
    })),
  );
}

function maskPark(universe: Universe, park: DataPark, kappa: number): Case[] {
  const rows = universe.rows.filter(({ firm }) => park.firms.has(firm));
  const outside = universe.rows.filter(({ firm }) => !park.firms.has(firm));
  // What share of firms work in a segment is knowledge of the industry: taken from elsewhere where there is elsewhere.
  const shares = baseShares(universe, outside.length > 0 ? outside : universe.rows);
  const makers = makersOf(rows);
  const needed = [...neededIn(universe, makers)].sort();
  const covered = needed.filter((code) => makers.has(code));
  return covered.map((masked) => {
    const left = rows.filter(({ product }) => product !== masked);
    const gaps = chainGaps(gapInput(universe, left, kappa, shares));
    const place = new Map(gaps.map((gap, i) => [gap.segment, { gap, order: gaps.length - i }]));
    const leftMakers = makersOf(left);
    const demand = demandIn(universe, leftMakers);
    const allDemand = needed.map((code) => demand.get(code) ?? 0);
    const scores: Record<Exclude<Method, 'random'>, (code: string) => number> = {
      engine: (code) => place.get(code)?.order ?? 0,
      need: (code) => middle(place.get(code)?.gap.need ?? { low: 0, high: 0 }),
      'need rule': (code) =>
        midrankPercentile(demand.get(code) ?? 0, allDemand) *
        (1 - Math.min(1, (leftMakers.get(code)?.length ?? 0) / 2)),
      demand: (code) => demand.get(code) ?? 0,
    };
    const hitAmong = (method: Method, codes: readonly string[]): number => {
      if (method === 'random') return Math.min(1, TOP / codes.length);
      const score = scores[method];
      const others = codes.filter((code) => code !== masked).map(score);
      return rankAmong(score(masked), others) <= TOP ? 1 : 0;
    };
    return {
      hit: Object.fromEntries(
        METHODS.map((method) => [method, { covered: hitAmong(method, covered), needed: hitAmong(method, needed) }]),
      ) as Case['hit'],
      naturalGaps: needed.length - covered.length,
      missing: place.get(masked)?.gap.state === 'MISSING' ? 1 : 0,
    };
  });
}

import { chainGaps, middle } from '../../api/gap/gap.ts';
import type { EdgeInput, GapInput, MakerInput, SegmentInput } from '../../api/gap/model.ts';
import { mulberry32 } from '../random.ts';
import { bootstrap, mean, rankAmong, type Measured } from '../statistics.ts';

const TOP = 10;
const METHODS = ['engine', 'need', 'demand', 'random'] as const;
type Method = (typeof METHODS)[number];

/** Recall@10 over closed synthetic parks. */
export interface ClosedRow {
  part: 'closed';
  method: Method;
  parks: number;
  cases: number;
  recallAt10: Measured;
  meanRank: number;
}

/**
 * Synthetic parks in which every segment has one to five makers and the register is complete, so that nothing is a gap
 * until one needed segment loses all its makers. The order then has to put it among the first ten: it says whether the
 * rule computes what it claims, no more. One-maker segments are frequent, because a rule that multiplies lack by
 * demand puts a busy one-maker segment before an idle empty one.
 */
export function closedParks(parks = 40, seed = 7): ClosedRow[] {
  const ranks: Record<Method, number[]> = { engine: [], need: [], demand: [], random: [] };
  const hits: Record<Method, number[]> = { engine: [], need: [], demand: [], random: [] };
  for (let park = 0; park < parks; park++) {
    const input = closedPark(mulberry32(seed * 100_003 + park));
    const needed = [...new Set(input.edges.map(({ from }) => from))].sort();
    for (const masked of needed) {
      const makers = new Map([...input.makers].filter(([code]) => code !== masked));
      const gaps = chainGaps({ ...input, makers });
      const others = gaps.filter(({ segment }) => segment !== masked);
      const own = gaps.find(({ segment }) => segment === masked);
      if (!own) continue;
      const ranked: Record<Method, number> = {
        engine: gaps.indexOf(own) + 1,
        need: rankAmong(
          middle(own.need),
          others.map((gap) => middle(gap.need)),
        ),
        demand: rankAmong(
          own.pull.backward,
          others.map((gap) => gap.pull.backward),
        ),
        random: (gaps.length + 1) / 2,
      };
      for (const method of METHODS) {
        ranks[method].push(ranked[method]);
        hits[method].push(method === 'random' ? Math.min(1, TOP / gaps.length) : ranked[method] <= TOP ? 1 : 0);
      }
    }
  }
  return METHODS.map((method) => ({
    part: 'closed',
    method,
    parks,
    cases: hits[method].length,
    recallAt10: bootstrap(hits[method]),
    meanRank: mean(ranks[method]),
  }));
}

/** A random chain of three to six layers, 20–60 segments, edges from each layer to later ones. */
function closedPark(random: () => number): GapInput {
  const pick = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const layers = pick(3, 6);
  const segments: (SegmentInput & { layer: number })[] = Array.from({ length: pick(20, 60) }, (_, i) => ({
    code: `s${String(i).padStart(2, '0')}`,
    baseShare: [0.003, 0.01, 0.03, 0.1][pick(0, 3)] ?? 0.01,
    locality: random(),
    layer: i < layers ? i : pick(0, layers - 1),
  }));
  const edges: EdgeInput[] = segments.flatMap((to) => {
    const inputs = segments.filter(({ layer }) => layer < to.layer).filter(() => random() < 0.2);
    return inputs.map((from) => ({
      from: from.code,
      to: to.code,
      essential: random() < 0.3,
      weight: 1 / inputs.length,
      return: false,
    }));
  });
  let firms = 0;
  const makers = new Map(
    segments.map(({ code }) => [code, Array.from({ length: pick(1, 5) }, () => maker(`firm ${firms++}`))]),
  );
  return {
    segments: segments.map(({ code, baseShare, locality }) => ({ code, baseShare, locality })),
    edges,
    makers,
    wants: new Map(),
    coming: new Set(),
    firms,
    kappa: 1,
    density: new Map(),
  };
}

const maker = (enterprise: string): MakerInput => ({
  enterprise,
  count: 1,
  confidence: 1,
  confirmed: true,
  capacity: null,
  seen: null,
  evidence: [],
});

import { chanceUnlisted, confirmedCapacities, coverage, kappaStar, unlisted, type Unlisted } from './coverage.ts';
import { GAP_FORMULA, type GapFormula } from './formula.ts';
import { midrankPercentile, type Interval } from './interval.ts';
import {
  GAP_STATES,
  type GapInput,
  type GapResult,
  type GapState,
  type MakerInput,
  type SegmentInput,
} from './model.ts';
import { dependence, outputShares, pull } from './pull.ts';

/**
 * The gaps of one chain in one park: one result a segment, in the order planners read them
 * (state, stated wants first; need × locality; locality; code).
 * Pure: the same input in any order gives the same output.
 */
export function chainGaps(given: GapInput, formula: GapFormula = GAP_FORMULA): GapResult[] {
  const input = inFixedOrder(given);
  const { segments } = input;
  const wanted = outputShares(input, formula, true);
  const made = outputShares(input, formula, false);
  const { backward, forward } = pull(input.edges, wanted, formula);
  const totals = new Map(
    segments.map(({ code }) => [code, (backward.get(code) ?? 0) + formula.forwardWeight * (forward.get(code) ?? 0)]),
  );
  const allTotals = [...totals.values()];
  const allDensities = [...input.density.values()];
  const dependences = dependence(input.edges, made);
  const hidden = unlisted(input, formula);
  const fedByMakers = segmentsFedByMakers(input);

  const results = segments.map((segment): GapResult => {
    const makers = input.makers.get(segment.code) ?? [];
    const total = totals.get(segment.code) ?? 0;
    const demand = {
      backward: backward.get(segment.code) ?? 0,
      forward: forward.get(segment.code) ?? 0,
      total,
      percentile: midrankPercentile(total, allTotals),
    };
    const judged = judge(segment, makers, input, hidden, formula);
    const k = dependences.get(segment.code) ?? 0;
    const density = input.density.get(segment.code) ?? null;
    const assessable = input.firms > 0;
    return {
      segment: segment.code,
      ...judged,
      assessable,
      extension: makers.length === 0 && demand.backward === 0 && fedByMakers.has(segment.code),
      // Where nothing can be judged the need is anything at all, not nothing.
      need: assessable
        ? need(demand.percentile, judged.coverage, judged.coverageWithoutLargest, k, formula)
        : { low: 0, high: 1 },
      pull: demand,
      dependence: k,
      concentration: concentration(makers, formula),
      feasibility: {
        density,
        percentile: density === null ? null : midrankPercentile(density, allDensities),
        persistence: makers.reduce((sum, maker) => sum + maker.count, 0),
      },
      nextStates: assessable ? nextStates(segment, makers, input, hidden, formula) : [],
    };
  });
  const locality = new Map(segments.map((segment) => [segment.code, segment.locality]));
  return results.sort((a, b) => inReadingOrder(a, b, locality));
}

type Judgement = Pick<
  GapResult,
  'state' | 'stated' | 'coverage' | 'coverageWithoutLargest' | 'chanceUnlisted' | 'chancePerFirm' | 'kappaStar'
>;

/** State and coverage of one segment with the makers given. */
function judge(
  segment: SegmentInput,
  makers: readonly MakerInput[],
  input: GapInput,
  hidden: Unlisted,
  formula: GapFormula,
): Judgement {
  const chancePerFirm = hidden.chancePerFirm.get(segment.code) ?? 0;
  const capacities = confirmedCapacities(makers, formula);
  const probable = makers.filter((maker) => !maker.confirmed);
  const interval = coverage(capacities, probable, chancePerFirm, hidden.firms, formula);
  const withoutLargest = coverage(capacities.slice(1), probable, chancePerFirm, hidden.firms, formula);
  const chance = chanceUnlisted(chancePerFirm, hidden.firms);
  const guessed = makers.filter((maker) => maker.confirmed).every((maker) => maker.capacity === null);
  const stated = isStillWanted(segment.code, makers, input);
  const state = stateOf({ capacities, probable, interval, withoutLargest, chance, guessed }, formula);
  return {
    state: input.firms === 0 ? 'UNKNOWN' : stated ? 'MISSING' : state,
    stated: stated && input.firms > 0,
    coverage: interval,
    coverageWithoutLargest: withoutLargest,
    chanceUnlisted: chance,
    chancePerFirm,
    kappaStar: makers.length === 0 ? kappaStar(input.firms, chancePerFirm, formula) : null,
  };
}

interface Facts {
  capacities: readonly number[];
  probable: readonly MakerInput[];
  interval: Interval;
  withoutLargest: Interval;
  chance: number | null;
  /** No confirmed maker's size is known. */
  guessed: boolean;
}

function stateOf(facts: Facts, formula: GapFormula): GapState {
  const { capacities, interval, withoutLargest, chance } = facts;
  if (capacities.length === 0) {
    if (facts.probable.length > 0 || chance === null) return 'UNKNOWN';
    return chance < formula.missingBelow ? 'MISSING' : 'UNKNOWN';
  }
  if (interval.high - interval.low > formula.unknownWidth) return 'UNKNOWN';
  if (capacities.length === 1) return 'SINGLE_SOURCE';
  const tooFewGuesses = facts.guessed && capacities.length < formula.weakMakers;
  return withoutLargest.low < formula.weakBelow || tooFewGuesses ? 'WEAK' : 'STRONG';
}

/** A stated want of the park stands until a confirmed maker is seen later than the statement. */
function isStillWanted(code: string, makers: readonly MakerInput[], input: GapInput): boolean {
  const want = input.wants.get(code);
  if (!want) return false;
  return !makers.some(
    (maker) =>
      maker.elsewhere !== true &&
      maker.confirmed &&
      maker.seen !== null &&
      (want.statedOn === null || isLater(maker.seen, want.statedOn)),
  );
}

/** Dates known to the year, month or day: later only where the part both know says so. */
function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}

/** percentile · max(1−C, ρ(1−C₋₁)) · (0.5 + 0.5·K), from the high and the low ends of coverage. */
export function need(
  percentile: number,
  whole: Interval,
  withoutLargest: Interval,
  k: number,
  formula: GapFormula,
): Interval {
  const at = (covered: number, coveredWithout: number): number =>
    percentile *
    Math.max(1 - covered, formula.dependenceOnOne * (1 - coveredWithout)) *
    (formula.needFloor + (1 - formula.needFloor) * k);
  return { low: at(whole.high, withoutLargest.high), high: at(whole.low, withoutLargest.low) };
}

function concentration(makers: readonly MakerInput[], formula: GapFormula): number | null {
  const sizes = makers.flatMap((maker) =>
    Array.from({ length: maker.count }, () => maker.capacity ?? formula.defaultCapacity),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 ? null : sizes.reduce((sum, size) => sum + (size / total) ** 2, 0);
}

/** What one, two and three more makers of unknown size would make of the segment, until nothing changes any more. */
function nextStates(
  segment: SegmentInput,
  makers: readonly MakerInput[],
  input: GapInput,
  hidden: Unlisted,
  formula: GapFormula,
): GapResult['nextStates'] {
  const steps: GapResult['nextStates'] = [];
  let last = judge(segment, makers, input, hidden, formula).state;
  const confirmed = confirmedCapacities(makers, formula).length;
  for (let more = 1; more <= formula.weakMakers; more++) {
    // Later than any statement: the question is what a new maker in production would change.
    const added = {
      enterprise: null,
      count: more,
      confidence: 1,
      confirmed: true,
      capacity: null,
      seen: '9999',
      evidence: [],
    };
    const { state } = judge(segment, [...makers, added], input, hidden, formula);
    if (state !== last) steps.push({ confirmedMakers: confirmed + more, state });
    last = state;
  }
  return steps;
}

function segmentsFedByMakers(input: GapInput): ReadonlySet<string> {
  const hasConfirmed = (code: string): boolean => (input.makers.get(code) ?? []).some((maker) => maker.confirmed);
  return new Set(input.edges.filter((edge) => hasConfirmed(edge.from)).map((edge) => edge.to));
}

// Sums and products of floats depend on their order: a fixed one makes the result independent of the input's.
function inFixedOrder(input: GapInput): GapInput {
  const makerKey = (maker: MakerInput): string =>
    [maker.confidence, maker.capacity, maker.count, maker.enterprise].join(' ');
  return {
    ...input,
    segments: [...input.segments].sort((a, b) => compare(a.code, b.code)),
    edges: [...input.edges].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    makers: new Map(
      [...input.makers].map(([code, makers]) => [code, [...makers].sort((a, b) => compare(makerKey(a), makerKey(b)))]),
    ),
  };
}

function inReadingOrder(a: GapResult, b: GapResult, locality: ReadonlyMap<string, number>): number {
  const near = (gap: GapResult): number => locality.get(gap.segment) ?? 0;
  // Rounded, so that the last digits of sums in another order decide nothing.
  const weight = (gap: GapResult): number => Math.round(middle(gap.need) * near(gap) * 1e9);
  return (
    GAP_STATES.indexOf(a.state) - GAP_STATES.indexOf(b.state) ||
    Number(b.stated) - Number(a.stated) ||
    weight(b) - weight(a) ||
    near(b) - near(a) ||
    compare(a.segment, b.segment)
  );
}

/** Middle of an interval, for ordering only. */
export const middle = (interval: Interval): number => (interval.low + interval.high) / 2;

/**
 * What an answer about this segment would change: the width of the need interval
 * times P·(1−P), where P is the chance that any maker exists that is not confirmed.
 */
export function verificationWeight(gap: GapResult, makers: readonly MakerInput[]): number {
  const none = makers
    .filter((maker) => !maker.confirmed)
    .reduce((left, maker) => left * (1 - maker.confidence) ** maker.count, 1 - (gap.chanceUnlisted ?? 0.5));
  const chance = 1 - none;
  return (gap.need.high - gap.need.low) * chance * (1 - chance);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

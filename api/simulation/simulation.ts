import { confirmedCapacities, coverage, unlistedFirms } from '../gap/coverage.ts';
import { GAP_FORMULA, type GapFormula } from '../gap/formula.ts';
import { chainGaps, middle, need } from '../gap/gap.ts';
import type { Interval } from '../gap/interval.ts';
import type { GapInput, GapResult, MakerInput } from '../gap/model.ts';

/** A firm a planner tries in a park: where it would work, and how much of the park’s demand it would cover. */
export interface DraftFirm {
  /** Business code; null for a firm that is only imagined. */
  enterprise: string | null;
  segments: readonly string[];
  /** Capacity over the demand of this park’s chain, 0–1; null where nobody knows. */
  capacity: number | null;
}

/** What the arrival of some firms changes in one segment. */
export interface SegmentChange {
  segment: string;
  before: GapResult;
  /** Recomputed whole: the new makers also need things. */
  after: GapResult;
  /** Need before − after with demand, percentiles, K and N as they were; never below 0. */
  gain: Interval;
}

/** The answer to "what if these firms came?" */
export interface Simulation {
  /** Every segment, in the reading order before. */
  changes: readonly SegmentChange[];
  /** Σ over segments. */
  gain: Interval;
  /** Segments whose need rises because the draft’s makers use them, most first. */
  opens: readonly SegmentChange[];
}

/** A draft maker stands as if in production and seen after anything a source says. */
const LATER_THAN_ANY_SOURCE = '9999';
/** Rises of the need below this are rounding and rescaling, not news. */
const NOTICEABLE = 0.01;

/**
 * Recomputes a chain with a draft. Pure: the snapshot is not touched, so leaving a firm out of the draft
 * again gives the old answer exactly. N stays as it is: a draft says nothing about how complete the register is.
 */
export function simulate(
  input: GapInput,
  before: readonly GapResult[],
  draft: readonly DraftFirm[],
  formula: GapFormula = GAP_FORMULA,
): Simulation {
  const added = makersOf(draft);
  const after = new Map(chainGaps(withMakers(input, added), formula).map((gap) => [gap.segment, gap]));
  const changes = before.map((gap): SegmentChange => {
    const makers = added.get(gap.segment) ?? [];
    return {
      segment: gap.segment,
      before: gap,
      after: after.get(gap.segment) ?? gap,
      gain: makers.length === 0 ? NOTHING : segmentGain(input, gap, makers, formula),
    };
  });
  const used = upstreamOf(input, new Set(added.keys()));
  const rise = (change: SegmentChange): number => middle(change.after.need) - middle(change.before.need);
  return {
    changes,
    gain: sum(changes.map(({ gain }) => gain)),
    opens: changes
      .filter((change) => used.has(change.segment) && !added.has(change.segment) && rise(change) > NOTICEABLE)
      .sort((a, b) => rise(b) - rise(a) || (a.segment < b.segment ? -1 : 1)),
  };
}

/**
 * What one firm would take off the needs, all else as it is.
 *
 * @param before results by segment
 */
export function firmGain(
  input: GapInput,
  before: ReadonlyMap<string, GapResult>,
  firm: DraftFirm,
  formula: GapFormula = GAP_FORMULA,
): { total: Interval; bySegment: ReadonlyMap<string, Interval> } {
  const bySegment = new Map<string, Interval>();
  for (const [segment, makers] of makersOf([firm])) {
    const gap = before.get(segment);
    if (gap) bySegment.set(segment, segmentGain(input, gap, makers, formula));
  }
  return { total: sum([...bySegment.values()]), bySegment };
}

/** A firm that would help most after those before it came. */
export interface NextFirm {
  firm: DraftFirm;
  gain: Interval;
}

/**
 * The best next firms one after the other (greedily): each is chosen with the earlier ones in place,
 * by the middle of its gain, then by code. Firms that gain nothing are left out.
 */
export function bestNext(
  input: GapInput,
  before: readonly GapResult[],
  draft: readonly DraftFirm[],
  candidates: readonly DraftFirm[],
  count: number,
  formula: GapFormula = GAP_FORMULA,
): NextFirm[] {
  const frozen = new Map(before.map((gap) => [gap.segment, gap]));
  const chosen: NextFirm[] = [];
  const open = [...candidates].sort((a, b) => ((a.enterprise ?? '') < (b.enterprise ?? '') ? -1 : 1));
  let standing = withMakers(input, makersOf(draft));
  while (chosen.length < count) {
    let best: NextFirm | null = null;
    for (const firm of open) {
      if (chosen.some((other) => other.firm === firm)) continue;
      const gain = marginalGain(standing, frozen, firm, formula);
      if (middle(gain) > 1e-9 && (best === null || middle(gain) > middle(best.gain) + 1e-12)) best = { firm, gain };
    }
    if (best === null) break;
    chosen.push(best);
    standing = withMakers(standing, makersOf([best.firm]));
  }
  return chosen;
}

const NOTHING: Interval = { low: 0, high: 0 };

/** Gain of a firm over makers that stand there already, with the demand of the beginning. */
function marginalGain(
  standing: GapInput,
  frozen: ReadonlyMap<string, GapResult>,
  firm: DraftFirm,
  formula: GapFormula,
): Interval {
  const gains: Interval[] = [];
  for (const [segment, makers] of makersOf([firm])) {
    const gap = frozen.get(segment);
    if (!gap) continue;
    const here = standing.makers.get(segment) ?? [];
    const need0 = frozenNeed(standing, gap, here, formula);
    gains.push(difference(need0, frozenNeed(standing, gap, [...here, ...makers], formula)));
  }
  return sum(gains);
}

function segmentGain(input: GapInput, gap: GapResult, added: readonly MakerInput[], formula: GapFormula): Interval {
  // Where nothing can be judged, nothing can be gained for certain.
  if (!gap.assessable) return NOTHING;
  const here = input.makers.get(gap.segment) ?? [];
  return difference(gap.need, frozenNeed(input, gap, [...here, ...added], formula));
}

/** The need with these makers, and percentile, K and N of the answer before. */
function frozenNeed(input: GapInput, gap: GapResult, makers: readonly MakerInput[], formula: GapFormula): Interval {
  const capacities = confirmedCapacities(makers, formula);
  const probable = makers.filter((maker) => !maker.confirmed);
  const chance = gap.chancePerFirm;
  const hidden = unlistedFirms(input);
  const whole = coverage(capacities, probable, chance, hidden, formula);
  const withoutLargest = coverage(capacities.slice(1), probable, chance, hidden, formula);
  return need(gap.pull.percentile, whole, withoutLargest, gap.dependence, formula);
}

/** What both ends lose, as an interval: never below 0, because coverage only rises. */
function difference(before: Interval, after: Interval): Interval {
  const ends = [Math.max(0, before.low - after.low), Math.max(0, before.high - after.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

const sum = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), NOTHING);

function makersOf(draft: readonly DraftFirm[]): ReadonlyMap<string, readonly MakerInput[]> {
  const makers = new Map<string, MakerInput[]>();
  for (const { enterprise, segments, capacity } of draft) {
    for (const segment of new Set(segments)) {
      const maker: MakerInput = {
        enterprise,
        count: 1,
        confidence: 1,
        confirmed: true,
        capacity,
        seen: LATER_THAN_ANY_SOURCE,
        evidence: [],
      };
      makers.set(segment, [...(makers.get(segment) ?? []), maker]);
    }
  }
  return makers;
}

function withMakers(input: GapInput, added: ReadonlyMap<string, readonly MakerInput[]>): GapInput {
  const makers = new Map(input.makers);
  for (const [segment, list] of added) makers.set(segment, [...(makers.get(segment) ?? []), ...list]);
  return { ...input, makers };
}

/** Segments that feed any of these, directly or through others. */
function upstreamOf(input: GapInput, segments: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  let wave = [...segments];
  while (wave.length > 0) {
    const next = input.edges.filter(({ from, to }) => wave.includes(to) && !found.has(from)).map(({ from }) => from);
    for (const code of next) found.add(code);
    wave = [...new Set(next)];
  }
  return found;
}

import { GAP_STATES, type GapResult, type GapState } from './model.ts';

/** How a segment stood at one computation. */
export interface GapPoint {
  state: GapState;
  needLow: number;
  needHigh: number;
  coverageLow: number;
  coverageHigh: number;
  /** Projects on their way. */
  coming: number;
}

/** What became of a segment from one record to the next. */
export type GapChangeWord = 'FIRST' | 'NEW' | 'CLOSING' | 'CLOSED' | 'REOPENED' | 'LOST_SIGHT' | 'CHANGED';

const isGap = (state: GapState): boolean => state === 'MISSING' || state === 'SINGLE_SOURCE' || state === 'WEAK';

/**
 * The word for every point of one segment's history, oldest first; null where nothing of it changed.
 *
 * - FIRST: the first record there is.
 * - NEW: a gap for the first time, having been none.
 * - CLOSING: still a gap, but in a better state or with one more project on its way.
 * - CLOSED: no gap any more, because makers were confirmed: strong, or too wide to tell with more covered for certain.
 * - REOPENED: a gap again after having been closed.
 * - LOST_SIGHT: unknown now, without a maker more; what was known no longer can be told.
 * - CHANGED: any other change of state, need, coverage or projects.
 */
export function classify(points: readonly GapPoint[]): (GapChangeWord | null)[] {
  let wasGap = false;
  let wasClosed = false;
  let before: GapPoint | null = null;
  return points.map((point) => {
    const word = before === null ? 'FIRST' : change(before, point, { wasGap, wasClosed });
    if (word === 'CLOSED') wasClosed = true;
    else if (isGap(point.state)) [wasGap, wasClosed] = [true, false];
    before = point;
    return word;
  });
}

function change(
  before: GapPoint,
  now: GapPoint,
  { wasGap, wasClosed }: { wasGap: boolean; wasClosed: boolean },
): GapChangeWord | null {
  if (samePoint(before, now)) return null;
  if (isGap(now.state)) {
    if (isGap(before.state)) {
      const better = GAP_STATES.indexOf(now.state) - GAP_STATES.indexOf(before.state);
      return better > 0 || (better === 0 && now.coming > before.coming) ? 'CLOSING' : 'CHANGED';
    }
    if (wasClosed) return 'REOPENED';
    return wasGap ? 'CHANGED' : 'NEW';
  }
  if (now.state === 'STRONG') return wasGap && before.state !== 'STRONG' && !wasClosed ? 'CLOSED' : 'CHANGED';
  if (before.state === 'UNKNOWN') return 'CHANGED';
  return isGap(before.state) && now.coverageLow > before.coverageLow ? 'CLOSED' : 'LOST_SIGHT';
}

const NUMBERS = ['needLow', 'needHigh', 'coverageLow', 'coverageHigh', 'coming'] as const;

/** Equal but for the last digits of sums. */
const samePoint = (a: GapPoint, b: GapPoint): boolean =>
  a.state === b.state && NUMBERS.every((name) => Math.abs(a[name] - b[name]) < 1e-9);

/** The gaps of one chain in one park as lists side by side, in the order of the segments' codes. */
export interface GapLists {
  segments: string[];
  states: GapState[];
  needLow: number[];
  needHigh: number[];
  coverageLow: number[];
  coverageHigh: number[];
  comingCounts: number[];
}

/** @param coming projects on their way, by segment */
export function listsOf(gaps: readonly GapResult[], coming: ReadonlyMap<string, number>): GapLists {
  const sorted = [...gaps].sort((a, b) => (a.segment < b.segment ? -1 : 1));
  return {
    segments: sorted.map(({ segment }) => segment),
    states: sorted.map(({ state }) => state),
    needLow: sorted.map(({ need }) => need.low),
    needHigh: sorted.map(({ need }) => need.high),
    coverageLow: sorted.map(({ coverage }) => coverage.low),
    coverageHigh: sorted.map(({ coverage }) => coverage.high),
    comingCounts: sorted.map(({ segment }) => coming.get(segment) ?? 0),
  };
}

/** How each segment of a record stood. */
const pointsOf = (lists: GapLists): ReadonlyMap<string, GapPoint> =>
  new Map(
    lists.segments.map((segment, i) => [
      segment,
      {
        state: lists.states[i] ?? 'UNKNOWN',
        needLow: lists.needLow[i] ?? 0,
        needHigh: lists.needHigh[i] ?? 1,
        coverageLow: lists.coverageLow[i] ?? 0,
        coverageHigh: lists.coverageHigh[i] ?? 1,
        coming: lists.comingCounts[i] ?? 0,
      },
    ]),
  );

/** True where two records say the same of the same segments. */
export function sameGaps(a: GapLists, b: GapLists): boolean {
  const others = pointsOf(b);
  const same = [...pointsOf(a)].every(([segment, point]) => {
    const other = others.get(segment);
    return other !== undefined && samePoint(point, other);
  });
  return same && a.segments.length === b.segments.length;
}

/** A segment whose state is another than before. */
export interface StateChange {
  segment: string;
  /** Null where the segment is new in the chain. */
  from: GapState | null;
  to: GapState;
}

/** Segments whose state changed from one record to a later one, in the order of their codes. */
export function stateChanges(before: GapLists, now: GapLists): StateChange[] {
  const old = pointsOf(before);
  return [...pointsOf(now)].flatMap(([segment, { state }]) => {
    const from = old.get(segment)?.state ?? null;
    return from === state ? [] : [{ segment, from, to: state }];
  });
}

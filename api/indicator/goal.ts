import { daysOf, hasPassed } from '../evidence/period.ts';
import { isBaseKnown } from './indicator.ts';
import { seriesKind, type Figure } from './series.ts';

/** Where a goal stands. `MISSED_UNCONFIRMED`: its time has passed and no source says that it was reached. */
type GoalStatus = 'REACHED' | 'OPEN' | 'MISSED_UNCONFIRMED' | 'UNKNOWN';

/** Why, for words in two languages. */
export type GoalWhy = 'REACHED' | 'BELOW' | 'NO_ACTUAL' | 'BASE_UNKNOWN' | 'NO_FIGURE' | 'NO_HORIZON';

export interface GoalFigure extends Figure {
  normalised?: number | null;
  value?: number | null;
}

/** A goal against what was observed. */
export interface Standing<Row> {
  status: GoalStatus;
  why: GoalWhy;
  /** Newest observation from before the goal’s time; null where there is none. */
  base: Row | null;
  /** Newest observation within the goal’s time, or of the day that ends it; null where there is none. */
  actual: Row | null;
  /** Observation over goal, 1 = reached; null where the two cannot be divided. */
  progress: number | null;
}

/**
 * Sets a goal against the park’s own observations of the same metric and unit. A goal stated as a multiple of a base
 * nobody states cannot be judged, whatever was observed.
 */
export function standingOf<Row extends GoalFigure>(
  goal: GoalFigure,
  figures: readonly Row[],
  now: Date,
): Standing<Row> {
  const time = daysOf(goal.period ?? null);
  const like = figures.filter(
    (row) =>
      row.metric === goal.metric &&
      seriesKind(row.qualifiers ?? []) === kindOfGoal(goal) &&
      amountOf(row) !== null &&
      (row.currency ?? null) === (goal.currency ?? null) &&
      (row.unit === goal.unit || comparable(row, goal)),
  );
  const dated = like
    .flatMap((row) => {
      const days = daysOf(row.period ?? null);
      return days?.to == null ? [] : [{ row, to: days.to }];
    })
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.row.code < b.row.code ? -1 : 1));
  const start = time?.from ?? null;
  const base = start === null ? null : (dated.findLast(({ to }) => to < start)?.row ?? null);
  const actual = dated.findLast(
    ({ to }) => (start === null || to >= start) && (time?.to == null || to <= time.to),
  )?.row;
  const of = (why: GoalWhy, status: GoalStatus, progress: number | null = null): Standing<Row> => ({
    status,
    why,
    base,
    actual: actual ?? null,
    progress,
  });
  if (amountOf(goal) === null) return of('NO_FIGURE', 'UNKNOWN');
  if (!isBaseKnown({ qualifiers: goal.qualifiers ?? null }) && goal.unit === 'MULTIPLE')
    return of('BASE_UNKNOWN', 'UNKNOWN');
  const later = time === null ? 'UNKNOWN' : hasPassed(goal.period ?? null, now) ? 'MISSED_UNCONFIRMED' : 'OPEN';
  if (actual === undefined) return of(time === null ? 'NO_HORIZON' : 'NO_ACTUAL', later);
  const [reached, progress] = compare(actual, goal);
  return of(reached ? 'REACHED' : 'BELOW', reached ? 'REACHED' : later, progress);
}

/** Ranks and multiples have no base unit: their figure is the one printed. */
const amountOf = (row: GoalFigure): number | null => row.normalised ?? row.value ?? null;

/** A goal is set for the future by its nature; only a share stays apart from an amount. */
const kindOfGoal = (goal: Figure): string => ((goal.qualifiers ?? []).includes('share') ? 'SHARE' : 'ACTUAL');

/** Two amounts of one currency or two counts may be in different units; a share, a multiple or a rank may not. */
function comparable(a: Figure, b: Figure): boolean {
  const own = ['PERCENT', 'MULTIPLE', 'RANK'];
  return !own.includes(a.unit ?? '') && !own.includes(b.unit ?? '');
}

function compare(actual: GoalFigure, goal: GoalFigure): [reached: boolean, progress: number | null] {
  const [is, aim] = [amountOf(actual) ?? 0, amountOf(goal) ?? 0];
  // The first rank is the best, and half way to it means nothing.
  if (goal.unit === 'RANK') return [is <= aim, null];
  const over = (goal.qualifiers ?? []).includes('over');
  return [over ? is > aim : is >= aim, aim > 0 ? is / aim : null];
}

import { badInput } from '../errors.ts';

/** First and last day of a period, ISO dates, both included; an open end is null. */
interface Days {
  from: string | null;
  to: string | null;
}

const PART = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?|Q([1-4])|H([12])))?$/;

/**
 * The days a printed period stands for: `2020`, `2020-11`, `2020-11-24`, `2020-Q1`, `2022-H1`,
 * a span `2020-03/2020-11`, or an open one `2014/`. Null where it is none of these.
 */
export function daysOf(period: string | null): Days | null {
  if (period === null) return null;
  const [start = '', end] = period.split('/');
  const first = partOf(start);
  if (first === null) return null;
  if (end === undefined) return first;
  if (end === '') return { from: first.from, to: null };
  const last = partOf(end);
  return last && { from: first.from, to: last.to };
}

function partOf(text: string): Days | null {
  const match = PART.exec(text);
  if (!match) return null;
  const [, year = '', month, day, quarter, half] = match;
  if (day !== undefined) return { from: text, to: text };
  if (month !== undefined) return months(year, Number(month), Number(month));
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, Number(half) * 6);
  return months(year, 1, 12);
}

const months = (year: string, first: number, last: number): Days => ({
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  // Day 0 of the next month is the last day of this one.
  to: new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10),
});

/** True where the last day of a period lies before `now`. An open or unreadable period never has passed. */
export function hasPassed(period: string | null, now: Date): boolean {
  const to = daysOf(period)?.to ?? null;
  return to !== null && to < now.toISOString().slice(0, 10);
}

/**
 * Tells which periods touch the time from `from` to `to`, both periods themselves and either absent.
 * An undated figure is in only where neither bound is given.
 *
 * @throws AppError BAD_INPUT where a bound is not a period
 */
export function within(from: string | null, to: string | null): (period: string | null) => boolean {
  const low = boundOf('from', from)?.from ?? null;
  const high = boundOf('to', to)?.to ?? null;
  if (low === null && high === null) return () => true;
  return (period) => {
    const days = daysOf(period);
    if (days === null) return false;
    const beginsInTime = high === null || days.from === null || days.from <= high;
    const endsInTime = low === null || days.to === null || days.to >= low;
    return beginsInTime && endsInTime;
  };
}

function boundOf(argument: string, bound: string | null): Days | null {
  const days = daysOf(bound);
  if (bound !== null && days === null)
    throw badInput(
      argument,
      `"${bound.slice(0, 60)}" is not a period such as 2020, 2020-11, 2020-Q1, 2022-H1 or 2020-11-24`,
    );
  return days;
}

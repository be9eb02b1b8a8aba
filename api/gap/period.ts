const QUARTER_END: Readonly<Record<string, string>> = { Q1: '03', Q2: '06', Q3: '09', Q4: '12', H1: '06', H2: '12' };

/**
 * The end of a printed period as a sortable ISO date or part of one:
 * `2020-Q1` → `2020-03`, `2020-03/2020-11` → `2020-11`, an open span `2014/` → its start.
 */
export function endOfPeriod(period: string): string {
  const [start = '', end = ''] = period.split('/');
  const last = end === '' ? start : end;
  return last.replace(/-(Q[1-4]|H[12])$/, (_, part: string) => `-${QUARTER_END[part]}`);
}

/** The latest end among printed periods; null where none is dated. */
export function newestPeriod(periods: readonly (string | null)[]): string | null {
  const ends = periods.flatMap((period) => (period === null || period === '' ? [] : [endOfPeriod(period)]));
  return ends.sort().at(-1) ?? null;
}

/** The printed period that ends last; null where none is dated. */
export function newestPrinted(periods: readonly (string | null)[]): string | null {
  const end = newestPeriod(periods);
  return periods.find((period) => period !== null && endOfPeriod(period) === end) ?? null;
}

/** True where a date lies more than `months` before `now`; a year alone is read as its end. */
export function isOlderThan(date: string, months: number, now: Date): boolean {
  const [year = '', month = '12', day = '28'] = date.split('-');
  const limit = new Date(Date.UTC(Number(year), Number(month) - 1 + months, Number(day)));
  return limit.getTime() < now.getTime();
}

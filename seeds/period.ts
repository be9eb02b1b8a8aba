const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12]))?$/;
const FORMS = '2020, 2020-11, 2020-Q1, 2020-H1, 2020-11-24, 2020-03/2020-11';
/** Years outside are slips of the pen, such as 0202 or 20222 cut short. */
const YEARS = { from: 1000, to: 2100 } as const;

/** First and last day, as ISO dates, so that ends of different precision compare as text. */
interface Days {
  first: string;
  last: string;
}

/** What is wrong with a period of time, or null: a point or a span, which may be open at its end. */
export function periodFault(text: string): string | null {
  const [start = '', end, ...more] = text.split('/');
  const wrong = `"${text}" is not a period (${FORMS})`;
  if (more.length > 0) return wrong;
  const from = daysOf(start);
  const to = end === undefined || end === '' ? null : daysOf(end);
  if (from === null || (end !== undefined && end !== '' && to === null)) return wrong;
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return to && from.first > to.last ? `"${text}" runs backwards; write the earlier end first` : null;
}

/** What is wrong with a day, or with the month or year known of it, or null. */
export function dateFault(text: string): string | null {
  const days = /[QH]/.test(text) ? null : daysOf(text);
  if (days === null) return `"${text}" is not a date (2020-11-24, 2020-11 or 2020)`;
  return typeof days === 'string' ? days : null;
}

/** The days of a point of time; null where it is none, a reason where the calendar does not have it. */
function daysOf(point: string): Days | string | null {
  const [match, year, month, day, quarter, half] = POINT.exec(point) ?? [];
  if (match === undefined) return null;
  if (Number(year) < YEARS.from || Number(year) > YEARS.to)
    return `the year of "${point}" must lie from ${YEARS.from} to ${YEARS.to}`;
  const span = month ? 1 : quarter ? 3 : half ? 6 : 12;
  const firstMonth = month ? Number(month) : 1 + (Number(quarter ?? half ?? 1) - 1) * span;
  const lastMonth = firstMonth + span - 1;
  if (firstMonth < 1 || lastMonth > 12) return `"${point}" has no month of the calendar; months run from 01 to 12`;
  const length = new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > length))
    return `"${point}" is no day of the calendar; ${year}-${month} has ${length} days`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    first: `${year}-${two(firstMonth)}-${day ?? '01'}`,
    last: `${year}-${two(lastMonth)}-${day ?? two(length)}`,
  };
}

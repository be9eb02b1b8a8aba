/** A stretch of days, counted from 1970-01-01; `to` is the day after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const day = (year: number, month: number, date = 1): number => Date.UTC(year, month, date) / DAY;

/**
 * The days a date as stated may mean: 2026 is the whole year, 2026-H1, 2026-Q3 and 2026-05 their months, 2026-05-31 one
 * day. Null for what is no such date.
 */
export function spanOf(iso: string): Span | null {
  const parts = /^(\d{4})(?:-(?:([QH])(\d)|(\d{2})(?:-(\d{2}))?))?$/.exec(iso);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const [, , kind, part, month, date] = parts;
  if (kind !== undefined) {
    const length = kind === 'Q' ? 3 : 6;
    const first = (Number(part) - 1) * length;
    return first < 0 || first + length > 12 ? null : { from: day(year, first), to: day(year, first + length) };
  }
  if (month === undefined) return { from: day(year, 0), to: day(year + 1, 0) };
  const first = Number(month) - 1;
  if (first < 0 || first > 11) return null;
  if (date === undefined) return { from: day(year, first), to: day(year, first + 1) };
  const from = day(year, first, Number(date));
  return { from, to: from + 1 };
}

export interface Scale extends Span {
  /** The first day of each year or, where the stretch is short, each quarter. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const MOST_YEARS_BY_QUARTER = 3;

/** Whole years around everything shown, today included. */
export function scaleOf(spans: readonly Span[], today: number): Scale {
  const first = new Date(Math.min(today, ...spans.map(({ from }) => from)) * DAY).getUTCFullYear();
  const last = new Date((Math.max(today + 1, ...spans.map(({ to }) => to)) - 1) * DAY).getUTCFullYear();
  const quarters = last - first < MOST_YEARS_BY_QUARTER;
  const ticks = [];
  for (let year = first; year <= last; year++)
    for (let quarter = 0; quarter < (quarters ? 4 : 1); quarter++)
      ticks.push({ at: day(year, quarter * 3), label: quarter === 0 ? String(year) : `Q${quarter + 1}` });
  return { from: day(first, 0), to: day(last + 1, 0), ticks };
}

/** Puts what overlaps one below the other, each as high up as it fits; in the order of their first days. */
export function lanesOf<Item extends { readonly span: Span }>(items: readonly Item[]): Item[][] {
  const lanes: Item[][] = [];
  for (const item of items.toSorted((a, b) => a.span.from - b.span.from)) {
    const free = lanes.find((lane) => (lane.at(-1)?.span.to ?? item.span.from) <= item.span.from);
    if (free) free.push(item);
    else lanes.push([item]);
  }
  return lanes;
}

/** Where a day stands on the scale, 0–100. */
export const percentAt = ({ from, to }: Span, at: number): number => ((at - from) / (to - from)) * 100;

export const todayAt = (iso: string): number => spanOf(iso)?.from ?? 0;

import { daysOf } from '../evidence/period.ts';

/** How figures of a series are meant; two ways are never in one series. */
const SERIES_KINDS = ['ACTUAL', 'CUMULATIVE', 'EXPECTED', 'GROWTH', 'SHARE'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** What a figure needs to be put into a series. The database keeps no nulls, so what is null may be absent as well. */
export interface Figure {
  code: string;
  metric: string;
  unit?: string | null;
  currency?: string | null;
  period?: string | null;
  qualifiers?: readonly string[] | null;
}

/** Figures of one metric, one dimension and one way of meaning them. */
export interface Series<Row extends Figure> {
  /** Unique within a park. */
  key: string;
  metric: string;
  kind: SeriesKind;
  /** In time; undated ones last. */
  points: Row[];
}

/** Expectations come before all: an expected growth is no growth. */
export function seriesKind(qualifiers: readonly string[]): SeriesKind {
  const has = (...words: string[]): boolean => words.some((word) => qualifiers.includes(word));
  if (has('expected', 'planned', 'full-production')) return 'EXPECTED';
  if (has('yoy')) return 'GROWTH';
  if (has('share')) return 'SHARE';
  return has('cumulative') ? 'CUMULATIVE' : 'ACTUAL';
}

/** Figures are drawn on one axis where their base units are the same. */
function dimensionOf({ unit, currency }: Figure): string {
  if (typeof currency === 'string') return currency;
  if (unit === 'PERCENT' || unit === 'MULTIPLE' || unit === 'RANK') return unit;
  return 'BASE';
}

/**
 * Sorts the figures of one park into series, by metric and kind. Figures of a span of more than a year are kept apart
 * from those of a year or less: the two cannot be compared.
 */
export function toSeries<Row extends Figure>(rows: readonly Row[]): Series<Row>[] {
  const series = new Map<string, Series<Row>>();
  for (const row of rows) {
    const kind = seriesKind(row.qualifiers ?? []);
    const key = [row.metric, kind, dimensionOf(row), isLong(row.period ?? null) ? 'long' : 'year'].join(' ');
    const one = series.get(key) ?? { key, metric: row.metric, kind, points: [] };
    one.points.push(row);
    series.set(key, one);
  }
  for (const { points } of series.values()) points.sort(byTime);
  return [...series.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function byTime(a: Figure, b: Figure): number {
  const [x, y] = [daysOf(a.period ?? null), daysOf(b.period ?? null)];
  // An open beginning does not occur; an undated figure is last.
  const [p, q] = [x?.from ?? '9', y?.from ?? '9'];
  if (p !== q) return p < q ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

const YEAR_IN_DAYS = 366;
function isLong(period: string | null): boolean {
  const days = daysOf(period);
  if (days?.from == null || days.to === null) return false;
  return (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 > YEAR_IN_DAYS;
}

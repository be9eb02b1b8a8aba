interface Dated {
  readonly version: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Bar {
  readonly version: string;
  /** Left edge and width in percent of the drawing. */
  readonly x: number;
  readonly width: number;
  /** No last day is stated. */
  readonly open: boolean;
}

const time = (day: string): number => Date.parse(day.length === 4 ? `${day}-01-01` : day);
const round = (value: number): number => Math.round(value * 100) / 100;
const NARROWEST = 1;
const MOST_TICKS = 8;

/**
 * Versions as bars between the first day stated and the end of the year after the last one (or after the day asked
 * about), with the years to write under them. A version without a first day cannot be drawn and is left to the table.
 */
export function spans(versions: readonly Dated[], day: string) {
  const drawn = versions.flatMap((one) => (one.from === null ? [] : [{ ...one, from: one.from }]));
  if (drawn.length === 0) return { bars: [], at: null, years: [] };
  const first = Math.min(...drawn.map(({ from }) => new Date(time(from)).getUTCFullYear()));
  const days = [day, ...drawn.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
  const last = Math.max(...days.map((one) => new Date(time(one)).getUTCFullYear())) + 1;
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
  const place = (at: number): number => (100 * (at - start)) / (end - start);
  const bars = drawn.map(({ version, from, to }): Bar => {
    const [x, right] = [place(time(from)), to === null ? 100 : place(time(to))];
    return { version, x: round(x), width: round(Math.max(NARROWEST, right - x)), open: to === null };
  });
  const at = place(time(day));
  const step = Math.ceil((last - first + 1) / MOST_TICKS);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((_, index) => index % step === 0)
    .map((year) => ({ year, x: round(place(Date.UTC(year, 0, 1))) }));
  return { bars, at: at >= 0 && at <= 100 ? round(at) : null, years };
}

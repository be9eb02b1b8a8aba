import type { IndicatorItem } from '../../components/merge-figures.ts';

/** How a figure is meant; decides its pattern and its word. */
export type BarKind = 'ACTUAL' | 'CUMULATIVE' | 'EXPECTED' | 'GROWTH' | 'SHARE';

/** One figure with the length of its bar. */
interface ChartBar {
  readonly figure: IndicatorItem;
  readonly kind: BarKind;
  /** 0–1 of the longest bar; null where the source gives no number to draw. */
  readonly share: number | null;
}

/** Figures of one metric in one kind of unit, oldest first. */
export interface ParkChart {
  readonly key: string;
  readonly metric: NonNullable<IndicatorItem['metric']>;
  readonly bars: readonly ChartBar[];
}

/** A series as the API gives it. */
interface SeriesItem {
  readonly id: string;
  readonly kind: BarKind;
  readonly metric: IndicatorItem['metric'];
  readonly points: readonly IndicatorItem[];
}

/** What may share an axis: money of one currency, one rate, one plain unit; growth never beside an amount. */
const axisOf = ({ quantity: { currency, unit } }: IndicatorItem): string =>
  currency ?? (unit === 'PERCENT' || unit === 'MULTIPLE' || unit === 'RANK' ? unit : 'PLAIN');

const amountOf = ({ quantity: { normalised, value } }: IndicatorItem): number | null => normalised ?? value;

/**
 * Puts series side by side that measure the same in the same unit, so that what was expected stands beside what was,
 * each as its own kind. A negative figure has no bar: its table row tells it.
 */
export function chartsOf(series: readonly SeriesItem[]): ParkChart[] {
  const charts = new Map<
    string,
    { metric: ParkChart['metric']; figures: { figure: IndicatorItem; kind: BarKind }[] }
  >();
  for (const { metric, kind, points } of series) {
    if (metric === null) continue;
    for (const figure of points) {
      const key = `${metric.code} ${axisOf(figure)}`;
      const chart = charts.get(key) ?? { metric, figures: [] };
      chart.figures.push({ figure, kind });
      charts.set(key, chart);
    }
  }
  return [...charts].map(([key, { metric, figures }]) => {
    const most = Math.max(0, ...figures.map(({ figure }) => amountOf(figure) ?? 0));
    const when = (figure: IndicatorItem) => figure.quantity.period ?? '9';
    return {
      key,
      metric,
      bars: figures
        .toSorted((a, b) => (when(a.figure) < when(b.figure) ? -1 : 1))
        .map(({ figure, kind }) => ({ figure, kind, share: shareOf(amountOf(figure), most) })),
    };
  });
}

/** Length of a bar; null where there is nothing to draw it against. */
export const shareOf = (amount: number | null, most: number): number | null =>
  amount === null || amount < 0 || most <= 0 ? null : Math.min(1, amount / most);

/** Charts with something to compare, and those with a single figure. */
export const split = (charts: readonly ParkChart[]): { several: ParkChart[]; single: ParkChart[] } => ({
  several: charts.filter(({ bars }) => bars.length > 1),
  single: charts.filter(({ bars }) => bars.length === 1),
});

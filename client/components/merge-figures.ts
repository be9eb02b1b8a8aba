import type { ResultOf } from '../graphql/graphql.ts';
import type { IndicatorParts } from './figure.query.ts';

export type IndicatorItem = ResultOf<typeof IndicatorParts>;

/** The same figure told twice is shown once with both pieces of evidence; figures that differ in anything stay apart. */
export function mergeFigures(figures: readonly IndicatorItem[]): IndicatorItem[] {
  const merged = new Map<string, IndicatorItem>();
  for (const figure of figures) {
    const { value, valueHigh, unit, period, qualifiers } = figure.quantity;
    const key = JSON.stringify([figure.metric?.id, value, valueHigh, unit, period, [...qualifiers].sort()]);
    const twin = merged.get(key);
    merged.set(key, twin ? { ...twin, evidence: [...twin.evidence, ...figure.evidence] } : figure);
  }
  return [...merged.values()];
}

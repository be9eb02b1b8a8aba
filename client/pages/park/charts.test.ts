import { describe, expect, it } from 'vitest';
import type { IndicatorItem } from '../../components/merge-figures.ts';
import { chartsOf, shareOf, split } from './charts.ts';

const metric = (code: string) => ({ id: code, code, name: code, nameEn: null });
const figure = (
  code: string,
  normalised: number | null,
  more: Partial<IndicatorItem['quantity']> = {},
): IndicatorItem => ({
  id: code,
  code,
  metric: metric('sales'),
  quantity: {
    value: normalised,
    valueHigh: null,
    unit: 'CNY_100M',
    currency: 'CNY',
    normalised,
    period: null,
    qualifiers: [],
    ...more,
  },
  evidence: [],
});
const series = (kind: 'ACTUAL' | 'EXPECTED' | 'GROWTH', points: IndicatorItem[], code = 'sales') => ({
  id: `${code} ${kind}`,
  kind,
  metric: metric(code),
  points,
});

describe('charts of a park', () => {
  it('set what was expected beside what was, by time, as lengths of the longest', () => {
    const [chart, ...more] = chartsOf([
      series('ACTUAL', [figure('b', 400, { period: '2022' })]),
      series('EXPECTED', [figure('a', 100, { period: '2020' })]),
    ]);
    expect(more).toEqual([]);
    expect(chart?.bars.map(({ figure: { code }, kind, share }) => [code, kind, share])).toEqual([
      ['a', 'EXPECTED', 0.25],
      ['b', 'ACTUAL', 1],
    ]);
  });

  it('never draw growth on the axis of an amount, nor yuan on that of dollars', () => {
    const charts = chartsOf([
      series('EXPECTED', [figure('a', 100), figure('b', 5, { currency: 'USD', unit: 'USD_100M' })]),
      series('GROWTH', [figure('c', 0.1, { currency: null, unit: 'PERCENT' })]),
    ]);
    expect(charts.map(({ key }) => key)).toEqual(['sales CNY', 'sales USD', 'sales PERCENT']);
    expect(split(charts).several).toEqual([]);
    expect(split(charts).single).toHaveLength(3);
  });

  it('draw no bar for what has no number, and none below zero', () => {
    expect(shareOf(null, 3)).toBeNull();
    expect(shareOf(-1, 3)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, 3)).toBe(0);
  });
});

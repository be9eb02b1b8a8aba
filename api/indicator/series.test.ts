import { describe, expect, it } from 'vitest';
import { seriesKind, toSeries, type Figure } from './series.ts';

const figure = (code: string, period: string | null, more: Partial<Figure> = {}): Figure => ({
  code,
  metric: 'sales',
  unit: 'CNY_100M',
  currency: 'CNY',
  period,
  qualifiers: [],
  ...more,
});
const codes = (rows: Figure[]) => toSeries(rows).map(({ points }) => points.map(({ code }) => code));

describe('series', () => {
  it('runs in time, a quarter by its first day, undated figures last', () => {
    expect(codes([figure('d', null), figure('c', '2022'), figure('b', '2021-Q3'), figure('a', '2021-05')])).toEqual([
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('never mixes what was with what was expected, a growth, a share or a total so far', () => {
    const rows = [
      figure('a', '2020'),
      figure('b', '2020', { qualifiers: ['expected'] }),
      figure('c', '2020', { qualifiers: ['yoy'], unit: 'PERCENT', currency: null }),
      figure('d', '2020', { qualifiers: ['share'], unit: 'PERCENT', currency: null }),
      figure('e', '2020', { qualifiers: ['cumulative'] }),
    ];
    expect(toSeries(rows)).toHaveLength(5);
  });

  it('takes an expected growth for an expectation', () => {
    expect(seriesKind(['yoy', 'expected'])).toBe('EXPECTED');
    expect(seriesKind(['approx', 'over'])).toBe('ACTUAL');
  });

  it('keeps two currencies, and a figure of years and one of a year, apart', () => {
    expect(codes([figure('a', '2020'), figure('b', '2020', { unit: 'USD_100M', currency: 'USD' })])).toHaveLength(2);
    expect(codes([figure('a', '2020'), figure('b', '2018/2020')])).toEqual([['b'], ['a']]);
  });

  it('draws different units of one currency on one axis', () => {
    expect(codes([figure('a', '2020'), figure('b', '2021', { unit: 'CNY_10K' })])).toEqual([['a', 'b']]);
  });
});

import { describe, expect, it } from 'vitest';
import { isBaseKnown, select, type MeasuredRow } from './indicator.ts';

const row = (code: string, metric: string, period: string | null): MeasuredRow => ({
  key: `indicator:${code}`,
  label: 'Indicator',
  code,
  metric,
  period,
  value: 1,
  valueHigh: null,
  unit: 'COUNT',
  currency: null,
  normalised: 1,
  qualifiers: [],
  evidence: [code],
});

const rows = [
  row('a', 'sales', '2019'),
  row('b', 'sales', '2020-Q1'),
  row('c', 'firms', '2020'),
  row('d', 'firms', null),
];
const codes = (wanted: Parameters<typeof select>[1]) => select(rows, wanted).map(({ code }) => code);

describe('select', () => {
  it('keeps all where nothing is asked', () => {
    expect(codes({ metric: null, from: null, to: null })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps one metric', () => {
    expect(codes({ metric: 'firms', from: null, to: null })).toEqual(['c', 'd']);
  });

  it('keeps one metric and time, without the undated', () => {
    expect(codes({ metric: 'sales', from: '2020', to: null })).toEqual(['b']);
    expect(codes({ metric: null, from: null, to: '2020' })).toEqual(['a', 'b', 'c']);
  });
});

describe('isBaseKnown', () => {
  it.each([
    [['not-stated', 'yoy'], false],
    [['yoy'], true],
    [null, true],
  ])('%s: %s', (qualifiers, known) => {
    expect(isBaseKnown({ qualifiers })).toBe(known);
  });
});

import { describe, expect, it } from 'vitest';
import { mergeFigures, type IndicatorItem } from './merge-figures.ts';

const figure = (id: string, value: number, period: string | null): IndicatorItem => ({
  id,
  code: id,
  metric: { id: 'm', code: 'm', name: 'm', nameEn: null },
  quantity: { value, valueHigh: null, unit: 'COUNT', currency: null, normalised: value, period, qualifiers: [] },
  evidence: [
    {
      id: `e-${id}`,
      code: id,
      line: 1,
      basis: 'STATED',
      confidence: 1,
      note: '',
      noteEn: '',
      period: null,
      source: null,
    },
  ],
});

describe('figures told more than once', () => {
  it('are shown once with all their evidence', () => {
    const [only, ...rest] = mergeFigures([figure('a', 3, '2020'), figure('b', 3, '2020')]);
    expect(rest).toEqual([]);
    expect(only?.evidence.map((one) => one.id)).toEqual(['e-a', 'e-b']);
  });

  it('stay apart when value or period differ', () => {
    expect(mergeFigures([figure('a', 3, '2020'), figure('b', 4, '2020'), figure('c', 3, '2021')])).toHaveLength(3);
  });
});

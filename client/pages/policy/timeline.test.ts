import { describe, expect, it } from 'vitest';
import { spans } from './timeline.ts';

describe('versions in time', () => {
  it('lie between the first day stated and the year after the last', () => {
    // 2021–2024 are four years of 365, 365, 365 and 366 days: 1461 in all.
    const { bars, at, years } = spans(
      [
        { version: 'a', from: '2021-01-01', to: '2021-12-31' },
        { version: 'b', from: '2022-01-01', to: null },
      ],
      '2023-01-01',
    );
    expect(bars).toEqual([
      { version: 'a', x: 0, width: 24.91, open: false },
      { version: 'b', x: 24.98, width: 75.02, open: true },
    ]);
    expect(at).toBe(49.97);
    expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('are not drawn where no first day is stated', () => {
    expect(spans([{ version: 'a', from: null, to: '2022-01-01' }], '2023-01-01').bars).toEqual([]);
  });

  it('show no line for a day before the first of them', () => {
    expect(spans([{ version: 'a', from: '2021-01-01', to: null }], '2010-01-01').at).toBeNull();
  });
});

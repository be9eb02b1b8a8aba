import { describe, expect, it } from 'vitest';
import { lanesOf, percentAt, scaleOf, spanOf } from './gantt.ts';

const days = (iso: string) => Date.parse(iso) / 86_400_000;

describe('a date as stated', () => {
  it('covers every day it may mean', () => {
    expect(spanOf('2026')).toEqual({ from: days('2026-01-01'), to: days('2027-01-01') });
    expect(spanOf('2026-H2')).toEqual({ from: days('2026-07-01'), to: days('2027-01-01') });
    expect(spanOf('2026-Q3')).toEqual({ from: days('2026-07-01'), to: days('2026-10-01') });
    expect(spanOf('2024-02')).toEqual({ from: days('2024-02-01'), to: days('2024-03-01') });
    expect(spanOf('2026-12-31')).toEqual({ from: days('2026-12-31'), to: days('2027-01-01') });
  });

  it('is none where it says no such thing', () => {
    expect([spanOf('soon'), spanOf('2026-Q5'), spanOf('2026-13'), spanOf('2026-H0')]).toEqual([null, null, null, null]);
  });
});

it('bars that overlap go below each other, others share a lane', () => {
  const bar = (from: number, to: number) => ({ span: { from, to } });
  const [a, b, c] = [bar(0, 10), bar(5, 6), bar(10, 12)];
  expect(lanesOf([c, b, a])).toEqual([[a, c], [b]]);
});

describe('the scale', () => {
  it('runs over whole years, today among them, by quarters where it is short', () => {
    const scale = scaleOf([{ from: days('2025-06-01'), to: days('2025-07-01') }], days('2026-11-21'));
    expect([scale.from, scale.to]).toEqual([days('2025-01-01'), days('2027-01-01')]);
    expect(scale.ticks.map(({ label }) => label)).toEqual(['2025', 'Q2', 'Q3', 'Q4', '2026', 'Q2', 'Q3', 'Q4']);
  });

  it('goes by years where it is long', () => {
    const scale = scaleOf([{ from: days('2019-01-01'), to: days('2020-01-01') }], days('2022-05-05'));
    expect(scale.ticks.map(({ label }) => label)).toEqual(['2019', '2020', '2021', '2022']);
  });

  it('places a day by its share of the whole', () => {
    expect(percentAt({ from: 0, to: 200 }, 50)).toBe(25);
  });
});

import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../random.ts';
import { compare, quantile } from './compare.ts';

it('takes the value below which a share lies', () => {
  expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
  expect(quantile([5, 1, 3, 2, 4], 0.99)).toBe(5);
  expect(quantile([], 0.5)).toBe(0);
});

describe('two servers', () => {
  const random = mulberry32(7);
  // Each pair on a machine that is now quick, now slow.
  const pairs = (factor: number) =>
    Array.from({ length: 400 }, () => {
      const base = 1 + 4 * random();
      return { whole: base * factor, without: base };
    });

  it('that take the same have a ratio of one, and the interval holds it', () => {
    const { ratio } = compare(pairs(1), 200);
    expect(ratio.value).toBe(1);
    expect(ratio.low).toBe(1);
    expect(ratio.high).toBe(1);
  });

  it('show a tenth more, whatever the machine does meanwhile', () => {
    const { ratio, pairs: count } = compare(pairs(1.1), 200);
    expect(count).toBe(400);
    expect(ratio.value).toBeCloseTo(1.1, 6);
    expect(ratio.low).toBeCloseTo(1.1, 6);
  });
});

import { expect, test } from 'vitest';
import { fuse, ranksOf } from './ranks.ts';

test('equal scores share the middle of their places', () => {
  expect([...ranksOf(Float64Array.of(5, 0, 3, 0, 3, 0, -1))]).toEqual([1, 5, 2.5, 5, 2.5, 5, 7]);
  expect([...ranksOf(Float64Array.of(2))]).toEqual([1]);
});

test('a fused order adds the weights of the places', () => {
  const fused = fuse([Float64Array.of(1, 2), Float64Array.of(1, 3)], 2);
  expect(fused[0]).toBeCloseTo(2 / 11, 12);
  expect(fused[1]).toBeCloseTo(1 / 12 + 1 / 13, 12);
});

import { expect, test } from 'vitest';
import { aggregate } from './aggregate.ts';
import { sparseOf } from './sparse.ts';

const made = sparseOf(
  [
    new Map([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ]),
    new Map([[4, 1]]),
    new Map(),
  ],
  5,
);

test('gathers the similarities of a firm’s products', () => {
  const { mean, max, top3, p4 } = aggregate(made, [0.2, 0.4, 0.8, 0.6, 0.5], -1);
  expect(mean[0]).toBeCloseTo(0.5, 12);
  expect([...max]).toEqual([0.8, 0.5, 0]);
  expect(top3[0]).toBeCloseTo(1.8, 12);
  expect(p4[0]).toBeCloseTo((0.2 ** 4 + 0.4 ** 4 + 0.8 ** 4 + 0.6 ** 4) ** 0.25, 12);
  expect(p4[1]).toBeCloseTo(0.5, 12);
});

test('a hidden product counts neither as similar nor as a product', () => {
  const { mean, max, top3 } = aggregate(made, [0.2, 0.4, 0.8, 0.6, 0.5], 2);
  expect(mean[0]).toBeCloseTo(0.4, 12);
  expect(max[0]).toBe(0.6);
  expect(top3[0]).toBeCloseTo(1.2, 12);
});

test('negative similarities count zero for everyone, so that a hidden zero tells nothing', () => {
  const { mean, max, top3, p4 } = aggregate(made, [-0.2, -0.4, -0.8, -0.6, -0.5], 2);
  expect([...mean, ...max, ...top3, ...p4].every((value) => value === 0)).toBe(true);
});

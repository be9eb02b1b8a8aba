import { expect, test } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { sparseOf } from './sparse.ts';
import { singularOf } from './svd.ts';

const rows = (values: readonly (readonly number[])[]): Float64Array[] => values.map((row) => Float64Array.from(row));

test('eigenvalues of a symmetric matrix come largest first with their vectors', () => {
  // Worked by hand: (2 ± √2) and 2.
  const matrix = [
    [2, 1, 0],
    [1, 2, 1],
    [0, 1, 2],
  ];
  const { values, vectors } = symmetricEigen(rows(matrix));
  expect(values[0]).toBeCloseTo(2 + Math.SQRT2, 10);
  expect(values[1]).toBeCloseTo(2, 10);
  expect(values[2]).toBeCloseTo(2 - Math.SQRT2, 10);
  vectors.forEach((vector, k) => {
    matrix.forEach((row, i) => {
      const image = row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0);
      expect(image).toBeCloseTo((values[k] ?? 0) * (vector[i] ?? 0), 9);
    });
  });
});

test('the truncated decomposition keeps the leading directions', () => {
  // Two blocks: rows 0–1 share columns 0–1 (singular value 2), row 2 has column 2 alone (singular value 1).
  const ones = new Map([
    [0, 1],
    [1, 1],
  ]);
  const { rank, right, values } = singularOf(sparseOf([ones, ones, new Map([[2, 1]])], 3), 1);
  expect(rank).toBe(1);
  expect(values[0]).toBeCloseTo(2, 9);
  expect(Math.abs(right[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 6);
  expect(right[0]).toBeCloseTo(right[1] ?? 0, 6);
  expect(right[2]).toBeCloseTo(0, 6);
});

test('a matrix of lower rank gives no more directions than it has', () => {
  const same = new Map([[0, 1]]);
  expect(singularOf(sparseOf([same, same, same], 2), 3).rank).toBe(1);
  expect(singularOf(sparseOf([], 2), 3).rank).toBe(0);
});

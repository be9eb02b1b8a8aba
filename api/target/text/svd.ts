import { symmetricEigen } from './eigen.ts';
import type { Sparse } from './sparse.ts';

/** The leading right side of a singular value decomposition. */
interface Singular {
  rank: number;
  /** Column of the matrix → its place in the latent space, `rank` numbers a column, one column after the other. */
  right: Float32Array;
  /** Singular values, largest first. */
  values: Float64Array;
}

/** Columns carried along beyond the rank asked for, so that the last ones asked for settle too. */
const OVERSAMPLE = 20;
const ITERATIONS = 4;

/**
 * Truncated singular value decomposition by subspace iteration (Halko, Martinsson and Tropp, 2011, algorithm 4.4).
 * The start is a fixed sequence: the same matrix gives the same answer.
 */
export function singularOf(matrix: Sparse, rank: number): Singular {
  const width = Math.min(matrix.rows, rank + OVERSAMPLE);
  let basis = startOf(matrix.rows, width);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    orthonormalise(basis);
    basis = basis.map((column) => times(matrix, timesTransposed(matrix, column)));
  }
  orthonormalise(basis);
  const image = basis.map((column) => times(matrix, timesTransposed(matrix, column)));
  const small = basis.map((left) => Float64Array.from(image, (right) => dot(left, right)));
  const { values, vectors } = symmetricEigen(small);
  const kept = Math.min(rank, values.filter((value) => value > 1e-9 * (values[0] ?? 0)).length);
  const right = new Float32Array(matrix.columns * kept);
  for (let k = 0; k < kept; k++) {
    const left = combine(basis, vectors[k] ?? new Float64Array(width));
    const column = timesTransposed(matrix, left);
    const scale = 1 / Math.sqrt(values[k] ?? 1);
    for (let c = 0; c < matrix.columns; c++) right[c * kept + k] = (column[c] ?? 0) * scale;
  }
  return { rank: kept, right, values: Float64Array.from(values.subarray(0, kept), Math.sqrt) };
}

/** Columns of uniform numbers from a linear congruential sequence (Numerical Recipes, §7.1). */
function startOf(rows: number, width: number): Float64Array[] {
  let state = 1;
  return Array.from({ length: width }, () =>
    Float64Array.from({ length: rows }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 31 - 1;
    }),
  );
}

/** Modified Gram–Schmidt, in place. */
function orthonormalise(columns: readonly Float64Array[]): void {
  columns.forEach((column, k) => {
    const before = Math.sqrt(dot(column, column));
    for (let earlier = 0; earlier < k; earlier++) {
      const other = columns[earlier];
      if (other) subtract(column, other, dot(column, other));
    }
    const length = Math.sqrt(dot(column, column));
    // What is left of a dependent column is rounding noise.
    const scale = length > 1e-12 * before ? 1 / length : 0;
    for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) * scale;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function subtract(from: Float64Array, what: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] ?? 0) - factor * (what[i] ?? 0);
}

function combine(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, k) => subtract(sum, column, -(weights[k] ?? 0)));
  return sum;
}

function times({ rows, start, index, value }: Sparse, vector: Float64Array): Float64Array {
  const product = new Float64Array(rows);
  for (let row = 0, i = 0; row < rows; row++) {
    const to = start[row + 1] ?? 0;
    let sum = 0;
    for (; i < to; i++) sum += (value[i] ?? 0) * (vector[index[i] ?? 0] ?? 0);
    product[row] = sum;
  }
  return product;
}

function timesTransposed({ rows, columns, start, index, value }: Sparse, vector: Float64Array): Float64Array {
  const product = new Float64Array(columns);
  for (let row = 0, i = 0; row < rows; row++) {
    const weight = vector[row] ?? 0;
    const to = start[row + 1] ?? 0;
    for (; i < to; i++) {
      const column = index[i] ?? 0;
      product[column] = (product[column] ?? 0) + weight * (value[i] ?? 0);
    }
  }
  return product;
}

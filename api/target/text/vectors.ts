/** Vectors of one width, one after the other. */
export interface Vectors {
  width: number;
  data: Float32Array;
}

/** Makes room for vectors, all zero. */
export const vectorsOf = (count: number, width: number): Vectors => ({ width, data: new Float32Array(count * width) });

/** One of the vectors; a view, not a copy. */
export const vectorAt = ({ width, data }: Vectors, at: number): Float32Array =>
  data.subarray(at * width, (at + 1) * width);

/** Brings a vector to unit length in place; a zero vector stays. */
export function toUnit<T extends Float32Array | Float64Array>(vector: T): T {
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}

/** Adds a multiple of a vector in place. */
export function addTo(sum: Float32Array | Float64Array, vector: ArrayLike<number>, factor = 1): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (vector[i] ?? 0);
}

/** Inner product of a vector with every one of the vectors. */
export function productsWith({ width, data }: Vectors, vector: ArrayLike<number>): Float64Array {
  const count = width === 0 ? 0 : data.length / width;
  const products = new Float64Array(count);
  const other = Float32Array.from(vector);
  for (let row = 0, at = 0; row < count; row++) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (data[at++] ?? 0) * (other[i] ?? 0);
    products[row] = sum;
  }
  return products;
}

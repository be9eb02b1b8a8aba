const SWEEPS = 12;
const ZERO = 1e-22;

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations,
 * §8.5), largest value first.
 *
 * @param matrix rows of a symmetric matrix; overwritten
 * @returns `vectors[k]` belongs to `values[k]`
 */
export function symmetricEigen(matrix: Float64Array[]): { values: Float64Array; vectors: Float64Array[] } {
  const size = matrix.length;
  const vectors = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = 1;
    return row;
  });
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    let diagonal = 0;
    for (let p = 0; p < size; p++) {
      diagonal += at(p, p) ** 2;
      for (let q = p + 1; q < size; q++) off += at(p, q) ** 2;
    }
    if (off <= ZERO * diagonal) break;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const rowP = matrix[p];
        const rowQ = matrix[q];
        const vectorP = vectors[p];
        const vectorQ = vectors[q];
        if (!rowP || !rowQ || !vectorP || !vectorQ) continue;
        const apq = rowP[q] ?? 0;
        const app = rowP[p] ?? 0;
        const aqq = rowQ[q] ?? 0;
        if (apq * apq <= ZERO * Math.abs(app * aqq)) continue;
        const theta = (aqq - app) / (2 * apq);
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        const sine = tangent * cosine;
        rotate(rowP, rowQ, cosine, sine);
        for (let k = 0; k < size; k++) {
          const row = matrix[k];
          if (!row || k === p || k === q) continue;
          row[p] = rowP[k] ?? 0;
          row[q] = rowQ[k] ?? 0;
        }
        rowP[p] = app - tangent * apq;
        rowQ[q] = aqq + tangent * apq;
        rowP[q] = 0;
        rowQ[p] = 0;
        rotate(vectorP, vectorQ, cosine, sine);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => at(b, b) - at(a, a));
  return {
    values: Float64Array.from(order, (i) => at(i, i)),
    vectors: order.map((i) => vectors[i] ?? new Float64Array(size)),
  };
}

function rotate(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < a.length; k++) {
    const x = a[k] ?? 0;
    const y = b[k] ?? 0;
    a[k] = cosine * x - sine * y;
    b[k] = sine * x + cosine * y;
  }
}

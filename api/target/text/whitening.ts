/** Share of the mean variance added to every direction before it is divided out. */
const RIDGE = 0.1;

/**
 * Lower triangular L with L Lᵀ = scatter + ridge: solving L y = z brings vectors into a space where products of one
 * firm scatter alike in every direction, so that a direction in which single firms are broad counts less.
 *
 * @param scatter lower triangle of the within-firm covariance; overwritten
 */
export function whiteningOf(scatter: readonly Float64Array[]): readonly Float64Array[] {
  const size = scatter.length;
  let trace = 0;
  scatter.forEach((row, i) => (trace += row[i] ?? 0));
  const ridge = size === 0 ? 0 : (RIDGE * trace) / size || 1;
  scatter.forEach((row, i) => {
    row[i] = (row[i] ?? 0) + ridge;
    for (let j = 0; j <= i; j++) {
      const other = scatter[j] ?? row;
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1);
    }
  });
  return scatter;
}

/** Solves L y = z. */
export function whiten(lower: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  const solved = new Float64Array(lower.length);
  lower.forEach((row, i) => {
    let rest = vector[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (solved[k] ?? 0);
    solved[i] = rest / (row[i] ?? 1);
  });
  return solved;
}

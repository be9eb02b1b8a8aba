/** A matrix by rows (CSR): the entries of row r are `index` and `value` from `start[r]` to `start[r + 1]`. */
export interface Sparse {
  rows: number;
  columns: number;
  start: Int32Array;
  index: Int32Array;
  value: Float64Array;
}

/** Bounds of a row's entries. */
export const rowOf = ({ start }: Sparse, row: number): [from: number, to: number] => [
  start[row] ?? 0,
  start[row + 1] ?? 0,
];

/** The columns of a row that has entries of equal weight. */
export const columnsOf = (matrix: Sparse, row: number): Int32Array => matrix.index.subarray(...rowOf(matrix, row));

/** Builds a matrix from one map a row; columns come out ascending. */
export function sparseOf(rows: readonly ReadonlyMap<number, number>[], columns: number): Sparse {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (start[r + 1] = (start[r] ?? 0) + row.size));
  const total = start[rows.length] ?? 0;
  const matrix: Sparse = {
    rows: rows.length,
    columns,
    start,
    index: new Int32Array(total),
    value: new Float64Array(total),
  };
  let at = 0;
  for (const row of rows) {
    for (const column of Int32Array.from(row.keys()).sort()) {
      matrix.index[at] = column;
      matrix.value[at++] = row.get(column) ?? 0;
    }
  }
  return matrix;
}

/** Columns become rows, each ascending. */
export function transpose({ rows, columns, start, index, value }: Sparse): Sparse {
  const turned: Sparse = {
    rows: columns,
    columns: rows,
    start: new Int32Array(columns + 1),
    index: new Int32Array(index.length),
    value: new Float64Array(index.length),
  };
  for (const column of index) turned.start[column + 1] = (turned.start[column + 1] ?? 0) + 1;
  for (let c = 0; c < columns; c++) turned.start[c + 1] = (turned.start[c + 1] ?? 0) + (turned.start[c] ?? 0);
  const next = turned.start.slice();
  for (let r = 0; r < rows; r++) {
    for (let i = start[r] ?? 0; i < (start[r + 1] ?? 0); i++) {
      const column = index[i] ?? 0;
      const to = next[column] ?? 0;
      turned.index[to] = r;
      turned.value[to] = value[i] ?? 0;
      next[column] = to + 1;
    }
  }
  return turned;
}

import { sparseOf, transpose, type Sparse } from '../text/sparse.ts';

/** One record of a supply: who delivers to whom, and when. */
export interface Link {
  supplier: string;
  customer: string;
  /** Number of the half-year, later ones bigger; the same number everywhere where time is not known. */
  period: number;
}

/** Supply links as matrices over one numbering of the firms. */
export interface LinkGraph {
  /** Ascending by code unit: numbers do not depend on the order of the input. */
  firms: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Half-years since the newest record of a pair: 0 is the newest period. Row = customer, column = supplier. */
  age: Sparse;
  /** In how many half-years a pair is recorded; same places as `age`. */
  times: Float64Array;
  /** Half-years since a pair was first recorded; same places as `age`. */
  firstAge: Float64Array;
  /** True where more than one period occurs, so newer and older links can be told apart. */
  timed: boolean;
}

/**
 * Merges records of the same pair. A firm’s link to itself says nothing about others and is left out.
 *
 * @throws RangeError where a period is not a finite number
 */
export function linkGraph(links: Iterable<Link>): LinkGraph {
  const used = [...links].filter(({ supplier, customer }) => supplier !== customer);
  const firms = [...new Set(used.flatMap(({ supplier, customer }) => [supplier, customer]))].sort();
  const numberOf = new Map(firms.map((firm, i) => [firm, i]));
  let newest = -Infinity;
  let oldest = Infinity;
  for (const { period, supplier, customer } of used) {
    if (!Number.isFinite(period)) throw new RangeError(`link ${supplier} to ${customer}: period is not a number`);
    newest = Math.max(newest, period);
    oldest = Math.min(oldest, period);
  }
  const rows = firms.map(() => new Map<number, Set<number>>());
  for (const { supplier, customer, period } of used) {
    const row = rows[numberOf.get(customer) ?? -1];
    const column = numberOf.get(supplier) ?? -1;
    const ages = row?.get(column);
    if (ages) ages.add(newest - period);
    else row?.set(column, new Set([newest - period]));
  }
  const matrix = (value: (ages: ReadonlySet<number>) => number): Sparse =>
    sparseOf(
      rows.map((row) => new Map([...row].map(([column, ages]) => [column, value(ages)]))),
      firms.length,
    );
  return {
    firms,
    numberOf,
    age: matrix((ages) => Math.min(...ages)),
    times: matrix((ages) => ages.size).value,
    firstAge: matrix((ages) => Math.max(...ages)).value,
    timed: newest > oldest,
  };
}

/** A matrix with its transpose: walks go both ways along a link. */
export interface TwoWay {
  /** From a customer to its suppliers. */
  up: Sparse;
  /** From a supplier to its customers. */
  down: Sparse;
}

/** Weights on the places of a matrix, zeros taken out. */
export function weighted({ rows, columns, start, index }: Sparse, weight: (place: number) => number): Sparse {
  const kept: Sparse = {
    rows,
    columns,
    start: new Int32Array(rows + 1),
    index: new Int32Array(index.length),
    value: new Float64Array(index.length),
  };
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
      const value = weight(i);
      if (value === 0) continue;
      kept.index[at] = index[i] ?? 0;
      kept.value[at++] = value;
    }
    kept.start[row + 1] = at;
  }
  return { ...kept, index: kept.index.slice(0, at), value: kept.value.slice(0, at) };
}

/** Sum of each row of |value|^power. */
export function rowSums({ rows, start, value }: Sparse, power = 1): Float64Array {
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++)
      sums[row] = (sums[row] ?? 0) + (power === 1 ? (value[i] ?? 0) : (value[i] ?? 0) ** power);
  return sums;
}

/** Multiplies rows and columns by factors. */
export function scaled(matrix: Sparse, byRow: ArrayLike<number>, byColumn: ArrayLike<number>): Sparse {
  const value = matrix.value.slice();
  for (let row = 0; row < matrix.rows; row++)
    for (let i = matrix.start[row] ?? 0; i < (matrix.start[row + 1] ?? 0); i++)
      value[i] = (value[i] ?? 0) * (byRow[row] ?? 0) * (byColumn[matrix.index[i] ?? 0] ?? 0);
  return { ...matrix, value };
}

export const twoWay = (up: Sparse): TwoWay => ({ up, down: transpose(up) });

/** x^−exponent, 0 where there is nothing. */
export const inverse = (sums: Float64Array, exponent: number): Float64Array =>
  sums.map((sum) => (sum > 0 ? sum ** -exponent : 0));

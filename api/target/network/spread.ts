import type { Sparse } from '../text/sparse.ts';

/** A sparse vector in a dense array, with the places in use: cleared and reused for every customer. */
export interface Spread {
  value: Float64Array;
  /** Places that may differ from 0, in order of first touch; the first `used` entries count. */
  touched: Int32Array;
  used: number;
}

export const emptySpread = (size: number): Spread => ({
  value: new Float64Array(size),
  touched: new Int32Array(size),
  used: 0,
});

export function clear(spread: Spread): Spread {
  for (let i = 0; i < spread.used; i++) spread.value[spread.touched[i] ?? 0] = 0;
  spread.used = 0;
  return spread;
}

export function add(spread: Spread, place: number, amount: number): void {
  if (amount === 0) return;
  const before = spread.value[place] ?? 0;
  if (before === 0) spread.touched[spread.used++] = place;
  spread.value[place] = before + amount;
}

/** One step of a walk: adds matrixᵀ · from to `to`. Amounts are never negative, so a touched place stays above 0. */
export function step({ start, index, value }: Sparse, from: Spread, to: Spread): Spread {
  for (let i = 0; i < from.used; i++) {
    const row = from.touched[i] ?? 0;
    const amount = from.value[row] ?? 0;
    if (amount === 0) continue;
    for (let j = start[row] ?? 0; j < (start[row + 1] ?? 0); j++) add(to, index[j] ?? 0, amount * (value[j] ?? 0));
  }
  return to;
}

/** Replaces every amount. */
export function each(spread: Spread, change: (amount: number, place: number) => number): Spread {
  for (let i = 0; i < spread.used; i++) {
    const place = spread.touched[i] ?? 0;
    spread.value[place] = change(spread.value[place] ?? 0, place);
  }
  return spread;
}

/** A number that is known only to lie between two bounds. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Midrank percentile: share of values below, plus half of the share of equal ones.
 * Zero stays zero, so that "nothing pulls it" never looks like "less than the others".
 */
export function midrankPercentile(value: number, all: readonly number[]): number {
  if (value === 0 || all.length === 0) return 0;
  let below = 0;
  let equal = 0;
  for (const other of all) {
    if (other < value) below++;
    else if (other === value) equal++;
  }
  return (below + equal / 2) / all.length;
}

import { rowOf } from './sparse.ts';
import type { Terms } from './terms.ts';

/** Pairs added at the base rate, so that rare terms stay near it. */
const PRIOR_PAIRS = 100;

/**
 * How strongly a term ties products to one firm: ln(1 + lift), where lift is the share of pairs of products with the
 * term that have a maker in common, over the same share for all terms. 药 says who makes it, 系统 hardly does.
 *
 * @param seen products of each firm that the fit may see
 */
export function cohesionOf({ rows }: Terms, seen: readonly Int32Array[]): Float64Array {
  const products = new Set(seen.flatMap((own) => [...own]));
  const withTerm = new Float64Array(rows.columns);
  for (const product of products) eachTerm(product, (term) => (withTerm[term] = (withTerm[term] ?? 0) + 1));
  const shared = new Float64Array(rows.columns);
  for (const own of seen) {
    const counts = new Map<number, number>();
    for (const product of own) eachTerm(product, (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
    for (const [term, count] of counts) shared[term] = (shared[term] ?? 0) + pairs(count);
  }
  const all = withTerm.reduce((sum, count) => sum + pairs(count), 0);
  const base = shared.reduce((sum, count) => sum + count, 0) / (all || 1);
  if (base === 0) return new Float64Array(rows.columns).fill(1);
  return withTerm.map((count, term) => {
    const rate = ((shared[term] ?? 0) + PRIOR_PAIRS * base) / (pairs(count) + PRIOR_PAIRS);
    return Math.log(1 + rate / base);
  });

  function eachTerm(product: number, visit: (term: number) => void): void {
    const [from, to] = rowOf(rows, product);
    for (let i = from; i < to; i++) visit(rows.index[i] ?? 0);
  }
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

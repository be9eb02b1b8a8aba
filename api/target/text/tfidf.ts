import { type Sparse, transpose } from './sparse.ts';
import type { Bag, Terms } from './terms.ts';

/** Cosine of a query against every product. */
interface Tfidf {
  /**
   * Adds the cosine of the query to every product that shares a term with it.
   *
   * @param into one place a product, zero where nothing is to be added to
   */
  cosines(query: Bag, into: Float64Array): void;
}

const dampened = (count: number): number => 1 + Math.log(count);

/**
 * TF-IDF with dampened counts, 1 + ln count, and unit length (Salton and Buckley, 1988). The idf is smoothed:
 * ln((1 + products) / (1 + products with the term)) + 1.
 */
export function tfidfOf({ rows, postings }: Terms): Tfidf {
  const unknown = Math.log(1 + rows.rows) + 1;
  const idf = new Float64Array(rows.columns);
  for (let term = 0; term < rows.columns; term++) {
    const products = (postings.start[term + 1] ?? 0) - (postings.start[term] ?? 0);
    idf[term] = Math.log((1 + rows.rows) / (1 + products)) + 1;
  }
  const weighted: Sparse = { ...rows, value: rows.value.slice() };
  for (let row = 0; row < rows.rows; row++) {
    const from = rows.start[row] ?? 0;
    const to = rows.start[row + 1] ?? 0;
    let square = 0;
    for (let i = from; i < to; i++) {
      const weight = dampened(rows.value[i] ?? 0) * (idf[rows.index[i] ?? 0] ?? 0);
      weighted.value[i] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    for (let i = from; i < to; i++) weighted.value[i] = (weighted.value[i] ?? 0) / length;
  }
  const byTerm = transpose(weighted);
  return {
    cosines: (query, into) => {
      let square = 0;
      for (const [term, count] of query) square += (dampened(count) * (idf[term] ?? unknown)) ** 2;
      if (square === 0) return;
      const length = Math.sqrt(square);
      for (const [term, count] of query) {
        const weight = (dampened(count) * (idf[term] ?? 0)) / length;
        for (let i = byTerm.start[term] ?? 0; i < (byTerm.start[term + 1] ?? 0); i++) {
          const product = byTerm.index[i] ?? 0;
          into[product] = (into[product] ?? 0) + weight * (byTerm.value[i] ?? 0);
        }
      }
    },
  };
}

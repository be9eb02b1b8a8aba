import { type Sparse, transpose } from './sparse.ts';
import type { Bag, Terms } from './terms.ts';

/** Cosine of a query against every product. */
interface Tfidf {
  /**
   * Adds the cosine of the query to every product that shares a term with it.
   *
   * @param into one place a product, zero where nothing is to be added to
   * @param without a product that is weighed as if it were none
   */
  cosines(query: Bag, into: Float64Array, without?: Bag): void;
}

const dampened = (count: number): number => 1 + Math.log(count);

/**
 * TF-IDF with dampened counts, 1 + ln count, and unit length (Salton and Buckley, 1988). The idf is smoothed:
 * ln((1 + products) / (1 + products with the term)) + 1.
 */
export function tfidfOf({ rows, postings }: Terms): Tfidf {
  const unknown = Math.log(1 + rows.rows) + 1;
  const productsWith = (term: number): number =>
    Math.max(0, (postings.start[term + 1] ?? 0) - (postings.start[term] ?? 0));
  const idf = new Float64Array(rows.columns).map((_, term) => Math.log((1 + rows.rows) / (1 + productsWith(term))) + 1);
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
    cosines: (query, into, without) => {
      // How much rarer a term is without the product: its idf then over its idf now.
      const rarer = (term: number): number => {
        const now = idf[term] ?? unknown;
        return without?.has(term) ? (now + gain(productsWith(term))) / now : 1;
      };
      let square = 0;
      for (const [term, count] of query) square += (dampened(count) * (idf[term] ?? unknown) * rarer(term)) ** 2;
      if (square === 0) return;
      const length = Math.sqrt(square);
      const longer = without ? new Float64Array(into.length) : undefined;
      for (const [term, count] of query) {
        const ratio = rarer(term);
        const weight = (dampened(count) * (idf[term] ?? unknown) * ratio) / length;
        for (let i = byTerm.start[term] ?? 0; i < (byTerm.start[term + 1] ?? 0); i++) {
          const product = byTerm.index[i] ?? 0;
          const value = byTerm.value[i] ?? 0;
          into[product] = (into[product] ?? 0) + weight * ratio * value;
          if (longer) longer[product] = (longer[product] ?? 0) + value * value * (ratio * ratio - 1);
        }
      }
      longer?.forEach((more, product) => {
        if (more !== 0) into[product] = (into[product] ?? 0) / Math.sqrt(1 + more);
      });
    },
  };
}

/** What a term's idf gains where one of its products is gone: ln((1 + products) / products). */
const gain = (products: number): number => (products > 0 ? Math.log((1 + products) / products) : 0);

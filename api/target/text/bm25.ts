import { rowOf, type Sparse, sparseOf, transpose } from './sparse.ts';
import type { Bag, Terms } from './terms.ts';

/** BM25 of a query against every document. */
export interface Bm25 {
  /**
   * Adds the score of every document that shares a term with the query.
   *
   * @param into one place a document, zero where nothing is to be added to
   */
  scores(query: Bag, into: Float64Array, without?: Without): void;
  /** The score of one bag, as if it were a document. */
  score(query: Bag, document: Bag, without?: Without): number;
}

/** What is taken out of the documents for one query. */
export interface Without {
  /** Documents that are gone altogether. */
  documents: number;
  /** Terms that are gone, repeats counted. */
  length: number;
  /** How many documents no longer have each of the query's terms. */
  having: ReadonlyMap<number, number>;
}

const NOTHING: Without = { documents: 0, length: 0, having: new Map() };

/** How BM25 reads documents. */
interface Bm25Options {
  /** How far a document's length counts, 0 to 1. */
  b: number;
  /** How slowly a term's repetitions saturate; near 0 only its presence counts. */
  k1?: number;
  /** A factor for each term beside its idf; unknown terms weigh ln 2, as one that says nothing of the firm. */
  weights?: Float64Array;
}

/**
 * BM25 over documents given as rows of term counts (Robertson and Zaragoza, 2009), with the idf that stays positive,
 * ln(1 + (N − df + ½) / (df + ½)).
 */
export function bm25Of(rows: Sparse, { b, k1 = 1.2, weights }: Bm25Options): Bm25 {
  const postings = transpose(rows);
  const lengths = new Float64Array(rows.rows);
  let total = 0;
  for (let row = 0; row < rows.rows; row++) {
    const [from, to] = rowOf(rows, row);
    let length = 0;
    for (let i = from; i < to; i++) length += rows.value[i] ?? 0;
    lengths[row] = length;
    total += length;
  }
  const averageOf = ({ documents, length }: Without): number => (total - length) / (rows.rows - documents) || 1;
  const idf = (term: number, without: Without): number => {
    const [from, to] = rowOf(postings, term);
    const documents = Math.max(0, to - from) - (without.having.get(term) ?? 0);
    const weight = weights === undefined ? 1 : (weights[term] ?? Math.LN2);
    return weight * Math.log(1 + (rows.rows - without.documents - documents + 0.5) / (documents + 0.5));
  };
  const part = (count: number, length: number, average: number): number =>
    (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
  return {
    scores: (query, into, without = NOTHING) => {
      const average = averageOf(without);
      for (const term of query.keys()) {
        const weight = idf(term, without);
        const [from, to] = rowOf(postings, term);
        for (let i = from; i < to; i++) {
          const row = postings.index[i] ?? 0;
          into[row] = (into[row] ?? 0) + weight * part(postings.value[i] ?? 0, lengths[row] ?? 0, average);
        }
      }
    },
    score: (query, document, without = NOTHING) => {
      const average = averageOf(without);
      let length = 0;
      for (const count of document.values()) length += count;
      let score = 0;
      for (const term of query.keys()) {
        const count = document.get(term) ?? 0;
        if (count > 0) score += idf(term, without) * part(count, length, average);
      }
      return score;
    },
  };
}

/** All products of a firm as one document: its term counts summed, without one product where that is hidden. */
export function documentOf(products: ArrayLike<number>, { rows }: Terms, hidden = -1): Map<number, number> {
  const bag = new Map<number, number>();
  for (let p = 0; p < products.length; p++) {
    const product = products[p] ?? 0;
    if (product === hidden) continue;
    const [from, to] = rowOf(rows, product);
    for (let i = from; i < to; i++) {
      const term = rows.index[i] ?? 0;
      bag.set(term, (bag.get(term) ?? 0) + (rows.value[i] ?? 0));
    }
  }
  return bag;
}

/** Every firm as one document. */
export const documentsOf = (made: Sparse, terms: Terms): Sparse =>
  sparseOf(
    Array.from({ length: made.rows }, (_, firm) => documentOf(made.index.subarray(...rowOf(made, firm)), terms)),
    terms.rows.columns,
  );

/** Number of terms in a bag, repeats counted. */
export const lengthOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

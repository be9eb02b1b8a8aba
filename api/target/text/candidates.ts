import { type Evidence, type Method, METHODS } from './features.ts';
import { fuse, ranksOf, weightOfRank } from './ranks.ts';

/** Methods whose places are fused into one order of all firms. */
const FUSED: readonly Method[] = ['tfidfTop3', 'bm25Top3', 'document', 'latentP4', 'centroid'];
const FROM_FUSED = 300;
const FROM_EACH = 60;

/** Names of the features in the order of a row. */
export const FEATURES: readonly string[] = [
  ...METHODS.flatMap((method) => [method, `${method}:share`, `${method}:place`]),
  'size',
];

/** Firms worth a closer look, with what the ranker reads of each. */
interface Candidates {
  /** Fused order of all firms, higher first: used where the ranker has no say. */
  fused: Float64Array;
  /** Numbers of the candidates, ascending. */
  firms: number[];
  /** The row of each candidate, in the order of FEATURES, in single precision. */
  rows: Float32Array[];
}

/** The first firms of the fused order and of every method. A method that says 0 of a firm does not propose it. */
export function candidatesOf({ scores, size }: Evidence): Candidates {
  const ranks = new Map(METHODS.map((method) => [method, ranksOf(scores[method])]));
  const rankOf = (method: Method): Float64Array => ranks.get(method) ?? new Float64Array(size.length);
  const fused = fuse(FUSED.map(rankOf), size.length);
  const fusedRanks = ranksOf(fused);
  const top = new Map(METHODS.map((method) => [method, scores[method].reduce((a, b) => Math.max(a, b), 0)]));
  const firms: number[] = [];
  for (let firm = 0; firm < size.length; firm++) {
    const proposed = METHODS.some(
      (method) => (rankOf(method)[firm] ?? 0) <= FROM_EACH && (scores[method][firm] ?? 0) > 0,
    );
    if (proposed || (fusedRanks[firm] ?? 0) <= FROM_FUSED) firms.push(firm);
  }
  const rows = firms.map((firm) => {
    const row = new Float32Array(FEATURES.length);
    let at = 0;
    for (const method of METHODS) {
      const score = scores[method][firm] ?? 0;
      const best = top.get(method) ?? 0;
      row[at++] = score;
      row[at++] = best > 0 ? score / best : 0;
      row[at++] = weightOfRank(rankOf(method)[firm] ?? size.length);
    }
    row[at] = size[firm] ?? 0;
    return row;
  });
  return { fused, firms, rows };
}

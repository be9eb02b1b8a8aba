/** One regression tree as parallel arrays. A negative child −1−i is leaf i. */
interface Tree {
  feature: readonly number[];
  threshold: readonly number[];
  left: readonly number[];
  right: readonly number[];
  leaf: readonly number[];
}

/** Boosted trees trained off-line; the script that made them stands beside the protocol in bench/training. */
export interface TreeModel {
  /** Names of the features in the order of a row. */
  features: readonly string[];
  trees: readonly Tree[];
}

/** Sum of the trees over one row of features: only the order of the scores means something. */
export function scoreTrees({ trees }: TreeModel, row: ArrayLike<number>): number {
  let score = 0;
  for (const tree of trees) {
    let node = tree.feature.length === 0 ? -1 : 0;
    while (node >= 0) {
      const value = row[tree.feature[node] ?? 0] ?? 0;
      node = (value <= (tree.threshold[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? -1;
    }
    score += tree.leaf[-1 - node] ?? 0;
  }
  return score;
}

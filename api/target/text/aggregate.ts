import { rowOf, type Sparse } from './sparse.ts';

/** A firm's evidence from its products, one number a firm. */
export interface Aggregates {
  mean: Float64Array;
  max: Float64Array;
  /** Sum of the three most similar products: several that agree count more than one chance hit. */
  top3: Float64Array;
  /** Fourth root of the sum of fourth powers: between the maximum and the sum. */
  p4: Float64Array;
}

/**
 * Gathers similarities of products by firm.
 *
 * @param made firm → products
 * @param similarities one a product; negative ones count 0 for everyone
 * @param hidden a product that is left out of every firm; −1 where none is
 */
export function aggregate(made: Sparse, similarities: ArrayLike<number>, hidden: number): Aggregates {
  const found: Aggregates = {
    mean: new Float64Array(made.rows),
    max: new Float64Array(made.rows),
    top3: new Float64Array(made.rows),
    p4: new Float64Array(made.rows),
  };
  for (let firm = 0; firm < made.rows; firm++) {
    const [from, to] = rowOf(made, firm);
    let [first, second, third, sum, fourth, products] = [0, 0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const product = made.index[i] ?? 0;
      if (product === hidden) continue;
      products++;
      const similarity = similarities[product] ?? 0;
      if (similarity <= 0) continue;
      sum += similarity;
      fourth += (similarity * similarity) ** 2;
      if (similarity > first) [third, second, first] = [second, first, similarity];
      else if (similarity > second) [third, second] = [second, similarity];
      else if (similarity > third) third = similarity;
    }
    found.mean[firm] = products === 0 ? 0 : sum / products;
    found.max[firm] = first;
    found.top3[firm] = first + second + third;
    found.p4[firm] = Math.sqrt(Math.sqrt(fourth));
  }
  return found;
}

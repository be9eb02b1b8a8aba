import { aggregate, type Aggregates } from './aggregate.ts';
import { documentOf } from './bm25.ts';
import type { Catalogue } from './catalogue.ts';
import { columnsOf, rowOf, sparseOf } from './sparse.ts';
import { singularOf } from './svd.ts';
import type { Bag, Terms } from './terms.ts';
import { addTo, productsWith, toUnit, vectorAt, type Vectors, vectorsOf } from './vectors.ts';
import { whiten, whiteningOf } from './whitening.ts';

/** Evidence from terms that the same firms use: it needs no shared character. */
interface LatentEvidence {
  /** Cosine of the query with each product, gathered by firm. */
  products: Aggregates;
  /** Whitened cosine of the query with each product, gathered by firm. */
  whitened: Aggregates;
  /** Whitened cosine of the query with the firm's centroid. */
  centroid: Float64Array;
}

/** The latent part of the model. */
export interface Latent {
  evidence(query: Bag, hidden: number): LatentEvidence;
  /** How near each firm is to those that `scores` puts first, from products other than the hidden one. */
  likeBest(scores: Float64Array, hidden: number): Float64Array;
}

const MAX_RANK = 256;
/** Fewer firms carry fewer directions. */
const FIRMS_PER_DIRECTION = 10;
/** Firms whose profile stands for the query. */
const BEST = 30;

/**
 * Latent semantic space of the firms' documents (Deerwester et al., 1990).
 *
 * @param seen products of each firm that the fit may see
 */
export function latentOf({ made, makers, names }: Catalogue, terms: Terms, seen: readonly Int32Array[]): Latent {
  const { idf, matrix } = weightedDocuments(seen, terms);
  const { rank, right } = singularOf(matrix, Math.min(MAX_RANK, Math.ceil(made.rows / FIRMS_PER_DIRECTION)));

  const place = (bag: Iterable<readonly [number, number]>): Float64Array => {
    const vector = new Float64Array(rank);
    for (const [term, count] of bag) {
      const weight = (1 + Math.log(count)) * (idf[term] ?? 0);
      if (weight > 0) addTo(vector, right.subarray(term * rank, (term + 1) * rank), weight);
    }
    return toUnit(vector);
  };
  const products = vectorsOf(names.length, rank);
  for (let product = 0; product < names.length; product++) {
    vectorAt(products, product).set(place(entriesOf(terms, product)));
  }
  const lower = whiteningOf(scatterWithin(seen, products));
  const whitenedProducts = vectorsOf(names.length, rank);
  for (let product = 0; product < names.length; product++) {
    vectorAt(whitenedProducts, product).set(toUnit(whiten(lower, vectorAt(products, product))));
  }
  const sums = vectorsOf(made.rows, rank);
  const whitenedSums = vectorsOf(made.rows, rank);
  for (let firm = 0; firm < made.rows; firm++) {
    for (const product of columnsOf(made, firm)) {
      addTo(vectorAt(sums, firm), vectorAt(products, product));
      addTo(vectorAt(whitenedSums, firm), vectorAt(whitenedProducts, product));
    }
  }
  const units = unitsOf(sums);
  const whitenedUnits = unitsOf(whitenedSums);
  const hiddenMakers = (hidden: number): Int32Array => (hidden < 0 ? new Int32Array(0) : columnsOf(makers, hidden));
  const unitWithout = (all: Vectors, each: Vectors, firm: number, hidden: number): Float32Array => {
    const rest = vectorAt(all, firm).slice();
    // A firm with no other product is left with rounding noise, which has no direction.
    if (columnsOf(made, firm).length < 2) return rest.fill(0);
    addTo(rest, vectorAt(each, hidden), -1);
    return toUnit(rest);
  };

  return {
    evidence: (query, hidden) => {
      const at = place(query);
      const whitenedAt = toUnit(whiten(lower, at));
      const centroid = productsWith(whitenedUnits, whitenedAt);
      for (const maker of hiddenMakers(hidden)) {
        centroid[maker] = inner(unitWithout(whitenedSums, whitenedProducts, maker, hidden), whitenedAt);
      }
      return {
        products: aggregate(made, productsWith(products, at), hidden),
        whitened: aggregate(made, productsWith(whitenedProducts, whitenedAt), hidden),
        centroid: centroid.map((value) => Math.max(0, value)),
      };
    },
    likeBest: (scores, hidden) => {
      const changed = new Map<number, Float32Array>();
      for (const maker of hiddenMakers(hidden)) changed.set(maker, unitWithout(sums, products, maker, hidden));
      const unitOf = (firm: number): Float32Array => changed.get(firm) ?? vectorAt(units, firm);
      const best = new Map(bestOf(scores, BEST).map((firm) => [firm, (scores[firm] ?? 0) ** 2]));
      const profile = new Float64Array(rank);
      let total = 0;
      for (const [firm, weight] of best) {
        addTo(profile, unitOf(firm), weight);
        total += weight;
      }
      const near = productsWith(units, profile);
      for (const firm of changed.keys()) near[firm] = inner(unitOf(firm), profile);
      return near.map((value, firm) => {
        // A firm among the best must not speak for itself.
        const own = best.get(firm) ?? 0;
        const unit = own === 0 ? undefined : unitOf(firm);
        const others = total - own;
        return others > 0 ? Math.max(0, (unit ? value - own * inner(unit, unit) : value) / others) : 0;
      });
    },
  };
}

/** Square roots of the firms' TF-IDF at unit length. A term of a single firm ties nothing together and is left out. */
function weightedDocuments(seen: readonly Int32Array[], terms: Terms) {
  const documents = seen.map((products) => documentOf(products, terms));
  const firmsWith = new Float64Array(terms.rows.columns);
  for (const document of documents) for (const term of document.keys()) firmsWith[term] = (firmsWith[term] ?? 0) + 1;
  const idf = firmsWith.map((firms) => (firms < 2 ? 0 : Math.log((1 + seen.length) / (1 + firms)) + 1));
  const rows = documents.map((document) => {
    const weights = [...document]
      .filter(([term]) => (idf[term] ?? 0) > 0)
      .map(([term, count]) => [term, Math.sqrt((1 + Math.log(count)) * (idf[term] ?? 0))] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
  return { idf, matrix: sparseOf(rows, terms.rows.columns) };
}

/** Lower triangle of the mean within-firm covariance over firms with two seen products or more. */
function scatterWithin(seen: readonly Int32Array[], products: Vectors): Float64Array[] {
  const { width } = products;
  const scatter = Array.from({ length: width }, (_, i) => new Float64Array(i + 1));
  let count = 0;
  for (const own of seen) {
    if (own.length < 2) continue;
    const centre = new Float64Array(width);
    for (const product of own) addTo(centre, vectorAt(products, product), 1 / own.length);
    for (const product of own) {
      count++;
      const off = Float64Array.from(vectorAt(products, product));
      addTo(off, centre, -1);
      scatter.forEach((row, i) => addTo(row, off, off[i]));
    }
  }
  for (const row of scatter) for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / (count || 1);
  return scatter;
}

function* entriesOf({ rows }: Terms, product: number): Generator<readonly [number, number]> {
  const [from, to] = rowOf(rows, product);
  for (let i = from; i < to; i++) yield [rows.index[i] ?? 0, rows.value[i] ?? 0];
}

function unitsOf(vectors: Vectors): Vectors {
  const units: Vectors = { width: vectors.width, data: vectors.data.slice() };
  const count = units.width === 0 ? 0 : units.data.length / units.width;
  for (let at = 0; at < count; at++) toUnit(vectorAt(units, at));
  return units;
}

function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Firms with the highest positive scores; of equal ones the first. */
function bestOf(scores: Float64Array, count: number): number[] {
  const threshold = scores.slice().sort()[Math.max(0, scores.length - count)] ?? 0;
  const best: number[] = [];
  scores.forEach((score, firm) => {
    if (score > 0 && score >= threshold) best.push(firm);
  });
  return best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count);
}

import { aggregate, type Aggregates } from './aggregate.ts';
import { type Bm25, bm25Of, documentOf, lengthOf, type Without } from './bm25.ts';
import type { Catalogue } from './catalogue.ts';
import type { Bag, Terms } from './terms.ts';
import { tfidfOf } from './tfidf.ts';

/** Evidence from characters that a query and single products of a firm share. */
interface LexicalEvidence {
  plain: Aggregates;
  edges: Aggregates;
  bm25: Aggregates;
  /** BM25, ends of names counted, terms weighted by how far they tie products to a firm. */
  cohesive: Aggregates;
  /** Cosine of every product with the query, ends of names counted: what is shown as the nearest products. */
  similarities: Float64Array;
}

/** One product taken out of the products. */
const withoutProduct = (product: Bag): Without => ({
  documents: 1,
  length: lengthOf(product),
  having: new Map([...product.keys()].map((term) => [term, 1])),
});

/** The products as small documents. */
export interface Lexical {
  evidence(plain: Bag, edged: Bag, hidden: number): LexicalEvidence;
}

const LENGTH_WEIGHT = 0.5;
/** A product that repeats the query's terms can score above the query itself; beyond this it says no more. */
const MOST_OF_SELF = 1.5;

/**
 * Indexes the products of a catalogue by their terms.
 *
 * @param cohesion weight of each edged term
 */
export function lexicalOf(
  { names, made }: Catalogue,
  terms: { plain: Terms; edged: Terms },
  cohesion: Float64Array,
): Lexical {
  const plainTfidf = tfidfOf(terms.plain);
  const edgedTfidf = tfidfOf(terms.edged);
  const bm25 = bm25Of(terms.plain.rows, { b: LENGTH_WEIGHT });
  const cohesive = bm25Of(terms.edged.rows, { b: LENGTH_WEIGHT, weights: cohesion });
  const shareOfSelf = (model: Bm25, query: Bag, hidden: Bag | undefined): Float64Array => {
    const shares = new Float64Array(names.length);
    const without = hidden && withoutProduct(hidden);
    model.scores(query, shares, without);
    const self = model.score(query, query, without) || 1;
    for (let p = 0; p < shares.length; p++) shares[p] = Math.min(MOST_OF_SELF, (shares[p] ?? 0) / self);
    return shares;
  };
  return {
    evidence: (query, edgedQuery, hidden) => {
      const [gone, goneEdged] =
        hidden < 0 ? [] : [documentOf([hidden], terms.plain), documentOf([hidden], terms.edged)];
      const plain = new Float64Array(names.length);
      plainTfidf.cosines(query, plain, gone);
      const similarities = new Float64Array(names.length);
      edgedTfidf.cosines(edgedQuery, similarities, goneEdged);
      return {
        plain: aggregate(made, plain, hidden),
        edges: aggregate(made, similarities, hidden),
        bm25: aggregate(made, shareOfSelf(bm25, query, gone), hidden),
        cohesive: aggregate(made, shareOfSelf(cohesive, edgedQuery, goneEdged), hidden),
        similarities,
      };
    },
  };
}

import { bm25Of, type Bm25, documentOf, documentsOf, lengthOf, type Without } from './bm25.ts';
import type { Catalogue } from './catalogue.ts';
import { norm } from './norm.ts';
import { columnsOf, sparseOf } from './sparse.ts';
import type { Bag, Terms } from './terms.ts';

/** Evidence from a firm's products read as one document. */
interface DocumentEvidence {
  /** BM25. */
  document: Float64Array;
  /** BM25, ends of names counted. */
  documentEdges: Float64Array;
  /** BM25, ends of names counted, terms weighted by how far they tie products to a firm. */
  documentCohesive: Float64Array;
  /** Weight of the query's terms that the firm has at all. */
  coverage: Float64Array;
  /** BM25 of the firm's own name. */
  firmName: Float64Array;
}

/** How many of the documents lack each term of a product that was taken from them. */
const lostBy = (documents: readonly Bag[], product: Bag): Map<number, number> =>
  new Map([...product.keys()].map((term) => [term, documents.filter((document) => !document.has(term)).length]));

/** The firms as documents. */
export interface Documents {
  evidence(plain: Bag, edged: Bag, hidden: number): DocumentEvidence;
}

const LENGTH_WEIGHT = 0.75;
/** So small that repetitions count nothing. */
const PRESENCE = 0.05;

/**
 * Indexes the firms as documents.
 *
 * @param cohesion weight of each edged term
 */
export function documentsModel(
  { firmNames, made, makers }: Catalogue,
  terms: { plain: Terms; edged: Terms },
  cohesion: Float64Array,
): Documents {
  const plainRows = documentsOf(made, terms.plain);
  const edgedRows = documentsOf(made, terms.edged);
  const { columns } = terms.plain.rows;
  const known = (bag: Bag): Bag => new Map([...bag].filter(([term]) => term < columns));
  const nameRows = sparseOf(
    firmNames.map((name) => known(terms.plain.bagOf(norm(name), [name]))),
    columns,
  );
  const plain = bm25Of(plainRows, { b: LENGTH_WEIGHT });
  const edges = bm25Of(edgedRows, { b: LENGTH_WEIGHT });
  const cohesive = bm25Of(edgedRows, { b: LENGTH_WEIGHT, weights: cohesion });
  const coverage = bm25Of(edgedRows, { b: 0, k1: PRESENCE });
  const names = bm25Of(nameRows, { b: LENGTH_WEIGHT });
  return {
    evidence: (query, edgedQuery, hidden) => {
      const scores = (model: Bm25, own: Terms, bag: Bag): Float64Array => {
        const found = new Float64Array(made.rows);
        if (hidden < 0) {
          model.scores(bag, found);
          return found;
        }
        const gone = documentOf([hidden], own);
        const rest = new Map(
          [...columnsOf(makers, hidden)].map((maker) => [maker, documentOf(columnsOf(made, maker), own, hidden)]),
        );
        const without: Without = {
          documents: 0,
          length: rest.size * lengthOf(gone),
          having: lostBy([...rest.values()], gone),
        };
        model.scores(bag, found, without);
        for (const [maker, document] of rest) found[maker] = model.score(bag, document, without);
        return found;
      };
      const firmName = new Float64Array(made.rows);
      names.scores(query, firmName);
      return {
        document: scores(plain, terms.plain, query),
        documentEdges: scores(edges, terms.edged, edgedQuery),
        documentCohesive: scores(cohesive, terms.edged, edgedQuery),
        coverage: scores(coverage, terms.edged, edgedQuery),
        firmName,
      };
    },
  };
}

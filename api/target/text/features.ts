import type { Catalogue } from './catalogue.ts';
import type { Documents } from './documents.ts';
import type { Latent } from './latent.ts';
import type { Lexical } from './lexical.ts';
import { columnsOf } from './sparse.ts';
import type { Bag } from './terms.ts';

/** The methods, each a score of every firm for one query. */
export const METHODS = [
  'tfidfMean',
  'tfidfMax',
  'tfidfTop3',
  'edgesMax',
  'edgesTop3',
  'bm25Max',
  'bm25Top3',
  'bm25P4',
  'cohesiveTop3',
  'cohesiveP4',
  'document',
  'documentEdges',
  'documentCohesive',
  'coverage',
  'latentMax',
  'latentP4',
  'whitenedTop3',
  'whitenedP4',
  'centroid',
  'likeBestDocument',
  'likeBestCohesive',
  'likeBestWhitened',
  'firmName',
] as const;
export type Method = (typeof METHODS)[number];

/** The parts of the model that a query is put to. */
export interface Parts {
  catalogue: Catalogue;
  lexical: Lexical;
  documents: Documents;
  latent: Latent;
}

/** A query as bags of terms, with the number of a product to act as if no firm made it, or −1. */
interface TextQuery {
  plain: Bag;
  edged: Bag;
  hidden: number;
}

/** Scores of one query. */
export interface Evidence {
  scores: Readonly<Record<Method, Float64Array>>;
  /** Number of each firm's products, the hidden one left out. */
  size: Float64Array;
  /** How near each product's name is to the query. */
  similarities: Float64Array;
}

/** Runs all methods for a query. */
export function evidenceOf({ catalogue, lexical, documents, latent }: Parts, query: TextQuery): Evidence {
  const { made, makers } = catalogue;
  const { hidden } = query;
  const { plain, edges, bm25, cohesive, similarities } = lexical.evidence(query.plain, query.edged, hidden);
  const document = documents.evidence(query.plain, query.edged, hidden);
  const { products, whitened, centroid } = latent.evidence(query.plain, hidden);
  const size = new Float64Array(made.rows);
  for (let firm = 0; firm < made.rows; firm++) size[firm] = (made.start[firm + 1] ?? 0) - (made.start[firm] ?? 0);
  if (hidden >= 0) for (const maker of columnsOf(makers, hidden)) size[maker] = (size[maker] ?? 0) - 1;
  return {
    scores: {
      tfidfMean: plain.mean,
      tfidfMax: plain.max,
      tfidfTop3: plain.top3,
      edgesMax: edges.max,
      edgesTop3: edges.top3,
      bm25Max: bm25.max,
      bm25Top3: bm25.top3,
      bm25P4: bm25.p4,
      cohesiveTop3: cohesive.top3,
      cohesiveP4: cohesive.p4,
      ...document,
      latentMax: products.max,
      latentP4: products.p4,
      whitenedTop3: whitened.top3,
      whitenedP4: whitened.p4,
      centroid,
      likeBestDocument: latent.likeBest(document.document, hidden),
      likeBestCohesive: latent.likeBest(document.documentCohesive, hidden),
      likeBestWhitened: latent.likeBest(whitened.p4, hidden),
    },
    size,
    similarities,
  };
}

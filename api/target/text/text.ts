import { readFileSync } from 'node:fs';
import { scoreTrees, type TreeModel } from '../trees.ts';
import { candidatesOf, FEATURES } from './candidates.ts';
import { catalogueOf, type Catalogue, type Firm } from './catalogue.ts';
import { cohesionOf } from './cohesion.ts';
import { documentsModel } from './documents.ts';
import { type Evidence, evidenceOf, type Parts } from './features.ts';
import { grams, latinWords } from './grams.ts';
import { latentOf } from './latent.ts';
import { lexicalOf } from './lexical.ts';
import { norm } from './norm.ts';
import { columnsOf } from './sparse.ts';
import { type Cut, termsOf } from './terms.ts';

/** One firm as a maker of what was asked for. */
interface TextMatch {
  /** Code of the firm. */
  company: string;
  /** Only the order means something; the similarities of `best` are figures to show. */
  score: number;
  /** The firm's products nearest to the query by their characters, at most three, nearest first. */
  best: { product: string; similarity: number }[];
}

/** What the fit must not see. */
interface TextOptions {
  /** Products whose edges are kept out of everything that is fitted; used to measure. */
  unseen?: Iterable<string>;
}

/** Ranks firms as makers of a product from the names of their other products. */
export interface TextModel {
  catalogue: Catalogue;
  /**
   * All firms, best first; firms of equal score by code. Firms that list the very product (after `norm`) stand before
   * all others: the ranker was trained on hidden products and never saw an exact hit.
   *
   * @param query name of a product
   * @param hide name of a product to act as if no firm made it; used to measure
   * @throws RangeError where no firm makes the product to hide
   */
  rank(query: string, hide?: string): TextMatch[];
  /** What each method says of each firm; arguments as for `rank`. */
  evidence(query: string, hide?: string): Evidence;
  /** The ranker's scores of all firms, in the order of the catalogue. */
  scores(evidence: Evidence): Float64Array;
}

const SHOWN = 3;
const LEAST_SHOWN = 0.1;
const RANKER = new URL('ranker.json', import.meta.url);

let loaded: TreeModel | undefined;

/** The committed weights; read once. */
function ranker(): TreeModel {
  loaded ??= JSON.parse(readFileSync(RANKER, 'utf8')) as TreeModel;
  if (loaded.features.join() !== FEATURES.join()) throw new Error('ranker.json was trained on other features');
  return loaded;
}

/** Cuts a name into its grams and the Latin words of its spellings. */
const cut =
  (edges: boolean): Cut =>
  (name, spellings) => [...grams(name, edges), ...new Set(spellings.flatMap(latinWords))];

/** Builds the model; firms may come in any order. */
export function textModel(firms: readonly Firm[], { unseen = [] }: TextOptions = {}): TextModel {
  const catalogue = catalogueOf(firms);
  const numberOf = (name: string): number => {
    const number = catalogue.numberOf.get(norm(name));
    if (number === undefined) throw new RangeError(`No firm makes ${name}`);
    return number;
  };
  const hiddenOf = (hide: string | undefined): number => (hide === undefined ? -1 : numberOf(hide));
  const { names, spellings, made } = catalogue;
  const plain = termsOf(names, spellings, cut(false));
  const edged = termsOf(names, spellings, cut(true));
  const unseenNumbers = new Set([...unseen].map(numberOf));
  const seen = catalogue.codes.map((_, firm) => columnsOf(made, firm).filter((product) => !unseenNumbers.has(product)));
  const cohesion = cohesionOf(edged, seen);
  const parts: Parts = {
    catalogue,
    lexical: lexicalOf(catalogue, { plain, edged }, cohesion),
    documents: documentsModel(catalogue, { plain, edged }, cohesion),
    latent: latentOf(catalogue, plain, seen),
  };
  const evidence = (query: string, hide?: string): Evidence => {
    const name = norm(query);
    return evidenceOf(parts, {
      plain: plain.bagOf(name, [query]),
      edged: edged.bagOf(name, [query]),
      hidden: hiddenOf(hide),
    });
  };
  return {
    catalogue,
    evidence,
    scores: scoresOf,
    rank: (query, hide) => {
      const found = evidence(query, hide);
      const scores = scoresOf(found);
      const hidden = hiddenOf(hide);
      const exact = catalogue.numberOf.get(norm(query)) ?? -1;
      if (exact >= 0 && exact !== hidden) {
        const span = Math.max(...scores) - Math.min(...scores) + 1;
        for (const maker of columnsOf(catalogue.makers, exact)) scores[maker] = (scores[maker] ?? 0) + span;
      }
      return catalogue.codes
        .map((company, firm) => ({
          company,
          score: scores[firm] ?? 0,
          best: nearest(catalogue, firm, found.similarities, hidden),
        }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** The candidates by the trees, all others behind them in the fused order. */
function scoresOf(evidence: Evidence): Float64Array {
  const { fused, firms, rows } = candidatesOf(evidence);
  const scores = rows.map((row) => scoreTrees(ranker(), row));
  const floor = Math.min(0, ...scores) - Math.max(0, ...fused) - 1;
  const all = fused.map((value) => floor + value);
  firms.forEach((firm, i) => (all[firm] = scores[i] ?? 0));
  return all;
}

function nearest({ made, spellings }: Catalogue, firm: number, similarities: Float64Array, hidden: number) {
  return [...columnsOf(made, firm)]
    .filter((product) => product !== hidden)
    .map((product) => ({ product: spellings[product]?.[0] ?? '', similarity: similarities[product] ?? 0 }))
    .filter(({ similarity }) => similarity >= LEAST_SHOWN)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, SHOWN);
}

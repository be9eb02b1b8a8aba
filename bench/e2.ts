import { type Method, METHODS } from '../api/target/text/features.ts';
import { fuse, ranksOf } from '../api/target/text/ranks.ts';
import { columnsOf } from '../api/target/text/sparse.ts';
import { textModel } from '../api/target/text/text.ts';
import { type Nearness, nearnessOf } from './e2/nearness.ts';
import { figuresOf, gainOf, type Places, placesOf, spreadOf } from './e2/places.ts';
import { type Edges, type Query, readEdges, splitOf, STRATA, type Stratum } from './e2/protocol.ts';
import type { Measured } from './statistics.ts';

/** Figures of one method on one stratum, all of it or the part of one nearness. */
interface E2Row {
  method: string;
  /** Products with several makers or with one. */
  makers: Stratum;
  nearness: Nearness | 'all';
  products: number;
  mrr: number;
  mrrLow: number;
  mrrHigh: number;
  hitsAt10: number;
  hitsLow: number;
  hitsHigh: number;
  allHitsAt10: number;
  allHitsLow: number;
  allHitsHigh: number;
}

/** Who makes it: firms ranked as makers of a product whose makers are hidden, by the text of their other products. */
export interface E2Result {
  test: 'E2';
  /** Ranker, products with several makers. */
  mrr: number;
  ciLow: number;
  ciHigh: number;
  hitsAt10: number;
  hardHitsAt10: number;
  /** Ranker, products with one maker. */
  oneMrr: number;
  oneCiLow: number;
  oneCiHigh: number;
  oneHitsAt10: number;
  oneHardHitsAt10: number;
  /** Paired gain of the ranker's MRR over the floor, products with several makers. */
  gain: Measured;
  oneGain: Measured;
  /** What the data held. */
  firms: number;
  products: number;
  edges: number;
  /** Methods without a figure here, with the reason. */
  notDefined: { method: string; reason: string }[];
  folds: { makers: Stratum; fold: number; mrr: number; hitsAt10: number }[];
  rows: E2Row[];
}

const FLOOR = 'tfidfMean';
const POPULARITY = 'popularity';
const FUSED = 'fused';
const RANKER = 'ranker';
const FUSED_METHODS: readonly Method[] = ['tfidfTop3', 'bm25Top3', 'document', 'latentP4', 'centroid'];
const NEARNESS: readonly Nearness[] = ['sub', 'near', 'hard'];
/** Methods that are also told by nearness. */
const TOLD_APART = [FLOOR, FUSED, RANKER];
const NOT_DEFINED = [
  { method: 'persistence', reason: 'the edges have no date' },
  { method: 'three-step paths', reason: 'with all its edges hidden, a product has no path to a firm' },
];

/**
 * Runs E2 (protocol P1, three test folds).
 *
 * @param options.data the shared data directory
 */
export async function runE2({ data, log }: { data: string; log: (line: string) => void }): Promise<E2Result> {
  const edges = await readEdges(data);
  const { folds } = splitOf(edges);
  const places = new Map<string, Places[]>();
  folds.forEach((queries, i) => {
    log(`E2: fold ${i + 1} of ${folds.length}, ${queries.length} products`);
    runFold(edges, queries, i + 1, places);
  });
  const of = (method: string, makers: Stratum): Places[] =>
    (places.get(method) ?? []).filter(({ stratum }) => stratum === makers);
  const rows = [...places.keys()].flatMap((method) =>
    STRATA.flatMap((makers) => {
      const all = of(method, makers);
      const parts = TOLD_APART.includes(method) ? NEARNESS : [];
      return [
        rowOf(method, makers, 'all', all),
        ...parts.map((nearness) =>
          rowOf(
            method,
            makers,
            nearness,
            all.filter((one) => one.nearness === nearness),
          ),
        ),
      ];
    }),
  );
  const rankerRow = (makers: Stratum, nearness: E2Row['nearness']): E2Row | undefined =>
    rows.find((row) => row.method === RANKER && row.makers === makers && row.nearness === nearness);
  const several = rankerRow('several', 'all');
  const one = rankerRow('one', 'all');
  return {
    test: 'E2',
    mrr: several?.mrr ?? 0,
    ciLow: several?.mrrLow ?? 0,
    ciHigh: several?.mrrHigh ?? 0,
    hitsAt10: several?.hitsAt10 ?? 0,
    hardHitsAt10: rankerRow('several', 'hard')?.hitsAt10 ?? 0,
    oneMrr: one?.mrr ?? 0,
    oneCiLow: one?.mrrLow ?? 0,
    oneCiHigh: one?.mrrHigh ?? 0,
    oneHitsAt10: one?.hitsAt10 ?? 0,
    oneHardHitsAt10: rankerRow('one', 'hard')?.hitsAt10 ?? 0,
    gain: gainOf(of(RANKER, 'several'), of(FLOOR, 'several')),
    oneGain: gainOf(of(RANKER, 'one'), of(FLOOR, 'one')),
    firms: edges.firms.length,
    products: edges.makers.size,
    edges: edges.edges,
    notDefined: NOT_DEFINED,
    folds: STRATA.flatMap((makers) => spreadOf(of(RANKER, makers)).map((fold) => ({ makers, ...fold }))),
    rows,
  };
}

/** Ranks all firms for every product of a fold, by a model whose fit never saw an edge of the fold. */
function runFold(edges: Edges, queries: readonly Query[], fold: number, places: Map<string, Places[]>): void {
  const model = textModel(edges.firms, { unseen: queries.map(({ name }) => name) });
  const { codes, made, names } = model.catalogue;
  const numberOf = new Map(codes.map((code, firm) => [code, firm]));
  const numbers = (of: readonly string[]): number[] => of.map((code) => numberOf.get(code) ?? -1);
  for (const { name, stratum, truth } of queries) {
    const found = numbers(truth);
    const makers = new Set(numbers(edges.makers.get(name) ?? []));
    const others = [...makers].flatMap((maker) => [...columnsOf(made, maker)].map((product) => names[product] ?? ''));
    const nearness = nearnessOf(
      name,
      others.filter((other) => other !== name),
    );
    const evidence = model.evidence(name, name);
    const note = (method: string, scores: Float64Array): void => {
      const noted = places.get(method) ?? [];
      noted.push({ stratum, nearness, fold, places: placesOf(scores, found, makers) });
      places.set(method, noted);
    };
    note(POPULARITY, evidence.size);
    for (const method of METHODS) note(method, evidence.scores[method]);
    note(
      FUSED,
      fuse(
        FUSED_METHODS.map((method) => ranksOf(evidence.scores[method])),
        codes.length,
      ),
    );
    note(RANKER, model.scores(evidence));
  }
}

function rowOf(method: string, makers: Stratum, nearness: E2Row['nearness'], places: readonly Places[]): E2Row {
  const { products, mrr, hitsAt10, allHitsAt10 } = figuresOf(places);
  return {
    method,
    makers,
    nearness,
    products,
    mrr: mrr.value,
    mrrLow: mrr.low,
    mrrHigh: mrr.high,
    hitsAt10: hitsAt10.value,
    hitsLow: hitsAt10.low,
    hitsHigh: hitsAt10.high,
    allHitsAt10: allHitsAt10.value,
    allHitsLow: allHitsAt10.low,
    allHitsHigh: allHitsAt10.high,
  };
}

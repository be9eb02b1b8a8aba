import type { EdgeInput, GapInput, MakerInput } from '../../api/gap/model.ts';
import { BASE_SHARES } from '../../seeds/vocabulary.ts';
import type { ChainKg } from './chainkg.ts';
import { provinceOf } from './places.ts';

/** One row: a firm makes a product. */
export interface MakesRow {
  firm: string;
  product: string;
}

/** The data set's upstream edges with makers on both ends, taken as one chain of products. */
export interface Universe {
  /** Product code to itself; every end of an edge. */
  products: readonly string[];
  /** `from` goes into `to`. */
  edges: readonly { from: string; to: string }[];
  /** Distinct (firm, product) rows of these products. */
  rows: readonly MakesRow[];
  /** Inputs of a product. */
  inputsOf: ReadonlyMap<string, readonly string[]>;
}

/** A set of firms taken for a park. */
export interface DataPark {
  name: string;
  firms: ReadonlySet<string>;
}

/** In the data set `a 上游材料 b` says that b goes into a. */
const UPSTREAM = '上游材料';

export function readUniverse(kg: ChainKg): Universe {
  const made = new Set(kg.products.map((row) => row.product_name));
  const links = kg.links.filter(
    ({ rel, from_entity: user, to_entity: input }) =>
      rel === UPSTREAM && user !== input && made.has(user) && made.has(input),
  );
  const edges = unique(links.map((link) => [link.to_entity, link.from_entity])).map(([from, to]) => ({ from, to }));
  const products = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  const ends = new Set(products);
  const rows = unique(
    kg.products.filter((row) => ends.has(row.product_name)).map((row) => [row.company_code, row.product_name]),
  ).map(([firm, product]) => ({ firm, product }));
  const inputsOf = new Map<string, string[]>();
  for (const { from, to } of edges) inputsOf.set(to, [...(inputsOf.get(to) ?? []), from]);
  return { products, edges, rows, inputsOf };
}

function unique(pairs: readonly (readonly [string, string])[]): [string, string][] {
  const byKey = new Map(pairs.map(([a, b]) => [`${a}\n${b}`, [a, b] as [string, string]]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** All firms together, and the provinces with the most firms whose name tells the province. */
export function readParks(kg: ChainKg, provinces = 12): { all: DataPark; provinces: DataPark[]; located: number } {
  const makers = new Set(kg.products.map((row) => row.company_code));
  const byProvince = new Map<string, Set<string>>();
  let located = 0;
  for (const { code, fullname } of kg.firms) {
    const province = makers.has(code) ? provinceOf(fullname) : null;
    if (province === null) continue;
    located++;
    byProvince.set(province, (byProvince.get(province) ?? new Set()).add(code));
  }
  const largest = [...byProvince]
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, provinces)
    .map(([name, firms]) => ({ name, firms }));
  return { all: { name: 'all firms', firms: makers }, provinces: largest, located };
}

/** Makers a product among the rows given. */
export function makersOf(rows: readonly MakesRow[]): Map<string, string[]> {
  const makers = new Map<string, string[]>();
  for (const { firm, product } of rows) makers.set(product, [...(makers.get(product) ?? []), firm]);
  return makers;
}

/** Products that go directly into something made here. */
export const neededIn = (universe: Universe, makers: ReadonlyMap<string, readonly string[]>): Set<string> =>
  new Set([...makers.keys()].flatMap((product) => universe.inputsOf.get(product) ?? []));

/** Demand of the protocol: makers of each using product over its number of inputs, summed. */
export function demandIn(universe: Universe, makers: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const demand = new Map<string, number>();
  for (const [product, { length }] of makers) {
    const inputs = universe.inputsOf.get(product) ?? [];
    for (const input of inputs) demand.set(input, (demand.get(input) ?? 0) + length / inputs.length);
  }
  return demand;
}

/**
 * Share of the chain's firms that make each product, from the rows given, in the fixed steps a template is written in
 * (the nearest on a log scale, never below the smallest).
 */
export function baseShares(universe: Universe, rows: readonly MakesRow[]): Map<string, number> {
  const firms = new Set(rows.map(({ firm }) => firm)).size;
  const makers = makersOf(rows);
  return new Map(universe.products.map((code) => [code, nearestStep((makers.get(code)?.length ?? 0) / firms)]));
}

const nearestStep = (share: number): number =>
  [...BASE_SHARES].sort(
    (a, b) => Math.abs(Math.log(a) - Math.log(share)) - Math.abs(Math.log(b) - Math.log(share)) || a - b,
  )[0] ?? 0;

/**
 * What the gap engine is given about a park of the data set. Every recorded maker is confirmed and of unknown size,
 * an input weighs one part of its product's inputs, none is essential (nothing says which are), nearness is the same
 * for all, nothing is wanted or planned.
 */
export function gapInput(
  universe: Universe,
  rows: readonly MakesRow[],
  kappa: number,
  shares: ReadonlyMap<string, number>,
): GapInput {
  const edges: EdgeInput[] = universe.edges.map(({ from, to }) => ({
    from,
    to,
    essential: false,
    weight: 1 / (universe.inputsOf.get(to)?.length ?? 1),
    return: false,
  }));
  return {
    segments: universe.products.map((code) => ({ code, baseShare: shares.get(code) ?? 0, locality: 1 })),
    edges,
    makers: new Map([...makersOf(rows)].map(([product, firms]) => [product, firms.map(recorded)])),
    wants: new Map(),
    coming: new Set(),
    firms: new Set(rows.map(({ firm }) => firm)).size,
    kappa,
    density: new Map(),
  };
}

const recorded = (enterprise: string): MakerInput => ({
  enterprise,
  count: 1,
  confidence: 1,
  confirmed: true,
  capacity: null,
  seen: null,
  evidence: [],
});

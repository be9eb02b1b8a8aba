import { rowSums, twoWay, weighted, type LinkGraph } from './links.ts';
import type { Spread } from './spread.ts';
import { walker, type Walk } from './walks.ts';

/** Half-years that count as the last year. */
const LAST_YEAR = 2;
/** Firms taken from the head of each main list, and of each minor one. */
const HEAD = { main: 150, minor: 60 } as const;
/** Added to a rank before it is turned over, so that the first places do not drown the rest. */
const RANK_OFFSET = 10;
/** Stands for no path at all where a logarithm is taken. */
const NOTHING = 1e-9;

/** What the walks from one customer say about a candidate; computed for candidates only. */
export const FEATURES = [
  'threeStepRecent/max',
  'fiveStep/max',
  'neighbours/max',
  'neighboursRecent/max',
  'peers/max',
  'twoStep/max',
  'rivals/max',
  'alike/max',
  'fellows/max',
  'log threeStep',
  'log neighboursRecent',
  'paths',
  'rank active threeStep',
  'rank active fiveStep',
  'rank neighboursRecent',
  'customers',
  'customersLastYear',
  'newCustomers',
  'suppliers',
  'customers of the customer',
  'suppliers of the customer',
] as const;

/** Walks whose amounts enter as a share of the best candidate’s. */
const SHARES = [
  'threeStepRecent',
  'fiveStep',
  'neighbours',
  'neighboursRecent',
  'peers',
  'twoStep',
  'rivals',
  'alike',
  'fellows',
] as const satisfies readonly Walk[];
const MINOR = ['peers', 'twoStep', 'rivals', 'alike'] as const satisfies readonly Walk[];

/** How many firms each firm trades with. */
interface Standing {
  customers: Float64Array;
  customersLastYear: Float64Array;
  newCustomers: Float64Array;
  suppliers: Float64Array;
}

function standingOf({ age, firstAge }: LinkGraph): Standing {
  const up = weighted(age, () => 1);
  const lastYear = weighted(age, (place) => Number((age.value[place] ?? 0) < LAST_YEAR));
  const fresh = weighted(age, (place) => Number((firstAge[place] ?? 0) < LAST_YEAR));
  return {
    customers: rowSums(twoWay(up).down),
    customersLastYear: rowSums(twoWay(lastYear).down),
    newCustomers: rowSums(twoWay(fresh).down),
    suppliers: rowSums(up),
  };
}

/** Everything a ranking of one customer’s candidates rests on. */
export interface View {
  walks: Readonly<Record<Walk, Spread>>;
  /** Amounts weighted by log(1 + the candidate’s links of the last year). */
  active: (walk: Walk, firm: number) => number;
  /** Firms that deserve a closer look, ascending. */
  candidates: Int32Array;
  /** One row of {@link FEATURES} a candidate, in the same order. */
  rows: () => Float64Array[];
  /** Reciprocal-rank fusion of five walks, 0–1: needs no trained ranker. Firms that no walk reaches are not in it. */
  fused: () => Map<number, number>;
}

interface Scored {
  firm: number;
  score: number;
}

/**
 * @param allowed whether a firm may be a candidate at all for a customer
 * @returns a view on one customer; it holds until the next one is asked for
 */
export function viewer(graph: LinkGraph): {
  view: (customer: number, allowed: (firm: number) => boolean) => View;
  standing: Standing;
} {
  const walk = walker(graph);
  const standing = standingOf(graph);
  const activity = standing.customersLastYear.map((links) => Math.log1p(links));

  const view = (customer: number, allowed: (firm: number) => boolean): View => {
    const walks = walk(customer);
    const active = (name: Walk, firm: number): number => (walks[name].value[firm] ?? 0) * (activity[firm] ?? 0);
    const amount = (name: Walk) => (firm: number) => walks[name].value[firm] ?? 0;
    const list = (name: Walk, score = amount(name)): Scored[] => ordered(walks[name], score, allowed);
    const ranked = [
      list('threeStep', (firm) => active('threeStep', firm)),
      list('fiveStep', (firm) => active('fiveStep', firm)),
      list('neighboursRecent'),
    ];
    const heads = [
      ...[...ranked, list('threeStep')].map((firms) => firms.slice(0, HEAD.main)),
      ...MINOR.map((name) => list(name).slice(0, HEAD.minor)),
    ];
    const candidates = Int32Array.from(new Set(heads.flat().map(({ firm }) => firm))).sort();
    const fused = (): Map<number, number> => fuse([...ranked, list('peers'), list('twoStep')]);

    const rows = (): Float64Array[] => {
      const best = SHARES.map((name) => largest(walks[name], allowed));
      const places = ranked.map(placesOf);
      return Array.from(candidates, (firm) =>
        Float64Array.from([
          ...SHARES.map((name, i) => (walks[name].value[firm] ?? 0) / (best[i] || 1)),
          Math.log(NOTHING + (walks.threeStep.value[firm] ?? 0)),
          Math.log(NOTHING + (walks.neighboursRecent.value[firm] ?? 0)),
          walks.paths.value[firm] ?? 0,
          ...places.map((place) => 1 / (RANK_OFFSET + (place.get(firm) ?? Infinity))),
          standing.customers[firm] ?? 0,
          standing.customersLastYear[firm] ?? 0,
          standing.newCustomers[firm] ?? 0,
          standing.suppliers[firm] ?? 0,
          standing.customers[customer] ?? 0,
          standing.suppliers[customer] ?? 0,
        ]),
      );
    };
    return { walks, active, candidates, rows, fused };
  };
  return { view, standing };
}

/** Firms with a score above 0, best first. */
function ordered(
  { touched, used }: Spread,
  score: (firm: number) => number,
  allowed: (firm: number) => boolean,
): Scored[] {
  const scores: Scored[] = [];
  for (let i = 0; i < used; i++) {
    const firm = touched[i] ?? 0;
    const value = allowed(firm) ? score(firm) : 0;
    if (value > 0) scores.push({ firm, score: value });
  }
  return scores.sort((a, b) => b.score - a.score || a.firm - b.firm);
}

/** Places from 1; equal scores share the middle of theirs, so that names decide nothing. */
function placesOf(list: readonly Scored[]): Map<number, number> {
  const places = new Map<number, number>();
  let from = 0;
  while (from < list.length) {
    let to = from + 1;
    while (to < list.length && list[to]?.score === list[from]?.score) to++;
    for (const { firm } of list.slice(from, to)) places.set(firm, (from + 1 + to) / 2);
    from = to;
  }
  return places;
}

/** Cormack, Clarke and Büttcher, SIGIR 2009, with a smaller constant; divided by the best possible sum. */
function fuse(lists: readonly (readonly Scored[])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const list of lists)
    for (const [firm, place] of placesOf(list))
      sums.set(firm, (sums.get(firm) ?? 0) + (RANK_OFFSET + 1) / (RANK_OFFSET + place) / lists.length);
  return sums;
}

function largest({ value, touched, used }: Spread, allowed: (firm: number) => boolean): number {
  let most = 0;
  for (let i = 0; i < used; i++) {
    const firm = touched[i] ?? 0;
    if (allowed(firm)) most = Math.max(most, value[firm] ?? 0);
  }
  return most;
}

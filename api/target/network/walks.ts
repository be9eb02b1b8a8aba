import type { Sparse } from '../text/sparse.ts';
import { inverse, rowSums, scaled, twoWay, weighted, type LinkGraph, type TwoWay } from './links.ts';
import { add, clear, each, emptySpread, step, type Spread } from './spread.ts';

/** Ways from a customer to firms that may supply it. */
const WALKS = [
  /** Customer ← its supplier → other customer ← candidate, `Bn Bnᵀ Bn` with `Bn = Do^−½ B Di^−½`. */
  'threeStep',
  /** The same with older links weighing less. */
  'threeStepRecent',
  /** Two steps longer. */
  'fiveStep',
  /** Suppliers of customers with the same suppliers, by squared cosine. */
  'neighbours',
  'neighboursRecent',
  /** How many such customers the candidate supplies. */
  'paths',
  /** Suppliers with the same customers as its suppliers, by squared cosine. */
  'peers',
  /** Suppliers of its suppliers. */
  'twoStep',
  /** Suppliers of those that supply the same customers as it does. */
  'rivals',
  /** Firms that buy from the same firms as its suppliers do. */
  'alike',
  /** Firms that buy from the same suppliers as it does. */
  'fellows',
] as const;
export type Walk = (typeof WALKS)[number];

/** A link’s weight halves with every this many half-years. */
const HALF_LIFE = 2;

/** The matrices that walks step along. */
interface Grounds {
  even: TwoWay;
  recent: TwoWay;
  links: TwoWay;
  linksRecent: TwoWay;
  customers: TwoWay;
  customersRecent: TwoWay;
  suppliers: TwoWay;
}

function groundsOf({ age, firms }: LinkGraph): Grounds {
  const all = weighted(age, () => 1);
  const aged = weighted(age, (place) => 0.5 ** ((age.value[place] ?? 0) / HALF_LIFE));
  const ones = new Float64Array(firms.length).fill(1);
  const columnSums = (matrix: Sparse, power = 1): Float64Array => rowSums(twoWay(matrix).down, power);
  const balanced = (matrix: Sparse): TwoWay =>
    twoWay(scaled(matrix, inverse(rowSums(matrix), 0.5), inverse(columnSums(matrix), 0.5)));
  const unitRows = (matrix: Sparse): TwoWay => twoWay(scaled(matrix, inverse(rowSums(matrix, 2), 0.5), ones));
  return {
    even: balanced(all),
    recent: balanced(aged),
    links: twoWay(all),
    linksRecent: twoWay(aged),
    customers: unitRows(all),
    customersRecent: unitRows(aged),
    suppliers: twoWay(scaled(aged, ones, inverse(columnSums(aged, 2), 0.5))),
  };
}

/**
 * What each walk reaches from a customer, known suppliers included.
 * The arrays are reused: an answer holds until the next call.
 *
 * Three steps: Kovács et al., Nature Communications 10, 1240 (2019), whose L3 walks between unlike ends of a network.
 */
export function walker(graph: LinkGraph): (customer: number) => Readonly<Record<Walk, Spread>> {
  const ground = groundsOf(graph);
  const space = (): Spread => emptySpread(graph.firms.length);
  const [start, first, second] = [space(), space(), space()];
  const out: Record<Walk, Spread> = {
    threeStep: space(),
    threeStepRecent: space(),
    fiveStep: space(),
    neighbours: space(),
    neighboursRecent: space(),
    paths: space(),
    peers: space(),
    twoStep: space(),
    rivals: space(),
    alike: space(),
    fellows: space(),
  };
  const at = (place: number): Spread => {
    add(clear(start), place, 1);
    return start;
  };
  const upDown = ({ up, down }: TwoWay, place: number): Spread =>
    step(down, step(up, at(place), clear(first)), clear(second));
  const square = (amount: number): number => amount * amount;

  const peersOf = (customer: number): void => {
    const { start: from, index, value } = ground.linksRecent.up;
    for (let i = from[customer] ?? 0; i < (from[customer + 1] ?? 0); i++) {
      const weight = value[i] ?? 0;
      step(ground.suppliers.up, step(ground.suppliers.down, at(index[i] ?? 0), clear(first)), clear(second));
      for (let j = 0; j < second.used; j++) {
        const place = second.touched[j] ?? 0;
        add(out.peers, place, weight * square(second.value[place] ?? 0));
      }
    }
  };

  return (customer) => {
    for (const walk of WALKS) clear(out[walk]);
    const { even, recent, links, linksRecent } = ground;
    step(even.up, upDown(even, customer), out.threeStep);
    step(even.up, step(even.down, out.threeStep, clear(second)), out.fiveStep);
    step(recent.up, upDown(recent, customer), out.threeStepRecent);
    step(links.up, each(upDown(ground.customers, customer), square), out.neighbours);
    step(linksRecent.up, each(upDown(ground.customersRecent, customer), square), out.neighboursRecent);
    each(second, () => 1);
    step(links.up, second, out.paths);
    peersOf(customer);
    step(recent.up, at(customer), clear(first));
    step(recent.up, first, out.twoStep);
    step(recent.down, first, out.fellows);
    step(recent.down, out.twoStep, out.alike);
    step(recent.down, at(customer), clear(first));
    step(recent.up, step(recent.up, first, clear(second)), out.rivals);
    return out;
  };
}

import type { Link } from '../../api/target/network/links.ts';
import { mulberry32 } from '../random.ts';

/** Customers drawn for the test. */
export const SAMPLE = 3000;
const SEED = 20_210_701;

/** What is asked of one split of the links by time. */
export interface Task {
  train: readonly Link[];
  /** By customer, ascending: new suppliers where both firms are known in their roles. */
  truth: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for links that only reverse a known one; not in `truth`. */
  reversed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pairs of the test never seen before, and how many of them have a firm that training never saw in that role. */
  newLinks: number;
  coldStart: number;
  /** Pairs of the test that training had: what persistence would give, and what the protocol takes out. */
  persisting: number;
}

const pair = (supplier: string, customer: string): string => `${supplier}\u0000${customer}`;

/** Splits test links into those asked for, reversed ones and cold starts. */
export function taskOf(train: readonly Link[], test: readonly Link[]): Task {
  const known = new Set(train.map(({ supplier, customer }) => pair(supplier, customer)));
  const suppliers = new Set(train.map(({ supplier }) => supplier));
  const customers = new Set(train.map(({ customer }) => customer));
  const truth = new Map<string, Set<string>>();
  const reversed = new Map<string, Set<string>>();
  const seen = new Set<string>();
  let persisting = 0;
  let newLinks = 0;
  let coldStart = 0;
  for (const { supplier, customer } of test) {
    const key = pair(supplier, customer);
    if (supplier === customer || seen.has(key)) continue;
    seen.add(key);
    if (known.has(key)) {
      persisting++;
      continue;
    }
    newLinks++;
    if (!suppliers.has(supplier) || !customers.has(customer)) coldStart++;
    else insert(known.has(pair(customer, supplier)) ? reversed : truth, customer, supplier);
  }
  return {
    train,
    truth,
    reversed,
    newLinks,
    coldStart,
    persisting,
  };
}

function insert(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** Draws without putting back (Fisher and Yates), fixed seed. */
export function draw<T>(items: readonly T[], size: number, seed = SEED): T[] {
  const random = mulberry32(seed);
  const drawn = [...items];
  const count = Math.min(size, drawn.length);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (drawn.length - i));
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn.slice(0, count);
}

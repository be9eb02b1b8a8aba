import { isNoise, norm } from './norm.ts';
import { type Sparse, transpose } from './sparse.ts';

/** A firm with the names of what it makes or does, as they are written. */
export interface Firm {
  code: string;
  /** What it is called; says something of what it does. */
  name?: string;
  products: readonly string[];
}

/** Firms and normalised products as a two-sided graph. Both sides are sorted, so input order means nothing. */
export interface Catalogue {
  /** Codes of the firms; a firm's place here is its number everywhere else. */
  codes: readonly string[];
  /** Name of each firm as it is written, empty where none was given. */
  firmNames: readonly string[];
  /** Normalised names of the products; a product's place here is its number everywhere else. */
  names: readonly string[];
  /** The spellings met of each product. */
  spellings: readonly (readonly string[])[];
  /** Product number by normalised name. */
  numberOf: ReadonlyMap<string, number>;
  /** Firm → its products. */
  made: Sparse;
  /** Product → its makers. */
  makers: Sparse;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads firms: drops noise, brings names to one spelling and numbers both sides. */
export function catalogueOf(firms: readonly Firm[]): Catalogue {
  const products = new Map<string, Set<string>>();
  const namesOf = new Map<string, Set<string>>();
  const calledOf = new Map<string, string>();
  for (const { code, name: called, products: written } of firms) {
    if (called !== undefined) calledOf.set(code, called);
    const names = namesOf.get(code) ?? new Set();
    namesOf.set(code, names);
    for (const spelling of written) {
      if (isNoise(spelling)) continue;
      const name = norm(spelling);
      if (name === '') continue;
      names.add(name);
      const spellings = products.get(name) ?? new Set();
      products.set(name, spellings.add(spelling));
    }
  }
  const codes = [...namesOf.keys()].sort(byCodeUnit);
  const names = [...products.keys()].sort(byCodeUnit);
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const rows = codes.map((code) =>
    Int32Array.from([...(namesOf.get(code) ?? [])].map((name) => numberOf.get(name) ?? -1)).sort(),
  );
  const start = new Int32Array(codes.length + 1);
  rows.forEach((row, firm) => (start[firm + 1] = (start[firm] ?? 0) + row.length));
  const index = new Int32Array(start[codes.length] ?? 0);
  rows.forEach((row, firm) => index.set(row, start[firm]));
  const made: Sparse = {
    rows: codes.length,
    columns: names.length,
    start,
    index,
    value: new Float64Array(index.length).fill(1),
  };
  return {
    codes,
    firmNames: codes.map((code) => calledOf.get(code) ?? ''),
    names,
    spellings: names.map((name) => [...(products.get(name) ?? [])].sort(byCodeUnit)),
    numberOf,
    made,
    makers: transpose(made),
  };
}

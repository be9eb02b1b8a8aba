import { type Sparse, sparseOf, transpose } from './sparse.ts';

/** A bag of terms: term number → how often. */
export type Bag = ReadonlyMap<number, number>;

/** Products as bags of terms, both ways round. */
export interface Terms {
  /** Product → terms with their counts. */
  rows: Sparse;
  /** Term → products with the count there. */
  postings: Sparse;
  /** Counts the terms of a name. A term that no product has gets a number beyond the columns: it matches nothing but counts. */
  bagOf(name: string, spellings: readonly string[]): Bag;
}

/** Cuts a product into terms. */
export type Cut = (name: string, spellings: readonly string[]) => string[];

/** Numbers the terms of all products in order of first use. */
export function termsOf(names: readonly string[], spellings: readonly (readonly string[])[], cut: Cut): Terms {
  const numbers = new Map<string, number>();
  const bags = names.map((name, product) => {
    const bag = new Map<number, number>();
    for (const term of cut(name, spellings[product] ?? [])) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      bag.set(number, (bag.get(number) ?? 0) + 1);
    }
    return bag;
  });
  const rows = sparseOf(bags, numbers.size);
  return {
    rows,
    postings: transpose(rows),
    bagOf: (name, written) => {
      const bag = new Map<number, number>();
      const unknown = new Map<string, number>();
      for (const term of cut(name, written)) {
        const number = numbers.get(term) ?? unknown.get(term) ?? numbers.size + unknown.size;
        if (number >= numbers.size) unknown.set(term, number);
        bag.set(number, (bag.get(number) ?? 0) + 1);
      }
      return bag;
    },
  };
}

import type { LinkGraph } from './links.ts';

/** customer ← supplier → otherCustomer ← candidate: both customers buy from the same firm, one from the candidate too. */
export interface NetworkPath {
  /** A supplier the customer has. */
  supplier: string;
  /** Another customer of that supplier, who buys from the candidate. */
  otherCustomer: string;
  /** The path’s part of the candidate’s three-step weight, 0–1; the parts of all paths sum to 1. */
  share: number;
}

/**
 * The three-step paths that carry most weight, strongest first.
 * A path weighs 1 / (customers of the shared supplier × suppliers of the other customer): the part of
 * `Bn Bnᵀ Bn` that differs between paths with the same ends.
 */
export function strongestPaths(
  { age, firms, numberOf }: LinkGraph,
  customer: string,
  candidate: string,
  limit: number,
): NetworkPath[] {
  const [from, to] = [numberOf.get(customer), numberOf.get(candidate)];
  if (from === undefined || to === undefined || from === to) return [];
  const suppliersOf = (firm: number): Int32Array => age.index.subarray(age.start[firm] ?? 0, age.start[firm + 1] ?? 0);
  const own = new Set(suppliersOf(from));
  const customers = new Map<number, number>();
  for (const supplier of age.index) customers.set(supplier, (customers.get(supplier) ?? 0) + 1);

  const paths: NetworkPath[] = [];
  let total = 0;
  for (let other = 0; other < firms.length; other++) {
    const theirs = suppliersOf(other);
    if (other === from || !theirs.includes(to)) continue;
    for (const shared of theirs) {
      if (shared === to || !own.has(shared)) continue;
      const weight = 1 / (theirs.length * (customers.get(shared) ?? 1));
      total += weight;
      paths.push({ supplier: firms[shared] ?? '', otherCustomer: firms[other] ?? '', share: weight });
    }
  }
  return paths
    .map((path) => ({ ...path, share: path.share / total }))
    .sort(
      (a, b) =>
        b.share - a.share ||
        (a.supplier < b.supplier ? -1 : a.supplier > b.supplier ? 1 : a.otherCustomer < b.otherCustomer ? -1 : 1),
    )
    .slice(0, limit);
}

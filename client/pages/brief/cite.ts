/** What is cited, in the order of the sheet; the same statement has one number however often it is cited. */
export interface Citations<Item> {
  readonly listed: readonly Item[];
  /** Cited, but not on the list of the sheet. */
  readonly hidden: number;
  /** Numbers from 1 by id; what is not listed has none. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers what the parts cite: what comes first on the sheet has the lowest number. Where the list is too long, what
 * rests on no document goes before what does; a line of a document is what a reader can look up.
 */
export function numberEvidence<Item extends { readonly id: string; readonly source: object | null }>(
  cited: readonly Item[],
  most: number,
): Citations<Item> {
  const all = [...new Map(cited.map((item) => [item.id, item])).values()];
  const kept = new Set([...all].sort((a, b) => Number(a.source === null) - Number(b.source === null)).slice(0, most));
  const listed = all.filter((item) => kept.has(item));
  return {
    listed,
    hidden: all.length - listed.length,
    numbers: new Map(listed.map((item, index) => [item.id, index + 1])),
  };
}

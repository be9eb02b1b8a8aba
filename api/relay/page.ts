import { badInput } from '../errors.ts';

/** Items a page holds when the caller does not say. */
export const DEFAULT_FIRST = 50;
/** Items a page holds at most. */
export const MAX_FIRST = 100;

/** Where a page starts and how long it is. */
export interface PageArgs {
  first: number;
  after?: string | null;
}

/** A Relay connection as plain objects. */
export interface Page<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/**
 * Checks `first`.
 *
 * @throws AppError BAD_INPUT outside 1–100
 */
export function checkFirst(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_FIRST)
    throw badInput('first', `${first} is outside 1–${MAX_FIRST}`);
  return first;
}

/** The sort key behind a cursor; null at the start of the list. */
export function decodeCursor(after: string | null | undefined): string | null {
  if (after === null || after === undefined) return null;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  if (!text.startsWith('c:') || encodeCursor(text.slice(2)) !== after)
    throw badInput('after', `"${after.slice(0, 60)}" is not a cursor of this API`);
  return text.slice(2);
}

/** Opaque cursor of a sort key. */
export const encodeCursor = (key: string): string => Buffer.from(`c:${key}`, 'utf8').toString('base64url');

/** A page of a list that is in memory already; `keyOf` is unique in the list. */
export function pageOf<Item>(items: readonly Item[], args: PageArgs, keyOf: (item: Item) => string): Page<Item> {
  const first = checkFirst(args.first);
  const after = decodeCursor(args.after);
  const start = after === null ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  if (after !== null && start === 0) throw badInput('after', 'the item it points at is no longer in the list');
  const rows = items.slice(start, start + first + 1);
  return toPage(rows, { first, after: args.after ?? null }, items.length, keyOf);
}

/** A page of rows a query returned, fetched with one row more than asked for. */
export function toPage<Item>(
  rows: readonly Item[],
  args: PageArgs,
  totalCount: number,
  keyOf: (item: Item) => string,
): Page<Item> {
  const nodes = rows.slice(0, args.first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: args.after !== null && args.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

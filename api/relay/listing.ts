import type { Context } from '../context.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import type { BatchQuery } from '../graph/batch.ts';
import type { Query } from '../graph/query.ts';
import { checkFirst, decodeCursor, pageOf, toPage, type Page, type PageArgs } from './page.ts';

/** Where a page of a list ordered by code begins, and how many rows to fetch. */
export interface Slice {
  after: string;
  limit: number;
}

/** The queries of a list of all things of a kind. */
interface CodeListing<Row extends EntityRow> {
  /** Rows after a code, by code. */
  page: Query<Slice, { value: Row }>;
  count: Query<Record<string, never>, { count: number }>;
}

/** The queries of a list that may be narrowed to one park. */
interface Listing<Row extends EntityRow> extends CodeListing<Row> {
  /** Rows of a park, by its code. */
  ofPark: BatchQuery<Row>;
}

const codeOf = ({ code }: { code: string }): string => code;

/** The rows to fetch for a page: one more than asked for, which tells whether more follow. */
export const sliceOf = (args: PageArgs): Slice => ({
  after: decodeCursor(args.after) ?? '',
  limit: checkFirst(args.first) + 1,
});

/** A page of things with codes that a query fetched for `sliceOf(args)`. */
export const slicedPage = <Row extends EntityRow>(
  rows: readonly Row[],
  args: PageArgs,
  totalCount: number,
): Page<Row> => toPage(rows, args, totalCount, codeOf);

/** A page of a list: of one park where `park` is given, else of all there are, by code. */
export const listing = <Row extends EntityRow>(
  queries: Listing<Row>,
  park: string | null | undefined,
  args: PageArgs,
  context: Context,
): Promise<Page<Row>> =>
  park === null || park === undefined
    ? codeListing(queries, args, context)
    : parkListing(queries.ofPark, park, args, context);

/** A page of all things of a kind, by code. The database skips to the page by its index. */
export async function codeListing<Row extends EntityRow>(
  { page, count }: CodeListing<Row>,
  args: PageArgs,
  context: Context,
): Promise<Page<Row>> {
  const [rows, [total]] = await Promise.all([context.graph.read(page, sliceOf(args)), context.graph.read(count, {})]);
  return slicedPage(
    rows.map(({ value }) => value),
    args,
    total?.count ?? 0,
  );
}

/** A page of what belongs to one park; several parks of one request are answered by one statement. */
export async function parkListing<Row extends EntityRow>(
  ofPark: BatchQuery<Row>,
  park: string,
  args: PageArgs,
  context: Context,
): Promise<Page<Row>> {
  return pageOf(await context.many(ofPark).load(park), args, codeOf);
}

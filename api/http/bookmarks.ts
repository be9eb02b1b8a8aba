import type { ApolloServerPlugin } from '@apollo/server';
import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';

/** Carried by answers to mutations; whoever sends it back reads what it wrote, whichever process or member answers. */
const BOOKMARK_HEADER = 'x-chainatlas-bookmark';
/** Bookmarks one request may bring; a client keeps the last of each service it wrote by. */
const MAX_BOOKMARKS = 8;
const BOOKMARK = /^[A-Za-z0-9:+/=_-]{1,512}$/;

/**
 * The bookmarks a request came with.
 *
 * @throws AppError BAD_INPUT where the header cannot be one of ours
 */
export function bookmarksOf(headers: IncomingHttpHeaders): string[] {
  const header = headers[BOOKMARK_HEADER];
  if (header === undefined || header === '') return [];
  const bookmarks = String(header)
    .split(',')
    .map((one) => one.trim());
  if (bookmarks.length > MAX_BOOKMARKS) throw badInput(BOOKMARK_HEADER, `more than ${MAX_BOOKMARKS} bookmarks`);
  if (!bookmarks.every((one) => BOOKMARK.test(one)))
    throw badInput(BOOKMARK_HEADER, 'is none that an answer of this server carried');
  return bookmarks;
}

/** Answers a mutation with the bookmarks of what it wrote. */
export const returnBookmarks: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, response, contextValue }) => {
      if (operation?.operation !== 'mutation') return;
      const bookmarks = contextValue.graph.lastBookmarks();
      if (bookmarks.length > 0) response.http.headers.set(BOOKMARK_HEADER, bookmarks.join(','));
    },
  }),
};

import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';
import { EMPTY_DATASET } from '../dataset/dataset.queries.ts';
import { versionOf } from '../dataset/dataset.ts';

/** Header with the version of the data an answer was read from. */
const VERSION_HEADER = 'x-chainatlas-version';

/** What may be over at the next try: such an answer is never said to be still the same. */
const PASSING: ReadonlySet<unknown> = new Set([
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'OVERLOADED',
  'BUDGET_EXHAUSTED',
  'INTERNAL',
]);
const isPassing = ({ extensions }: GraphQLFormattedError): boolean => PASSING.has(extensions?.['code']);

/** Data that were written as JSON for the tag, so that the answer need not do it again. */
const written = new WeakMap<object, string>();

/**
 * Gives each answer the version it was read from, where the request has looked it up, and an ETag over its data, its
 * errors and that version. What differs from one asking to the next (costs, request ids) is not in it, so the same
 * question has the same tag until the answer changes; Express turns a GET that names it into a 304.
 *
 * It takes the place of Apollo’s cache headers: the server needs `ApolloServerPluginCacheControlDisabled`.
 */
export const answerTags = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { body, http } = response;
      // A lookup that failed has been told as an error already.
      const dataset = await contextValue.datasetSeen()?.catch(() => EMPTY_DATASET);
      const version = dataset === undefined ? null : versionOf(dataset);
      if (version !== null) http.headers.set(VERSION_HEADER, version);
      // Kept by the asker alone, and never used without asking whether it still holds.
      http.headers.set('cache-control', 'private, no-cache');
      if (body.kind !== 'single' || body.singleResult.data === undefined) return;
      const { data, errors } = body.singleResult;
      if (errors?.some(isPassing)) return;
      const text = JSON.stringify(data);
      if (data !== null) written.set(data, text);
      const digest = createHash('sha256').update(`${version ?? ''}\n${JSON.stringify(errors) ?? ''}\n${text}`);
      http.headers.set('etag', `W/"${digest.digest('base64url').slice(0, 27)}"`);
    },
  }),
});

/**
 * Says what an answer depends on besides its address, added to what others say of it. And makes nothing of
 * `Cache-Control: no-cache` beside a tag: `fetch` adds it to ask caches on the way to look here, where the answer is
 * made anew in any case; taken for the wish to have it sent again, no page would ever see a 304.
 */
export const answerVaries: RequestHandler = ({ headers }, response, next) => {
  response.vary('Authorization, Accept');
  if (headers['if-none-match'] !== undefined) delete headers['cache-control'];
  next();
};

/** Writes an answer as JSON, errors first, with the text of its data where the tag has made it. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const parts = [
    errors && `"errors":${JSON.stringify(errors)}`,
    data !== undefined && `"data":${(data && written.get(data)) ?? JSON.stringify(data)}`,
    extensions && `"extensions":${JSON.stringify(extensions)}`,
  ];
  return `{${parts.filter(Boolean).join(',')}}`;
}

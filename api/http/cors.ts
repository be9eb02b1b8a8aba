import type { RequestHandler } from 'express';

const METHODS = 'GET, POST';
const ALLOWED = [
  'accept',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'last-event-id',
  'x-chainatlas-bookmark',
  'x-request-id',
].join(', ');
const EXPOSED = [
  'etag',
  'retry-after',
  'x-chainatlas-bookmark',
  'x-chainatlas-version',
  'x-cost-actual',
  'x-cost-requested',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
].join(', ');
const PREFLIGHT_S = '600';

/**
 * Lets pages of the origins named read answers, and no other. Origins are compared as wholes: no pattern, no `*`, no
 * `null`. Cookies are never allowed, for there are none: a page sends its key as a header.
 *
 * Before authentication, because a browser sends no credential with the question whether it may ask.
 */
export const cors =
  (origins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const { origin } = request.headers;
    if (origins.length > 0) response.vary('origin');
    if (origin === undefined || !origins.includes(origin)) return next();
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', EXPOSED);
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return next();
    response.setHeader('access-control-allow-methods', METHODS);
    response.setHeader('access-control-allow-headers', ALLOWED);
    response.setHeader('access-control-max-age', PREFLIGHT_S);
    response.status(204).end();
  };

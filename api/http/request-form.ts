import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { MAX_BODY } from './bad-request.ts';

/** What an answer may be; Apollo writes the charset with the first. */
const ANSWER_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];
/** Headers of which two would leave open which one counts. */
const SINGLE = new Set(['authorization', 'content-encoding', 'content-length', 'content-type', 'host']);
const GUARDS = ['apollo-require-preflight', 'x-apollo-operation-name'];

const bad = (message: string): AppError => new AppError('BAD_INPUT', message);

/** Refuses a head that two programs in a row could read in two ways; Node itself would take the first of two. */
export const singleHeaders: RequestHandler = ({ rawHeaders }, _response, next) => {
  const seen = new Set<string>();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]?.toLowerCase() ?? '';
    if (!SINGLE.has(name)) continue;
    if (seen.has(name)) throw bad(`the header ${name} may be sent once`);
    seen.add(name);
  }
  next();
};

/**
 * Looks at the form of a GraphQL request before anything of it is read: method, media types, charset, encoding.
 * Nothing that could be refused later for its form alone is ever run.
 */
export const requestHead: RequestHandler = (request, response, next) => {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    throw new AppError('METHOD_NOT_ALLOWED', 'send the operation by POST, or a query by GET');
  }
  const answer = request.accepts(ANSWER_TYPES);
  if (answer === false)
    throw new AppError(
      'NOT_ACCEPTABLE',
      'answers are application/json or application/graphql-response+json in UTF-8; the header accept allows neither',
    );
  // From here on there is one type only: the one of the answer.
  headers.accept = answer;
  response.vary('authorization, accept');
  const type = headers['content-type'];
  if (type !== undefined ? !isJsonInUtf8(type) : method === 'POST')
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'the body must be application/json in UTF-8, and the header say so');
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    response.setHeader('accept-encoding', 'identity');
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'the body must not be compressed');
  }
  if (method === 'GET') checkQueryString(request.originalUrl, headers);
  next();
};

function isJsonInUtf8(type: string): boolean {
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  if (essence !== 'application/json') return false;
  return parameters.every((parameter) => {
    const [name, value = ''] = parameter.split('=');
    return name !== 'charset' || /^"?utf-?8"?$/.test(value);
  });
}

/** Another site can make a browser send a GET without asking first, unless it needs a header. */
function checkQueryString(url: string, headers: Readonly<Record<string, string | string[] | undefined>>): void {
  if (!GUARDS.some((name) => headers[name]) && headers['content-type'] === undefined)
    throw bad(`a GET needs the header ${GUARDS[0]}, so that no page of another site can send it`);
  const at = url.indexOf('?');
  const search = at < 0 ? '' : url.slice(at + 1);
  const given = new Map<string, string>();
  for (const pair of search.split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map(decoded);
    if (name === '') continue;
    if (given.has(name)) throw bad(`the parameter ${name.slice(0, 40)} may be sent once`);
    given.set(name, value);
  }
  for (const name of ['variables', 'extensions']) {
    const text = given.get(name);
    const value = text === undefined ? {} : parsed(text);
    if (value === null || !isRecordOrNull(value)) throw bad(`${name}: must be a JSON object`);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw bad('the query string is not percent-encoded UTF-8');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecordOrNull = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);

/** Reads the body: at most 256 KB of UTF-8. */
export const readBody: RequestHandler = express.json({
  limit: MAX_BODY,
  inflate: false,
  verify: (_request, _response, body) => {
    if (!isUtf8(body)) throw bad('the body is not UTF-8');
  },
});

/** Looks at the parameters of a request by POST; what they say is for the steps behind. */
export const requestParameters: RequestHandler = ({ method, body: given }, _response, next) => {
  const body: unknown = given;
  if (method === 'GET') return next();
  if (Array.isArray(body)) throw bad('one operation a request: the body is a list');
  if (typeof body !== 'object' || body === null) throw bad('the body must be a JSON object');
  if (Object.keys(body).length === 0) throw bad('the body is empty: a query is needed');
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries({ query, operationName }))
    if (value !== undefined && value !== null && typeof value !== 'string') throw bad(`${name}: must be a string`);
  for (const [name, value] of Object.entries({ variables, extensions }))
    if (value !== undefined && !isRecordOrNull(value)) throw bad(`${name}: must be a JSON object`);
  next();
};

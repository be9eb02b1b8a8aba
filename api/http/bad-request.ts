import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import { CODE } from '../observe/request-record.ts';
import { statusOf } from './statuses.ts';

/** Largest body of a request. */
export const MAX_BODY = '256kb';

/** What no route answered. */
export const notFound: RequestHandler = () => {
  throw new AppError('NOT_FOUND', 'there is nothing at this address; the API is at /graphql');
};

/** Body, credential and static-file errors as one JSON shape; nothing of the machine leaks. */
export const badRequest =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    // The answer is under way; Express ends the connection, which tells the other side that it is cut short.
    if (response.headersSent) return next(error);
    const own = error instanceof AppError ? error : fromExpress(error);
    const requestId = String(response.getHeader('x-request-id'));
    logger[own.code === 'INTERNAL' ? 'error' : 'debug']({ err: own.cause ?? own, requestId }, own.message);
    sendError(response, own);
  };

function sendError(response: Response, error: AppError): void {
  const { status, headers, body } = errorAnswer(String(response.getHeader('x-request-id')), error);
  // For the log.
  response.locals[CODE] = error.code;
  response.status(status).set(headers).json(body);
}

/** What answers a request with an error outside GraphQL, in the shape of GraphQL’s own. */
export function errorAnswer(requestId: string, { code, message, retryAfterS }: AppError) {
  return {
    status: statusOf(code),
    headers: {
      ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer realm="chainatlas"' }),
      ...(retryAfterS !== null && { 'retry-after': String(Math.ceil(retryAfterS)) }),
    },
    body: { errors: [{ message, extensions: { code } }], extensions: { requestId } },
  };
}

/** Express and its parts tell by `status` what was wrong with a request. */
function fromExpress(error: unknown): AppError {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  const cause = { cause: error };
  if (status === 413) return new AppError('PAYLOAD_TOO_LARGE', `the body is larger than ${MAX_BODY}`, cause);
  if (status === 404) return new AppError('NOT_FOUND', 'there is no such file', cause);
  if (status < 500) return new AppError('BAD_INPUT', 'the request cannot be read', cause);
  return new AppError('INTERNAL', 'internal error', cause);
}

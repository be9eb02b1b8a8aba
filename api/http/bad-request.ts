import type { ErrorRequestHandler, Response } from 'express';
import { AppError } from '../errors.ts';
import { CODE } from '../observe/request-record.ts';
import { statusOf } from './statuses.ts';

/** Largest body of a request. */
export const MAX_BODY = '256kb';

/** Body, credential and static-file errors as one JSON shape; nothing of the machine leaks. */
export const badRequest: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  sendError(response, error instanceof AppError ? error : fromExpress(error));
};

/** Answers with an error outside GraphQL, in the shape of GraphQL’s own. */
export function sendError(response: Response, { code, message, retryAfterS }: AppError): void {
  const requestId = String(response.getHeader('x-request-id'));
  response.locals[CODE] = code;
  if (code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer realm="chainatlas"');
  if (retryAfterS !== null) response.setHeader('retry-after', String(Math.ceil(retryAfterS)));
  response.status(statusOf(code)).json({ errors: [{ message, extensions: { code } }], extensions: { requestId } });
}

function fromExpress(error: unknown): AppError {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return new AppError('PAYLOAD_TOO_LARGE', `the body is larger than ${MAX_BODY}`);
  if (status < 500) return new AppError('BAD_INPUT', 'the request cannot be read', { cause: error });
  return new AppError('INTERNAL', 'internal error', { cause: error });
}

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { AppError } from '../errors.ts';
import { CODE } from '../observe/request-record.ts';
import { errorBody } from './bad-request.ts';
import { securityHeaders } from './security-headers.ts';
import { statusOf } from './statuses.ts';

/**
 * Answers with an error before anything else is done for a request: under overload each refusal takes from the time of
 * the answers. It has the headers of every other answer, worked out once; none for pages of other origins, whose
 * requests are therefore to be refused further on.
 *
 * @param refuse the error where there is no room for the request; null where there is
 */
export function refuseAtOnce(refuse: () => AppError | null): RequestHandler {
  const headers = headersOfEveryAnswer();
  return (request, response, next) => {
    const error = request.headers.origin === undefined ? refuse() : null;
    if (error === null) next();
    else answer(response, error, headers);
  };
}

function answer(response: Response, error: AppError, headers: Readonly<Record<string, string>>): void {
  const { code, message, retryAfterS } = error;
  const requestId = String(response.getHeader('x-request-id'));
  const body = JSON.stringify(errorBody(code, message, requestId));
  response.locals[CODE] = code;
  response.writeHead(statusOf(code), {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(retryAfterS === null ? {} : { 'retry-after': String(Math.ceil(retryAfterS)) }),
  });
  response.end(body);
}

/** What the middleware sets on an answer that nobody gets. */
function headersOfEveryAnswer(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  void securityHeaders()(request as Parameters<RequestHandler>[0], response as Response, () => {});
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

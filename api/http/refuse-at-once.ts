import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { AppError } from '../errors.ts';
import { errorAnswer } from './bad-request.ts';
import { securityHeaders } from './security-headers.ts';

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

function answer(response: Response, error: AppError, common: Readonly<Record<string, string>>): void {
  const { status, headers, body } = errorAnswer(response, error);
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...common,
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** What the middleware sets on an answer that nobody gets. */
function headersOfEveryAnswer(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  void securityHeaders()(request as Parameters<RequestHandler>[0], response as Response, () => {});
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { AppError, ErrorCode } from '../errors.ts';
import { requestIdOf } from '../observe/request-id.ts';
import { errorAnswer } from './bad-request.ts';
import { securityHeaders } from './security-headers.ts';

/** An answer that was none. */
export interface Refusal {
  id: string;
  status: number;
  code: ErrorCode;
  /** Time it took, in milliseconds. */
  ms: number;
}

/** Who refuses, and who is told. */
export interface Door {
  /** The error where there is no room for one more request; null where there is. */
  refusalNow(): AppError | null;
  refused(refusal: Refusal): void;
  /** Whether answers are to end their connections. */
  draining(): boolean;
}

const GRAPHQL = /^\/graphql(?=[/?]|$)/i;

/**
 * Stands before the application and answers with an error before anything else is done for a request: under overload
 * each refusal takes from the time of the answers. It has the headers of every other answer, worked out once; none for
 * pages of other origins, whose requests are therefore to be refused further on.
 */
export function refuseAtOnce(app: RequestListener, door: Door): RequestListener {
  const common = headersOfEveryAnswer();
  return (request, response) => {
    const began = performance.now();
    const asked = GRAPHQL.test(request.url ?? '') && request.headers.origin === undefined;
    const error = asked ? door.refusalNow() : null;
    if (error === null) return app(request, response);
    const id = requestIdOf(request.headers['x-request-id']);
    const { status, headers, body } = errorAnswer(id, error);
    const text = JSON.stringify(body);
    response.writeHead(status, {
      ...common,
      ...headers,
      'x-request-id': id,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...(door.draining() && { connection: 'close' }),
    });
    response.end(text);
    door.refused({ id, status, code: error.code, ms: performance.now() - began });
  };
}

/** What the middleware sets on an answer that nobody gets. */
function headersOfEveryAnswer(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  void securityHeaders()(request as Parameters<RequestHandler>[0], response as Response, () => {});
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

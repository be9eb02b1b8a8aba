import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../errors.ts';
import { watchReaders } from './slow-readers.ts';

/** A head of more bytes than this is answered with 431; a JWT of a large organisation takes some 4 KiB. */
const MAX_HEAD_BYTES = 16_384;
/** How long the head of a request may take, in milliseconds. */
const HEAD_MS = 8_000;
/** How long a whole request may take to arrive, in milliseconds: 256 KiB at 22 KiB/s. */
const REQUEST_MS = 12_000;
/** How often Node looks for requests that take too long; its default of 30 s would make every limit that coarse. */
const CHECK_MS = 1_000;
const IDLE_MS = 5_000;
/** Sockets at once; a thousand idle ones cost some 20 MB. */
const MAX_SOCKETS = 4_000;

/** What Node cannot read as HTTP, by its code. */
const UNREADABLE: Readonly<Record<string, { status: number; code: ErrorCode; message: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'PAYLOAD_TOO_LARGE',
    message: `the head of the request is larger than ${MAX_HEAD_BYTES} bytes`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'TIMEOUT', message: 'the request took too long to arrive' },
};
const NOT_HTTP = { status: 400, code: 'BAD_INPUT', message: 'this is not HTTP/1.1' } as const;

/**
 * The HTTP server of the product: no socket is held by somebody who sends or reads slowly for more than 15 s, and
 * what cannot be read as HTTP gets the same shape of error as everything else.
 */
export function createHttpServer(app: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEAD_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      keepAliveTimeout: IDLE_MS,
      maxHeaderSize: MAX_HEAD_BYTES,
    },
    app,
  );
  server.maxConnections = MAX_SOCKETS;
  const answering = new WeakSet<Duplex>();
  server.on('request', (request, response) => {
    answering.add(request.socket);
    response.once('finish', () => answering.delete(request.socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // In the middle of an answer nothing may be put between.
    if (!socket.writable || error.code === 'ECONNRESET' || answering.has(socket)) return socket.destroy();
    const { status, code, message } = UNREADABLE[error.code ?? ''] ?? NOT_HTTP;
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      () => socket.destroy(),
    );
  });
  watchReaders(server);
  return server;
}

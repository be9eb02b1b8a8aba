import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../errors.ts';
import { badRequest } from './bad-request.ts';
import { refuseAtOnce } from './refuse-at-once.ts';
import { securityHeaders } from './security-headers.ts';

const full = (): AppError => new AppError('OVERLOADED', 'too much', { retryAfterS: 2 });

/** Refuses everything at once, or further on where that lets it through. */
async function listen(): Promise<string> {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('x-request-id', 'request-1');
    next();
  });
  app.use('/at-once', refuseAtOnce(full));
  app.use(securityHeaders());
  app.use(() => {
    throw full();
  });
  app.use(badRequest(pino({ level: 'silent' })));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('answers as the long way does, header by header', async () => {
  const address = await listen();
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}${path}`, { headers });
    const { date: _, etag: _tag, ...given } = Object.fromEntries(response.headers);
    return { status: response.status, given, body: (await response.json()) as unknown };
  };
  const quick = await ask('/at-once');
  expect(quick).toEqual(await ask('/further-on'));
  expect(quick).toMatchObject({
    status: 503,
    given: { 'retry-after': '2', 'x-request-id': 'request-1', 'x-content-type-options': 'nosniff' },
    body: {
      errors: [{ message: 'too much', extensions: { code: 'OVERLOADED' } }],
      extensions: { requestId: 'request-1' },
    },
  });
});

it('leaves the page of another origin to those who know whether it may be told', async () => {
  const app = express();
  app.use(refuseAtOnce(full));
  app.use((_request, response) => void response.end('let through'));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await fetch(address, { headers: { origin: 'https://partner.example' } });
  expect(await response.text()).toBe('let through');
});

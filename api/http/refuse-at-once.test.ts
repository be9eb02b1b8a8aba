import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../errors.ts';
import { badRequest } from './bad-request.ts';
import { refuseAtOnce, type Refusal } from './refuse-at-once.ts';
import { securityHeaders } from './security-headers.ts';

const full = (): AppError => new AppError('OVERLOADED', 'too much', { retryAfterS: 2 });
const ID = 'request-1';

/** Starts a server whose door refuses everything; further on it refuses too, the long way. */
async function listen(draining = false): Promise<{ address: string; refusals: Refusal[] }> {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('x-request-id', ID);
    next();
  });
  app.use(securityHeaders());
  app.get('/open', (_request, response) => void response.end('let through'));
  app.use(() => {
    throw full();
  });
  app.use(badRequest(pino({ level: 'silent' })));
  const refusals: Refusal[] = [];
  const door = {
    refusalNow: full,
    refused: (refusal: Refusal) => void refusals.push(refusal),
    draining: () => draining,
  };
  const server = createServer(refuseAtOnce(app as RequestListener, door)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, refusals };
}

const ask = async (address: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address, { headers: { 'x-request-id': ID, ...headers } });
  const { date: _, etag: _tag, ...given } = Object.fromEntries(response.headers);
  return { status: response.status, given, body: (await response.json()) as unknown };
};

it('answers as the long way does, header by header, and tells log and metrics', async () => {
  const { address, refusals } = await listen();
  const quick = await ask(`${address}/graphql?query={x}`);
  expect(refusals).toEqual([{ id: ID, status: 503, code: 'OVERLOADED', ms: expect.any(Number) as number }]);
  // A page of another origin is left to those who know whether it may be told.
  expect(quick).toEqual(await ask(`${address}/graphql?query={x}`, { origin: 'https://partner.example' }));
  expect(quick).toMatchObject({
    status: 503,
    given: { 'retry-after': '2', 'x-request-id': ID, 'x-content-type-options': 'nosniff' },
    body: {
      errors: [{ message: 'too much', extensions: { code: 'OVERLOADED' } }],
      extensions: { requestId: ID },
    },
  });
  expect(refusals).toHaveLength(1);
});

it.each(['/graphql', '/graphql/', '/GraphQL', '/graphql?query={x}'])('stands before %s', async (path) => {
  const { address, refusals } = await listen();
  await ask(`${address}${path}`);
  expect(refusals).toHaveLength(1);
});

it('lets all else through: files, health, what only begins alike', async () => {
  const { address, refusals } = await listen();
  expect(await (await fetch(`${address}/open`)).text()).toBe('let through');
  await ask(`${address}/graphql-voyager`);
  await ask(`${address}/livez?x=/graphql`);
  expect(refusals).toEqual([]);
});

it('ends the connection with the answer where the server is about to stop', async () => {
  const { address } = await listen(true);
  expect((await ask(`${address}/graphql`)).given).toMatchObject({ connection: 'close' });
});

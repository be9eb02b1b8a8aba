import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { loggedError } from '../api/observe/logger.ts';
import { createSchema } from '../api/schema.ts';
import { createServer, type ChainAtlasServer } from '../api/server.ts';
import { expectedSchema } from '../schema/apply.ts';

let graph: Graph;
let server: ChainAtlasServer;
let http: Server;
let base: string;
let lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  graph = openGraph(inject('database'));
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n'))
        if (line !== '') lines.push(JSON.parse(line) as (typeof lines)[0]);
      done();
    },
  });
  server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'info', serializers: { err: loggedError } }, sink),
    clientDir: null,
    expectedSchema: expectedSchema(),
  });
  http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await server.stop();
  await graph.close();
});
beforeEach(() => {
  lines = [];
});

const ask = (query: string, headers: Record<string, string> = {}, variables: object = {}): Promise<Response> =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

/** The line of a request in the log, which may be written a moment after its answer. */
const lineOf = (requestId: string): Promise<Record<string, unknown>> =>
  expect
    .poll(() => lines.find((line) => line['requestId'] === requestId && 'status' in line))
    .toBeDefined()
    .then(() => lines.find((line) => line['requestId'] === requestId && 'status' in line) ?? {});

describe('the id of a request', () => {
  it('is kept from the header to the answer and the log', async () => {
    const response = await ask('{ chainGaps(park: "x", chain: "y") { totalCount } }', {
      'x-request-id': 'kept-12345678',
    });
    expect(response.headers.get('x-request-id')).toBe('kept-12345678');
    expect(await response.json()).toMatchObject({ extensions: { requestId: 'kept-12345678' } });
    expect(await lineOf('kept-12345678')).toMatchObject({
      level: 30,
      viewer: 'local',
      route: 'graphql',
      operation: null,
      status: 200,
      code: 'BAD_INPUT',
    });
  });

  it('is made anew where it cannot be used', async () => {
    const response = await ask('{ __typename }', { 'x-request-id': 'no good' });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('logs one line a request, without names, variables, tokens or documents', async () => {
  const author = encodeURIComponent('张三丰');
  const secret = 'ca_live_0123456789abcdefghijklmnopqrstuvwxyz';
  const response = await ask(
    'query Mine($park: String!) { park(code: $park) { name } }',
    { 'x-request-id': 'private-0001', 'x-chainatlas-author': author, authorization: `Basic ${secret}` },
    { park: '李四' },
  );
  await response.text();
  await lineOf('private-0001');
  const invalid = await ask(
    'query ($first: Int) { parks { code } }',
    { 'x-request-id': 'private-0002' },
    { first: '王五' },
  );
  await invalid.text();
  await lineOf('private-0002');
  const text = JSON.stringify(lines);
  expect(text).not.toMatch(/张三丰|%E5%BC%A0|李四|王五|ca_live|Mine|author|authorization/);
  expect(lines.filter((line) => line['requestId'] === 'private-0001' && 'status' in line)).toHaveLength(1);
});

describe('metrics', () => {
  it('are for somebody at this machine, not for who comes through a proxy', async () => {
    const { status, headers } = await fetch(`${base}/metrics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    const outside = await fetch(`${base}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
    expect([401, 403]).toContain(outside.status);
    expect(await outside.text()).not.toContain('chainatlas_');
  });

  it('tell of statements and errors by names of ours', async () => {
    await (await ask('{ enterprises(first: 0) { totalCount } }')).text();
    await (await ask('{ park(code: "gx") { name } }')).text();
    const text = await (await fetch(`${base}/metrics`)).text();
    expect(text).toMatch(/chainatlas_errors_total\{code="BAD_INPUT"\} [1-9]/);
    expect(text).toMatch(/chainatlas_statements_total\{query="[a-z][A-Za-z]+"\} [1-9]/);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length).toBeLessThan(1_000);
  });
});

it('is ready with the schema it needs, and not ready before anything else once it drains', async () => {
  await expect.poll(async () => (await fetch(`${base}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  server.drain();
  const ready = await fetch(`${base}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'the server is about to stop' });
  expect((await fetch(`${base}/livez`)).status).toBe(200);
  // It still answers, and ends the connection with the answer.
  const response = await ask('{ __typename }');
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
});

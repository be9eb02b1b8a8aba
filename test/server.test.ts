import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';
import { createServer } from '../api/server.ts';

let graph: Graph;
let down: Graph;
const servers: { http: Server; stop: () => Promise<void> }[] = [];
let url: string;
let urlDown: string;

async function serve(over: Graph): Promise<string> {
  const server = await createServer({
    graph: over,
    schema: await createSchema(),
    logger: pino({ level: 'silent' }),
    clientDir: null,
    // What a busy machine needs; the published times have tests of their own.
    times: { query: 60_000, mutation: 60_000 },
  });
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  servers.push({ http, stop: server.stop });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  graph = openGraph(inject('database'));
  // Port 1 is reserved and closed everywhere.
  down = openGraph({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' });
  [url, urlDown] = [await serve(graph), await serve(down)];
});
afterAll(async () => {
  for (const { http, stop } of servers) {
    http.closeAllConnections();
    http.close();
    await stop();
  }
  await Promise.all([graph.close(), down.close()]);
});

const post = (base: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${base}/graphql`, { method: 'POST', headers, body });
const ask = async (base: string, query: string) => {
  const response = await post(base, JSON.stringify({ query }));
  return (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
    extensions?: { requestId: string };
  };
};

describe('over HTTP', () => {
  it('answers GraphQL under a strict content security policy', async () => {
    const response = await post(url, JSON.stringify({ query: '{ park(code: "gx") { name } }' }));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { park: { name: '南通高新区' } } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('names the argument, the code and the request of a bad input', async () => {
    const { errors, extensions } = await ask(url, '{ chainGaps(park: "x", chain: "auto-parts") { totalCount } }');
    expect(errors?.[0]?.message).toMatch(/^park: unknown park "x"/);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT' });
    expect(extensions?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [
      'a document of more than 1,000 tokens',
      JSON.stringify({ query: `{ ${'a: __typename '.repeat(600)} }` }),
      /token/i,
    ],
    ['a body that is not JSON', '{"query": ', /cannot be read/],
    [
      'a body larger than 256 KB',
      JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` }),
      /larger than 256kb/,
    ],
    ['an unknown field', JSON.stringify({ query: '{ nothing }' }), /nothing/],
  ])('refuses %s without a stack or a path', async (_case, body, message) => {
    const text = await (await post(url, body)).text();
    expect(text).toMatch(message);
    expect(text).not.toMatch(/node_modules|\.ts:|at \w+ \(|Maximum call stack/);
  });

  it('refuses a form, which another site could send', async () => {
    const response = await post(url, 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('is alive and ready', async () => {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

describe('with the database down', () => {
  it('stays alive, is not ready, and says so within two seconds', async () => {
    expect((await fetch(`${urlDown}/livez`)).status).toBe(200);
    const begin = performance.now();
    const { errors } = await ask(urlDown, '{ park(code: "gx") { name } }');
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(errors?.[0]).toMatchObject({
      message: 'the graph database cannot be reached; try again',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect((await fetch(`${urlDown}/readyz`)).status).toBe(503);
  });
});

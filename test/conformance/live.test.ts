import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { createSchema } from '../../api/schema.ts';
import { createServer } from '../../api/server.ts';
import { buildClientIfStale } from '../../scripts/build-client.ts';
import { openBrowser, type OpenBrowser } from '../browser.ts';
import { openWritableApi, type WritableApi } from '../edits.ts';
import { claim } from '../suites/claims.ts';

let graph: Graph;
let browser: OpenBrowser;
/** Another process, as far as the page can tell: what is written there is seen in the database only. */
let other: WritableApi;
const ends: (() => Promise<void>)[] = [];

/** The product on a port, with the way to end it as a stop of the program does. */
async function serve(port: number): Promise<{ port: number; end(): Promise<void> }> {
  const server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'silent' }),
    clientDir: resolve(import.meta.dirname, '../../dist/client'),
    // A database just started is slow to plan, and this is not about how slow.
    times: { query: 60_000, mutation: 60_000 },
  });
  const http: Server = createHttpServer(server.app);
  await new Promise<void>((done, failed) => {
    http.once('error', failed);
    http.listen(port, '127.0.0.1', done);
  });
  const end = async (): Promise<void> => {
    http.close();
    http.closeAllConnections();
    await server.stop();
  };
  return { port: (http.address() as AddressInfo).port, end };
}

beforeAll(async () => {
  await buildClientIfStale(() => {});
  graph = openGraph(inject('database'));
  other = await openWritableApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const end of ends) await end();
  await other.close();
  await graph.close();
});

const verify = (outcome: string, on: string) =>
  other.ask(
    `mutation ($outcome: VerificationOutcome!, $on: String!) {
       gapVerify(input: { park: "gx", segment: "auto-parts/glass", outcome: $outcome, evidence: "looked", on: $on }) {
         userErrors { code }
       }
     }`,
    { outcome, on },
  );

it('a page follows what others write, says when it cannot, and finds its way back after a restart', async (test) => {
  const first = await serve(0);
  const page = await browser.browser.newPage({ locale: 'zh-CN' });
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked++;
  });
  await page.goto(`http://127.0.0.1:${first.port}/?lang=zh`);
  const footer = page.locator('footer');
  await expect.poll(() => footer.innerText(), { timeout: 60_000 }).toMatch(/· 实时/);

  const before = asked;
  await verify('REFUTED', '2026-11-01');
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(before);

  await first.end();
  await expect.poll(() => footer.innerText(), { timeout: 60_000 }).toContain('实时更新已断开');
  await verify('CONFIRMED', '2026-11-02');
  const lost = asked;
  const begin = performance.now();
  const second = await serve(first.port);
  ends.push(second.end);
  await expect.poll(() => footer.innerText(), { timeout: 60_000, interval: 100 }).toMatch(/· 实时/);
  const seconds = (performance.now() - begin) / 1_000;
  // What was written meanwhile is asked for, not only what comes from now on.
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(lost);
  claim(test, {
    id: 'D22',
    goal: 'listening again ≤ 30 s after the server is back, and the screen asked for anew',
    reached: Number(seconds.toFixed(1)),
    unit: 's',
    ok: seconds <= 30,
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { openGraph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';
import { createServer } from '../api/server.ts';
import { buildClientIfStale } from '../scripts/build-client.ts';
import { TODAY } from './support.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

/** A browser with the way to get rid of it. */
export interface OpenBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** Starts the Chromium that comes by npm, or the one at CHROME_PATH. */
export async function openBrowser(): Promise<OpenBrowser> {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined && own !== '') {
    const browser = await chromium.launch({ executablePath: own, args: ARGUMENTS });
    return { browser, close: () => browser.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'chainatlas-chromium-'));
  const { executablePath, environment } = await unpack(folder);
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, env: environment });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Unpacks Chromium into a folder of its own. Where the system lacks its libraries, the package's own are
 * unpacked too; it does that only where it believes to run on Lambda, so for a moment it is told so.
 */
async function unpack(folder: string): Promise<{ executablePath: string; environment: Record<string, string> }> {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  if (!hasSystemLibraries()) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const given = Object.entries({ ...process.env, TMPDIR: folder }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return { executablePath, environment: Object.fromEntries(given) };
  } finally {
    process.env = before;
  }
}

function hasSystemLibraries(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}

/** The whole product on one address: API and built client over the shared database. */
export async function serveProduct(): Promise<{ url: string; close(): Promise<void> }> {
  await buildClientIfStale(() => {});
  const graph = openGraph(inject('database'));
  const server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'silent' }),
    clientDir: resolve(import.meta.dirname, '../dist/client'),
    now: () => TODAY,
    times: { query: 60_000, mutation: 60_000 },
  });
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async close() {
      http.closeAllConnections();
      http.close();
      await server.stop();
      await graph.close();
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 A and AA and of best practice on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's security policy does not bind.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<Result> } }).axe;
    interface Result {
      violations: { id: string; help: string; nodes: { html: string }[] }[];
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
}

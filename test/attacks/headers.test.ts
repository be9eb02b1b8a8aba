import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CspEvaluator } from 'csp_evaluator';
import {
  checkRequiresTrustedTypesForScripts,
  checkStrictDynamic,
  checkStrictDynamicNotStandalone,
} from 'csp_evaluator/dist/checks/strictcsp_checks.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { buildClientIfStale } from '../../scripts/build-client.ts';
import { openBrowser, type OpenBrowser } from '../browser.ts';
import { claim } from '../suites/claims.ts';
import { noDatabase, PARTNER, serve, tokens, type Served } from '../suites/serve.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const LISTED = 'https://partner.example';

let graph: Graph;
let down: Graph;
let product: Served;
let locked: Served;
let browser: OpenBrowser;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  graph = openGraph(inject('database'));
  down = noDatabase();
  product = await serve(graph, { clientDir: join(dist, 'client'), graphiqlDir: join(dist, 'graphiql') });
  locked = await serve(down, { access: tokens({ partner: PARTNER }), corsOrigins: [LISTED] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([product.close(), locked.close()]);
  await Promise.all([graph.close(), down.close()]);
});

describe('the security policy', () => {
  it.for([
    ['of the client', '/', 'text/html'],
    ['of an address of the client', '/parks/gx/chains/auto-parts', 'text/html'],
    ['of GraphiQL', '/graphiql', 'text/html'],
    ['of an answer', '/livez', 'application/json'],
  ] as const)('has no weakness %s', async ([what, path, accept], context) => {
    const response = await fetch(product.url + path, { headers: { accept } });
    const text = response.headers.get('content-security-policy') ?? '';
    const { csp } = new CspParser(text);
    // The library's two further checks ask for a weaker policy for browsers that know no nonces; none is meant here.
    const strict = accept === 'text/html' ? STRICT.flatMap((check) => check(csp)) : [];
    const findings = [...new CspEvaluator(csp).evaluate(), ...strict];
    expect(text).not.toMatch(/unsafe-|\*|https?:/);
    claim(context, {
      id: 'S15',
      goal: `0 findings of csp_evaluator in the policy ${what}`,
      reached: findings.length,
      unit: findings.map(({ directive, description }) => `${directive}: ${description}`).join('; '),
      ok: findings.length === 0,
    });
  });

  it('names another nonce in every answer, and the page the same', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(product.url, { headers: { accept: 'text/html' } });
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
        expect(await response.text()).toContain(`nonce="${nonce}"`);
        // 18 bytes in base64.
        expect(nonce).toHaveLength(24);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(20);
  });
});

const STRICT = [checkStrictDynamic, checkStrictDynamicNotStandalone, checkRequiresTrustedTypesForScripts];

/** Keeps what the browser refuses to do on a page. */
async function watched(): Promise<{ page: Page; violations: string[]; foreign: string[] }> {
  const page = await browser.browser.newPage();
  const violations: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted(?:HTML|Script|ScriptURL)/.test(message.text()))
      violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  return { page, violations, foreign };
}

const ADDRESSES = [
  '/',
  '/parks/gx',
  '/parks/gx/chains/auto-parts',
  '/parks/gx/chains/auto-parts/matrix',
  '/parks/gx/chains/auto-parts/table',
  '/parks/gx/chains/auto-parts/verify',
  '/parks/gx/chains/auto-parts/brief',
  '/parks/gx/leads',
  '/parks/gx/leads/table',
  '/parks/gx/leads/funnel',
  '/parks/gx/leads/gantt',
  '/enterprises',
  '/search?q=gas',
  '/projects',
  '/partners',
  '/partners/matrix',
  '/partners/duplicates',
  '/policies',
  '/compare',
  '/corrections',
  '/accuracy',
  '/nothing-here',
];

describe('in a browser', () => {
  it('the client is never in the way of its policy', async (context) => {
    const { page, violations, foreign } = await watched();
    for (const address of ADDRESSES) {
      const response = await page.goto(product.url + address, { waitUntil: 'load' });
      await page.locator('h1').first().waitFor({ timeout: 60_000 });
      // A page that listens to news is never idle on the network.
      await page.waitForTimeout(500);
      expect(response?.status(), address).toBe(200);
      // What opens by a click is loaded by a script and styled by one.
      for (const button of await page.locator('[aria-haspopup]:visible').all()) {
        await button.click({ timeout: 2_000 }).catch(() => {});
        await page.keyboard.press('Escape');
      }
    }
    claim(context, {
      id: 'S15',
      goal: `0 violations of the policy on ${ADDRESSES.length} addresses of the client, nothing asked of another host`,
      reached: violations.length + foreign.length,
      unit: [...violations, ...foreign].join('; ').slice(0, 1_000),
      ok: violations.length === 0 && foreign.length === 0,
    });
    // What a page must not do is refused, and seen here.
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }));
    });
    const html = page.evaluate(() => {
      document.body.innerHTML = '<b>x</b>';
    });
    await expect(html).rejects.toThrow(/TrustedHTML/);
    expect(violations.length).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  it('GraphiQL works from this origin alone', async (context) => {
    const { page, violations, foreign } = await watched();
    await page.goto(`${product.url}/graphiql`, { waitUntil: 'networkidle' });
    await page.click('[aria-label="Show Documentation Explorer"]');
    await page.getByText('Root Types').waitFor();
    await page
      .getByRole('button', { name: 'Query', exact: true })
      .or(page.getByText('Query', { exact: true }))
      .first()
      .click();
    await page.click('[aria-label="Open settings dialog"]');
    await page.getByText('Clear storage').waitFor();
    await page.keyboard.press('Escape');
    await page.click('[aria-label^="Execute query"]');
    await page.locator('.result-window').getByText('南通高新区').first().waitFor();
    // A key is used and not kept.
    await page.locator('.graphiql-editor-tool .CodeMirror').last().click();
    await page.keyboard.insertText('{"Authorization":"Bearer ca_live_marker"}');
    const sent = page.waitForRequest((request) => request.headers()['authorization'] === 'Bearer ca_live_marker');
    await page.click('[aria-label^="Execute query"]');
    await sent;
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('marker');
    claim(context, {
      id: 'S15',
      goal: 'GraphiQL shows the schema, its menus and an answer: 0 violations, nothing asked of another host',
      reached: violations.length + foreign.length,
      unit: [...violations, ...foreign].join('; ').slice(0, 1_000),
      ok: violations.length === 0 && foreign.length === 0,
    });
    await page.close();
  });
});

const ask = (headers: Record<string, string>, path = '/graphql', method = 'POST'): Promise<Response> =>
  fetch(locked.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: '{"query":"{ __typename }"}' } : {}),
  });

describe('a credential', () => {
  it.each([
    ['in the address', {}, '/graphql?authorization=Bearer%20partner&access_token=partner&key=partner'],
    ['in a cookie', { cookie: 'authorization=Bearer partner; token=partner; key=partner' }, '/graphql'],
    ['in another header', { 'x-api-key': 'partner', 'x-authorization': 'Bearer partner' }, '/graphql'],
    ['as a password', { authorization: `Basic ${btoa('partner:partner')}` }, '/graphql'],
  ])('does not count %s', async (_where, headers: Record<string, string>, path) => {
    const response = await ask(headers, path);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="chainatlas"');
  });

  it('is never given as a cookie', async () => {
    const answers = await Promise.all([
      ask({ authorization: 'Bearer partner' }),
      ask({}),
      fetch(`${product.url}/`, { headers: { accept: 'text/html' } }),
      fetch(`${product.url}/graphiql`, { headers: { accept: 'text/html' } }),
    ]);
    expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null, null, null]);
  });
});

describe('pages of other origins', () => {
  const allowed = async (origin: string): Promise<string | null> =>
    (await ask({ authorization: 'Bearer partner', origin })).headers.get('access-control-allow-origin');

  it('may read answers where they are listed', async () => {
    const response = await ask({ authorization: 'Bearer partner', origin: LISTED });
    expect(response.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')?.toLowerCase()).toContain('origin');
    const preflight = await ask(
      { origin: LISTED, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      '/graphql',
      'OPTIONS',
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it.each([
    'https://partner.example.evil.example',
    'https://evil-partner.example',
    'https://sub.partner.example',
    'http://partner.example',
    'https://partner.example:8443',
    'https://PARTNER.example',
    'https://partner.example/',
    'null',
    '*',
    'https://partner.example, https://evil.example',
  ])('may not where they are not: %s', async (origin) => {
    expect(await allowed(origin)).toBeNull();
    const preflight = await ask({ origin, 'access-control-request-method': 'POST' }, '/graphql', 'OPTIONS');
    expect(preflight.status).toBe(401);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are none unless they are listed', async () => {
    const response = await fetch(`${product.url}/livez`, { headers: { origin: LISTED } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('every answer', () => {
  it('has the headers that a browser needs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chainatlas-headers-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets/a.js'), '1');
    const server = await serve(down, { clientDir: folder, access: tokens({}) });
    try {
      for (const path of ['/livez', '/graphql', '/nothing', '/assets/a.js', '/assets/b.js']) {
        const { headers } = await fetch(server.url + path);
        expect(headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(headers.get('x-frame-options'), path).toBe('DENY');
        expect(headers.get('referrer-policy'), path).toBe('no-referrer');
        expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
        expect(headers.get('x-powered-by'), path).toBeNull();
        expect(headers.get('server'), path).toBeNull();
        expect(headers.get('x-request-id'), path).toMatch(/^[\w-]{8,64}$/);
      }
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

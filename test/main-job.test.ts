import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveProduct, violations, type OpenBrowser } from './browser.ts';

let open: OpenBrowser;
let product: Awaited<ReturnType<typeof serveProduct>>;

beforeAll(async () => {
  product = await serveProduct();
  open = await openBrowser();
});
afterAll(async () => {
  await open?.close();
  await product?.close();
});

interface Watched {
  page: Page;
  /** Errors on the console, uncaught exceptions, refused by the security policy, requests elsewhere. */
  complaints: string[];
}

async function newPage(width = 1440, height = 900, colorScheme: 'light' | 'dark' = 'light'): Promise<Watched> {
  const context = await open.browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked ${request.url()}`);
  });
  return { page, complaints };
}

const settled = async (page: Page, path: string): Promise<void> => {
  await page.goto(product.url + path, { waitUntil: 'networkidle' });
  await page.waitForSelector('h1');
};

describe('a planner', () => {
  it('opens the address, sees what the automotive chain of 南通高新区 lacks, why, and on what evidence', async () => {
    const { page, complaints } = await newPage();
    await settled(page, '/');
    await page.getByRole('link', { name: '整车制造' }).first().click();
    await page.waitForURL(/\/parks\/gx\/chains\/auto-parts/);
    await page.getByRole('heading', { level: 1, name: /缺什么/ }).waitFor();
    // The drawer is open on the segment: state, reason, and the place in the document.
    const drawer = page.getByRole('dialog', { name: '整车制造' });
    await drawer.waitFor();
    // The reasons come with a question of their own.
    await drawer.getByRole('link', { name: /002/ }).first().waitFor();
    const told = await drawer.innerText();
    expect(told).toContain('缺失');
    expect(told).toContain('整车');
    expect(told).toMatch(/002.{0,12}460/s);
    // The evidence leads to the document, where the paraphrase stands with its line.
    await drawer.getByRole('link', { name: /002/ }).first().click();
    await page.waitForURL(/\/sources\/002/);
    await page.getByText('460').first().waitFor();
    await page.goBack();
    await page.waitForURL(/\/parks\/gx\/chains\/auto-parts/);
    await drawer.waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds the same by search with pinyin initials and the keyboard alone', async () => {
    const { page, complaints } = await newPage();
    await settled(page, '/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('zczz');
    await page
      .getByRole('option', { name: /整车制造/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/vehicle-assembly/);
    expect(complaints).toEqual([]);
  });

  it('sees single sources and what is missing in the integrated-circuit chain of 苏锡通, and the same counts in all three views', async () => {
    const { page, complaints } = await newPage();
    const counts: string[][] = [];
    for (const view of ['', '/matrix', '/table']) {
      await settled(page, `/parks/sxt/chains/integrated-circuits${view}`);
      await page.getByText('引线框架').first().waitFor();
      const text = await page.getByRole('main').innerText();
      counts.push(['缺失', '单一来源', '未知'].map((word) => new RegExp(`${word}\\s*(\\d+)`).exec(text)?.[1] ?? ''));
    }
    expect(counts[0]?.every((count) => count !== '')).toBe(true);
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
    expect(complaints).toEqual([]);
  });

  it('assumes the register complete and finds that in the address', async () => {
    const { page } = await newPage();
    await settled(page, '/parks/gx/chains/auto-parts');
    await page.getByLabel('假设名录完整').check();
    await page.waitForURL(/complete=/);
    await page.waitForFunction(() => /缺失\s*(3|4)\d/.test(document.querySelector('main')?.textContent ?? ''));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('假设名录完整').isChecked()).toBe(true);
  });

  it('walks from a firm to who could supply it', async () => {
    const { page, complaints } = await newPage();
    await settled(page, '/enterprises/tongfu');
    await page.getByRole('link', { name: '上下游' }).click();
    await page.getByText('可能的供应方').first().waitFor();
    await page.getByText('引线框架').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes from the gap to the firms to call, weighs them otherwise, and finds the same order at the same address', async () => {
    const { page, complaints } = await newPage();
    await settled(page, '/parks/sxt/chains/integrated-circuits/segments/package-substrates');
    const firms = (of: Page): Promise<string[]> =>
      of.locator('[id^="target-"]').evaluateAll((rows) => rows.map(({ id }) => id));
    await page.locator('[id^="target-"]').first().waitFor();
    const before = await firms(page);
    expect(before.length).toBeGreaterThan(50);
    await page.goto(`${page.url()}?w=0,0,0,0,0,5`, { waitUntil: 'networkidle' });
    await page.locator('[id^="target-"]').first().waitFor();
    const after = await firms(page);
    expect(after).not.toEqual(before);
    const other = await newPage();
    await other.page.goto(page.url(), { waitUntil: 'networkidle' });
    await other.page.locator('[id^="target-"]').first().waitFor();
    expect(await firms(other.page)).toEqual(after);
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  it('reads everything in English too', async () => {
    const { page } = await newPage();
    await settled(page, '/parks/gx/chains/auto-parts?lang=en');
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Missing');
    expect(text).toContain('Vehicle assembly');
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
  });
});

const PAGES = [
  '/',
  '/parks/gx/chains/auto-parts',
  '/parks/gx/chains/auto-parts?segment=vehicle-assembly',
  '/parks/sxt/chains/integrated-circuits/matrix',
  '/parks/sxt/chains/integrated-circuits/table',
  '/parks/sxt',
  '/enterprises',
  '/enterprises/tongfu',
  '/enterprises/tongfu?tab=supply',
  '/projects',
  '/partners',
  '/policies',
  '/search?q=%E5%8E%8B%E9%93%B8',
  '/sources/002',
  '/parks/sxt/chains/integrated-circuits/segments/package-substrates',
  '/parks/sxt/chains/integrated-circuits/verify',
  '/parks/gx/chains/auto-parts?draft=byd',
  '/parks/gx/chains/auto-parts?kappa=0.4&segment=glass',
  '/compare?parks=sxt,gx&chain=auto-parts',
  '/accuracy',
  '/api',
  '/policies?enterprise=tongfu&park=sxt&facts=highTechEnterprise:true',
  '/policies/hnte',
  '/enterprises/tongfu?tab=policies',
  '/parks/sxt/leads',
  '/parks/sxt/leads/table',
  '/parks/sxt/leads/funnel',
  '/parks/sxt/leads/gantt',
  '/partners/matrix',
  '/partners/wko',
  '/partner?park=sxt&country=at',
  '/corrections',
  '/parks/sxt?tab=carriers',
  '/parks/sxt?tab=indicators',
  '/parks/sxt?tab=goals',
  '/nowhere',
];

describe('every page', () => {
  beforeAll(async () => {
    // A board without a card would show nothing that could be wrong.
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { leadCreate(input: {
          park: "sxt", segment: "integrated-circuits/package-substrates", enterprise: "at-s", channel: DIRECT_VISIT,
          owner: "甲", nextStep: "约访", key: "every-page-1"
        }) { lead { code } userErrors { message } } }`,
      }),
    });
    const { data } = (await response.json()) as { data: { leadCreate: { lead: unknown; userErrors: unknown[] } } };
    expect(data.leadCreate).toMatchObject({ lead: { code: expect.any(String) }, userErrors: [] });
  });

  it.each(PAGES)('%s has no accessibility violation in either language or theme, and fits a phone', async (path) => {
    const look = async (language: string, theme: 'light' | 'dark', width: number): Promise<string[]> => {
      const { page, complaints } = await newPage(width, 900, theme);
      await settled(page, `${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      const found = [...(await violations(page)), ...complaints];
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`wider than the window by ${overflow} px`);
      await page.context().close();
      return found.map((line) => `${language} ${theme} ${width}: ${line}`);
    };
    // Two at a time: one draws while the other waits for its answers.
    const found = [
      ...(await Promise.all([look('zh', 'light', 1440), look('en', 'dark', 1440)])),
      ...(await Promise.all([look('en', 'light', 390), look('zh', 'dark', 320)])),
    ].flat();
    expect(found).toEqual([]);
  });
});

describe('the atlas', () => {
  // A time on a shared machine: another look is fair, another limit is not.
  it('of 45 segments can be used within 2 s on a processor four times slower', { retry: 2 }, async () => {
    const path = '/parks/gx/chains/auto-parts';
    // The database has planned its queries once somebody has looked.
    const { page } = await newPage();
    await settled(page, path);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      // Each visit is the browser's first: a context of its own has no cache.
      const cold = await newPage();
      const session = await cold.page.context().newCDPSession(cold.page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const begin = performance.now();
      await cold.page.goto(product.url + path, { waitUntil: 'commit' });
      const card = cold.page.getByRole('link', { name: /整车制造/ }).first();
      await card.waitFor();
      times.push(performance.now() - begin);
      await card.click();
      await cold.page.getByRole('dialog', { name: '整车制造' }).waitFor();
      await cold.page.context().close();
    }
    const median = [...times].sort((a, b) => a - b)[2] ?? Infinity;
    console.log(
      `atlas at 4× CPU slowdown: ${times.map((time) => Math.round(time)).join(', ')} ms, median ${Math.round(median)}`,
    );
    // The goal is 1.5 s; the same code gave 1.4 to 2.0 s on one machine within a day.
    expect(median).toBeLessThan(2_000);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveProduct, violations, type OpenBrowser } from './browser.ts';

let open: OpenBrowser;
let product: Awaited<ReturnType<typeof serveProduct>>;

beforeAll(async () => {
  product = await serveProduct();
  open = await openBrowser();
  // The database plans its queries when they are first asked, which may take longer than it allows an answer.
  for (const query of BRIEFS) {
    const page = await openPage(`/brief?${query}`);
    for (let tries = 0; tries < 3 && !(await isFilled(page)); tries++) await page.reload({ waitUntil: 'networkidle' });
    await page.context().close();
  }
}, 180_000);
afterAll(async () => {
  await open?.close();
  await product?.close();
});

/** A gap, a firm for it, and a gap a document states. */
const BRIEFS = [
  'park=sxt&segment=integrated-circuits/package-substrates',
  'park=sxt&segment=integrated-circuits/package-substrates&enterprise=unimicron',
  'park=gx&segment=auto-parts/vehicle-assembly',
];
const PAPERS = [
  { paper: 'A4', points: [595, 842] },
  { paper: 'A3', points: [842, 1191] },
] as const;

async function openPage(path: string, width = 1440): Promise<Page> {
  const context = await open.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(product.url + path, { waitUntil: 'networkidle' });
  return page;
}

/** Everything has arrived and the rows have been chosen. */
const filled = (page: Page): Promise<unknown> => page.waitForSelector('[aria-busy=false] [data-sheet]');
const isFilled = (page: Page): Promise<boolean> =>
  filled(page).then(
    () => true,
    () => false,
  );

/** Page objects of a PDF and the size of the first; Chromium leaves both uncompressed. */
function pagesOf(pdf: Buffer): { count: number; size: number[] } {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: box
      .trim()
      .split(/\s+/)
      .slice(2)
      .map((one) => Math.round(Number(one))),
  };
}

describe.each(BRIEFS)('the brief %s', (query) => {
  it.each([
    ['zh', '数据截至'],
    ['en', 'Data as of'],
  ])('is one page on A4 and on A3 in %s, with data date and evidence by line', async (language, dated) => {
    for (const { paper, points } of PAPERS) {
      const page = await openPage(`/brief?${query}&lang=${language}${paper === 'A3' ? '&paper=A3' : ''}`);
      await filled(page);
      const { count, size } = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(count, `${paper} ${language}`).toBe(1);
      expect(size).toEqual(points);
      const text = await page.locator('[data-sheet]').innerText();
      expect(text).toContain(dated);
      expect(text).toMatch(language === 'zh' ? /\d{3} 号文第 \d+ 行/ : /document \d{3}, line \d+/i);
      await page.context().close();
    }
  });
});

describe('the brief', () => {
  it('shows more on the larger paper', async () => {
    const rows: number[] = [];
    for (const paper of ['', '&paper=A3']) {
      const page = await openPage(`/brief?${BRIEFS[0]}${paper}`);
      await filled(page);
      rows.push(await page.locator('[data-sheet] li').count());
      await page.context().close();
    }
    expect(rows[1]).toBeGreaterThan(rows[0] ?? Infinity);
  });

  it('prints one page from a phone too, where it is read in one column', async () => {
    const page = await openPage(`/brief?${BRIEFS[1]}`, 390);
    await filled(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })).count).toBe(1);
    await page.context().close();
  });

  it('says what is wrong with an address without a gap, or with one nobody knows', async () => {
    for (const [query, said] of [
      ['', '从图谱的缺口或目标名单打开'],
      ['park=sxt&segment=integrated-circuits/nowhere', '没有代码为“integrated-circuits/nowhere”的环节'],
      [`${BRIEFS[0]}&enterprise=nobody`, '没有代码为“nobody”的企业'],
    ] as const) {
      const page = await openPage(`/brief?${query}`);
      await page.getByText(said).first().waitFor();
      await page.context().close();
    }
  });

  it('is reached from the gap and from each target', async () => {
    const page = await openPage('/parks/sxt/chains/integrated-circuits?segment=package-substrates');
    await page.getByRole('dialog').getByRole('link', { name: '招商简报' }).click();
    await page.waitForURL(/\/brief\?.*package-substrates/);
    await filled(page);
    await page.getByRole('link', { name: '看目标名单' }).click();
    await page
      .getByRole('link', { name: /^招商简报 ./ })
      .first()
      .click();
    await page.waitForURL(/enterprise=/);
    await filled(page);
    await page.context().close();
  });

  it('has no accessibility violation in either language', async () => {
    const found: string[] = [];
    for (const [language, width] of [
      ['zh', 1440],
      ['en', 390],
    ] as const) {
      const page = await openPage(`/brief?${BRIEFS[1]}&lang=${language}`, width);
      await filled(page);
      found.push(...(await violations(page)).map((line) => `${language} ${width}: ${line}`));
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});

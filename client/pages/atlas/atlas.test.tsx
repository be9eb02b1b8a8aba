// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { buildSchema, graphql } from 'graphql';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../graphql/client.ts';
import { showLanguage, startI18n } from '../../i18n/i18n.ts';
import { router as app } from '../../router.tsx';
import { parseSearch, stringifySearch } from '../../routing.ts';

// Everything here is invented for the test.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const chain = { __typename: 'Chain', id: 'c', code: 'tea', name: '茶', nameEn: 'Tea', version: 1 };
const park = { __typename: 'Park', id: 'p', code: 'hill', name: '山园', nameEn: 'Hill Park' };
const interval = (low: number, high: number) => ({ low, high });
const reason = (kind: string, text: string, textEn: string) => ({ kind, code: kind, text, textEn, evidence: [] });

function segment(slug: string, stage: string, name: string, nameEn: string | null) {
  return {
    __typename: 'Segment',
    id: slug,
    code: `tea/${slug}`,
    name,
    nameEn,
    stage,
    order: 0,
    makers: { totalCount: 1 },
    layer: { code: stage, name: stage, nameEn: stage, order: 0, stage },
  };
}
const leaf = segment('leaf', 'UPSTREAM', '茶叶', 'Leaf');
const roast = segment('roast', 'MIDSTREAM', '烘焙', null);

function gap(of: ReturnType<typeof segment>, state: string, more: object = {}) {
  return {
    __typename: 'ChainGap',
    id: `gap-${of.id}`,
    segment: of,
    state,
    stated: false,
    extension: false,
    assessable: true,
    need: interval(0.5, 0.6),
    coverage: interval(0, 0.1),
    coverageWithoutLargest: interval(0, 0.1),
    chanceUnlisted: 0.12,
    kappaStar: 0.26,
    concentration: null,
    dependence: 0.75,
    stale: false,
    criticality: { level: 'HIGH', curated: true, reason: '甲', reasonEn: 'A' },
    locality: { value: 0.6, reason: '乙', reasonEn: 'B' },
    newestEvidence: null,
    makers: [],
    coming: [],
    affects: { segments: [roast], enterprises: [] },
    nextStates: [{ confirmedMakers: 1, state: 'SINGLE_SOURCE' }],
    reasons: [reason('COMPUTED', '算出的理由', 'computed reason'), reason('STATED', '写明的理由', 'stated reason')],
    actions: [],
    override: null,
    verifications: [],
    provenance: {
      formulaVersion: 'gap-1',
      constants: [],
      inputs: [],
      dataAsOf: '2022',
      datasetVersion: 'v',
      templateVersion: 1,
      evidence: [],
    },
    ...more,
  };
}

let gaps = [gap(leaf, 'MISSING'), gap(roast, 'UNKNOWN')];
let assessable = true;
let mayWrite = true;
const root = () => ({
  viewer: { mayWrite, author: 'local' },
  gapHistory: [],
  parks: [{ ...park, chains: [{ chain }] }],
  datasetVersion: { version: 'v', dataAsOf: '2022', formulaVersion: 'gap-1' },
  park,
  chain: {
    ...chain,
    edges: [{ from: leaf, to: roast, importance: 'ESSENTIAL', return: false, weight: 1, evidence: [] }],
  },
  chainGaps: ({ first, after }: { first: number; after?: string | null }) => {
    const start = after == null ? 0 : Number(after) + 1;
    const nodes = gaps.slice(start, start + first);
    const counts = ['MISSING', 'SINGLE_SOURCE', 'WEAK', 'UNKNOWN', 'STRONG'].map((state) => ({
      state,
      count: gaps.filter((one) => one.state === state).length,
    }));
    return {
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: String(start + index) })),
      totalCount: gaps.length,
      assessable,
      provenance: gaps[0]?.provenance,
      summary: {
        park,
        chain,
        kappa: 0.3,
        kappaReason: '因',
        kappaReasonEn: 'because',
        kappaEvidence: [],
        namedFirms: 2,
        unnamedMakers: 1,
        unlisted: 4.7,
        segments: gaps.length,
        counts,
        firstToFill: [leaf],
        firstToVerify: [roast],
      },
    };
  },
});

async function open(address: string) {
  const client = createClient('http://localhost/graphql');
  const router = createRouter({
    routeTree: app.routeTree,
    history: createMemoryHistory({ initialEntries: [address] }),
    context: { client },
    parseSearch,
    stringifySearch,
  });
  render(
    <Provider value={client}>
      <RouterProvider router={router as unknown as typeof app} />
    </Provider>,
  );
  await screen.findByRole('heading', { level: 1, name: /山园|Hill/ }, { timeout: 5000 });
  return router;
}

beforeAll(() => startI18n('zh'));
beforeEach(() => {
  gaps = [gap(leaf, 'MISSING'), gap(roast, 'UNKNOWN')];
  assessable = true;
  mayWrite = true;
  vi.stubGlobal('fetch', async (_url: unknown, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    return new Response(
      JSON.stringify(await graphql({ schema, source: query, variableValues: variables, rootValue: root() })),
      { headers: { 'content-type': 'application/json' } },
    );
  });
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await act(() => showLanguage('zh'));
});

describe('the atlas', () => {
  it('asks the question and answers it in a sentence from the data', async () => {
    await open('/parks/hill/chains/tea');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('山园的茶链缺什么？');
    expect(screen.getByText('1 个缺失').closest('p')?.textContent).toBe(
      '2 个环节中，1 个缺失，最该先补茶叶。 1 个还不能断定：企业名录估计只覆盖 30\u00a0%，先核对烘焙。',
    );
  });

  it("says a card's state in word, bar and supply links in words", async () => {
    await open('/parks/hill/chains/tea');
    const card = await screen.findByRole('link', { name: /茶叶.*缺失/ });
    expect(within(card).getByRole('img', { name: '覆盖：已确认 0\u00a0%，最多 10\u00a0%' })).toBeTruthy();
    expect(card.textContent).toContain('供给 → 烘焙');
  });

  it('draws no bar where nothing can be judged', async () => {
    assessable = false;
    gaps = gaps.map((one) => ({ ...one, state: 'UNKNOWN', assessable: false }));
    await open('/parks/hill/chains/tea');
    const card = await screen.findByRole('link', { name: /茶叶.*未知/ });
    expect(within(card).queryByRole('img')).toBeNull();
    expect(screen.getByText('2 个环节都无法判断')).toBeTruthy();
  });

  it('keeps the filter in the address and the filtered-out card as context', async () => {
    const router = await open('/parks/hill/chains/tea');
    fireEvent.click(await screen.findByRole('button', { name: /缺失/ }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?state=MISSING'));
    const context = await screen.findByRole('link', { name: /烘焙.*未知/ });
    await waitFor(() => expect(within(context).queryByRole('img')).toBeNull());
  });

  it('opens the details with the next step first and stated reasons before computed ones, and closes on Esc', async () => {
    const router = await open('/parks/hill/chains/tea');
    fireEvent.click(await screen.findByRole('link', { name: /茶叶.*缺失/ }));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByText('写明的理由');
    const headings = within(drawer)
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.textContent);
    expect(headings).toEqual([
      '有多缺',
      '为什么',
      '怎样会改变',
      '核实与修正',
      '谁在做',
      '在推项目',
      '影响谁',
      '变化记录',
      '依据',
      '怎么算的',
    ]);
    const text = drawer.textContent ?? '';
    expect(text.indexOf('找能做的企业')).toBeLessThan(text.indexOf('有多缺'));
    expect(text.indexOf('写明的理由')).toBeLessThan(text.indexOf('算出的理由'));
    fireEvent.keyDown(window, { key: 'Escape' });
    await waitFor(() => expect(router.state.location.searchStr).toBe(''));
  });

  it('stays in the view at hand when filters and order change', async () => {
    const router = await open('/parks/hill/chains/tea/table');
    fireEvent.click(await screen.findByRole('button', { name: '按需求排序' }));
    await waitFor(() => expect(router.state.location.href).toBe('/parks/hill/chains/tea/table?sort=-need'));
    fireEvent.click(screen.getByRole('button', { name: /缺失/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/parks/hill/chains/tea/table'));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(2));
  });

  it('reads the second gap by its own place in the list', async () => {
    await open('/parks/hill/chains/tea?segment=roast');
    const drawer = await screen.findByRole('dialog');
    expect((await within(drawer).findAllByText('写明的理由')).length).toBe(1);
    expect(drawer.textContent).toContain('核对企业名录');
  });

  it('speaks English with the same address and marks a missing translation', async () => {
    await act(() => showLanguage('en'));
    await open('/parks/hill/chains/tea?lang=en');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What does Hill Park lack in Tea?');
    const card = await screen.findByRole('link', { name: /烘焙.*no English name.*Unknown/ });
    expect(card.querySelector("[lang='zh-CN']")?.textContent).toBe('烘焙');
  });

  it('walks from card to card with the arrow keys', async () => {
    await open('/parks/hill/chains/tea');
    const first = await screen.findByRole('link', { name: /茶叶.*缺失/ });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('data-code')).toBe('tea/roast');
    fireEvent.keyDown(document.activeElement ?? first, { key: 'n' });
    expect(document.activeElement?.getAttribute('data-code')).toBe('tea/leaf');
  });

  it('says what failed and offers another try when the server is away', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const client = createClient('http://localhost/graphql');
    const router = createRouter({
      routeTree: app.routeTree,
      history: createMemoryHistory({ initialEntries: ['/parks/hill/chains/tea'] }),
      context: { client },
      parseSearch,
      stringifySearch,
    });
    render(
      <Provider value={client}>
        <RouterProvider router={router as unknown as typeof app} />
      </Provider>,
    );
    expect((await screen.findByText('链的缺口未能读出')).parentElement?.textContent).toContain('连接不上服务器');
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
  });
});

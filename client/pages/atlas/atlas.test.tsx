// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../graphql/client.ts';
import { allTexts, showLanguage, startI18n } from '../../i18n/i18n.ts';
import { router as app } from '../../router.tsx';
import { parseSearch, stringifySearch } from '../../routing.ts';

// A busy machine takes its time to draw.
configure({ asyncUtilTimeout: 10_000 });

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
let asked: { query: string; variables: Record<string, unknown> }[] = [];
const firm = (code: string) => ({ __typename: 'Enterprise', id: `e-${code}`, code, name: `企业${code}`, nameEn: code });
const root = () => ({
  viewer: { mayWrite, author: 'local', role: 'ADMIN', rights: [] },
  gapHistory: [],
  parks: [{ ...park, chains: [{ chain }] }],
  datasetVersion: { version: 'v', dataAsOf: '2022', formulaVersion: 'gap-1' },
  park,
  chain: {
    ...chain,
    edges: [{ from: leaf, to: roast, importance: 'ESSENTIAL', return: false, weight: 1, evidence: [] }],
  },
  gapVerify: ({ input }: { input: { outcome: string } }) => {
    if (input.outcome === 'REFUTED')
      gaps = gaps.map((one) => (one.segment === roast ? { ...one, state: 'MISSING' } : one));
    return input.outcome === 'REFUTED'
      ? { gap: gaps[1], verification: null, userErrors: [] }
      : { gap: null, verification: null, userErrors: [{ field: 'on', code: 'IN_FUTURE', message: 'not yet' }] };
  },
  verificationList: () => ({
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: gaps
      .filter((one) => one.state === 'UNKNOWN')
      .map((one) => ({
        id: `v-${one.id}`,
        question: '有没有？',
        questionEn: 'Any?',
        weight: 0.1,
        segment: one.segment,
        gap: one,
      })),
  }),
  simulateRecruitment: ({ add }: { add: { enterprise?: string | null; segments?: string[] | null }[] }) => {
    const bad = add.findIndex((one) => one.enterprise === 'here');
    if (bad >= 0)
      throw new GraphQLError(`add[${bad}].enterprise: "here" is in this park already`, {
        extensions: { code: 'BAD_INPUT' },
      });
    const count = (missing: number, single: number) => [
      { state: 'MISSING', count: missing },
      { state: 'SINGLE_SOURCE', count: single },
    ];
    const filled = add.length > 0;
    return {
      draft: add.map((one) => ({
        enterprise: one.enterprise ? firm(one.enterprise) : null,
        segments: [leaf],
        capacityShare: null,
      })),
      before: count(1, 0),
      after: filled ? count(0, 1) : count(1, 0),
      gain: interval(0.2, 0.3),
      changes: filled
        ? [
            {
              segment: leaf,
              before: gaps[0],
              stateAfter: 'SINGLE_SOURCE',
              coverageAfter: interval(0.5, 0.6),
              needAfter: interval(0.2, 0.3),
              gain: interval(0.2, 0.3),
              added: 1,
            },
          ]
        : [],
      opens: [],
      next: [{ enterprise: firm('best'), segments: [leaf], gain: interval(0.2, 0.3) }],
      chain: { kappa: 0.3, assessable: true },
      provenance: gaps[0]?.provenance,
    };
  },
  enterprise: ({ code }: { code: string }) => firm(code),
  chainGaps: ({ first, after, kappa }: { first: number; after?: string | null; kappa?: number | null }) => {
    const start = after == null ? 0 : Number(after) + 1;
    const nodes = gaps.slice(start, start + first);
    const counts = ['MISSING', 'SINGLE_SOURCE', 'WEAK', 'UNKNOWN', 'STRONG'].map((state) => ({
      state,
      // A fuller register makes what is unknown missing.
      count: gaps.filter((one) => (kappa === 0.8 && one.state === 'UNKNOWN' ? 'MISSING' : one.state) === state).length,
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
        kappa: kappa ?? 0.3,
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

beforeAll(async () => {
  await startI18n('zh');
  await allTexts();
});
beforeEach(() => {
  gaps = [gap(leaf, 'MISSING'), gap(roast, 'UNKNOWN')];
  assessable = true;
  mayWrite = true;
  asked = [];
  vi.stubGlobal('fetch', async (_url: unknown, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables?: Record<string, unknown> };
    asked.push({ query, variables: variables ?? {} });
    return new Response(
      JSON.stringify(await graphql({ schema, source: query, variableValues: variables ?? {}, rootValue: root() })),
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

describe('the register', () => {
  it('recomputes with the completeness of the address and says what it changes', async () => {
    await open('/parks/hill/chains/tea?kappa=0.8');
    const said = await screen.findByText(/κ 30\s% → 80\s%/);
    await waitFor(() => expect(said.closest('p')?.textContent).toContain('+1'));
    expect(said.closest('p')?.textContent).toMatch(/缺失 \+1.*未知 −1/);
    expect(asked.some(({ variables }) => variables['kappa'] === 0.8)).toBe(true);
  });

  it('writes a typed value to the address and takes it back', async () => {
    const router = await open('/parks/hill/chains/tea');
    fireEvent.change(await screen.findByRole('spinbutton', { name: '名录完整度 κ' }), { target: { value: '80' } });
    await waitFor(() => expect(router.state.location.searchStr).toBe('?kappa=0.8'));
    fireEvent.click(await screen.findByRole('button', { name: /恢复 30/ }));
    await waitFor(() => expect(router.state.location.searchStr).toBe(''));
  });

  it('asks with no value of its own in a wider radius', async () => {
    await open('/parks/hill/chains/tea?kappa=0.8&radius=CITY');
    await screen.findByRole('link', { name: /茶叶.*缺失/ });
    expect(
      asked.filter(({ variables }) => variables['radius'] === 'CITY').map(({ variables }) => variables['kappa']),
    ).toEqual([null]);
  });
});

describe('a trial', () => {
  it('sets a refused firm aside with the reason and computes the rest', async () => {
    await open('/parks/hill/chains/tea?draft=good,here,x@7');
    const panel = await screen.findByRole('dialog');
    await within(panel).findByText('这家企业已在本园区，不用再引进。');
    await within(panel).findByText('产能占比要大于 0、不超过 1。');
    await within(panel).findByText('企业good');
    const card = await screen.findByRole('link', { name: /茶叶.*缺失/ });
    await waitFor(() => expect(card.textContent).toContain('→ 试算后 ①单一来源'));
    expect(screen.getByText(/试算 1 家/).textContent).toContain('缺失 1 → 0');
  });

  it('adds one of the best next by a click and keeps it in the address', async () => {
    const router = await open('/parks/hill/chains/tea?whatif=1');
    fireEvent.click(await screen.findByRole('button', { name: '加入企业best' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?draft=best'));
    fireEvent.click(await screen.findByRole('button', { name: '移除企业best' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?whatif=1'));
  });

  it('takes an imagined maker from the drawer of a segment', async () => {
    const router = await open('/parks/hill/chains/tea?segment=leaf');
    fireEvent.click(await screen.findByRole('button', { name: '试一试：这里来一家企业' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?segment=leaf&draft=~leaf'));
    const drawer = await screen.findByRole('dialog');
    await waitFor(() => expect(drawer.textContent).toContain('已加入试算：1 家'));
  });

  it('marks no card while the atlas shows another reckoning', async () => {
    await open('/parks/hill/chains/tea?draft=good&kappa=0.8');
    await screen.findByText(/卡片上不标试算结果/);
    await screen.findByText('企业good');
    expect((await screen.findByRole('link', { name: /茶叶.*缺失/ })).textContent).not.toContain('试算后');
  });
});

describe('verification', () => {
  it('asks first where nothing can be told, records the answer and says what became of the state', async () => {
    await open('/parks/hill/chains/tea?segment=roast');
    const drawer = await screen.findByRole('dialog');
    fireEvent.click(await within(drawer).findByRole('button', { name: '记一次核实' }));
    fireEvent.click(within(drawer).getByLabelText('确认没有'));
    fireEvent.change(within(drawer).getByLabelText('看到什么、在哪里看到'), { target: { value: '走访未见' } });
    fireEvent.click(within(drawer).getByRole('button', { name: '记录' }));
    expect(await within(drawer).findByText('已记录。烘焙：未知 → 缺失。')).toBeTruthy();
    const sent = asked.find(({ query }) => query.includes('gapVerify'));
    expect(sent?.variables['input']).toMatchObject({
      park: 'hill',
      segment: 'tea/roast',
      outcome: 'REFUTED',
      evidence: '走访未见',
      enterprise: null,
    });
    // The chips follow: everything read before is asked again.
    await waitFor(() => expect(screen.getByRole('button', { name: /缺失/ }).textContent).toContain('2'));
  });

  it('names the field that was refused and keeps what was typed', async () => {
    await open('/parks/hill/chains/tea/verify');
    fireEvent.click(await screen.findByRole('button', { name: '有' }));
    const evidence = screen.getByLabelText('看到什么、在哪里看到');
    fireEvent.change(evidence, { target: { value: '现场所见' } });
    fireEvent.click(screen.getByRole('button', { name: '记录' }));
    expect((await screen.findByRole('alert')).textContent).toContain('日期还没到');
    expect((evidence as HTMLTextAreaElement).value).toBe('现场所见');
  });

  it('offers nothing to write where nothing may be written', async () => {
    mayWrite = false;
    await open('/parks/hill/chains/tea/verify');
    await screen.findByText('有没有？');
    await screen.findAllByText(/此处只读/);
    expect(screen.queryByRole('button', { name: '有' })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { buildSchema, graphql } from 'graphql';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../graphql/client.ts';
import { allTexts, showLanguage, startI18n } from '../../i18n/i18n.ts';
import { router as app } from '../../router.tsx';
import { parseSearch, stringifySearch } from '../../routing.ts';
import { candidate } from './testing.ts';

// A busy machine takes its time to draw.
configure({ asyncUtilTimeout: 10_000 });

// Everything here is invented for the test.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const chain = { __typename: 'Chain', id: 'c', code: 'tea', name: '茶', nameEn: 'Tea', version: 1 };
const park = { __typename: 'Park', id: 'p', code: 'hill', name: '山园', nameEn: 'Hill Park' };
const leaf = { __typename: 'Segment', id: 's', code: 'tea/leaf', name: '茶叶', nameEn: 'Leaf' };
const roast = { __typename: 'Segment', id: 'r', code: 'tea/roast', name: '烘焙', nameEn: 'Roasting' };
const interval = (low: number, high: number) => ({ low, high });
const proof = {
  __typename: 'Evidence',
  id: 'e',
  code: 'e',
  line: 7,
  basis: 'STATED',
  confidence: 1,
  note: '写明做茶叶',
  noteEn: 'says that it makes leaf',
  period: null,
  source: { id: 'd', code: '001', publisher: null, publishedOn: '2022-01-02' },
};
const said = (code: string, text: string, textEn: string) => ({ code, text, textEn, evidence: [proof] });

function target(code: string, name: string, made: Parameters<typeof candidate>[1]) {
  const one = candidate(code, made);
  return {
    ...one,
    __typename: 'RecruitmentTarget',
    enterprise: { ...one.enterprise, __typename: 'Enterprise', name, nameEn: `${code} Ltd` },
    components: one.components.map((component) => ({
      ...component,
      text: '说明',
      textEn: 'in words',
      evidence: [proof],
    })),
    reasonsFor: [said('MAKES_IT', '做茶叶', 'makes leaf')],
    reasonsAgainst: [said('FAR', '离得远', 'far away')],
    gain: { ...one.gain, stateAfter: 'SINGLE_SOURCE' },
    sentence: { text: '做茶叶；但离得远。', textEn: 'makes leaf; but far away.' },
  };
}

const gap = {
  __typename: 'ChainGap',
  id: 'gap',
  segment: leaf,
  state: 'MISSING',
  stated: false,
  assessable: true,
  coverage: interval(0, 0.1),
  need: interval(0.5, 0.6),
  dependence: 0.75,
  newestEvidence: null,
  reasons: [{ kind: 'COMPUTED', code: 'DEPENDED_ON', text: '离不开它', textEn: 'cannot do without it', evidence: [] }],
  makers: [],
  nextStates: [{ confirmedMakers: 1, state: 'SINGLE_SOURCE' }],
  affects: { segments: [roast], enterprises: [] },
  provenance: {
    formulaVersion: 'gap-1',
    dataAsOf: '2022',
    datasetVersion: 'v',
    evidence: [{ __typename: 'Evidence', id: 'e' }],
  },
};

let targets: ReturnType<typeof target>[] = [];
let failing = false;
const root = () => ({
  parks: [{ ...park, chains: [{ chain }] }],
  datasetVersion: { version: 'v', dataAsOf: '2022', formulaVersion: 'gap-1' },
  park,
  chain,
  enterprise: ({ code }: { code: string }) => ({ __typename: 'Enterprise', id: code, code, name: code, nameEn: code }),
  recruitmentTargets: ({ first, after }: { first: number; after?: string | null }) => {
    if (failing) throw new Error('broken');
    const start = after == null ? 0 : Number(after) + 1;
    const nodes = targets.slice(start, start + first);
    return {
      gap,
      nodes,
      totalCount: targets.length,
      pageInfo: { hasNextPage: start + first < targets.length, endCursor: String(start + nodes.length - 1) },
      rankingVersion: 'target-1',
      shortage: '只有两家',
      shortageEn: 'only two firms',
      groups: [{ segment: roast, state: 'WEAK', count: 1, enterprises: [targets[0]?.enterprise] }],
    };
  },
  recruitmentTarget: ({ enterprise }: { enterprise: string }) => {
    const found = targets.find((one) => one.enterprise.code === enterprise) ?? null;
    return found
      ? { answer: 'RANKED', text: '在名单里', textEn: 'in the list', target: found, evidence: [proof] }
      : { answer: 'NO_TIE', text: '没有关联', textEn: 'nothing ties it', target: null, evidence: [] };
  },
});

async function open(search = '') {
  const client = createClient('http://localhost/graphql');
  const router = createRouter({
    routeTree: app.routeTree,
    history: createMemoryHistory({ initialEntries: [`/parks/hill/chains/tea/segments/leaf${search}`] }),
    context: { client },
    parseSearch,
    stringifySearch,
  });
  render(
    <Provider value={client}>
      <RouterProvider router={router as unknown as typeof app} />
    </Provider>,
  );
  await screen.findByRole('heading', { level: 1, name: /茶叶|Leaf|缺口/ }, { timeout: 5000 });
  return router;
}

/** Codes of the firms in the order shown. */
const order = () =>
  screen
    .getAllByRole('rowheader')
    .map((cell) => within(cell).getAllByRole('link')[0]?.getAttribute('href')?.split('/').at(-1));

beforeAll(async () => {
  await startI18n('zh');
  await allTexts();
});
beforeEach(() => {
  failing = false;
  targets = [
    target('fit', '合适', { values: { TEXT_FIT: 0.9, PROXIMITY: 0.1, SIGNALS: 0 } }),
    target('near', '近处', { values: { TEXT_FIT: 0.2, PROXIMITY: 0.9 }, tie: 'SIBLING', stockCode: '600000' }),
    target('here', '本园', { values: { TEXT_FIT: 1 }, bar: 'ALREADY_HERE' }),
  ];
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

describe('the targets of a gap', () => {
  it('asks the question and answers it in a sentence with the firms to ask first', async () => {
    await open();
    await waitFor(() => expect(order()).toEqual(['fit', 'near', 'here']));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('补「茶叶」，先找谁？');
    expect(document.body.textContent).toContain('「茶叶」缺失：先找合适、近处（候选 2 家，1 家已在做）。');
    expect(screen.getByText('只有两家')).toBeTruthy();
  });

  it('tells a value, “searched, none” and “not searched” apart, each by its name', async () => {
    await open();
    const row = within((await screen.findByRole('rowheader', { name: /合适/ })).parentElement ?? document.body);
    expect(row.getByRole('button', { name: '产品吻合：0.90（有记录），看依据' }).textContent).toBe('0.90');
    expect(row.getByRole('button', { name: '落户信号：无（已查询未返回），看依据' }).textContent).toBe('无');
    expect(row.getByRole('button', { name: '政策：?（未查询），看依据' }).textContent).toBe('?');
  });

  it('keeps a firm that is struck off last, with the reason beside it', async () => {
    await open();
    const struck = (await screen.findAllByRole('rowheader')).at(-1);
    expect(struck?.textContent).toContain('划去：已在本园区');
    expect(within(struck?.parentElement ?? document.body).getByRole('img', { name: '划去' })).toBeTruthy();
  });

  it('reorders at once when a slider moves, says how places changed, and keeps the weights in the address', async () => {
    const router = await open();
    fireEvent.change(await screen.findByRole('slider', { name: '产品吻合' }), { target: { value: '0' } });
    await waitFor(() => expect(order()).toEqual(['near', 'fit', 'here']));
    expect(screen.getByRole('img', { name: '比默认升 1 位' })).toBeTruthy();
    await waitFor(() => expect(router.state.location.searchStr).toBe('?w=0,1,2,1,1,1'), { timeout: 2000 });
    fireEvent.click(screen.getByRole('button', { name: '恢复默认' }));
    await waitFor(() => expect(order()).toEqual(['fit', 'near', 'here']));
    await waitFor(() => expect(router.state.location.searchStr).toBe(''), { timeout: 2000 });
  });

  it('gives the order of a link to whoever opens it', async () => {
    await open('?w=0,1,2,1,1,1');
    await waitFor(() => expect(order()).toEqual(['near', 'fit', 'here']));
  });

  it('strikes off who lacks what is required', async () => {
    const router = await open();
    fireEvent.click(await screen.findByRole('checkbox', { name: '落户信号 必须有' }));
    await waitFor(() => expect(screen.getAllByText(/划去：缺少所要求的依据/).length).toBe(2));
    expect(router.state.location.searchStr).toBe('?required=SIGNALS');
  });

  it('filters without touching the ranks, and clears the filter', async () => {
    await open('?listed=1');
    await waitFor(() => expect(order()).toEqual(['near']));
    expect(screen.getByRole('rowheader').parentElement?.textContent).toContain('2');
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(order().length).toBe(3));
  });

  it('opens a cell to its evidence with rank, weight and share of the score, and closes on Esc', async () => {
    const router = await open();
    fireEvent.click((await screen.findAllByRole('button', { name: /^产品吻合：0.90/ }))[0] as HTMLElement);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('写明做茶叶')).toBeTruthy();
    expect(within(drawer).getByRole('link', { name: '001 号文第 7 行' })).toBeTruthy();
    expect(drawer.textContent).toContain('有记录');
    expect(drawer.textContent).toContain('权重3');
    expect(router.state.location.searchStr).toBe('?evidence=fit,TEXT_FIT');
    fireEvent.keyDown(window, { key: 'Escape' });
    await waitFor(() => expect(router.state.location.searchStr).toBe(''));
  });

  it('moves between cells by arrow keys', async () => {
    await open();
    const cells = (await screen.findAllByRole('button', { name: /，看依据$/ })) as HTMLElement[];
    cells[0]?.focus();
    fireEvent.keyDown(cells[0] as HTMLElement, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cells[1]);
    fireEvent.keyDown(cells[1] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cells[7]);
    fireEvent.keyDown(cells[7] as HTMLElement, { key: 'ArrowLeft' });
    fireEvent.keyDown(cells[6] as HTMLElement, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(cells[6]);
  });

  it('compares the firms picked and marks what differs', async () => {
    const router = await open('?pick=fit');
    fireEvent.click(await screen.findByRole('checkbox', { name: '选择近处作对比' }));
    const table = await screen.findByRole('table', { name: '对比' });
    expect(router.state.location.searchStr).toBe('?pick=fit,near');
    expect(
      within(table)
        .getByRole('row', { name: /产品吻合.*各家不同/ })
        .querySelectorAll('b').length,
    ).toBe(2);
    expect(within(table).getByRole('row', { name: /^政策/ }).querySelector('b')).toBeNull();
  });

  it('explains why a firm is not in the list, and where one is that is', async () => {
    await open('?why=stranger');
    expect(await screen.findByText('没有关联')).toBeTruthy();
    cleanup();
    await open('?why=near');
    expect(await screen.findByText(/按当前设置第 2 名（共 2 名）/)).toBeTruthy();
  });

  it('leads to the what-if of the atlas with the firm in the draft', async () => {
    const router = await open();
    fireEvent.click(await screen.findByRole('link', { name: '模拟引入 近处' }));
    await waitFor(() => expect(router.state.location.href).toBe('/parks/hill/chains/tea?draft=near'));
  });

  it('exports the rows as shown with all that made them, and keeps the three kinds of cells apart', async () => {
    let saved: Blob | undefined;
    let name = '';
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    await open('?w=0,1,2,1,1,1&tie=MAKER');
    fireEvent.click(await screen.findByRole('button', { name: '下载 CSV' }));
    const lines = ((await saved?.text()) ?? '').split('\r\n');
    vi.restoreAllMocks();
    expect(name).toMatch(/^chainatlas-targets_hill_tea-leaf_\d{4}-\d{2}-\d{2}_data-v_target-1_own-weights_maker\.csv$/);
    expect(lines).toEqual(
      expect.arrayContaining([
        '权重：产品吻合,0',
        '红线一票否决,开',
        '筛选,已在做',
        '数据版本,v',
        '排名公式版本,target-1',
      ]),
    );
    const rows = lines.slice(lines.indexOf('') + 2).filter((line) => line !== '');
    expect(rows.map((row) => row.split(',').slice(0, 5))).toEqual([
      ['2', '1', '合适', 'fit Ltd', 'fit'],
      ['', '', '本园', 'here Ltd', 'here'],
    ]);
    expect(rows[0]).toContain('0.9,未查询,未查询,已查询未返回,未查询,0.1');
    expect(rows[1]).toContain('已在本园区');
  });

  it('waits for every page before it ranks', async () => {
    targets = Array.from({ length: 130 }, (_, index) =>
      target(`firm-${index}`, `企业${index}`, { values: { TEXT_FIT: (index + 1) / 130 } }),
    );
    await open();
    await waitFor(() => expect(order().length).toBe(130), { timeout: 5000 });
    expect(order()[0]).toBe('firm-129');
  });

  it('says what could not be read and offers to try again', async () => {
    failing = true;
    await open();
    const panel = await screen.findByRole('alert');
    failing = false;
    fireEvent.click(within(panel).getByRole('button', { name: '重试' }));
    await waitFor(() => expect(order().length).toBe(3));
  });

  it('says it all in English too', async () => {
    await open('?lang=en');
    await screen.findByRole('heading', { level: 1, name: /Leaf/ });
    await waitFor(() => expect(order().length).toBe(3));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Whom to ask first to fill “Leaf”?');
    expect(document.querySelector('main')?.textContent ?? '').toContain('makes leaf; but far away');
  });
});

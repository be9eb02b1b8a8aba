// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { buildSchema, graphql } from 'graphql';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../components/policy/matches.ts';
import { createClient } from '../../graphql/client.ts';
import { allTexts, showLanguage, startI18n } from '../../i18n/i18n.ts';
import { router as app } from '../../router.tsx';
import { parseSearch, stringifySearch } from '../../routing.ts';

// A busy machine takes its time to draw.
configure({ asyncUtilTimeout: 10_000 });

// Everything here is invented for the test.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const park = { __typename: 'Park', id: 'p', code: 'hill', name: '山园', nameEn: 'Hill Park' };

/** Facts a test can be asked about. */
const FACTS = [
  {
    code: 'rdShare',
    name: '研发占比',
    nameEn: 'R&D share',
    question: '研发费用占销售收入多少？',
    questionEn: 'What share of sales goes to R&D?',
    type: 'NUMBER',
    unit: 'PERCENT',
    role: 'CHANGEABLE',
    options: [],
    choices: [],
  },
  {
    code: 'sme',
    name: '中小企业',
    nameEn: 'SME',
    question: '是中小企业吗？',
    questionEn: 'Is it an SME?',
    type: 'BOOLEAN',
    unit: null,
    role: 'CHANGEABLE',
    options: [],
    choices: [],
  },
] as const;

interface Leaf {
  readonly fact: (typeof FACTS)[number]['code'];
  readonly path: string;
  readonly requirement: string;
  readonly requirementEn: string;
  /** Whether a value satisfies it. */
  readonly holds: (value: string) => boolean;
}

interface TestPolicy {
  readonly code: string;
  readonly name: string;
  readonly leaves: readonly Leaf[];
  readonly conflicts?: readonly (readonly [code: string, name: string])[];
  readonly elsewhere?: boolean;
  readonly lapsed?: boolean;
}

const rdShareOver = (least: number): Leaf => ({
  fact: 'rdShare',
  path: 'all/0',
  requirement: `研发占比 ≥ ${least}%`,
  requirementEn: `R&D share ≥ ${least} %`,
  holds: (value) => Number(value) >= least,
});

const isSme: Leaf = {
  fact: 'sme',
  path: 'all/1',
  requirement: '是中小企业',
  requirementEn: 'is an SME',
  holds: (value) => value === 'true',
};

const named = (code: string, name: string) => ({
  __typename: 'Policy',
  id: code,
  code,
  name,
  nameEn: `${code} policy`,
});

/** One policy held against a firm of which nothing is known but the answers: the schema’s own shape. */
function matchOf(policy: TestPolicy, facts: readonly { fact: string; value: string }[], on: string) {
  const known = new Map(facts.map(({ fact, value }) => [fact, value]));
  const judged = policy.leaves.map((leaf) => {
    const value = known.get(leaf.fact) ?? null;
    const verdict = value === null ? 'UNKNOWN' : leaf.holds(value) ? 'MET' : 'UNMET';
    return { leaf, value, verdict };
  });
  const missing = judged.filter(({ verdict }) => verdict !== 'MET');
  const verdict: Verdict =
    missing.length === 0
      ? 'ELIGIBLE'
      : missing.length === 1
        ? 'ONE_CONDITION_SHORT'
        : missing.some((one) => one.verdict === 'UNMET')
          ? 'NOT_ELIGIBLE'
          : 'UNKNOWN';
  const conditions = judged.map(({ leaf, value, verdict: came }) => ({
    clause: {
      code: leaf.path,
      article: '第一条',
      articleEn: 'Art. 1',
      text: '条款大意',
      textEn: 'the clause',
      evidence: [],
    },
    requirement: leaf.requirement,
    requirementEn: leaf.requirementEn,
    fact: {
      fact: FACTS.find(({ code }) => code === leaf.fact),
      value,
      from: value === null ? 'UNKNOWN' : 'ANSWER',
      evidence: [],
    },
    verdict: came,
    decisive: verdict === 'ONE_CONDITION_SHORT' && came !== 'MET',
    path: leaf.path,
    evidence: [],
  }));
  return {
    policy: {
      ...named(policy.code, policy.name),
      family: 'NATIONAL',
      basis: 'CURATED',
      check: '看当年通知',
      checkEn: 'see the notice',
    },
    verdict,
    applicable: policy.elsewhere !== true,
    inForce: policy.lapsed !== true,
    version: { version: '2020', document: null, from: '2020-01-01', to: null, summary: '摘要', summaryEn: 'in short' },
    effectiveOn: on,
    conditions,
    questions: FACTS.filter(({ code }) => missing.some(({ leaf, value }) => leaf.fact === code && value === null)),
    benefit: { kind: 'TAX_RATE', amount: null, text: `${policy.name}的好处`, textEn: `benefit of ${policy.code}` },
    sentence: { text: `${policy.name}一句话`, textEn: `${policy.code} in a sentence` },
    conflicts: (policy.conflicts ?? []).map(([code, name]) => ({
      policy: named(code, name),
      note: '二选一',
      noteEn: 'one or the other',
    })),
  };
}

let policies: TestPolicy[] = [];
let failing = false;

interface Asked {
  readonly facts?: readonly { fact: string; value: string }[] | null;
  readonly policy?: string | null;
  readonly on?: string | null;
  readonly includeExpired?: boolean;
}

const root = {
  parks: [{ ...park, chains: [] }],
  datasetVersion: { version: 'v', dataAsOf: '2022', formulaVersion: 'gap-1' },
  policyFacts: () => {
    if (failing) throw new Error('broken');
    return FACTS;
  },
  enterprise: ({ code }: { code: string }) =>
    code === 'kettle' ? { __typename: 'Enterprise', id: 'k', code, name: '水壶公司', nameEn: 'Kettle Ltd' } : null,
  policyMatches: ({ facts, policy, on, includeExpired }: Asked) => {
    if (failing) throw new Error('broken');
    return policies
      .filter(({ code, lapsed }) => (policy == null || policy === code) && (includeExpired || !lapsed))
      .map((one) => matchOf(one, facts ?? [], on ?? '2026-01-02'));
  },
};

async function open(search = '?enterprise=kettle') {
  const client = createClient('http://localhost/graphql');
  const router = createRouter({
    routeTree: app.routeTree,
    history: createMemoryHistory({ initialEntries: [`/policies${search}`] }),
    context: { client },
    parseSearch,
    stringifySearch,
  });
  render(
    <Provider value={client}>
      <RouterProvider router={router as unknown as typeof app} />
    </Provider>,
  );
  await screen.findByRole('heading', { level: 1 }, { timeout: 5000 });
  return router;
}

const row = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 3, name });
  return within(heading.closest('li') as HTMLElement);
};
const questions = () => within(screen.getByRole('region', { name: /^待答问题/ }));

beforeAll(async () => {
  await startI18n('zh');
  await allTexts();
});
beforeEach(() => {
  failing = false;
  policies = [
    { code: 'both', name: '两条', leaves: [rdShareOver(3), isSme] },
    { code: 'one', name: '一条', leaves: [rdShareOver(5)], conflicts: [['both', '两条']] },
    { code: 'far', name: '远方', leaves: [isSme], elsewhere: true },
    { code: 'old', name: '旧策', leaves: [isSme], lapsed: true },
  ];
  vi.stubGlobal('fetch', async (_url: unknown, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    return new Response(
      JSON.stringify(await graphql({ schema, source: query, variableValues: variables, rootValue: root })),
      { headers: { 'content-type': 'application/json' } },
    );
  });
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await act(() => showLanguage('zh'));
});

describe('the match of a firm', () => {
  it('says in a sentence what it gets, what is short, and what to ask first', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: '水壶公司能享受什么，还差什么？' })).toBeTruthy();
    await waitFor(() => expect(document.body.textContent).toContain('先问「研发占比」：2 项在等它。'));
    expect(document.body.textContent).toContain('符合 0 项，1 项只差一个条件，1 项要先问，0 项条件未公布。');
  });

  it('evaluates an answer at once, keeps it in the address, and takes it back', async () => {
    const router = await open();
    await screen.findByText(/先问「研发占比」/);
    fireEvent.change(screen.getByRole('textbox', { name: '研发费用占销售收入多少？' }), {
      target: { value: '4' },
    });
    await waitFor(() => expect(router.state.location.searchStr).toBe('?enterprise=kettle&facts=rdShare:4'), {
      timeout: 3000,
    });
    // 4 % is enough for the one that asks 3 % and wants to know one thing more, and too little for the other.
    await waitFor(async () => expect((await row('一条')).getByText(/现为 4%/)).toBeTruthy());
    fireEvent.click(questions().getByRole('radio', { name: '是' }));
    await waitFor(async () => expect((await row('两条')).getAllByText('符合').length).toBe(1));
    expect(router.state.location.searchStr).toBe('?enterprise=kettle&facts=rdShare:4,sme:true');
    expect(screen.getByText('已重算：符合 1 项，接近 1 项，待问 0 项，不符合 0 项。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '清空回答' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?enterprise=kettle'));
    await waitFor(async () => expect((await row('两条')).getAllByText('待问').length).toBe(1));
  });

  it('gives the answers of a link to whoever opens it, and says which it cannot read', async () => {
    await open('?enterprise=kettle&facts=rdShare:6,sme:perhaps');
    await waitFor(async () => expect((await row('一条')).getAllByText('符合').length).toBe(1));
    expect(screen.getByText('链接里有 1 个回答读不懂，已略去。')).toBeTruthy();
  });

  it('does not take a word for a number', async () => {
    const router = await open();
    const field = await screen.findByRole('textbox', { name: '研发费用占销售收入多少？' });
    fireEvent.change(field, { target: { value: 'viel' } });
    fireEvent.blur(field);
    expect(await screen.findByText('请填数字')).toBeTruthy();
    expect(router.state.location.searchStr).toBe('?enterprise=kettle');
  });

  it('opens a policy condition by condition, with the clause, the one missing, and the question beside it', async () => {
    const router = await open();
    fireEvent.click((await row('一条')).getByRole('button', { name: '逐条看：一条' }));
    expect(router.state.location.searchStr).toBe('?enterprise=kettle&open=one');
    const opened = await row('一条');
    expect(opened.getByText('第一条 条款大意')).toBeTruthy();
    expect(opened.getByText('只差这一条（尚未知）')).toBeTruthy();
    expect(opened.getByText(/文号未核实/)).toBeTruthy();
    fireEvent.change(opened.getByRole('textbox'), { target: { value: '5' } });
    await waitFor(async () => expect((await row('一条')).getByText(/你的回答/)).toBeTruthy(), { timeout: 3000 });
  });

  it('says what cannot be had together, and why once opened', async () => {
    await open('?enterprise=kettle&open=one');
    const told = (await row('一条')).getAllByText(/不可与「两条」同享/).map((one) => one.textContent);
    expect(told).toEqual(['不可与「两条」同享', '不可与「两条」同享：二选一']);
  });

  it('folds what is of other places, and shows what is not in force only on demand', async () => {
    const router = await open();
    expect(await screen.findByText('另有 1 项地域不适用')).toBeTruthy();
    expect(screen.queryByText('旧策')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: '含未生效与已失效' }));
    expect(await screen.findByRole('link', { name: '旧策' })).toBeTruthy();
    expect(router.state.location.searchStr).toBe('?enterprise=kettle&expired=1');
  });

  it('filters by verdict through links, and clears the filter', async () => {
    const router = await open('?enterprise=kettle&verdict=ELIGIBLE');
    expect(await screen.findByText('筛选为空')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: /接近/ }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?enterprise=kettle&verdict=ONE_CONDITION_SHORT'));
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toContain('一条');
    expect(screen.queryByRole('heading', { level: 3, name: '两条' })).toBeNull();
  });

  it('shows the nearest with what they lack where nothing fits', async () => {
    policies = policies.filter(({ code }) => code === 'both');
    await open('?enterprise=kettle&facts=rdShare:1,sme:false');
    const near = (await screen.findByText('还没有能确定符合的，也没有只差一个条件的。最接近的：'))
      .parentElement as HTMLElement;
    expect(near.textContent).toContain('差：研发占比 ≥ 3%、是中小企业');
  });

  it('exports what is shown with all that made it', async () => {
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await open('?enterprise=kettle&facts=rdShare:4');
    await screen.findByRole('heading', { level: 3, name: '一条' });
    fireEvent.click(screen.getByRole('button', { name: '下载 CSV' }));
    const lines = ((await saved?.text()) ?? '').split('\r\n');
    vi.restoreAllMocks();
    expect(lines).toEqual(expect.arrayContaining(['回答,研发占比: 4', '适用日期,2026-01-02', '行数,3']));
    expect(lines[0]).toContain('企业,水壶公司 (kettle)');
    expect(lines.find((line) => line.startsWith('接近,一条'))).toContain('研发占比 ≥ 5%');
    expect(lines.some((line) => line.startsWith('地域不适用,远方'))).toBe(true);
  });

  it('says what could not be read and offers to try again', async () => {
    failing = true;
    await open();
    const panel = await screen.findByRole('alert');
    failing = false;
    fireEvent.click(within(panel).getByRole('button', { name: '重试' }));
    expect(await row('一条')).toBeTruthy();
  });

  it('says that there is no such firm', async () => {
    await open('?enterprise=nobody');
    expect(await screen.findByText('没有代码为“nobody”的企业。')).toBeTruthy();
  });

  it('gives readers of English an unofficial summary beside the Chinese', async () => {
    await open('?enterprise=kettle&open=one&lang=en');
    const opened = await row('one policy');
    expect(opened.getByText('Unofficial English summary; the Chinese original is authoritative.')).toBeTruthy();
    expect(opened.getByText('摘要').getAttribute('lang')).toBe('zh-CN');
    expect(opened.getByText('Art. 1 the clause')).toBeTruthy();
  });
});

describe('the policies without a firm', () => {
  it('ask for one before they match', async () => {
    await open('?view=match');
    expect(await screen.findByText('先选一家企业，再看它能享受哪些政策。也可以先看目录。')).toBeTruthy();
    expect(screen.getByRole('searchbox', { name: '企业' })).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { buildSchema, graphql } from 'graphql';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../graphql/client.ts';
import { allTexts, startI18n } from '../../i18n/i18n.ts';
import { router as app } from '../../router.tsx';
import { parseSearch, stringifySearch } from '../../routing.ts';
import { lead as made } from './testing.ts';

// A busy machine takes its time to draw.
configure({ asyncUtilTimeout: 10_000 });

// Everything here is invented for the test.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const WAIT = { timeout: 15_000 };
const named = (type: string, code: string, name: string) => ({
  __typename: type,
  id: `${type}-${code}`,
  code,
  name,
  nameEn: null,
});

function lead(code: string, firm: string, more: object = {}) {
  return {
    ...made(code, {}),
    __typename: 'Lead',
    step: 'RESERVE',
    park: named('Park', 'hill', '山园'),
    project: null,
    history: [],
    rankAtCreation: null,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'x',
    updatedAt: '2026-01-01T00:00:00Z',
    updatedBy: 'x',
    enterprise: named('Enterprise', firm, firm),
    segment: named('Segment', 'tea/leaf', '茶叶'),
    ...more,
  };
}

let leads: ReturnType<typeof lead>[] = [];
let rights: string[] = [];
let asked: { lead: string; stage: string; note: string | null; expectedVersion: number; key: string }[] = [];
let undone: { lead: string; expectedVersion: number }[] = [];
const find = (code: string) => leads.find((one) => one.code === code);
const change = (code: string, more: object) => {
  leads = leads.map((one) => (one.code === code ? { ...one, ...more, version: one.version + 1 } : one));
  return { lead: find(code), userErrors: [], conflict: null, replayed: false };
};
const root = {
  viewer: () => ({ mayWrite: true, author: '张三', role: 'OFFICER', rights }),
  parks: [{ ...named('Park', 'hill', '山园'), mergedInto: null, chains: [] }],
  datasetVersion: { version: 'v', dataAsOf: '2022', formulaVersion: 'gap-1' },
  corrections: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  leads: () => ({
    nodes: leads,
    totalCount: leads.length,
    pageInfo: { hasNextPage: false, endCursor: null },
    totals: [],
    funnel: [],
  }),
  lead: ({ code }: { code: string }) => find(code),
  leadMove: ({ input }: { input: (typeof asked)[number] }) => {
    asked.push(input);
    const now = find(input.lead);
    if (now && now.version !== input.expectedVersion)
      return {
        lead: null,
        userErrors: [{ field: 'expectedVersion', code: 'CONFLICT', message: 'changed' }],
        conflict: { version: now.version, changedBy: '李四', changedAt: '2026-11-20T06:02:00Z' },
        replayed: false,
      };
    return change(input.lead, { stage: input.stage });
  },
  leadUndo: ({ input }: { input: (typeof undone)[number] }) => {
    undone.push(input);
    return change(input.lead, { stage: 'RESERVE' });
  },
};

async function open(address = '/parks/hill/leads') {
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
  await screen.findByRole('heading', { level: 1, name: /招商推进/ }, WAIT);
}

const column = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) }, WAIT);

/** Opens the form by the menu of the card, as a keyboard would. */
async function move(firm: string) {
  await screen.findByRole('link', { name: firm }, WAIT);
  const card = screen.getAllByRole('listitem').find((one) => within(one).queryByRole('link', { name: firm }));
  if (!card) throw new Error(`no card of ${firm}`);
  fireEvent.click(within(card).getByRole('button', { name: '移动到…', hidden: true }));
  return screen.findByRole('dialog', {}, WAIT);
}

beforeAll(async () => {
  await startI18n('zh');
  await allTexts();
});
beforeEach(() => {
  leads = [lead('a', '甲厂'), lead('b', '乙厂', { stage: 'INTENT' })];
  rights = ['lead:read', 'lead:write'];
  asked = [];
  undone = [];
  vi.stubGlobal('fetch', async (_url: unknown, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    return new Response(
      JSON.stringify(await graphql({ schema, source: query, variableValues: variables, rootValue: root })),
      { headers: { 'content-type': 'application/json' } },
    );
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the board', { timeout: 60_000 }, () => {
  it('asks for what the next stage needs, moves the card and takes it back', async () => {
    await open();
    const dialog = await move('甲厂');
    // Nobody has met the firm yet: the note is asked for.
    const note = within(dialog).getByRole('textbox');
    expect((note as HTMLTextAreaElement).required).toBe(true);
    fireEvent.change(note, { target: { value: '电话里说愿意来看' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '移到意向' }));
    await waitFor(() => expect(asked).toHaveLength(1), WAIT);
    expect(asked[0]).toMatchObject({ lead: 'a', stage: 'INTENT', note: '电话里说愿意来看', expectedVersion: 1 });
    expect(asked[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    await waitFor(async () => within(await column('意向')).getByRole('link', { name: '甲厂' }), WAIT);
    expect((await screen.findByText('甲厂：储备 → 意向')).textContent).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /撤销/ }));
    await waitFor(() => expect(undone).toEqual([expect.objectContaining({ lead: 'a', expectedVersion: 2 })]), WAIT);
    await waitFor(async () => within(await column('储备')).getByRole('link', { name: '甲厂' }), WAIT);
  });

  it('says who was first, keeps what was typed, and sends it again for the lead as it is now', async () => {
    await open();
    const dialog = await move('甲厂');
    // Meanwhile somebody else has written.
    change('a', { nextStep: '寄资料' });
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '已见面' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '移到意向' }));
    const alert = await within(dialog).findByRole('alert', { hidden: true }, WAIT);
    expect(alert.textContent).toContain('李四');
    await waitFor(() => expect(alert.textContent).toContain('寄资料'), WAIT);
    expect((within(dialog).getByRole('textbox', { hidden: true }) as HTMLTextAreaElement).value).toBe('已见面');
    // The card is back where it was.
    within(await column('储备')).getByRole('link', { name: '甲厂' });
    fireEvent.click(within(dialog).getByRole('button', { name: /仍提交我填的/, hidden: true }));
    await waitFor(() => expect(asked).toHaveLength(2), WAIT);
    expect(asked[1]).toMatchObject({ expectedVersion: 2, note: '已见面' });
    expect(asked[1]?.key).not.toBe(asked[0]?.key);
  });

  it('is not for who may not read leads, and says which role it takes', async () => {
    rights = [];
    await open();
    await screen.findByText('无权限', {}, WAIT);
    expect(screen.getByRole('main').textContent).toContain('需要“招商”角色');
    expect(screen.queryByRole('region', { name: /^储备/ })).toBeNull();
  });

  it('shows who may only read everything, with the actions closed and why', async () => {
    rights = ['lead:read'];
    await open();
    await screen.findByRole('link', { name: '甲厂' }, WAIT);
    for (const button of screen.getAllByRole('button', { name: '移动到…', hidden: true }))
      expect((button as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByRole('main').textContent).toContain('需要“招商”角色');
  });
});

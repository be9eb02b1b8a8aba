// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../graphql/client.ts';
import { startI18n } from '../i18n/i18n.ts';
import { SearchDialog } from './SearchDialog.tsx';

// A busy machine takes its time to draw.
configure({ asyncUtilTimeout: 10_000 });

const hit = (kind: string, __typename: string, code: string) => ({
  kind,
  matched: code,
  match: 'PREFIX',
  entity: { __typename, id: `id-${code}`, code, name: code, nameEn: null },
});
const HITS = [
  hit('ENTERPRISE', 'Enterprise', 'firm-a'),
  hit('ENTERPRISE', 'Enterprise', 'firm-b'),
  hit('FUND', 'Fund', 'fund-c'),
];

/** The network is the only thing replaced: the cache and its keys work as in the program. */
const answer = (body: string) =>
  body.includes('query Search')
    ? { search: HITS.map((one) => ({ ...one, __typename: 'SearchHit' })) }
    : { parks: [], datasetVersion: null };

async function openDialog() {
  const closed = vi.fn();
  const root = createRootRoute();
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <SearchDialog onClose={closed} />,
  });
  const rest = createRoute({ getParentRoute: () => root, path: '/$', component: () => null });
  const router = createRouter({ routeTree: root.addChildren([home, rest]), history: createMemoryHistory() });
  render(
    <Provider value={createClient('http://test/graphql')}>
      <RouterProvider router={router as never} />
    </Provider>,
  );
  const field = await screen.findByRole('combobox');
  fireEvent.change(field, { target: { value: 'firm' } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(HITS.length));
  return { field, router, closed };
}

const selected = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected') === 'true');

beforeAll(async () => {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) =>
    Promise.resolve(
      new Response(JSON.stringify({ data: answer(String(init.body)) }), {
        headers: { 'content-type': 'application/json' },
      }),
    ),
  );
  await startI18n('zh');
});
afterEach(cleanup);

describe('the search dialog', () => {
  it('groups hits by kind and names the active one', async () => {
    const { field } = await openDialog();
    expect(screen.getAllByRole('group')).toHaveLength(2);
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
  });

  it('moves with the arrows, round the ends', async () => {
    const { field } = await openDialog();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(selected()).toEqual([false, true, false]);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(selected()).toEqual([false, false, true]);
  });

  it('opens the active hit with Enter and closes', async () => {
    const { field, router, closed } = await openDialog();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(closed).toHaveBeenCalled();
    await waitFor(() => expect(router.state.location.pathname).toBe('/enterprises/firm-b'));
  });

  it('leaves keys to an input method that is composing', async () => {
    const { field, router } = await openDialog();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true });
    expect(selected()).toEqual([true, false, false]);
    expect(router.state.location.pathname).toBe('/');
  });
});

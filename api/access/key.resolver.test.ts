import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { READER, type Viewer } from './access.ts';
import { KeyResolver } from './key.resolver.ts';
import { KEY_PAGE } from './key.queries.ts';
import { openKeyMemory, type KeyMemory } from './testing-keys.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const ADMIN: Viewer = { ...READER, kind: 'KEY', id: 'key:admin', mayWrite: true, author: 'eva', role: 'ADMIN' };

let memory: KeyMemory;
const resolver = new KeyResolver();
beforeEach(() => {
  memory = openKeyMemory();
});
const context = (viewer: Partial<Viewer> = {}, now = NOW): Context =>
  ({
    graph: memory.graph,
    now,
    viewer: { ...ADMIN, ...viewer },
    requestId: 'request-1',
    dataChanged: () => {},
  }) as unknown as Context;

/** Makes keys of these labels, one a second. */
async function make(...labels: string[]): Promise<void> {
  for (const [second, label] of labels.entries())
    await resolver.keyCreate(
      { label, role: 'PARTNER', organisation: label.startsWith('a') ? 'park-a' : null } as never,
      context({}, new Date(NOW.getTime() + second * 1000)),
    );
}
const labelsOf = ({ nodes }: { nodes: { label: string }[] }): string[] => nodes.map(({ label }) => label);

describe('the list of keys', () => {
  it('is read a page at a time, the latest first', async () => {
    await make('one', 'two', 'three');
    const first = await resolver.keys({ first: 2 }, context());
    expect(labelsOf(first)).toEqual(['three', 'two']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await resolver.keys({ first: 2, after: first.pageInfo.endCursor }, context());
    expect(labelsOf(second)).toEqual(['one']);
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const whole = await resolver.keys({ first: 3 }, context());
    expect(whole.pageInfo.hasNextPage).toBe(false);
  });

  it('is of the organisation that asks', async () => {
    await make('a1', 'b1', 'a2');
    const page = await resolver.keys({ first: 10 }, context({ organisation: 'park-a' }));
    expect(labelsOf(page)).toEqual(['a2', 'a1']);
    expect(page.totalCount).toBe(2);
  });

  it('is empty where the database says nothing', async () => {
    memory.silent = KEY_PAGE.name;
    expect(await resolver.keys({ first: 10 }, context())).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('takes the right to make keys, and a page that can be', async () => {
    await expect(resolver.keys({ first: 10 }, context({ role: 'PLANNER' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('key:write takes the role ADMIN') as string,
    });
    await expect(resolver.keys({ first: 101 }, context())).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(resolver.keys({ first: 10, after: 'x' }, context())).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(memory.reads).toEqual([]);
  });
});

it('makes a key and ends it', async () => {
  const made = await resolver.keyCreate({ label: 'one', role: 'PARTNER' } as never, context());
  const id = made.apiKey?.id ?? '';
  expect(made.secret).toMatch(/^ca_live_/);
  expect(made.apiKey && resolver.state(made.apiKey, context())).toBe('ACTIVE');
  const ended = await resolver.keyRevoke({ id, reason: 'lost' } as never, context());
  expect(ended.apiKey).toMatchObject({ id, revokedReason: 'lost' });
  expect(ended.apiKey && resolver.state(ended.apiKey, context())).toBe('REVOKED');
});

import { beforeEach, describe, expect, it } from 'vitest';
import { READER, type Viewer } from '../access/access.ts';
import { KEEP_AUDIT, NEXT_AUDIT } from '../audit/audit-write.queries.ts';
import { readChain } from '../audit/chain.ts';
import type { Context } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { NEXT_WRITE } from './dataset.queries.ts';
import { assertVersion, refuse, writeOnce } from './write-once.ts';
import { KEEP_KEY, KEY_USED, type KeyRow } from './write-once.queries.ts';

interface State {
  revision: number;
  keys: Record<string, KeyRow>;
  /** How often what all may see was written. */
  seen: number;
  audits: { action: string; subject: string; key: string | null; organisation: string | null; hash: string }[];
  effects: string[];
}

let state: State;
/** How often the word of a success is lost, so that the driver runs the transaction again. */
let lost = 0;
beforeEach(() => {
  state = { revision: 0, seen: 0, keys: {}, audits: [], effects: [] };
  lost = 0;
});

/** A graph that knows the queries of a write, and takes everything back where the work fails. */
const graph = {
  async write(work: (tx: { run(query: object, params: object): Promise<object[]> }) => Promise<unknown>) {
    for (;;) {
      const before = structuredClone(state);
      try {
        const result = await work({ run: (query, params) => Promise.resolve(run(query, params)) });
        if (lost-- <= 0) return result;
      } catch (error) {
        state = before;
        throw error;
      }
    }
  },
} as unknown as Graph;

function run(query: object, params: object): object[] {
  if (query === NEXT_WRITE) {
    state.revision++;
    state.seen += (params as { seen: number }).seen;
    return [{ writes: state.revision, revision: state.seen }];
  }
  if (query === KEY_USED) {
    const known = state.keys[(params as { scope: string }).scope];
    return known ? [known] : [];
  }
  if (query === NEXT_AUDIT) return [{ sequence: state.audits.length + 1, hash: state.audits.at(-1)?.hash ?? null }];
  if (query === KEEP_KEY) {
    const { key } = params as { key: KeyRow & { scope: string } };
    state.keys[key.scope] = key;
    return [{ written: 1 }];
  }
  if (query !== KEEP_AUDIT) throw new Error('not a query of a write');
  state.audits.push((params as { record: State['audits'][number] }).record);
  return [{ written: 1 }];
}

const context = (author = 'local', asker: Partial<Viewer> = {}) =>
  ({
    graph,
    now: new Date('2026-11-21T00:00:00Z'),
    requestId: 'test',
    viewer: { ...READER, mayWrite: true, author, role: 'OFFICER', ...asker },
    dataChanged: () => {},
  }) as unknown as Context;

const write = (key: string | null, input: object, author?: string, asker?: Partial<Viewer>) =>
  writeOnce(context(author, asker), { right: 'lead:write', action: 'leadEdit', key, input }, async ({ mark }) => {
    const code = `thing-${mark}`;
    state.effects.push(code);
    return { code, subject: `lead:${code}`, before: null, after: { code } };
  });

describe('a write', () => {
  it('leaves its effect, its key and one audit record', async () => {
    expect(await write('the-first-key', { a: 1 })).toEqual({
      code: 'thing-1',
      userErrors: [],
      conflict: null,
      replayed: false,
    });
    expect(state.effects).toEqual(['thing-1']);
    expect(state.audits).toMatchObject([{ action: 'leadEdit', subject: 'lead:thing-1', key: 'the-first-key' }]);
  });

  it.each([null, 'the-first-key'])('happens once where its acknowledgement is lost, with key %j', async (key) => {
    lost = 2;
    expect(await write(key, { a: 1 })).toMatchObject({ code: 'thing-1', replayed: false });
    expect(state).toMatchObject({ revision: 1, effects: ['thing-1'], audits: [{ key }] });
  });

  it('sent again gives the first result, whatever the order of the fields', async () => {
    await write('the-first-key', { a: 1, b: { c: 2, d: null } });
    expect(await write('the-first-key', { b: { d: null, c: 2 }, a: 1 })).toMatchObject({
      code: 'thing-1',
      replayed: true,
    });
    expect(state.revision).toBe(1);
  });

  it('with the same key and another input is refused; absent is not null', async () => {
    await write('the-first-key', { a: 1 });
    for (const other of [{ a: 2 }, { a: 1, b: null }, {}])
      expect((await write('the-first-key', other)).userErrors).toMatchObject([{ field: 'key', code: 'KEY_REUSED' }]);
    expect(state.effects).toEqual(['thing-1']);
  });

  it('of another author has a key of its own', async () => {
    await write('the-first-key', { a: 1 });
    expect(await write('the-first-key', { a: 2 }, '王芳')).toMatchObject({ code: 'thing-2', replayed: false });
  });

  it('of another credential has a key of its own, even under the same name and the name of a credential', async () => {
    await write('the-first-key', { a: 1 }, 'Anna', { kind: 'KEY', id: 'key:a' });
    expect(await write('the-first-key', { a: 2 }, 'Anna', { kind: 'KEY', id: 'key:b' })).toMatchObject({
      code: 'thing-2',
    });
    expect(await write('the-first-key', { a: 3 }, 'Anna', { kind: 'LOCAL', id: 'local' })).toMatchObject({
      code: 'thing-3',
    });
    expect(await write('the-first-key', { a: 4 }, 'key:a', { kind: 'LOCAL' })).toMatchObject({ code: 'thing-4' });
    expect(await write('the-first-key', { a: 1 }, 'Anna', { kind: 'KEY', id: 'key:a' })).toMatchObject({
      replayed: true,
    });
  });

  it('of an organisation moves nothing that others see, and its codes cannot be counted', async () => {
    await write(null, { a: 1 });
    const { code } = await write(null, { a: 2 }, 'Anna', { organisation: 'a' });
    expect(code).toMatch(/^thing-[0-9a-f]{16}$/);
    expect(state).toMatchObject({ revision: 2, seen: 1 });
    expect(state.audits.map((audit) => audit.organisation)).toEqual([null, 'a']);
  });

  it('is linked to the record before it', async () => {
    await write(null, { a: 1 });
    await write(null, { a: 2 });
    const reader = readChain();
    reader.take(state.audits);
    const { hash = '' } = state.audits[1] ?? {};
    expect(reader.end({ sequence: 2, hash })).toEqual({ records: 2, intact: true, firstBroken: null });
  });

  it('that is refused leaves nothing, not even the revision', async () => {
    const request = { right: 'lead:write', action: 'leadEdit', key: 'the-first-key', input: {} } as const;
    const refused = await writeOnce(context(), request, () => {
      state.effects.push('half');
      refuse([{ field: 'a', code: 'REQUIRED', message: 'must be there' }]);
      throw new Error('not reached');
    });
    expect(refused).toMatchObject({ code: null, userErrors: [{ field: 'a', code: 'REQUIRED' }], conflict: null });
    const conflict = { version: 3, changedBy: '王芳', changedAt: '2026-11-20T00:00:00Z' };
    const outdated = await writeOnce(context(), request, () => {
      assertVersion(2, conflict);
      throw new Error('not reached');
    });
    expect(outdated).toMatchObject({ userErrors: [{ field: 'expectedVersion', code: 'CONFLICT' }], conflict });
    expect(outdated.userErrors[0]?.message).toContain('王芳');
    expect(state).toEqual({ revision: 0, seen: 0, keys: {}, audits: [], effects: [] });
  });

  it('is for those who have the right', async () => {
    const request = { right: 'gap:write', action: 'gapOverride', input: {} } as const;
    await expect(writeOnce(context(), request, () => Promise.reject(new Error('not reached')))).rejects.toThrow(
      /PLANNER/,
    );
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { WriteContext } from '../dataset/write-once.ts';
import { READER, type Viewer } from './access.ts';
import { createKey, revokeKey, type KeyRequest } from './key-edit.ts';
import { digestOf, isWellFormedKey, makeKey } from './key-format.ts';
import { openKeyMemory, type KeyMemory } from './testing-keys.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const ADMIN: Viewer = { ...READER, kind: 'KEY', id: 'key:admin', mayWrite: true, author: 'eva (admin)', role: 'ADMIN' };
const WISH: KeyRequest = { label: 'a partner', role: 'PARTNER', scopes: ['graph:read'] };

let memory: KeyMemory;
beforeEach(() => {
  memory = openKeyMemory();
});
const context = (viewer: Partial<Viewer> = {}): WriteContext => ({
  graph: memory.graph,
  now: NOW,
  viewer: { ...ADMIN, ...viewer },
  requestId: 'request-1',
  dataChanged: () => {},
});
const stored = () => [...memory.keys.values()];

/** What a key made of the wish says of itself, beside its id. */
const MADE = {
  label: 'a partner',
  role: 'PARTNER',
  scopes: ['graph:read'],
  organisation: null,
  documents: 'ANY',
  createdAt: '2026-11-21T12:00:00.000Z',
  createdBy: 'eva (admin)',
  expiresAt: '2027-02-20T00:00:00.000Z',
};

describe('a key that is made', () => {
  it('is kept with its terms and the digest of its secret, and shown with the secret', async () => {
    const made = await createKey(WISH, context());
    const { apiKey, secret } = made;
    const record = {
      id: expect.stringMatching(/^[0-9A-Za-z]{12}$/) as string,
      ...MADE,
      revokedAt: null,
      revokedBy: null,
      revokedReason: null,
      lastUsedDay: null,
      position: `2026-11-21T12:00:00.000Z ${apiKey?.id}`,
    };
    expect(made).toEqual({ userErrors: [], conflict: null, replayed: false, apiKey: record, secret });
    expect(secret !== null && isWellFormedKey(secret)).toBe(true);
    expect(stored()).toEqual([{ ...record, digest: digestOf(secret ?? ''), origin: 'user', author: 'eva (admin)' }]);
    // What was made is shown, not what can be read: where that failed, the secret would be lost.
    expect(memory.reads).toEqual([]);
  });

  it('leaves a record that says what it is and neither its secret nor the digest of it', async () => {
    const { apiKey, secret } = await createKey(WISH, context());
    expect(memory.audit).toMatchObject([
      { action: 'keyCreate', subject: `key:${apiKey?.id}`, before: null, author: 'eva (admin)', outcome: 'DONE' },
    ]);
    expect(JSON.parse(String(memory.audit[0]?.['after']))).toEqual({
      id: apiKey?.id,
      ...MADE,
    });
    expect(JSON.stringify(memory.audit)).not.toContain(digestOf(secret ?? ''));
  });

  it('has the secret that is given', async () => {
    const secret = makeKey();
    expect((await createKey(WISH, context(), secret)).secret).toBe(secret);
    expect(stored()[0]?.digest).toBe(digestOf(secret));
  });

  it('is told again by the same request, without the secret and saying why', async () => {
    const wish = { ...WISH, key: 'request-key-1' };
    const first = await createKey(wish, context());
    const again = await createKey(wish, context());
    expect(again).toEqual({
      userErrors: [{ field: 'key', code: 'NOT_APPLICABLE', message: expect.any(String) as string }],
      conflict: null,
      replayed: true,
      apiKey: expect.objectContaining({ id: first.apiKey?.id, label: 'a partner' }) as object,
      secret: null,
    });
    const message = again.userErrors[0]?.message ?? '';
    expect(message).toContain(`key ${first.apiKey?.id} was made by an earlier request of this idempotency key`);
    expect(message).toContain('it cannot be shown again: revoke that key if the secret is lost, and make another one');
    expect(stored()).toHaveLength(1);
    // The same wish under another key is another request.
    expect((await createKey({ ...WISH, key: 'request-key-2' }, context())).replayed).toBe(false);
  });

  it('is not made under an idempotency key that stood for another wish', async () => {
    await createKey({ ...WISH, key: 'request-key-1' }, context());
    const other = await createKey({ ...WISH, key: 'request-key-1', label: 'another' }, context());
    expect(other).toMatchObject({ apiKey: null, secret: null, userErrors: [{ field: 'key', code: 'KEY_REUSED' }] });
    expect(stored()).toHaveLength(1);
  });

  it('is not made where the wish cannot be, nor where the check within the transaction fails', async () => {
    expect(await createKey({ ...WISH, label: '' }, context())).toEqual({
      userErrors: [{ field: 'label', code: 'REQUIRED', message: 'must say something' }],
      conflict: null,
      replayed: false,
      apiKey: null,
      secret: null,
    });
    const fault = new Error('taken back');
    await expect(createKey(WISH, context(), makeKey(), () => Promise.reject(fault))).rejects.toBe(fault);
    expect(stored()).toEqual([]);
    expect(memory.audit).toEqual([]);
  });
});

describe('a key that is revoked', () => {
  const make = async (wish: Partial<KeyRequest> = {}): Promise<string> =>
    (await createKey({ ...WISH, ...wish }, context())).apiKey?.id ?? '';

  it('stays, with when, by whom and why, and leaves a record of before and after', async () => {
    const id = await make();
    const before = { ...memory.keys.get(id) };
    const revoked = {
      revokedAt: '2026-11-21T12:00:00.000Z',
      revokedBy: 'eva (admin)',
      revokedReason: 'lost',
    };
    const outcome = await revokeKey({ id, reason: ' lost ' }, context());
    expect(outcome).toEqual({
      userErrors: [],
      conflict: null,
      replayed: false,
      apiKey: expect.objectContaining({ id, ...revoked }) as object,
    });
    expect(memory.keys.get(id)).toEqual({ ...before, ...revoked });
    const record = memory.audit.at(-1);
    expect(record).toMatchObject({ action: 'keyRevoke', subject: `key:${id}`, author: 'eva (admin)' });
    expect(JSON.parse(String(record?.['before']))).toMatchObject({ id, label: 'a partner', revokedAt: null });
    expect(JSON.parse(String(record?.['after']))).toMatchObject({ id, label: 'a partner', ...revoked });
  });

  it('is not revoked twice, and says when it was', async () => {
    const id = await make();
    await revokeKey({ id, reason: 'lost' }, context());
    memory.reads.length = 0;
    expect(await revokeKey({ id, reason: 'again' }, context())).toEqual({
      userErrors: [
        { field: 'id', code: 'NOT_APPLICABLE', message: 'was revoked already, at 2026-11-21T12:00:00.000Z' },
      ],
      conflict: null,
      replayed: false,
      apiKey: null,
    });
    expect(memory.keys.get(id)?.revokedReason).toBe('lost');
    // What was refused is not looked up.
    expect(memory.reads).toEqual([]);
  });

  it('must be there, be of the organisation that asks, and have a reason', async () => {
    expect(await revokeKey({ id: 'none', reason: '' }, context())).toMatchObject({
      userErrors: [
        { field: 'reason', code: 'REQUIRED' },
        { field: 'id', code: 'UNKNOWN', message: 'there is no "none"' },
      ],
    });
    const id = await make({ organisation: 'park-b' });
    const other = await revokeKey({ id, reason: 'lost' }, context({ organisation: 'park-a' }));
    expect(other).toMatchObject({ apiKey: null, userErrors: [{ field: 'id', code: 'UNKNOWN' }] });
    expect(memory.keys.get(id)?.revokedAt).toBeNull();
    const own = await revokeKey({ id, reason: 'lost' }, context({ organisation: 'park-b' }));
    expect(own).toMatchObject({ apiKey: { id, revokedReason: 'lost' }, userErrors: [] });
  });

  it('is told again by the same request, as it is now', async () => {
    const id = await make();
    const request = { id, reason: 'lost', key: 'request-key-1' };
    await revokeKey(request, context());
    expect(await revokeKey(request, context())).toMatchObject({ replayed: true, apiKey: { id }, userErrors: [] });
    // The records of revocations are two where the requests were, whoever sends the same reason.
    expect(await revokeKey({ ...request, reason: 'stolen' }, context())).toMatchObject({
      userErrors: [{ field: 'key', code: 'KEY_REUSED' }],
    });
    expect(await revokeKey({ ...request, id: 'other' }, context())).toMatchObject({
      userErrors: [{ field: 'key', code: 'KEY_REUSED' }],
    });
    memory.keys.clear();
    expect(await revokeKey(request, context())).toMatchObject({ replayed: true, apiKey: null });
  });
});

it('takes the right to make keys, and names it', async () => {
  for (const viewer of [{ role: 'PLANNER' }, { scopes: ['graph:read'] }] as const) {
    const refusal = { code: 'FORBIDDEN', message: expect.stringContaining('key:write') as string };
    await expect(createKey(WISH, context(viewer))).rejects.toMatchObject(refusal);
    await expect(revokeKey({ id: 'x', reason: 'x' }, context(viewer))).rejects.toMatchObject(refusal);
  }
  expect(stored()).toEqual([]);
});

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { READER, type Viewer } from '../api/access/access.ts';
import { operatorContext, provideFirstKey } from '../api/access/first-key.ts';
import { createKey, revokeKey } from '../api/access/key-edit.ts';
import { makeKey } from '../api/access/key-format.ts';
import type { Query } from '../api/graph/query.ts';
import { openWritableApi, type WritableApi } from './edits.ts';
import { openKeyedServer, type KeyedServer } from './keyed.ts';

let api: WritableApi;
let server: KeyedServer;
beforeAll(async () => {
  api = await openWritableApi(() => new Date());
  server = await openKeyedServer(api.graph);
});
afterAll(async () => {
  await server.close();
  await api.close();
});

const VIEWER = '{ viewer { role author mayWrite rights } }';
const CREATE = `mutation ($input: KeyCreateInput!) {
  keyCreate(input: $input) { secret replayed apiKey { id label state role scopes organisation documents createdBy expiresAt lastUsedDay }
    userErrors { field code message } }
}`;
const REVOKE = `mutation ($input: KeyRevokeInput!) {
  keyRevoke(input: $input) { apiKey { id state revokedBy revokedReason } userErrors { field code } }
}`;
const KEYS = '{ keys(first: 100) { totalCount nodes { id label state lastUsedDay } } }';
const AUDIT =
  'query ($subject: String) { auditRecords(subject: $subject) { totalCount nodes { action before after } } }';

interface Created {
  secret: string;
  replayed: boolean;
  apiKey: { id: string; expiresAt: string } & Record<string, unknown>;
  userErrors: { field: string; code: string; message: string }[];
}

/** How soon it is belongs to test/attacks/keys.test.ts. */
const PATIENT = { timeout: 20_000 };

let counter = 0;
const newKey = (): string => `keys-test-${process.pid}-${++counter}`;

async function create(input: Record<string, unknown>, credential?: string): Promise<Created> {
  const wish = { input: { key: newKey(), role: 'PARTNER', label: 'a partner', ...input } };
  if (credential === undefined) return (await api.ask<{ keyCreate: Created }>(CREATE, wish)).keyCreate;
  const answer = await server.ask(CREATE, credential, wish);
  expect(answer.code).toBeUndefined();
  return answer.data?.['keyCreate'] as Created;
}

describe('a key', () => {
  it('lets in with its role, label and rights, and nothing does without it', async () => {
    const { secret, apiKey } = await create({
      label: ' 苏州  招商 ',
      role: 'OFFICER',
      scopes: ['graph:read', 'lead:read'],
    });
    expect(secret).toMatch(/^ca_live_[0-9A-Za-z]{49}$/);
    expect(apiKey).toMatchObject({ label: '苏州 招商', state: 'ACTIVE', role: 'OFFICER', documents: 'ANY' });
    expect(apiKey).toMatchObject({ scopes: ['graph:read', 'lead:read'], organisation: null, createdBy: 'local' });
    const { status, data } = await server.ask(VIEWER, secret);
    expect(status).toBe(200);
    expect(data).toEqual({
      viewer: {
        role: 'OFFICER',
        author: `苏州 招商 (${apiKey.id})`,
        mayWrite: true,
        rights: ['graph:read', 'lead:read'],
      },
    });
    for (const credential of [undefined, secret.slice(0, -1), makeKey(), 'x', '']) {
      const refused = await server.ask(VIEWER, credential);
      expect(refused.status, String(credential)).toBe(401);
      expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="chainatlas"');
      expect(refused.code).toBe('UNAUTHENTICATED');
      expect(refused.text).not.toContain('"data"');
    }
  });

  it('is refused where it is no good even to the one at this machine, who needs none', async () => {
    expect((await api.ask<{ viewer: object }>(VIEWER)).viewer).toMatchObject({ role: 'ADMIN' });
    const refused = await api.send<object>(VIEWER, {}, { authorization: `Bearer ${makeKey()}` });
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    const basic = await api.send<object>(VIEWER, {}, { authorization: 'Basic YTpi' });
    expect(basic.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('is shown once: the same request again makes no other and says that the secret is gone', async () => {
    const input = { key: newKey() };
    const first = await create(input);
    const again = await create(input);
    expect(again).toMatchObject({ replayed: true, secret: null, apiKey: { id: first.apiKey.id } });
    expect(again.userErrors).toEqual([
      { field: 'key', code: 'NOT_APPLICABLE', message: expect.stringContaining('cannot be shown again') as string },
    ]);
    expect((await server.ask(VIEWER, first.secret)).status).toBe(200);
  });

  it('is listed without its secret, with the day of its last use, and leaves one record of each change', async () => {
    const { secret, apiKey } = await create({});
    await server.ask(VIEWER, secret);
    const listed = async () =>
      (await api.ask<{ keys: { nodes: { id: string; lastUsedDay: string | null }[] } }>(KEYS)).keys.nodes[0];
    await expect
      .poll(listed, PATIENT)
      .toMatchObject({ id: apiKey.id, lastUsedDay: new Date().toISOString().slice(0, 10) });
    await api.ask(REVOKE, { input: { id: apiKey.id, reason: 'lost' } });
    const { auditRecords } = await api.ask<{ auditRecords: { nodes: Record<string, string>[] } }>(AUDIT, {
      subject: `key:${apiKey.id}`,
    });
    expect(auditRecords.nodes.map(({ action }) => action)).toEqual(['keyRevoke', 'keyCreate']);
    expect(JSON.stringify(auditRecords)).not.toContain(secret.slice(8, 20));
    expect(JSON.stringify(auditRecords)).not.toContain('digest');
  });

  it('holds no longer once it is revoked or has expired', async () => {
    const { secret, apiKey } = await create({});
    expect((await server.ask(VIEWER, secret)).status).toBe(200);
    const input = { id: apiKey.id, reason: 'lost' };
    const { keyRevoke } = await api.ask<{ keyRevoke: { apiKey: object; userErrors: object[] } }>(REVOKE, { input });
    expect(keyRevoke).toMatchObject({ apiKey: { state: 'REVOKED', revokedBy: 'local', revokedReason: 'lost' } });
    await expect.poll(async () => (await server.ask(VIEWER, secret)).status, PATIENT).toBe(401);
    const second = await api.ask<{ keyRevoke: { userErrors: object[] } }>(REVOKE, { input });
    expect(second.keyRevoke.userErrors).toEqual([{ field: 'id', code: 'NOT_APPLICABLE' }]);

    const yesterday = new Date(Date.now() - 86_400_000);
    const context = operatorContext(api.graph, 'test', yesterday);
    const wish = { label: 'old', role: 'PUBLIC', expiresOn: yesterday.toISOString().slice(0, 10) } as const;
    const old = await createKey(wish, context);
    expect((await server.ask(VIEWER, old.secret ?? '')).status).toBe(401);
  });

  it('cannot be made with more than its maker has', async () => {
    const limited = await create({
      role: 'ADMIN',
      scopes: ['key:write', 'graph:read', 'audit:read'],
      organisation: 'park-a',
    });
    const errorsOf = async (input: object): Promise<string[]> =>
      (await create({ scopes: ['graph:read'], ...input }, limited.secret)).userErrors.map(
        ({ field, code }) => `${field} ${code}`,
      );
    expect(await errorsOf({})).toEqual([]);
    expect(await errorsOf({ scopes: null })).toEqual(['scopes NOT_ALLOWED']);
    expect(await errorsOf({ role: 'OFFICER', scopes: ['lead:read'] })).toEqual(['scopes NOT_ALLOWED']);
    expect(await errorsOf({ organisation: 'park-b' })).toEqual(['organisation NOT_ALLOWED']);
    const planner = await create({ role: 'PLANNER' });
    expect(
      (await server.ask(CREATE, planner.secret, { input: { label: 'x', role: 'PUBLIC', key: newKey() } })).code,
    ).toBe('FORBIDDEN');
    expect((await server.ask(KEYS, planner.secret)).code).toBe('FORBIDDEN');
  });

  it('of another organisation is the same as none', async () => {
    const a = await create({ role: 'ADMIN', organisation: 'park-c', label: 'a' });
    const b = await create({ role: 'ADMIN', organisation: 'park-d', label: 'b' });
    const { data } = await server.ask(KEYS, a.secret);
    expect(data?.['keys']).toMatchObject({ totalCount: 1, nodes: [{ id: a.apiKey.id }] });
    const revoke = async (id: string) =>
      (await server.ask(REVOKE, a.secret, { input: { id, reason: 'x' } })).text.replaceAll(id, 'ID');
    expect(await revoke(b.apiKey.id)).toBe(await revoke('0123456789ab'));
    expect((await server.ask(VIEWER, b.secret)).status).toBe(200);
  });
});

type Nothing = Record<string, never>;
const FORGET_KEYS: Query<Nothing, Nothing> = { name: 'testForgetKeys', text: 'MATCH (k:ApiKey) DETACH DELETE k' };

describe('the first start', () => {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'chainatlas-keys-'));
    folders.push(made);
    return made;
  };
  const forget = () => api.graph.write((tx) => tx.run(FORGET_KEYS, {}));
  const count = async (): Promise<number> => (await api.ask<{ keys: { totalCount: number } }>(KEYS)).keys.totalCount;
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
  });

  it('leaves one admin key in a file for its owner alone, and the next start none', async () => {
    await forget();
    const file = join(folder(), 'data/admin.key');
    expect(await provideFirstKey(api.graph, file, new Date())).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['admin.key']);
    const { data } = await server.ask(VIEWER, readFileSync(file, 'utf8').trim());
    expect(data?.['viewer']).toMatchObject({ role: 'ADMIN' });
    const other = join(folder(), 'admin.key');
    expect(await provideFirstKey(api.graph, other, new Date())).toBe(false);
    expect(existsSync(other)).toBe(false);
    expect(await count()).toBe(1);
  });

  it('of many programs at once makes one, on one folder and on several', async () => {
    await forget();
    const files = [folder(), folder(), folder()].map((made) => join(made, 'admin.key'));
    const starts = files.flatMap((file) => [file, file, file]);
    const made = await Promise.all(starts.map((file) => provideFirstKey(api.graph, file, new Date())));
    expect(await count()).toBe(1);
    const left = files.filter((file) => existsSync(file));
    expect(left).toHaveLength(1);
    expect(made.filter(Boolean).length).toBeGreaterThan(0);
    expect((await server.ask(VIEWER, readFileSync(left[0] ?? '', 'utf8').trim())).status).toBe(200);
  });

  it('takes up the file of a start that was broken off, and none that others may read or that holds no key', async () => {
    await forget();
    const file = join(folder(), 'admin.key');
    const secret = makeKey();
    writeFileSync(file, secret, { mode: 0o600 });
    chmodSync(file, 0o640);
    await expect(provideFirstKey(api.graph, file, new Date())).rejects.toThrow(/others may read/);
    chmodSync(file, 0o600);
    expect(await provideFirstKey(api.graph, file, new Date())).toBe(true);
    expect((await server.ask(VIEWER, secret)).status).toBe(200);
    await forget();
    writeFileSync(file, 'nonsense');
    await expect(provideFirstKey(api.graph, file, new Date())).rejects.toThrow(/holds no key/);
    await expect(provideFirstKey(api.graph, join(file, 'folder/admin.key'), new Date())).rejects.toThrow(
      /cannot be read/,
    );
    expect(await count()).toBe(0);
  });
});

it('is refused to who has no right also by the functions behind the command line', async () => {
  const viewer: Viewer = { ...READER, role: 'PLANNER' };
  const context = { ...operatorContext(api.graph, 'x', new Date()), viewer };
  await expect(createKey({ label: 'x', role: 'PUBLIC' }, context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(revokeKey({ id: 'x', reason: 'x' }, context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

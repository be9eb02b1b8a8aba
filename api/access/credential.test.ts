import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { READER, type Origin, type Viewer } from './access.ts';
import { createAccess, localAccess, type AccessRules } from './credential.ts';
import { digestOf, makeKey } from './key-format.ts';
import type { KeyRecord } from './key.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const GOOD = makeKey();
const KEY: KeyRecord = {
  id: 'AAAAAAAAAAAA',
  label: 'a partner',
  role: 'PARTNER',
  scopes: null,
  organisation: null,
  documents: 'ANY',
  createdAt: '',
  createdBy: '',
  expiresAt: '2026-11-22T00:00:00.000Z',
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
  lastUsedDay: null,
  position: '1',
};
const TOKEN: Viewer = { ...READER, kind: 'TOKEN', id: 'token:x#anna' };

function open(rules: Partial<AccessRules> = {}, record: KeyRecord = KEY) {
  const looked: string[] = [];
  const used: string[] = [];
  const access = createAccess({
    keys: {
      find: async (secret) => {
        looked.push(secret);
        return secret === GOOD ? record : null;
      },
      noteUse: ({ id }) => void used.push(id),
    },
    tokens: {
      viewerOf: async (token) => {
        if (token === 'a.good.token') return TOKEN;
        throw new AppError('UNAUTHENTICATED', 'the token is not accepted');
      },
    },
    publicRead: 'off',
    writes: 'off',
    now: () => NOW,
    ...rules,
  });
  const ask = (headers: Origin['headers'], address = '127.0.0.1'): Promise<string> =>
    access.authenticate({ address, headers: { host: 'localhost:4000', ...headers } }).then(
      ({ id, role }) => `${id} ${role}`,
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  return { ask, looked, used };
}

const ELSEWHERE = '10.0.0.7';

/** What somebody is told who is refused. */
const told = (rules: Partial<AccessRules>, authorization?: string | string[]): Promise<string> =>
  createAccess({ keys: { find: async () => null, noteUse: () => {} }, tokens: null, writes: 'off', ...rules })
    .authenticate({ address: '127.0.0.1', headers: { host: 'localhost', authorization } })
    .then(
      ({ id }) => id,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );

describe('without a credential', () => {
  it.each<[Partial<AccessRules>, string, string]>([
    [{}, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    [{ publicRead: 'loopback' }, 'anonymous PUBLIC', 'UNAUTHENTICATED'],
    [{ writes: 'loopback' }, 'local ADMIN', 'UNAUTHENTICATED'],
    [{ publicRead: 'loopback', writes: 'loopback' }, 'local ADMIN', 'UNAUTHENTICATED'],
  ])('by %j this machine is %s and another one %s', async (rules, here, elsewhere) => {
    const { ask } = open(rules);
    expect(await ask({})).toBe(here);
    expect(await ask({}, ELSEWHERE)).toBe(elsewhere);
    for (const headers of [
      { 'x-forwarded-for': ELSEWHERE },
      { host: 'evil.example' },
      { origin: 'https://evil.example' },
    ])
      expect(await ask(headers)).toBe('UNAUTHENTICATED');
  });

  it('a header of this machine that cannot be read is bad input', async () => {
    expect(await open({ writes: 'loopback' }).ask({ 'x-chainatlas-role': 'KING' })).toBe('BAD_INPUT');
  });
});

describe('with a credential', () => {
  it('a key counts from anywhere, and the headers of this machine add nothing to it', async () => {
    const { ask, used } = open({ writes: 'loopback' });
    for (const authorization of [`Bearer ${GOOD}`, `bearer  ${GOOD} `, `BEARER ${GOOD}`])
      expect(await ask({ authorization, 'x-chainatlas-role': 'ADMIN', 'x-forwarded-for': ELSEWHERE }, ELSEWHERE)).toBe(
        'key:AAAAAAAAAAAA PARTNER',
      );
    expect(used).toHaveLength(3);
  });

  it('a token counts from anywhere, where tokens are accepted', async () => {
    expect(await open().ask({ authorization: 'Bearer a.good.token' }, ELSEWHERE)).toBe('token:x#anna PUBLIC');
    expect(await open({ tokens: null }).ask({ authorization: 'Bearer a.good.token' })).toBe('UNAUTHENTICATED');
  });

  it('that is no good it never counts as none', async () => {
    const { ask, used } = open({ writes: 'loopback', publicRead: 'loopback' });
    const cases = [
      '',
      'Bearer',
      'Bearer ',
      GOOD,
      `Basic ${GOOD}`,
      `Bearer ${GOOD} ${GOOD}`,
      `Bearer ${GOOD},${GOOD}`,
      `Bearer ${makeKey()}`,
      'Bearer a.bad.token',
      'Bearer x',
      `Basic x bearer ${GOOD}`,
      `Bearer\t${GOOD}`,
      `Bearer ${GOOD}\u00a0`,
    ];
    for (const authorization of cases) expect(await ask({ authorization }), authorization).toBe('UNAUTHENTICATED');
    expect(await ask({ authorization: [`Bearer ${GOOD}`] as unknown as string })).toBe('UNAUTHENTICATED');
    expect(used).toEqual([]);
  });

  it('that was mistyped is not looked for', async () => {
    const { ask, looked } = open();
    const last = GOOD.endsWith('0') ? '1' : '0';
    for (const key of [GOOD.slice(0, -1), `${GOOD.slice(0, -1)}${last}`, 'ca_live_', `${GOOD}0`])
      expect(await ask({ authorization: `Bearer ${key}` })).toBe('UNAUTHENTICATED');
    expect(looked).toEqual([]);
  });

  it('that has expired or was revoked it is refused and not noted as used', async () => {
    for (const change of [{ expiresAt: NOW.toISOString() }, { revokedAt: NOW.toISOString() }]) {
      const { ask, used } = open({}, { ...KEY, ...change });
      expect(await ask({ authorization: `Bearer ${GOOD}` })).toBe('UNAUTHENTICATED');
      expect(used).toEqual([]);
    }
  });

  it('nobody is let in or turned away while keys cannot be looked up', async () => {
    const keys = {
      find: () => Promise.reject(new AppError('SERVICE_UNAVAILABLE', 'down')),
      noteUse: () => {},
    };
    const { ask } = open({ keys, writes: 'loopback' });
    expect(await ask({ authorization: `Bearer ${GOOD}` })).toBe('SERVICE_UNAVAILABLE');
    expect(await ask({ authorization: 'Bearer a.good.token' })).toBe('token:x#anna PUBLIC');
  });

  it('is told from one that has expired by the present moment, where no other is given', async () => {
    const until = (expiresAt: string): Promise<string> =>
      told({ keys: { find: async () => ({ ...KEY, expiresAt }), noteUse: () => {} } }, `Bearer ${GOOD}`);
    expect(await until('2000-01-01T00:00:00.000Z')).toMatch(/is not accepted/);
    expect(await until('9999-01-01T00:00:00.000Z')).toBe('key:AAAAAAAAAAAA');
  });
});

describe('who is refused is told', () => {
  it('that a credential is wanted, and in which header', async () => {
    expect(await told({})).toMatch(/takes a credential.*key or a token.*Authorization: Bearer/);
  });

  it('the form of the header', async () => {
    for (const header of ['', GOOD, `Basic ${GOOD}`, [`Bearer ${GOOD}`]])
      expect(await told({}, header)).toMatch(/Authorization must be: Bearer, and a key or a token/);
  });

  it('that the key is not accepted, and not whether there ever was such a key', async () => {
    const revoked = { find: async () => ({ ...KEY, revokedAt: KEY.createdAt }), noteUse: () => {} };
    for (const rules of [{}, { keys: revoked }])
      expect(await told(rules, `Bearer ${GOOD}`)).toBe(
        'the key is not accepted: it is unknown, has expired or was revoked',
      );
  });

  it('that no tokens are accepted here', async () => {
    expect(await told({}, 'Bearer a.good.token')).toMatch(/is no key, and no tokens are accepted/);
  });
});

describe('a developer’s machine', () => {
  const asked: unknown[] = [];
  const graph = {
    read: async (_statement: unknown, given: unknown) => {
      asked.push(given);
      return [{ key: digestOf(GOOD), value: { ...KEY, expiresAt: '9999-01-01T00:00:00.000Z' } }];
    },
    write: async () => {},
  } as unknown as Graph;
  const ask = (address: string, authorization?: string): Promise<Viewer> =>
    localAccess(graph).authenticate({ address, headers: { host: 'localhost', authorization } });

  it('may do everything itself', async () => {
    expect(await ask('127.0.0.1')).toMatchObject({ kind: 'LOCAL', role: 'ADMIN', mayWrite: true });
  });

  it('takes a key of its graph from elsewhere, and nothing else', async () => {
    expect(await ask(ELSEWHERE, `Bearer ${GOOD}`)).toMatchObject({ kind: 'KEY', role: 'PARTNER' });
    expect(asked).toEqual([{ keys: [digestOf(GOOD)] }]);
    await expect(ask(ELSEWHERE)).rejects.toThrow(/takes a credential/);
    await expect(ask(ELSEWHERE, `Bearer ${makeKey()}`)).rejects.toThrow(/key is not accepted/);
    await expect(ask(ELSEWHERE, 'Bearer a.good.token')).rejects.toThrow(/no tokens are accepted/);
  });
});

import { describe, expect, it } from 'vitest';
import { READER } from './access.ts';
import { LAST_POSITION, positionOf, stateOf, termsOf, viewerOfKey, type KeyRecord, type KeyWish } from './key.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const ADMIN = { ...READER, role: 'ADMIN' } as const;
const WISH: KeyWish = { label: 'a partner', role: 'PARTNER' };

const faultsOf = (wish: Partial<KeyWish>, maker: Partial<typeof READER> = {}): string[] =>
  termsOf({ ...WISH, ...wish }, { ...ADMIN, ...maker }, NOW).faults.map(({ field, code }) => `${field} ${code}`);

describe('what a key is to be', () => {
  it('is filled in: all rights of the role, the organisation of who asks, any document, 90 days', () => {
    expect(termsOf(WISH, { ...ADMIN, organisation: 'park-a' }, NOW)).toEqual({
      terms: {
        label: 'a partner',
        role: 'PARTNER',
        scopes: null,
        organisation: 'park-a',
        documents: 'ANY',
        // 90 days after 21 November is 19 February, the last day it holds.
        expiresAt: '2027-02-20T00:00:00.000Z',
      },
      faults: [],
    });
  });

  it('names each scope once', () => {
    expect(termsOf({ ...WISH, scopes: ['graph:read', 'graph:read'] }, ADMIN, NOW).terms.scopes).toEqual(['graph:read']);
    expect(termsOf({ ...WISH, scopes: [] }, ADMIN, NOW).terms.scopes).toEqual([]);
  });

  it.each<[string, Partial<KeyWish>, string[]]>([
    ['no label', { label: ' \n ' }, ['label REQUIRED']],
    ['a long label', { label: 'x'.repeat(61) }, ['label TOO_LONG']],
    ['a right there is not', { scopes: ['lead:eat'] }, ['scopes UNKNOWN']],
    ['a right the role has not', { scopes: ['lead:read'] }, ['scopes NOT_APPLICABLE']],
    ['an organisation that is no code', { organisation: 'a b' }, ['organisation OUT_OF_RANGE']],
    ['an organisation without a name', { organisation: '' }, ['organisation OUT_OF_RANGE']],
    ['no day', { expiresOn: '2027' }, ['expiresOn NOT_A_DATE']],
    ['a day that has passed', { expiresOn: '2026-11-20' }, ['expiresOn IN_PAST']],
    // 366 days after 21 November 2026 is 22 November 2027: no leap day lies between.
    ['more than 366 days', { expiresOn: '2027-11-23' }, ['expiresOn OUT_OF_RANGE']],
    ['the last day of 366', { expiresOn: '2027-11-22' }, []],
    ['today', { expiresOn: '2026-11-21' }, []],
    ['a label of 60 Chinese characters', { label: '招'.repeat(60) }, []],
  ])('is told where it cannot be: %s', (_case, wish, faults) => {
    expect(faultsOf(wish)).toEqual(faults);
  });

  it('has a label without space around it, and one blank between its words', () => {
    expect(termsOf({ ...WISH, label: ' 苏州 \n\t 招商  a ' }, ADMIN, NOW).terms.label).toBe('苏州 招商 a');
  });

  it('may be narrower than its maker', () => {
    const wish: KeyWish = { ...WISH, organisation: 'park-b', documents: 'TRUSTED', scopes: ['graph:read'] };
    expect(termsOf(wish, ADMIN, NOW)).toMatchObject({
      terms: { organisation: 'park-b', documents: 'TRUSTED', scopes: ['graph:read'] },
      faults: [],
    });
  });

  it('is no key that could hold where something is wrong', () => {
    expect(termsOf({ ...WISH, label: '' }, ADMIN, NOW).terms.expiresAt).toBe('');
  });

  it.each<[string, Partial<KeyWish>, Partial<typeof READER>, string]>([
    ['label', { label: 'x'.repeat(61) }, {}, 'more than 60 characters'],
    ['role', { role: 'ADMIN' }, { role: 'PLANNER' }, 'ADMIN is above your own role, PLANNER'],
    ['scopes', { scopes: ['lead:eat'] }, {}, 'there is no "lead:eat"'],
    ['scopes', { scopes: ['lead:read'] }, {}, 'lead:read is no right of the role PARTNER'],
    [
      'scopes',
      {},
      { scopes: ['key:write', 'graph:read'] },
      'you do not have schema:read, correction:suggest yourself; name the scopes to give',
    ],
    ['organisation', { organisation: 'a b' }, {}, 'takes 1–60 letters, digits, dots, hyphens or underscores'],
    ['organisation', { organisation: 'park-b' }, { organisation: 'park-a' }, 'is not your own'],
    ['documents', { documents: 'ANY' }, { documents: 'TRUSTED' }, 'yours are TRUSTED alone'],
    ['expiresOn', { expiresOn: '2027-11-23' }, {}, 'a key holds for 366 days at most, to 2027-11-22'],
  ])('is told at its %s what would be right: %j of %j', (field, wish, maker, message) => {
    expect(termsOf({ ...WISH, ...wish }, { ...ADMIN, ...maker }, NOW).faults).toMatchObject([{ field, message }]);
  });

  it('is never more than its maker has', () => {
    expect(faultsOf({ role: 'ADMIN' }, { role: 'PLANNER' })).toEqual(['role NOT_ALLOWED']);
    expect(faultsOf({ role: 'PLANNER' }, { role: 'PLANNER' })).toEqual([]);
    const scoped = { scopes: ['key:write', 'graph:read'] as const };
    expect(faultsOf({}, scoped)).toEqual(['scopes NOT_ALLOWED']);
    expect(faultsOf({ scopes: ['correction:suggest'] }, scoped)).toEqual(['scopes NOT_ALLOWED']);
    expect(faultsOf({ scopes: ['graph:read'] }, scoped)).toEqual([]);
    expect(faultsOf({ role: 'PUBLIC' }, scoped)).toEqual([]);
    expect(faultsOf({ organisation: 'park-b' }, { organisation: 'park-a' })).toEqual(['organisation NOT_ALLOWED']);
    expect(faultsOf({ organisation: 'park-b' })).toEqual([]);
    expect(faultsOf({ documents: 'ANY' }, { documents: 'TRUSTED' })).toEqual(['documents NOT_ALLOWED']);
    expect(faultsOf({}, { documents: 'TRUSTED' })).toEqual([]);
  });
});

const KEY: KeyRecord = {
  id: 'AAAAAAAAAAAA',
  label: 'a partner',
  role: 'PARTNER',
  scopes: ['graph:read'],
  organisation: 'park-a',
  documents: 'TRUSTED',
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: 'local',
  expiresAt: '2026-11-22T00:00:00.000Z',
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
  lastUsedDay: null,
  position: '1',
};

it('stands in the list by when it was made, then by its id, and before the end of the list', () => {
  const positions = ['2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.001Z'].flatMap((createdAt) =>
    ['0', 'A', 'z'].map((id) => positionOf({ createdAt, id: id.repeat(12) })),
  );
  expect([...positions, LAST_POSITION].sort()).toEqual([...positions, LAST_POSITION]);
  expect(new Set(positions).size).toBe(positions.length);
});

it('holds to the end of its last day, unless it was revoked', () => {
  expect(stateOf(KEY, new Date('2026-11-21T23:59:59.999Z'))).toBe('ACTIVE');
  expect(stateOf(KEY, new Date('2026-11-22T00:00:00.000Z'))).toBe('EXPIRED');
  const revoked = { ...KEY, revokedAt: '2026-11-02T00:00:00.000Z' };
  expect(stateOf(revoked, NOW)).toBe('REVOKED');
  expect(stateOf(revoked, new Date('2027-01-01T00:00:00Z'))).toBe('REVOKED');
  expect(stateOf({ ...KEY, expiresAt: '' }, NOW)).toBe('EXPIRED');
});

it('makes of a key somebody with its terms, its id for a name and an author of its own', () => {
  expect(viewerOfKey(KEY)).toEqual({
    kind: 'KEY',
    id: 'key:AAAAAAAAAAAA',
    mayWrite: true,
    author: 'a partner (AAAAAAAAAAAA)',
    role: 'PARTNER',
    scopes: ['graph:read'],
    organisation: 'park-a',
    documents: 'TRUSTED',
  });
  expect(viewerOfKey({ ...KEY, role: 'PUBLIC' }).mayWrite).toBe(false);
});

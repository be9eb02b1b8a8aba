import { describe, expect, it } from 'vitest';
import { assertMay, comesFromHere, READER, viewerOf, type Viewer, type Writes } from './access.ts';
import type { Right } from './role.ts';

const mayWrite = (
  address: string | undefined,
  headers: Record<string, string | string[] | undefined>,
  writes: Writes = 'loopback',
): boolean => viewerOf({ address, headers }, writes).mayWrite;

describe('writing', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1:4000'],
    ['127.0.0.1', 'localhost'],
    ['127.8.9.1', 'LocalHost:80'],
    ['127.255.254.253', '127.255.254.253:4000'],
    ['::1', '[::1]:4000'],
    ['::ffff:127.0.0.1', 'localhost:4000'],
  ])('is allowed from %s to %s', (address, host) => {
    expect(mayWrite(address, { host })).toBe(true);
    expect(mayWrite(address, { host, origin: `http://${host}` })).toBe(true);
  });

  it.each([
    ['another machine', '10.0.0.7', { host: 'localhost:4000' }],
    ['no address', undefined, { host: 'localhost:4000' }],
    ['an address that only begins like ours', '127.0.0.1.evil', { host: 'localhost' }],
    ['an address that only ends like ours', '10.127.0.0.1', { host: 'localhost' }],
    ['an address that is ours but for what stands in it', '127.::ffff:0.0.1', { host: 'localhost' }],
    ['a foreign name that was made to lead here', '127.0.0.1', { host: 'evil.example:4000' }],
    ['a name that only begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['an address as part of a name', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
    ['a user part before the name', '127.0.0.1', { host: 'localhost:1@evil.example' }],
    ['a name behind a foreign one and its port', '127.0.0.1', { host: 'evil.example:1:localhost' }],
    ['an address with an opening bracket in it', '127.0.0.1', { host: '127.[0.0.1' }],
    ['an address with a closing bracket in it', '127.0.0.1', { host: '127.]0.0.1' }],
    ['no host', '127.0.0.1', {}],
    ['hosts', '127.0.0.1', { host: ['localhost'] }],
    ['a page of another site', '127.0.0.1', { host: 'localhost', origin: 'https://evil.example' }],
    ['a page without an origin of its own', '127.0.0.1', { host: 'localhost', origin: 'null' }],
    ['pages', '127.0.0.1', { host: 'localhost', origin: ['http://localhost'] }],
  ])('is refused to %s', (_case, address, headers) => {
    expect(mayWrite(address, headers)).toBe(false);
  });

  it('is refused to everybody where it is off', () => {
    expect(mayWrite('127.0.0.1', { host: 'localhost' }, 'off')).toBe(false);
  });

  it.each([
    'via',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-original-forwarded-for',
    'x-real-ip',
    'x-client-ip',
    'x-cluster-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
  ])('is refused to what came through a proxy, a tunnel or a balancer, known by %s', (name) => {
    expect(mayWrite('127.0.0.1', { host: 'localhost', [name]: '203.0.113.7' })).toBe(false);
    expect(comesFromHere({ address: '127.0.0.1', headers: { host: 'localhost', [name]: '' } })).toBe(false);
    // Not sent: Node lists a header that was taken away as undefined.
    expect(mayWrite('127.0.0.1', { host: 'localhost', [name]: undefined })).toBe(true);
  });

  it.each(['x-via', 'not-forwarded', 'via-nobody', 'x-real-ip-known', 'x-forwarded-'])(
    'is not refused for %s, which no proxy sets',
    (name) => {
      expect(mayWrite('127.0.0.1', { host: 'localhost', [name]: '203.0.113.7' })).toBe(true);
    },
  );
});

describe('who lacks a right', () => {
  const may = (part: Partial<Viewer>, right: Right) => () => assertMay({ viewer: { ...READER, ...part } }, right);
  const refused = (message: RegExp) =>
    expect.objectContaining({ code: 'FORBIDDEN', message: expect.stringMatching(message) });

  it('is told the role it takes and how to get it, where nobody has said who asks', () => {
    expect(may({}, 'gap:verify')).toThrow(
      refused(
        /^gap:verify takes the role OFFICER or one above: send a key or a token that has it, or ask from the machine the server runs on, at http:\/\/127\.0\.0\.1 or http:\/\/localhost, without a proxy, with WRITES=loopback \(.*off where NODE_ENV is production\)$/,
      ),
    );
  });

  it('is told the role it takes and which one it has', () => {
    const officer = { mayWrite: true, author: 'local', role: 'OFFICER' } as const;
    expect(may(officer, 'gap:verify')).not.toThrow();
    expect(may(officer, 'gap:write')).toThrow(
      refused(/^gap:write takes the role PLANNER or one above; yours is OFFICER$/),
    );
  });

  it('is told that the scopes of the credential leave it out', () => {
    const scoped = { role: 'OFFICER', scopes: ['lead:read'] } as const;
    expect(may(scoped, 'lead:read')).not.toThrow();
    expect(may(scoped, 'gap:verify')).toThrow(refused(/^gap:verify is not among the scopes of this credential$/));
    // A role that has not the right is the first thing to be told.
    expect(may(scoped, 'gap:write')).toThrow(refused(/takes the role PLANNER/));
  });

  it('is told that another organisation would see it', () => {
    const ofOrganisation = { role: 'ADMIN', organisation: 'a' } as const;
    expect(may(ofOrganisation, 'lead:write')).not.toThrow();
    expect(may(ofOrganisation, 'gap:write')).toThrow(
      refused(/^gap:write is kept to those who run the server: it changes what other organisations see$/),
    );
    expect(may({ ...ofOrganisation, scopes: ['lead:write'] }, 'gap:write')).toThrow(refused(/kept to those who run/));
  });
});

describe('somebody who may read only', () => {
  it('has no name, no credential, no organisation and the least role, and may send any document', () => {
    expect(READER).toEqual({
      kind: 'ANONYMOUS',
      id: 'anonymous',
      mayWrite: false,
      author: 'anonymous',
      role: 'PUBLIC',
      scopes: null,
      organisation: null,
      documents: 'ANY',
    });
  });
});

describe('the one at this machine', () => {
  const viewer = (headers: Record<string, string | string[]>, writes: Writes = 'loopback') =>
    viewerOf({ address: '127.0.0.1', headers: { host: 'localhost', ...headers } }, writes);

  it('has every right and the name local', () => {
    expect(viewer({})).toEqual({
      ...READER,
      kind: 'LOCAL',
      id: 'local',
      mayWrite: true,
      author: 'local',
      role: 'ADMIN',
    });
  });

  it('may say who it is, in any script', () => {
    expect(viewer({ 'x-chainatlas-author': encodeURIComponent(' 王\u200b芳\n ') }).author).toBe('王芳');
    expect(viewer({ 'x-chainatlas-author': '%20' }).author).toBe('local');
    expect(viewer({ 'x-chainatlas-author': encodeURIComponent('𠮷'.repeat(60)) }).author).toBe('𠮷'.repeat(60));
    expect(() => viewer({ 'x-chainatlas-author': 'x'.repeat(61) })).toThrow(/60/);
    expect(() => viewer({ 'x-chainatlas-author': '%E4%B8' })).toThrow(/percent-encoded/);
  });

  it('may take a lesser role, and none there is not', () => {
    expect(viewer({ 'x-chainatlas-role': 'PARTNER' })).toMatchObject({ mayWrite: true, role: 'PARTNER' });
    expect(viewer({ 'x-chainatlas-role': 'PUBLIC' })).toMatchObject({ mayWrite: false, role: 'PUBLIC' });
    expect(() => viewer({ 'x-chainatlas-role': 'officer' })).toThrow(
      'x-chainatlas-role: "officer" is none of PUBLIC, PARTNER, OFFICER, PLANNER, ADMIN',
    );
    expect(() => viewer({ 'x-chainatlas-role': '' })).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(() => viewer({ 'x-chainatlas-role': ['OFFICER'] })).toThrow(/"OFFICER" is none of/);
  });

  it('is not sent back all of a role that is none', () => {
    expect(() => viewer({ 'x-chainatlas-role': `${'x'.repeat(40)}y` })).toThrow(`"${'x'.repeat(40)}" is none of`);
  });

  it('is nobody’s name or role from elsewhere, or where writing is off', () => {
    const headers = { host: 'localhost', 'x-chainatlas-role': 'ADMIN', 'x-chainatlas-author': 'boss' };
    expect(viewerOf({ address: '10.0.0.7', headers }, 'loopback')).toEqual(READER);
    expect(viewer(headers, 'off')).toEqual(READER);
  });
});

import { describe, expect, it } from 'vitest';
import { assertMay, READER, viewerOf, type Writes } from './access.ts';

const mayWrite = (
  address: string | undefined,
  headers: Record<string, string | undefined>,
  writes: Writes = 'loopback',
): boolean => viewerOf({ address, headers }, writes).mayWrite;

describe('writing', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1:4000'],
    ['127.0.0.1', 'localhost'],
    ['127.8.9.1', 'LocalHost:80'],
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
    ['a foreign name that was made to lead here', '127.0.0.1', { host: 'evil.example:4000' }],
    ['a name that only begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['an address as part of a name', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
    ['a user part before the name', '127.0.0.1', { host: 'localhost:1@evil.example' }],
    ['no host', '127.0.0.1', {}],
    ['a page of another site', '127.0.0.1', { host: 'localhost', origin: 'https://evil.example' }],
    ['a page without an origin of its own', '127.0.0.1', { host: 'localhost', origin: 'null' }],
    ['a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.7' }],
    ['a proxy that says so by the standard header', '127.0.0.1', { host: 'localhost', forwarded: 'for=10.0.0.7' }],
    ['a proxy that tells the scheme alone', '127.0.0.1', { host: 'localhost', 'x-forwarded-proto': 'https' }],
    ['a tunnel', '127.0.0.1', { host: 'localhost', 'cf-connecting-ip': '203.0.113.7' }],
    ['a balancer', '127.0.0.1', { host: 'localhost', 'x-client-ip': '203.0.113.7' }],
  ])('is refused to %s', (_case, address, headers) => {
    expect(mayWrite(address, headers)).toBe(false);
  });

  it('is refused to everybody where it is off', () => {
    expect(mayWrite('127.0.0.1', { host: 'localhost' }, 'off')).toBe(false);
  });

  it('says how it is allowed', () => {
    expect(() => assertMay({ viewer: READER }, 'gap:verify')).toThrow(/WRITES=loopback/);
    expect(() => assertMay({ viewer: READER }, 'lead:read')).toThrow(
      /takes the role OFFICER.*key or a token.*WRITES=loopback/,
    );
    const officer = { ...READER, mayWrite: true, author: 'local', role: 'OFFICER' } as const;
    expect(() => assertMay({ viewer: officer }, 'gap:verify')).not.toThrow();
    expect(() => assertMay({ viewer: officer }, 'gap:write')).toThrow(/PLANNER or one above; yours is OFFICER/);
  });
});

describe('the one at this machine', () => {
  const viewer = (headers: Record<string, string>, writes: Writes = 'loopback') =>
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
    expect(() => viewer({ 'x-chainatlas-role': 'officer' })).toThrow(/none of PUBLIC, PARTNER/);
  });

  it('is nobody’s name or role from elsewhere, or where writing is off', () => {
    const headers = { host: 'localhost', 'x-chainatlas-role': 'ADMIN', 'x-chainatlas-author': 'boss' };
    expect(viewerOf({ address: '10.0.0.7', headers }, 'loopback')).toEqual(READER);
    expect(viewer(headers, 'off')).toEqual(READER);
  });
});

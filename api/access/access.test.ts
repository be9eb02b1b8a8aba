import { describe, expect, it } from 'vitest';
import { assertMayWrite, READER, viewerOf, type Writes } from './access.ts';

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
  ])('is refused to %s', (_case, address, headers) => {
    expect(mayWrite(address, headers)).toBe(false);
  });

  it('is refused to everybody where it is off', () => {
    expect(mayWrite('127.0.0.1', { host: 'localhost' }, 'off')).toBe(false);
  });

  it('says how it is allowed', () => {
    expect(() => assertMayWrite({ viewer: READER })).toThrow(/WRITES=loopback/);
    expect(() => assertMayWrite({ viewer: { mayWrite: true, author: 'local' } })).not.toThrow();
  });
});

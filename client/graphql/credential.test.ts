// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkKey, forgetKey, keyHeader, rememberKey, storedKey } from './credential.ts';

describe('the key of a reader', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is sent as a header, and only where there is one', () => {
    expect(keyHeader()).toEqual({});
    rememberKey('ca_live_x', false);
    expect(keyHeader()).toEqual({ authorization: 'Bearer ca_live_x' });
  });

  it('is kept for one tab, or for the browser where that was asked', () => {
    rememberKey('one', false);
    expect(localStorage.length).toBe(0);
    rememberKey('two', true);
    expect(sessionStorage.length).toBe(0);
    expect(storedKey()).toBe('two');
    forgetKey();
    expect(storedKey()).toBeNull();
  });

  it.each([
    [200, 'GOOD'],
    [403, 'GOOD'],
    [401, 'REFUSED'],
    [503, 'UNREACHABLE'],
  ])('is judged by the answer %i: %s', async (status, said) => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response('{}', { status }));
    vi.stubGlobal('fetch', fetched);
    expect(await checkKey('k')).toBe(said);
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ authorization: 'Bearer k' });
  });

  it('is not judged where the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    expect(await checkKey('k')).toBe('UNREACHABLE');
  });
});

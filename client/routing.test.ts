import { describe, expect, it } from 'vitest';
import { flag, given, listOf, oneOf, parseSearch, stringifySearch, text } from './routing.ts';

describe('search parameters', () => {
  it('stay readable and survive a round trip', () => {
    const written = stringifySearch({ state: 'MISSING,WEAK', segment: 'a/b', gaps: '1', none: undefined });
    expect(written).toBe('?state=MISSING,WEAK&segment=a/b&gaps=1');
    expect(parseSearch(written)).toEqual({ state: 'MISSING,WEAK', segment: 'a/b', gaps: '1' });
    expect(stringifySearch({})).toBe('');
  });

  it('drop what nobody knows', () => {
    expect(
      given({
        a: oneOf('x', ['y']),
        b: listOf('WEAK,nonsense,MISSING', ['MISSING', 'WEAK']),
        c: listOf('no', ['MISSING']),
        d: flag('yes'),
        e: flag('1'),
        f: text(''),
      }),
    ).toEqual({ b: 'MISSING,WEAK', e: '1' });
  });
});

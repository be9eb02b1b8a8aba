import { describe, expect, it } from 'vitest';
import { kindOfAffiliation, toSearch } from './enterprise.ts';

describe('toSearch', () => {
  const nothing = { park: null, chain: null, segment: null, country: null, text: null, by: null };

  it.each([undefined, null, {}, { text: '  ' }, { park: null, text: '' }])('%o restricts nothing', (filter) => {
    expect(toSearch(filter)).toEqual(nothing);
  });

  it('starts from the condition that leaves fewest', () => {
    expect(toSearch({ park: 'sxt', country: 'at' }).by).toBe('park');
    expect(toSearch({ park: 'sxt', segment: 'auto-parts/die-casting' }).by).toBe('segment');
    expect(toSearch({ country: 'at', text: 'AVL' })).toEqual({
      ...nothing,
      country: 'at',
      text: '+("avl" OR avl*)',
      by: 'text',
    });
  });

  it('refuses a text that is too long or finds nothing', () => {
    expect(() => toSearch({ text: 'x'.repeat(101) })).toThrow('filter.text: 101 characters');
    expect(() => toSearch({ text: '***' })).toThrow('neither a letter nor a digit');
  });
});

describe('kindOfAffiliation', () => {
  it.each([
    ['parent', true, 'PARENT'],
    ['parent', false, 'SUBSIDIARY'],
    ['subsidiary', false, 'PARENT'],
    ['same-brand', false, 'SAME_BRAND'],
    [null, true, 'SAME_BRAND'],
  ])('%s seen from the start %s: %s', (form, outgoing, kind) => {
    expect(kindOfAffiliation({ other: 'enterprise:x', form, outgoing, evidence: [] })).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { matchOffers, type Offer } from './support.ts';

const offer = (code: string, more: Partial<Offer> = {}): Offer => ({
  code,
  evidence: [`o-${code}`],
  scopes: [],
  served: [],
  ...more,
});
const on = (segment: string | null, chain: string) => ({ segment, chain, evidence: [`s-${segment ?? chain}`] });
const etch = { code: 'ic/etch', chain: 'ic' };

describe('matching offers', () => {
  it('puts what a source states for the segment or its chain first, then what is for all, and leaves out other trades', () => {
    const found = matchOffers(
      [
        offer('for-all'),
        offer('for-cars', { scopes: [on(null, 'auto')] }),
        offer('for-gases', { scopes: [on('ic/gases', 'ic')] }),
        offer('for-chips', { scopes: [on(null, 'ic'), on(null, 'auto')] }),
        offer('for-etch', { scopes: [on('ic/etch', 'ic')] }),
      ],
      etch,
      null,
    );
    expect(found.map((one) => [one.offer, one.fit])).toEqual([
      ['for-chips', 'STATED_SCOPE'],
      ['for-etch', 'STATED_SCOPE'],
      ['for-all', 'PARK_WIDE'],
    ]);
    expect(found[0]?.evidence).toEqual(['s-ic', 'o-for-chips']);
  });

  it('puts first what has served the very firm', () => {
    const found = matchOffers([offer('a'), offer('b', { served: ['liangang'] })], etch, 'liangang');
    expect(found.map((one) => [one.offer, one.hasServed])).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(matchOffers([offer('b', { served: ['liangang'] })], etch, null)[0]?.hasServed).toBe(false);
  });

  it('without a segment leaves nothing out and claims no scope', () => {
    const found = matchOffers([offer('for-cars', { scopes: [on(null, 'auto')] })], null, null);
    expect(found.map((one) => one.fit)).toEqual(['PARK_WIDE']);
  });
});

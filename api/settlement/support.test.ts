import { describe, expect, it } from 'vitest';
import { matchOffers, type Offer } from './support.ts';

const offer = (code: string, more: Partial<Offer> = {}): Offer => ({
  code,
  evidence: [`o-${code}`],
  scopes: [],
  serves: [],
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
      ['for-all', 'SCOPE_UNKNOWN'],
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

  it('tells a kind of firm, all of the park, and nobody told apart, narrow kinds before wide ones', () => {
    const serves = (...kinds: string[]) => ({ serves: kinds.map((kind) => ({ kind, evidence: `v-${kind}` })) });
    const found = matchOffers(
      [
        offer('nobody-told'),
        offer('all', serves('park-firms')),
        offer('some', serves('park-firms', 'tech-sme')),
        offer('both', { ...serves('tech-sme'), scopes: [on(null, 'auto')] }),
      ],
      etch,
      null,
    );
    expect(found.map((one) => [one.offer, one.fit, one.kinds])).toEqual([
      ['some', 'STATED_SCOPE', ['tech-sme']],
      ['all', 'PARK_WIDE', ['park-firms']],
      ['nobody-told', 'SCOPE_UNKNOWN', []],
    ]);
    expect(found[0]?.evidence).toEqual(['v-tech-sme', 'o-some']);
  });

  it('without a segment leaves nothing out and does not claim to be for the chain', () => {
    const found = matchOffers([offer('for-cars', { scopes: [on(null, 'auto')] })], null, null);
    expect(found.map((one) => [one.fit, one.forChain])).toEqual([['STATED_SCOPE', false]]);
  });
});

import { describe, expect, it } from 'vitest';
import { makersAbroad, matchPartner, partnersFor, type FirmOfCountry, type PartnerLinks } from './match.ts';
import { waySentence } from './match-words.ts';

const SEGMENT = 'auto-parts/die-casting';
const body = (code: string, rest: Partial<PartnerLinks> = {}): PartnerLinks => ({
  code,
  name: code,
  nameEn: code,
  kind: 'CHAMBER',
  countries: [],
  introduced: [],
  carriers: [],
  capabilities: [],
  parks: [],
  ...rest,
});
const austria = { code: 'at', name: '奥地利', nameEn: 'Austria', related: false, evidence: ['c1'] };
const firm = (code: string, rest: Partial<FirmOfCountry> = {}): FirmOfCountry => ({
  code,
  standing: 'ACTIVE',
  countries: ['at'],
  parks: [],
  work: [{ segment: SEGMENT, form: 'producing', confidence: 0.8, proofs: [{ code: `w-${code}` }] }],
  ...rest,
});
const none = makersAbroad([], 'sxt', 'cn');

describe('makers abroad', () => {
  it('are those of another country, standing, producing, and not in the park already', () => {
    const makers = makersAbroad(
      [
        firm('b'),
        firm('a'),
        firm('sure', { work: [{ segment: SEGMENT, form: 'producing', confidence: 0.9, proofs: [] }] }),
        firm('home', { countries: ['cn'] }),
        firm('here', { parks: ['sxt'] }),
        firm('gone', { standing: 'DISSOLVED' }),
        firm('later', { work: [{ segment: SEGMENT, form: 'planned', confidence: 1, proofs: [] }] }),
      ],
      'sxt',
      'cn',
    );
    expect(
      makers
        .get('at')
        ?.get(SEGMENT)
        ?.map(({ code }) => code),
    ).toEqual(['sure', 'a', 'b']);
    expect(makers.get('cn')).toBeUndefined();
  });
});

describe('a body and a gap', () => {
  const introduced = [{ code: 'p', name: '项目', nameEn: 'Project', segment: SEGMENT, evidence: ['i1', 't1'] }];

  it('have nothing to do with each other where nothing says so', () => {
    expect(matchPartner(body('x', { countries: [austria] }), SEGMENT, 'sxt', none)).toBeNull();
  });

  it('meet by a project it introduced, with the evidence of both ends', () => {
    const match = matchPartner(body('x', { introduced }), SEGMENT, 'sxt', none);
    expect(match?.ways).toMatchObject([{ kind: 'INTRODUCED_SUCH_PROJECT', weight: 0.6, evidence: ['i1', 't1'] }]);
    expect(match?.strength).toBe(0.6);
    expect(waySentence(match?.ways[0] as never).text).toContain('牵线不等于投资');
  });

  it('meet by the focus of a carrier of this very park', () => {
    const carriers = [{ code: 'c', name: '载体', nameEn: null, target: 'auto-parts', park: 'gx', evidence: ['f'] }];
    expect(matchPartner(body('x', { carriers }), SEGMENT, 'sxt', none)).toBeNull();
    expect(matchPartner(body('x', { carriers }), SEGMENT, 'gx', none)).toMatchObject({
      ways: [{ kind: 'CARRIER_FOCUS', weight: 0.25, wholeChain: true }],
    });
  });

  it('meet by its trade, the segment rather than the chain', () => {
    const chain = { target: 'auto-parts', confidence: 0.9, evidence: ['a'] };
    const exact = { target: SEGMENT, confidence: 0.8, evidence: ['b'] };
    // 0.35 × 0.9 and 0.5 × 0.8
    expect(matchPartner(body('x', { capabilities: [chain] }), SEGMENT, 'sxt', none)?.strength).toBe(0.315);
    expect(matchPartner(body('x', { capabilities: [chain, exact] }), SEGMENT, 'sxt', none)?.strength).toBe(0.4);
    expect(matchPartner(body('x', { capabilities: [exact] }), 'auto-parts/moulds', 'sxt', none)).toBeNull();
  });

  it('meet by makers of its country, up to four, half as much where it is only tied to it', () => {
    const makers = makersAbroad(
      ['a', 'b', 'c', 'd', 'e'].map((code) => firm(code)),
      'sxt',
      'cn',
    );
    const match = matchPartner(body('x', { countries: [austria] }), SEGMENT, 'sxt', makers);
    expect(match).toMatchObject({
      strength: 0.4,
      ways: [{ kind: 'COUNTRY_MAKERS', evidence: ['c1', 'w-a', 'w-b', 'w-c', 'w-d', 'w-e'] }],
    });
    expect(match?.ways[0]?.makers).toHaveLength(5);
    const tied = body('x', { countries: [{ ...austria, related: true }] });
    expect(matchPartner(tied, SEGMENT, 'sxt', makers)?.strength).toBe(0.2);
  });

  it('do not meet by makers of a trade that is not its own, nor through a body that knows no makers', () => {
    const makers = makersAbroad([firm('a')], 'sxt', 'cn');
    const other = body('x', {
      kind: 'CLUSTER',
      countries: [austria],
      capabilities: [{ target: 'life-health', confidence: 1, evidence: [] }],
    });
    expect(matchPartner(other, SEGMENT, 'sxt', makers)).toBeNull();
    for (const kind of ['FUNDING', 'STANDARDS', 'RESEARCH', 'BANK', 'MEDIA', null])
      expect(matchPartner(body('x', { kind, countries: [austria] }), SEGMENT, 'sxt', makers)).toBeNull();
  });

  it('add up so that no sum passes one: 1 − 0.4 · 0.9 = 0.64', () => {
    const makers = makersAbroad([firm('a')], 'sxt', 'cn');
    expect(matchPartner(body('x', { introduced, countries: [austria] }), SEGMENT, 'sxt', makers)?.strength).toBe(0.64);
  });

  it('stand in order of strength, then those who work with the park already, then code', () => {
    const capabilities = [{ target: 'auto-parts', confidence: 1, evidence: [] }];
    const bodies = [
      body('b', { capabilities }),
      body('a', { capabilities }),
      body('linked', { capabilities, parks: ['sxt'] }),
      body('strong', { introduced }),
      body('nothing'),
    ];
    expect(partnersFor(bodies, SEGMENT, 'sxt', none).map(({ partner }) => partner.code)).toEqual([
      'strong',
      'linked',
      'a',
      'b',
    ]);
  });
});

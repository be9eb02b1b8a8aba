import { describe, expect, it } from 'vitest';
import { readSeeds } from './read.ts';
import { append, expectProblem, problemsAfter, replace, type Case } from './testing.ts';

const PARTNERS = 'entities/partners.csv';
const CAPABILITIES = 'partners/capabilities.csv';
const IDENTIFIERS = 'identifiers/identifiers.csv';

const cases: readonly Case[] = [
  [
    'an address that is no public page',
    replace(PARTNERS, 'https://www.ffg.at', 'http://ffg'),
    PARTNERS,
    'website',
    /must be the https/,
  ],
  [
    'an address nobody vouches for',
    replace(PARTNERS, 'https://www.ffg.at,SEEN', 'https://www.ffg.at,'),
    PARTNERS,
    'websiteBasis',
    /needs SEEN or KNOWN/,
  ],
  [
    'a language of no dictionary',
    replace(PARTNERS, 'de|en', 'de|xx'),
    PARTNERS,
    'languages',
    /"xx" must be one of de, en, zh/,
  ],
  [
    'an unknown kind of body',
    replace(PARTNERS, ',FUNDING,', ',FOUNDATION,'),
    PARTNERS,
    'partnerKind',
    /"FOUNDATION" must be one of/,
  ],
  [
    'a capability of nobody',
    append(CAPABILITIES, 'nobody,chain:auto-parts,0.5,n,n'),
    CAPABILITIES,
    'subject',
    /unknown code "partner:nobody"/,
  ],
  [
    'a capability for a place',
    append(CAPABILITIES, 'ffg,park:sxt,0.5,n,n'),
    CAPABILITIES,
    'focus',
    /must be chain:<code> or segment:/,
  ],
  ['a certain capability', append(CAPABILITIES, 'ffg,chain:auto-parts,1,n,n'), CAPABILITIES, 'confidence', /below 1/],
  [
    'an identifier of a park',
    append(IDENTIFIERS, 'park:sxt,LEI,x,900,1,n,n'),
    IDENTIFIERS,
    'entity',
    /must be enterprise:<code>/,
  ],
  [
    'an identifier from nowhere',
    append(IDENTIFIERS, 'partner:ffg,FIRMENBUCH,x,,1,n,n'),
    IDENTIFIERS,
    'source',
    /must not be empty/,
  ],
  [
    'a scheme nobody keeps',
    append(IDENTIFIERS, 'partner:ffg,DUNS,x,900,1,n,n'),
    IDENTIFIERS,
    'scheme',
    /"DUNS" must be one of CREDIT_CODE, LEI/,
  ],
];

describe('rows of partners, capabilities and identifiers', () => {
  it.each(cases)('are refused with the place and a reason: %s', (...one) => {
    expectProblem(one, expect.any(Number));
  });

  it('hold one identifier of a scheme: a second one is a conflict somebody has to settle', () => {
    const twice = append(IDENTIFIERS, 'partner:ffg,LEI,x,900,1,n,n\npartner:ffg,LEI,y,900,2,n,n');
    expect(problemsAfter(twice)).toContainEqual(
      expect.objectContaining({ field: 'value', reason: 'partner:ffg already has the LEI x; keep one of the two' }),
    );
  });
});

describe('bodies a recruiter would turn to', () => {
  const seeds = readSeeds(import.meta.dirname);
  const bodies = seeds.entities.filter(({ kind, cells }) => kind === 'partner' && cells['task'] !== '');

  it('are at least fourteen in Austria and ten in Singapore, each with a curated statement of its task', () => {
    const of = (country: string) => bodies.filter(({ cells }) => cells['country'] === country).length;
    expect(of('at')).toBeGreaterThanOrEqual(14);
    expect(of('sg')).toBeGreaterThanOrEqual(10);
    for (const { code } of bodies)
      expect(seeds.facts.find((fact) => fact.code === `body.${code}`)).toMatchObject({
        basis: 'CURATED',
        source: null,
      });
  });

  it('carry neither a telephone number nor a mail address', () => {
    for (const { cells } of seeds.entities.filter(({ kind }) => kind === 'partner'))
      expect(Object.values(cells).join(' ')).not.toMatch(/@|\+\d{2}|\d{6,}/);
  });

  it('are said to cooperate with a park by a document alone', () => {
    const ties = seeds.facts.filter(({ relation }) => relation === 'cooperatesWith' || relation === 'introduced');
    expect(ties.filter(({ source }) => source === null)).toEqual([]);
    expect(ties.length).toBeGreaterThan(0);
  });
});

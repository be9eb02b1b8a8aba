import { describe, expect, it } from 'vitest';
import { readAnswers, readDay } from './answers.ts';
import { choicesOf, listPolicies } from './catalogue.ts';
import { deriveFact } from './derive.ts';
import { policyFits } from './fit.ts';
import { arrangeMatches, matchPolicy, sentenceOf, type Question } from './match.ts';
import { requirementOf } from './requirement.ts';
import type { Leaf, Rule } from './rule.ts';
import { book, fact, FACTS, firm, policy, SITE, version } from './testing.ts';

const leaf = (code: string, is: Leaf['is'] = '=', value: Leaf['value'] = true): Leaf => ({
  clause: 'c',
  fact: code,
  is,
  value,
});
const question = (more: Partial<Question> = {}): Question => ({
  firm: firm('x'),
  site: SITE,
  on: '2024-06-01',
  answers: new Map(),
  ...more,
});
const derived = (
  code: string,
  ...[who, site]: Parameters<typeof deriveFact> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const wanted = FACTS.find((one) => one.code === code) ?? fact(code);
  return deriveFact(wanted, who, site, '2024-06-01');
};
const austrian = firm('a', { countries: [{ code: 'at', evidence: ['seat a'] }] });

describe('a fact from the graph', () => {
  it('is the origin a source states, before the country of registration', () => {
    const subsidiary = firm('s', { origins: [{ code: 'at', evidence: ['article'] }] });
    expect(derived('home', subsidiary, null, '')).toEqual({ value: 'at', from: 'GRAPH', evidence: ['article'] });
    expect(derived('home', firm('s'), null, '')?.value).toBe('cn');
    expect(derived('home', firm('s', { countries: [] }), null, '')).toBeUndefined();
  });

  it('calls a firm foreign-invested only where it settles in China and is from elsewhere; else nobody knows', () => {
    expect(derived('foreign', austrian, SITE, '')?.value).toBe(true);
    expect(derived('foreign', firm('x'), SITE, '')).toBeUndefined();
    expect(derived('foreign', austrian, { ...SITE, country: 'sg' }, '')).toBeUndefined();
    expect(derived('foreign', firm('x', { countries: [] }), SITE, '')).toBeUndefined();
  });

  it('is never false for what is merely not recorded', () => {
    expect(derived('listed', firm('x'), SITE, '')).toBeUndefined();
    expect(derived('listed', firm('x', { stockCode: '600000' }), SITE, '')).toMatchObject({ value: true });
    expect(derived('segments', firm('x'), SITE, '')).toBeUndefined();
  });

  it('lists each segment or chain once and holds for a park that was merged into another', () => {
    const work = ['a/1', 'a/2', 'a/1'].map((segment) => ({ segment, chain: 'a', evidence: [segment] }));
    expect(derived('segments', firm('x', { work }), SITE, '')).toMatchObject({ value: ['a/1', 'a/2'] });
    expect(derived('chains', firm('x', { work }), SITE, '')?.value).toEqual(['a']);
    const one = policy('p', [version('1', leaf('park', '=', 'new'))]);
    expect(matchPolicy(book([one]), one, question()).verdict).toBe('ELIGIBLE');
  });
});

describe('a requirement', () => {
  const words = (one: Leaf, wanted = true) => {
    const { text, textEn } = requirementOf(
      one,
      wanted,
      FACTS.find(({ code }) => code === one.fact) ?? fact('?'),
      book([]).names,
    );
    return [text, textEn];
  };
  it('is said with names, units and, under a not, the other way round', () => {
    expect(words(leaf('share', '>=', 25))).toEqual(['名share ≥ 25%', 'name share ≥ 25%']);
    expect(words(leaf('share', '>=', 25), false)).toEqual(['名share < 25%', 'name share < 25%']);
    expect(words(leaf('home', '=', 'at'))).toEqual(['名home为奥地利', 'name home is Austria']);
    expect(words(leaf('kind', 'in', ['design', 'materials']), false)[1]).toBe('name kind is not design or materials');
    expect(words(leaf('holder'))).toEqual(['名holder', 'name holder']);
    expect(words(leaf('holder'), false)).toEqual(['否：名holder', 'not: name holder']);
    expect(words(leaf('segments', 'in', ['1', '2', '3', '4', '5', '6']))[1]).toBe(
      'name segments include 1 or 2 or 3 or 4 (or 2 others)',
    );
  });
});

describe('a match', () => {
  const rule: Rule = { all: [leaf('country', '=', 'cn'), leaf('share', '>=', 25), leaf('holder')] };
  const treaty = policy('t', [
    version('old', { all: [leaf('share', '>=', 50)] }, { to: '2019-12-31' }),
    version('new', rule, { from: '2020-01-01' }),
  ]);
  const all = book([treaty]);
  const answers = (given: Record<string, string>) =>
    readAnswers(
      Object.entries(given).map(([code, value]) => ({ fact: code, value })),
      all,
    );

  it('names the clause, the fact, where it is from, and the one condition that is short', () => {
    const short = matchPolicy(all, treaty, question({ answers: answers({ share: '20', holder: 'true' }) }));
    expect(short.verdict).toBe('ONE_CONDITION_SHORT');
    expect(short.short).toMatchObject({ clause: { article: '第一条' }, fact: { code: 'share' }, truth: false });
    expect(short.conditions.map(({ known, decisive }) => [known?.from, decisive])).toEqual([
      ['GRAPH', false],
      ['ANSWER', true],
      ['ANSWER', false],
    ]);
    expect(sentenceOf(short, all).text).toBe('差一项：「名share ≥ 25%」（现为 20%）。');
    expect(sentenceOf(matchPolicy(all, treaty, question({ answers: answers({ holder: 'true' }) })), all).textEn).toBe(
      'One condition short: “name share ≥ 25%”, which is not known.',
    );
  });

  it('takes the version in force on the day and is not in force where none is', () => {
    expect(matchPolicy(all, treaty, question({ on: '2019-12-31' })).version?.version).toBe('old');
    expect(matchPolicy(all, treaty, question({ on: '2020-01-01' })).version?.version).toBe('new');
    const ended = policy('e', [version('1', rule, { to: '2019-12-31' })]);
    const over = matchPolicy(all, ended, question());
    expect([over.verdict, over.version, over.applicable, over.conditions]).toEqual(['NOT_ELIGIBLE', null, false, []]);
  });

  it('lets an answer go before the graph, for this question alone', () => {
    const abroad = matchPolicy(all, treaty, question({ answers: answers({ country: 'at' }) }));
    expect([abroad.verdict, abroad.applicable]).toEqual(['NOT_ELIGIBLE', false]);
    expect(sentenceOf(abroad, all).text).toBe('不符合：未满足「名country为中国」。');
    expect(matchPolicy(all, treaty, question()).applicable).toBe(true);
  });

  it('comes in order, asks first what bears on most policies, and shows what excludes it', () => {
    const excludes = [{ code: 'b', note: '择一', noteEn: 'one of the two' }];
    const policies = [
      policy('a', [version('1', leaf('country', '=', 'cn'))], { excludes }),
      policy('b', [version('1', { all: [leaf('holder')] })]),
      policy('c', [version('1', { all: [leaf('share', '>=', 5), leaf('holder'), leaf('listed')] })]),
      policy('d', [version('1', leaf('country', '=', 'at'))], { excludes }),
      policy('e', [version('1', leaf('unpublished'))]),
    ];
    const got = arrangeMatches(policies.map((one) => matchPolicy(book(policies), one, question())));
    expect(got.map(({ policy: { row }, verdict }) => `${row.code} ${verdict}`)).toEqual([
      'a ELIGIBLE',
      'b ONE_CONDITION_SHORT',
      'c UNKNOWN',
      'e UNKNOWN',
      'd NOT_ELIGIBLE',
    ]);
    expect(got[2]?.open).toEqual(['holder', 'listed', 'share']);
    expect(got.map(({ conflicts }) => conflicts.length)).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('answers', () => {
  const all = book([]);
  it.each([
    [{ fact: 'nobody', value: '1' }, /facts\[0\]\.fact: unknown fact "nobody"/],
    [{ fact: 'share', value: 'much' }, /facts\[0\]\.value: "much" is no number in PERCENT/],
    [{ fact: 'holder', value: 'yes' }, /true or false/],
    [{ fact: 'asked', value: '2024-02-30' }, /day such as/],
    [{ fact: 'kind', value: 'food' }, /no option of kind \(design, materials\)/],
    [{ fact: 'unpublished', value: 'true' }, /has no answer/],
    [{ fact: 'share', value: '' }, /leave a fact out/],
  ])('refuse %j', (given, message) => {
    expect(() => readAnswers([given], all)).toThrow(message);
  });

  it('are of the type of their fact', () => {
    const given = [
      { fact: 'share', value: '25.5' },
      { fact: 'holder', value: 'false' },
      { fact: 'segments', value: 'a/1|a/2' },
    ];
    expect([...readAnswers(given, all)]).toEqual([
      ['share', 25.5],
      ['holder', false],
      ['segments', ['a/1', 'a/2']],
    ]);
    expect(() =>
      readAnswers(
        [given[0], given[0]].flatMap((one) => one ?? []),
        all,
      ),
    ).toThrow(/given twice/);
    expect(() => readDay('2023-02-29', new Date())).toThrow(/on: "2023-02-29" is not a day/);
    expect(readDay(null, new Date('2024-06-01T10:00:00Z'))).toBe('2024-06-01');
  });
});

describe('the list of policies', () => {
  const rule = leaf('home', '=', 'at');
  const policies = [
    policy('a', [version('1', rule, { to: '2019-12-31' })], { appliesTo: ['country:at', 'segment:x/1'] }),
    policy('b', [], { parks: ['sxt'] }),
    policy('c', [version('1', rule)], { appliesTo: ['region:jiangsu', 'chain:xy'] }),
  ];
  const sites = new Map([['sxt', SITE]]);
  it.each([
    [{}, ['a', 'b', 'c']],
    [{ country: 'cn' }, ['b', 'c']],
    [{ chain: 'x' }, ['a']],
    [{ chain: 'x/1' }, ['a']],
    [{ on: '2024-01-01' }, ['c']],
    [{ executable: false }, ['b']],
    [{ park: 'sxt' }, ['b']],
    [{ text: 'POLICY C' }, ['c']],
    [{ family: 'TREATY' }, []],
  ])('by %j', (wanted, codes) => {
    expect(listPolicies(book(policies), sites, wanted).map(({ row }) => row.code)).toEqual(codes);
  });

  it('offers the codes some rule compares with', () => {
    const home = FACTS[0] ?? fact('?');
    expect(choicesOf(book(policies), home)).toEqual([{ value: 'at', name: '奥地利', nameEn: 'Austria' }]);
  });
});

describe('policy fit', () => {
  const rules = [
    policy('met', [version('1', leaf('home', '=', 'cn'))]),
    policy('given', [version('1', { all: [leaf('segments', 'in', ['a/1'])] })]),
    policy('asked', [version('1', { all: [leaf('home', '=', 'cn'), leaf('holder')] })]),
    policy('secret', [version('1', { all: [leaf('country', '=', 'cn'), leaf('unpublished')] })]),
    policy('other', [version('1', leaf('country', '=', 'cn'))], { appliesTo: ['chain:b'] }),
    policy('person', [version('1', leaf('country', '=', 'cn'))]),
  ].map((one) => (one.row.code === 'person' ? { ...one, row: { ...one.row, beneficiary: 'PERSON' } } : one));
  const worker = (segment: string) =>
    firm(segment, { work: [{ segment, chain: 'a', evidence: [`works ${segment}`] }] });
  const fits = policyFits(book(rules), [worker('a/1'), worker('a/2'), austrian], SITE, 'a/1', '2024-06-01');

  it('is the mean over what can be decided; what is open, secret, for others or out of place does not count', () => {
    expect(fits.get('a/1')?.value).toBe(1);
    // Met 1, not eligible by what it makes 0.
    expect(fits.get('a/2')?.value).toBe(0.5);
    expect(fits.get('a/1')?.undecided.map(({ policy: { row }, likely }) => [row.code, likely])).toEqual([
      ['asked', true],
    ]);
    // By place neither “met” nor “asked” applies to it, and what it makes is not known.
    expect(fits.get('a')).toMatchObject({ value: null, decided: [], undecided: [{ likely: false }] });
  });

  it('rests on the clauses and facts that decided it', () => {
    expect(fits.get('a/2')?.decided.flatMap(({ evidence }) => evidence)).toEqual([
      'law',
      'seat a/2',
      'law',
      'works a/2',
    ]);
  });

  it('counts a condition that is known to be unmet half, and one that is unknown not at all', () => {
    const short = policy('short', [version('1', { all: [leaf('home', '=', 'cn'), { not: leaf('listed') }] })]);
    const of = (more: object) =>
      policyFits(book([short]), [firm('x', more)], SITE, 'a/1', '2024-06-01').get('x')?.value;
    expect(of({ stockCode: '600000' })).toBe(0.5);
    expect(of({})).toBeNull();
  });
});

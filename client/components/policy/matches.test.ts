import { describe, expect, it } from 'vitest';
import { byNeed, byOutcome, countOutcomes, divide, nearest, openQuestions, ruleTree, type Verdict } from './matches.ts';

const match = (code: string, verdict: Verdict, questions: readonly string[] = []) => ({
  verdict,
  policy: { code },
  questions: questions.map((one) => ({ code: one })),
});

describe('matches', () => {
  it('keep apart what is of another place and what is not in force', () => {
    const one = (applicable: boolean, inForce: boolean) => ({ verdict: 'UNKNOWN' as const, applicable, inForce });
    const [here, elsewhere, lapsed, both] = [one(true, true), one(false, true), one(true, false), one(false, false)];
    expect(divide([here, elsewhere, lapsed, both])).toEqual({
      here: [here],
      elsewhere: [elsewhere],
      lapsed: [lapsed, both],
    });
  });

  it('count apart what asking can settle and what nobody has published, and outcomes that no policy has as none', () => {
    const asked = match('b', 'UNKNOWN', ['sme', 'unpublished']);
    expect(countOutcomes([match('a', 'ELIGIBLE'), asked, match('c', 'UNKNOWN', ['unpublished'])])).toEqual({
      ELIGIBLE: 1,
      ONE_CONDITION_SHORT: 0,
      UNKNOWN: 1,
      NOT_ELIGIBLE: 0,
      UNPUBLISHED: 1,
    });
  });
});

it('puts what nobody can tell after all that can be told', () => {
  const all = [
    match('dark', 'UNKNOWN'),
    match('no', 'NOT_ELIGIBLE'),
    match('ask', 'UNKNOWN', ['sme']),
    match('yes', 'ELIGIBLE'),
  ];
  expect(byOutcome(all).map(({ policy }) => policy.code)).toEqual(['yes', 'ask', 'no', 'dark']);
});

describe('open questions', () => {
  it('begin with the one most policies wait for, then with the one that decides alone', () => {
    const asked = openQuestions([
      match('a', 'UNKNOWN', ['sme', 'rdShare', 'assets']),
      match('b', 'ONE_CONDITION_SHORT', ['rdShare']),
      match('c', 'UNKNOWN', ['assets', 'sme']),
    ]);
    expect(asked.map(({ fact, waiting }) => [fact, waiting.map(({ policy }) => policy.code)])).toEqual([
      ['rdShare', ['a', 'b']],
      ['sme', ['a', 'c']],
      ['assets', ['a', 'c']],
    ]);
  });

  it('leave out what can change nothing', () => {
    expect(
      openQuestions([
        match('a', 'NOT_ELIGIBLE', ['sme']),
        match('b', 'ELIGIBLE', ['listed']),
        match('c', 'UNKNOWN', ['unpublished']),
      ]),
    ).toEqual([]);
  });
});

it('finds the policies that lack least, and none among those without conditions', () => {
  const of = (name: string, ...verdicts: ('MET' | 'UNMET' | 'UNKNOWN')[]) => ({
    name,
    conditions: verdicts.map((verdict) => ({ verdict })),
  });
  const far = of('far', 'UNMET', 'UNMET');
  const near = of('near', 'UNMET', 'MET');
  const dim = of('dim', 'UNMET', 'UNKNOWN');
  expect(nearest([of('empty'), far, dim, near], 2).map(({ name }) => name)).toEqual(['near', 'dim']);
});

it('reads what is short before what is met', () => {
  const one = (verdict: 'MET' | 'UNMET' | 'UNKNOWN', decisive = false) => ({ verdict, decisive });
  expect(byNeed([one('MET'), one('UNKNOWN'), one('UNKNOWN', true), one('UNMET')])).toEqual([
    one('UNKNOWN', true),
    one('UNMET'),
    one('UNKNOWN'),
    one('MET'),
  ]);
});

describe('a rule', () => {
  const at = (path: string) => ({ path });

  it('is put together from the places of its conditions', () => {
    const [a, b, c, d] = [at('all/0'), at('all/1/any/0'), at('all/1/any/1'), at('all/2/not')];
    expect(ruleTree([a, b, c, d])).toEqual([
      {
        operator: 'all',
        children: [
          { condition: a },
          { operator: 'any', children: [{ condition: b }, { condition: c }] },
          { operator: 'not', children: [{ condition: d }] },
        ],
      },
    ]);
  });

  it('may be a single condition, and loses none whose place cannot be read', () => {
    expect(ruleTree([at('')])).toEqual([{ condition: at('') }]);
    expect(ruleTree([at('odd/0')])).toEqual([{ condition: at('odd/0') }]);
  });
});

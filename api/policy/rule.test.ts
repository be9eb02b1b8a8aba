import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, holds, leavesOf, versionOn, type FactRole, type Facts, type Leaf, type Rule } from './rule.ts';

const leaf = (fact: string, is: Leaf['is'] = '=', value: Leaf['value'] = true): Leaf => ({
  clause: `clause ${fact}`,
  fact,
  is,
  value,
});
const facts = (given: Record<string, number | boolean | string | string[]>): Facts => new Map(Object.entries(given));
/** p… are places, g… given, all others changeable. */
const roleOf = (fact: string): FactRole =>
  fact.startsWith('p') ? 'PLACE' : fact.startsWith('g') ? 'GIVEN' : 'CHANGEABLE';
const verdict = (rule: Rule, given: Record<string, boolean | number | string>) =>
  evaluate(rule, facts(given), roleOf).verdict;

describe('a condition', () => {
  it.each<[Leaf['is'], Leaf['value'], unknown, boolean | null]>([
    ['>=', 12, 12, true],
    ['>=', 12, 11, false],
    ['>', 12, 12, false],
    ['<=', 5000, 5000, true],
    ['<', 5000, 5000, false],
    ['=', 'cn', 'cn', true],
    ['!=', 'cn', 'at', true],
    ['in', ['a', 'b'], 'b', true],
    ['notIn', ['a', 'b'], 'b', false],
    ['in', ['a', 'b'], ['c', 'b'], true],
    ['notIn', ['a', 'b'], ['c', 'd'], true],
    ['=', 'a', ['c', 'd'], false],
    ['>=', '2020-01-01', '2019-12-31', false],
    ['>=', 12, 'twelve', null],
  ])('%s %j on %j is %s', (is, value, known, expected) => {
    expect(holds(leaf('x', is, value), new Map([['x', known as string]]))).toBe(expected);
  });

  it('is unknown without its fact, and always where the source does not publish it', () => {
    expect(holds(leaf('x'), facts({}))).toBeNull();
    expect(holds(leaf('unpublished'), facts({ unpublished: true }))).toBeNull();
  });
});

describe('a rule', () => {
  const both: Rule = { all: [leaf('a'), leaf('b')] };

  it('is one condition short whether that one is unmet or unknown', () => {
    expect(verdict(both, { a: true, b: true })).toBe('ELIGIBLE');
    expect(verdict(both, { a: true, b: false })).toBe('ONE_CONDITION_SHORT');
    expect(verdict(both, { a: true })).toBe('ONE_CONDITION_SHORT');
    expect(verdict(both, { a: false, b: false })).toBe('NOT_ELIGIBLE');
    expect(verdict(both, {})).toBe('UNKNOWN');
    // Two leaves of one fact are two leaves: making one hold leaves the other.
    expect(verdict({ all: [leaf('a', '>=', 3), leaf('a', '>=', 5)] }, { a: 1 })).toBe('NOT_ELIGIBLE');
  });

  it('is never short of a place or of what the firm is by nature', () => {
    expect(verdict({ all: [leaf('a'), leaf('place')] }, { a: true, place: false })).toBe('NOT_ELIGIBLE');
    expect(verdict({ all: [leaf('a'), leaf('given')] }, { a: true })).toBe('UNKNOWN');
    expect(evaluate({ all: [leaf('a'), leaf('place')] }, facts({ place: false }), roleOf).applicable).toBe(false);
    expect(evaluate({ all: [leaf('a'), leaf('given')] }, facts({ given: false }), roleOf).applicable).toBe(true);
    // Another place would do: nothing is ruled out.
    expect(evaluate({ any: [leaf('a'), leaf('place')] }, facts({ place: false }), roleOf).applicable).toBe(true);
  });

  it('under a not wants the opposite', () => {
    const rule: Rule = { all: [leaf('a'), { not: { any: [leaf('b'), leaf('c')] } }] };
    expect(leavesOf(rule).map(({ path, wanted }) => [path, wanted])).toEqual([
      ['all/0', true],
      ['all/1/not/any/0', false],
      ['all/1/not/any/1', false],
    ]);
    expect(verdict(rule, { a: true, b: false, c: false })).toBe('ELIGIBLE');
    const short = evaluate(rule, facts({ a: true, b: true, c: false }), roleOf);
    expect([short.verdict, short.short]).toEqual(['ONE_CONDITION_SHORT', [1]]);
    expect(verdict(rule, { a: true, b: true, c: true })).toBe('NOT_ELIGIBLE');
  });

  it('names every single condition that would do, in order, and asks what is still open', () => {
    const rule: Rule = { all: [leaf('a'), { any: [leaf('b'), leaf('c')] }] };
    expect(evaluate(rule, facts({ a: true }), roleOf)).toMatchObject({ short: [1, 2], open: ['b', 'c'] });
    expect(evaluate(rule, facts({ a: true, b: true }), roleOf).open).toEqual([]);
    // Both of the alternatives fail: a is moot for eligibility, but tells whether only one is short.
    expect(evaluate(rule, facts({ b: false, c: false }), roleOf)).toMatchObject({
      verdict: 'NOT_ELIGIBLE',
      open: ['a'],
    });
    expect(evaluate({ all: [leaf('a'), leaf('unpublished')] }, facts({}), roleOf).open).toEqual(['a']);
  });
});

describe('the version in force', () => {
  const versions = [
    { from: null, to: '2015-12-31' },
    { from: '2016-01-01', to: '2020-06-30' },
    { from: '2021-01-01', to: null },
  ];
  it.each([
    ['1999-01-01', 0],
    ['2015-12-31', 0],
    ['2016-01-01', 1],
    ['2020-07-01', null],
    ['2021-01-01', 2],
    ['2099-01-01', 2],
  ])('on %s is number %s', (on, index) => {
    expect(versionOn(versions, on)).toBe(index === null ? null : versions[index]);
  });
});

describe('any rule', () => {
  const names = ['a', 'b', 'c', 'd', 'place', 'given'];
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(...names).map((name): Rule => leaf(name)),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
      tie('rule').map((not): Rule => ({ not })),
    ),
  }));
  const known = fc.dictionary(fc.constantFrom(...names), fc.boolean());
  /** Two-valued truth, written another way than the program has it. */
  const truth = (part: Rule, values: boolean[], at = { next: 0 }): boolean => {
    if ('all' in part) return part.all.map((one) => truth(one, values, at)).every(Boolean);
    if ('any' in part) return part.any.map((one) => truth(one, values, at)).some(Boolean);
    if ('not' in part) return !truth(part.not, values, at);
    return values[at.next++] ?? false;
  };

  it('with everything known is one short exactly where changing one changeable leaf makes it true', () => {
    fc.assert(
      fc.property(rule, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (any, bits) => {
        const given = Object.fromEntries(names.map((name, i) => [name, bits[i] ?? false]));
        const values = leavesOf(any).map(({ leaf: { fact } }) => given[fact] ?? false);
        const eligible = truth(any, values);
        const single = leavesOf(any).some(
          ({ leaf: { fact } }, i) =>
            roleOf(fact) === 'CHANGEABLE' &&
            truth(
              any,
              values.map((value, j) => (i === j ? !value : value)),
            ),
        );
        expect(verdict(any, given)).toBe(eligible ? 'ELIGIBLE' : single ? 'ONE_CONDITION_SHORT' : 'NOT_ELIGIBLE');
      }),
      { numRuns: 500 },
    );
  });

  it('is never turned over by an answer, nor the place it applies to', () => {
    fc.assert(
      fc.property(rule, known, known, (any, before, more) => {
        const first = evaluate(any, facts(before), roleOf);
        const then = evaluate(any, facts({ ...more, ...before }), roleOf);
        if (first.verdict === 'ELIGIBLE') expect(then.verdict).toBe('ELIGIBLE');
        if (first.verdict === 'NOT_ELIGIBLE') expect(['NOT_ELIGIBLE', 'ONE_CONDITION_SHORT']).toContain(then.verdict);
        if (first.verdict === 'ONE_CONDITION_SHORT')
          expect(['ELIGIBLE', 'ONE_CONDITION_SHORT']).toContain(then.verdict);
        if (!first.applicable) expect(then.applicable).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of its parts', () => {
    const turned = (part: Rule): Rule =>
      'all' in part
        ? { all: part.all.map(turned).reverse() }
        : 'any' in part
          ? { any: part.any.map(turned).reverse() }
          : 'not' in part
            ? { not: turned(part.not) }
            : part;
    fc.assert(
      fc.property(rule, known, (any, given) => {
        const one = evaluate(any, facts(given), roleOf);
        const other = evaluate(turned(any), facts(given), roleOf);
        expect(other.verdict).toBe(one.verdict);
        expect(other.applicable).toBe(one.applicable);
        expect(other.short.length).toBe(one.short.length);
        expect([...other.open].sort()).toEqual([...one.open].sort());
      }),
    );
  });

  it('asks only for what is unknown, and for nothing once it is eligible', () => {
    fc.assert(
      fc.property(rule, known, (any, given) => {
        const { verdict: came, open } = evaluate(any, facts(given), roleOf);
        expect(open.filter((fact) => fact in given)).toEqual([]);
        if (came === 'ELIGIBLE') expect(open).toEqual([]);
        if (came === 'UNKNOWN') expect(open.length).toBeGreaterThan(0);
      }),
    );
  });
});

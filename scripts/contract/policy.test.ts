import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { judgeChange } from './policy.ts';

const RELEASED = '2026-11-21';
const judge = (before: string, after: string, today = '2027-03-01') =>
  judgeChange(buildSchema(before), buildSchema(after), RELEASED, today);

const marked = (reason: string): string => `type Query { a: Int b: Int @deprecated(reason: "${reason}") }`;
const announced = marked('since 2026-11-21, goes 2027-03-01: use a');
const without = 'type Query { a: Int }';

describe('a change of the schema', () => {
  it('may add fields, types and arguments that need not be given', async () => {
    const after = 'type Query { a(x: Int): Int b: B } type B { c: Int }';
    expect(await judge(without, after)).toMatchObject({ faults: [], allowed: [] });
    expect((await judge(without, after)).additions).toBeGreaterThan(0);
  });

  it.each([
    ['a field that goes', 'type Query { a: Int b: Int }', without, /^Query\.b: /],
    ['a field that becomes nullable', 'type Query { a: Int! }', without, /^Query\.a: .*type/],
    ['an argument that must be given', without, 'type Query { a(x: Int!): Int }', /^Query\.a\.x: /],
    ['an argument that goes', 'type Query { a(x: Int): Int }', without, /^Query\.a\.x: /],
    ['an enum value that goes', 'type Query { a: E } enum E { X Y }', 'type Query { a: E } enum E { X }', /^E\.Y: /],
    ['a type that goes', 'type Query { a: Int b: B } type B { c: Int }', without, /^B: /],
    [
      'an input field that must be given',
      'type Query { a(x: I): Int } input I { y: Int }',
      'type Query { a(x: I): Int } input I { y: Int z: Int! }',
      /^I\.z: /,
    ],
  ])('may not break anybody unannounced: %s', async (_case, before, after, message) => {
    const { faults, allowed } = await judge(before, after);
    expect(faults.filter((fault) => message.test(fault))).toHaveLength(1);
    expect(allowed).toEqual([]);
  });

  it('may take away on the day announced what was announced 90 days before, and not a day earlier', async () => {
    // 2026-11-21 to 2027-03-01: 9 + 31 + 31 + 28 + 1 = 100 days.
    expect(await judge(announced, without, '2027-03-01')).toMatchObject({ faults: [], allowed: [expect.any(String)] });
    expect((await judge(announced, without, '2027-02-28')).faults).toHaveLength(1);
  });

  it('may not take away what was announced too late or without dates', async () => {
    for (const reason of ['since 2026-12-02, goes 2027-03-01: use a', 'use a'])
      expect((await judge(marked(reason), without, '2030-01-01')).faults, reason).toHaveLength(1);
  });

  it('may take away a type with all that led to it, and not while something else still does', async () => {
    const note = '@deprecated(reason: "since 2026-11-21, goes 2027-03-01: use a")';
    const one = `type Query { a: Int b: B ${note} } type B { c: Int }`;
    expect(await judge(one, without)).toMatchObject({ faults: [] });
    const two = `type Query { a: Int b: B ${note} d: B } type B { c: Int }`;
    expect((await judge(two, without)).faults.length).toBeGreaterThan(0);
  });
});

describe('a deprecation', () => {
  it('has two dates 90 days apart and names what to use', async () => {
    // 2026-11-21 to 2027-02-19 are 9 + 31 + 31 + 19 = 90 days.
    expect(
      (await judge('type Query { a: Int b: Int }', marked('since 2026-11-21, goes 2027-02-19: use a'))).faults,
    ).toEqual([]);
    const wrong = [
      'since 2026-11-21, goes 2027-02-18: use a',
      'since 2026-11-21: use a',
      'No longer supported',
      'since 2026-11-21, goes 2027-13-45: use a',
      'since 2026-11-21, goes 2027-03-01: use ',
    ];
    for (const reason of wrong)
      expect((await judge('type Query { a: Int b: Int }', marked(reason))).faults, reason).toHaveLength(1);
  });

  it('is not dated before the release that does not have it, nor brought forward', async () => {
    const early = marked('since 2026-08-01, goes 2027-03-01: use a');
    expect((await judge('type Query { a: Int b: Int }', early)).faults).toHaveLength(1);
    expect((await judge(early, early)).faults).toEqual([]);
    const sooner = marked('since 2026-11-21, goes 2027-02-25: use a');
    expect((await judge(announced, sooner)).faults).toHaveLength(1);
    const later = marked('since 2026-11-21, goes 2028-01-01: use a');
    expect((await judge(announced, later)).faults).toEqual([]);
  });
});

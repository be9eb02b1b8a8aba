import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { valueWords } from '../api/policy/requirement.ts';
import { checkPolicies } from './policy-checks.ts';
import { readPolicy } from './policy.ts';
import type { Problem } from './problem.ts';
import { readSeeds } from './read.ts';
import type { Seeds } from './seeds.ts';

const SAMPLE = readFileSync(new URL('./fixtures/sample-hnte.yaml', import.meta.url), 'utf8');
const FILE = 'policies/sample-hnte.yaml';

let seeds: Seeds;
// Read once: only the sample changes.
beforeAll(() => {
  seeds = readSeeds(fileURLToPath(new URL('.', import.meta.url)));
}, 60_000);

/** What is wrong with the sample beside the real files, with a text of it changed. */
function problemsOf(from = '', to = ''): Problem[] {
  expect(SAMPLE).toContain(from);
  const problems: Problem[] = [];
  const facts = new Map(seeds.policyFacts.map((fact) => [fact.code, fact]));
  const sample = readPolicy(FILE, SAMPLE.replace(from, to), facts, problems);
  if (sample) checkPolicies({ ...seeds, policies: [...seeds.policies, sample] }, problems);
  return problems;
}

describe('a policy file', () => {
  it('is read where it is whole', () => {
    expect(problemsOf()).toEqual([]);
  });

  it.each<[what: string, from: string, to: string, field: RegExp, reason: RegExp]>([
    ['an unknown fact', 'fact: rdShare, is: ', 'fact: rdShar, is: ', /rule\.all\.1\.fact$/, /unknown fact "rdShar"/],
    [
      'an unknown clause',
      'clause: a10, fact',
      'clause: a9, fact',
      /clause$/,
      /unknown clause "a9" \(this version has a10\)/,
    ],
    [
      'an operator of another type',
      "siteCountry, is: '='",
      "siteCountry, is: '>='",
      /is$/,
      /does not fit siteCountry, a TEXT/,
    ],
    ['one value where a list belongs', "siteCountry, is: '='", 'siteCountry, is: in', /value$/, /needs a list/],
    [
      'a value of another type',
      "rdShare, is: '>=', value: 6",
      "rdShare, is: '>=', value: six",
      /value$/,
      /is a number/,
    ],
    [
      'a code nobody has',
      "is: '=', value: cn }",
      "is: '=', value: zz }",
      /rule$/,
      /unknown code "zz" \(it should be a country\)/,
    ],
    ['an unknown place', "'country:cn'", "'country:zz'", /appliesTo\.places\.0$/, /unknown code "country:zz"/],
    ['an unknown chain', 'integrated-circuits,', 'circuits,', /appliesTo\.chains\.0$/, /unknown code "chain:circuits"/],
    ['an unknown other policy', 'excludes: []', 'excludes: [nobody]', /excludes\.0$/, /unknown policy "nobody"/],
    [
      'versions that overlap',
      'to: 2015-12-31',
      'to: 2016-01-01',
      /versions\.0\.to$/,
      /runs to 2016-01-01, but "2016" begins/,
    ],
    ['a day that is none', 'from: 2008-01-01', 'from: 2008-02-30', /versions\.0\.from$/, /no day of the calendar/],
    ['an empty part of a rule', 'any:\n', 'any: []\n        - any:\n', /any$/, /at least one condition/],
    ['a unit nobody knows', 'unit: PERCENT', 'unit: PER_CENT', /unit$/, /unknown unit/],
    [
      'facts of a case nobody knows',
      'salesLastYear: 5001',
      'sales: 5001',
      /cases\.1\.facts\.sales$/,
      /unknown fact "sales"/,
    ],
    [
      'English with Chinese in it',
      'nameEn: Sample recognition',
      'nameEn: Sample 认定',
      /^nameEn$/,
      /English text with/,
    ],
    ['a name another policy has', 'name: 样例认定', 'name: 五区建设', /^name$/, /already the name of "five-areas"/],
  ])('names %s', (_what, from, to, field, reason) => {
    const [first] = problemsOf(from, to);
    expect(first).toMatchObject({ file: FILE, row: expect.any(Number) });
    expect(first?.field).toMatch(field);
    expect(first?.reason).toMatch(reason);
  });

  it('runs its boundary cases, and names the case, what was expected and what came', () => {
    expect(problemsOf('siteCountry: cn, rdShare: 6 }', 'siteCountry: cn, rdShare: 5.9 }')).toMatchObject([
      {
        field: 'versions.0.cases.0.verdict',
        reason: expect.stringMatching(
          /case "旧办法最后一天": expected ELIGIBLE, got ONE_CONDITION_SHORT by version "2008" \(unmet: a10 rdShare/,
        ),
      },
    ]);
    expect(problemsOf('short: a11-1', 'short: a11-5')).toMatchObject([
      { field: 'versions.1.cases.1.short', reason: 'case "差一个月": expected a11-5 to be short, got a11-1' },
    ]);
  });
});

describe('a fact with a list of answers', () => {
  it('has a word in both languages for each answer, so that no screen shows a code', () => {
    const answers = seeds.policyFacts.flatMap((fact) =>
      fact.options.filter((one) => !one.startsWith('@')).map((one) => ({ one, ...valueWords(one, fact, new Map()) })),
    );
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter(({ one, text }) => text === one)).toEqual([]);
  });
});

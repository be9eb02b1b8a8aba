import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type Api } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Match {
  policy: { code: string };
  verdict: string;
  applicable: boolean;
  version: { version: string } | null;
  conditions: {
    clause: { code: string; article: string; evidence: { code: string }[] };
    requirement: string;
    requirementEn: string;
    fact: { fact: { code: string }; value: string | null; from: string; evidence: { code: string }[] };
    verdict: string;
    decisive: boolean;
  }[];
  short: { clause: { code: string }; fact: { fact: { code: string } } } | null;
  questions: { code: string }[];
  sentence: { text: string; textEn: string };
  conflicts: { policy: { code: string } }[];
}

const MATCHES = `query ($enterprise: String!, $park: String, $on: String, $facts: [PolicyFactInput!], $policy: String, $includeExpired: Boolean! = false) {
  policyMatches(enterprise: $enterprise, park: $park, on: $on, facts: $facts, policy: $policy, includeExpired: $includeExpired) {
    policy { code } verdict applicable version { version } questions { code } sentence { text textEn }
    short { clause { code } fact { fact { code } } }
    conflicts { policy { code } }
    conditions {
      clause { code article evidence { code } } requirement requirementEn verdict decisive
      fact { fact { code } value from evidence { code } }
    }
  }
}`;

const ask = async (variables: Record<string, unknown>): Promise<Match[]> =>
  (await api.ask<{ policyMatches: Match[] }>(MATCHES, variables)).policyMatches;
const answers = (given: Record<string, string>) => Object.entries(given).map(([fact, value]) => ({ fact, value }));

const AUSTRIAN = { enterprise: 'ams-osram', park: 'sxt' };
const DIVIDEND = { ...AUSTRIAN, policy: 'treaty-at-dividend' };
const HOLDER = { taxResidentOf: 'at', legalPerson: 'true', beneficialOwner: 'true', holdingMonths: '12' };

describe('policyMatches', () => {
  it('names for every verdict the clause and the fact each condition was decided on', async () => {
    const matches = await ask(AUSTRIAN);
    expect(matches.length).toBeGreaterThan(40);
    for (const { policy, conditions, sentence } of matches) {
      expect(conditions.length, policy.code).toBeGreaterThan(0);
      expect(sentence.textEn).not.toBe('');
      for (const { clause, fact, requirement, verdict } of conditions) {
        expect(clause.article, policy.code).not.toBe('');
        expect(clause.evidence.length, policy.code).toBeGreaterThan(0);
        expect(requirement).not.toBe('');
        expect(fact.value === null, `${policy.code} ${fact.fact.code}`).toBe(fact.from === 'UNKNOWN');
        expect(verdict === 'UNKNOWN').toBe(fact.value === null);
      }
    }
    // Applicable ones first; of what is not, a treaty with another country.
    const applicable = matches.map((match) => match.applicable);
    expect(applicable).toEqual(applicable.toSorted((a, b) => Number(b) - Number(a)));
    expect(matches.find(({ policy }) => policy.code === 'treaty-sg-dividend')).toMatchObject({
      verdict: 'NOT_ELIGIBLE',
      applicable: false,
    });
  });

  it('turns what it does not know into questions, and decides once they are answered', async () => {
    const [open] = await ask(DIVIDEND);
    expect(open?.verdict).toBe('UNKNOWN');
    expect(open?.questions.map(({ code }) => code).sort()).toEqual(
      ['taxResidentOf', 'legalPerson', 'beneficialOwner', 'holdingShare', 'holdingMonths'].sort(),
    );
    const [short] = await ask({ ...DIVIDEND, facts: answers({ ...HOLDER, holdingShare: '24.9' }) });
    expect(short).toMatchObject({
      verdict: 'ONE_CONDITION_SHORT',
      short: { fact: { fact: { code: 'holdingShare' } } },
    });
    expect(short?.sentence.text).toContain('24.9%');
    const [got] = await ask({ ...DIVIDEND, facts: answers({ ...HOLDER, holdingShare: '25' }) });
    expect(got?.verdict).toBe('ELIGIBLE');
    expect(got?.conditions.map(({ fact }) => fact.from).sort()).toEqual([
      ...Array<string>(5).fill('ANSWER'),
      ...Array<string>(2).fill('GRAPH'),
    ]);
    const home = got?.conditions.find(({ fact }) => fact.fact.code === 'homeCountry');
    expect(home?.fact.evidence.length).toBeGreaterThan(0);
    // Answers hold for one request.
    expect((await ask(DIVIDEND))[0]?.verdict).toBe('UNKNOWN');
  });

  it('goes by the version of the day', async () => {
    const on = async (day: string) =>
      (await ask({ enterprise: 'ams-osram', park: 'sxt', policy: 'rd-super-deduction', on: day }))[0]?.version?.version;
    expect(await on('2017-12-31')).toBe('2016');
    expect(await on('2018-01-01')).toBe('2018');
    expect(await on('2022-12-31')).toBe('2022-q4');
    expect(await on('2023-01-01')).toBe('2023');
    // Before the first version it is left out of the list, and shown where asked for.
    const codes = async (more: object) =>
      (await ask({ ...AUSTRIAN, on: '2007-06-01', ...more })).map(({ policy }) => policy.code);
    expect(await codes({})).not.toContain('hnte-rate');
    expect(await codes({ includeExpired: true })).toContain('hnte-rate');
  });

  it('says which of the policies it would get exclude each other', async () => {
    const facts = answers({
      residentEnterprise: 'true',
      highTechEnterprise: 'true',
      icKind: 'packaging',
      onIcTaxList: 'true',
    });
    const matches = await ask({ enterprise: 'ase', park: 'sxt', facts });
    const rate = matches.find(({ policy }) => policy.code === 'hnte-rate');
    expect(rate?.verdict).toBe('ELIGIBLE');
    expect(rate?.conflicts.map(({ policy }) => policy.code)).toContain('ic-support-firms');
    // Read the other way round too.
    const other = matches.find(({ policy }) => policy.code === 'ic-support-firms');
    expect(other?.conflicts.map(({ policy }) => policy.code)).toContain('hnte-rate');
  });

  it.each([
    [{ ...AUSTRIAN, enterprise: 'nobody' }, /enterprise: unknown enterprise "nobody"/],
    [{ ...AUSTRIAN, park: 'nowhere' }, /park: unknown park "nowhere" \(there are .*sxt/],
    [{ ...AUSTRIAN, policy: 'nothing' }, /policy: unknown policy "nothing"/],
    [{ ...AUSTRIAN, policy: 'three-all-round' }, /has no rule/],
    [{ ...AUSTRIAN, on: '2024-02-30' }, /on: "2024-02-30" is not a day/],
    [{ ...AUSTRIAN, facts: answers({ nobody: '1' }) }, /facts\[0\]\.fact: unknown fact/],
    [{ ...AUSTRIAN, facts: answers({ holdingShare: 'much' }) }, /facts\[0\]\.value: "much" is no number/],
    [{ ...AUSTRIAN, policy: '' }, /policy: unknown policy ""/],
  ])('refuses %j', async (variables, message) => {
    expect(await api.errors(MATCHES, variables)).toEqual([expect.stringMatching(message)]);
  });
});

describe('policyCandidates', () => {
  const CANDIDATES = `query ($policy: String!, $park: String, $country: String, $verdicts: [PolicyVerdict!], $after: String, $first: Int! = 20) {
    policyCandidates(policy: $policy, park: $park, country: $country, verdicts: $verdicts, after: $after, first: $first) {
      totalCount pageInfo { endCursor } nodes { enterprise { code } verdict applicable }
    }
  }`;
  interface Answer {
    policyCandidates: {
      totalCount: number;
      pageInfo: { endCursor: string };
      nodes: { enterprise: { code: string }; verdict: string; applicable: boolean }[];
    };
  }
  it('gives the same verdict the other way round, page by page', async () => {
    const given = { policy: 'treaty-at-dividend', park: 'sxt', country: 'at', first: 5 };
    const { policyCandidates: page } = await api.ask<Answer>(CANDIDATES, given);
    expect(page.totalCount).toBeGreaterThan(20);
    for (const { enterprise, verdict } of page.nodes)
      expect((await ask({ ...DIVIDEND, enterprise: enterprise.code }))[0]?.verdict).toBe(verdict);
    const next = await api.ask<Answer>(CANDIDATES, { ...given, after: page.pageInfo.endCursor });
    const first = page.nodes.map(({ enterprise }) => enterprise.code);
    expect(next.policyCandidates.nodes.filter(({ enterprise }) => first.includes(enterprise.code))).toEqual([]);
    const none = await api.ask<Answer>(CANDIDATES, { ...given, verdicts: ['ELIGIBLE'] });
    expect(none.policyCandidates.totalCount).toBe(0);
  });
});

describe('policies', () => {
  it('tell their versions, clauses and relations, and which have a rule', async () => {
    const answer = await api.ask<{
      policy: {
        executable: boolean;
        version: { version: string; benefit: { amount: { value: number } } };
        excludes: { policy: { code: string } }[];
        appliesTo: { code: string }[];
      };
      ruled: { totalCount: number };
      bare: { nodes: { code: string; family: string | null }[] };
      funds: { nodes: { code: string; about: { __typename: string } | null }[] };
      search: { node: { code: string } }[] | null;
    }>(`{
      policy(code: "hnte-rate") {
        executable version(on: "2024-06-01") { version benefit { amount { value unit } } clauses { article text } }
        excludes { policy { code } note } appliesTo { code }
      }
      ruled: policies(filter: { executable: true }, first: 1) { totalCount }
      bare: policies(filter: { executable: false }) { nodes { code family } }
      funds: policies(filter: { text: "gx-" }) { nodes { code about { __typename } } }
    }`);
    expect(answer.policy.executable).toBe(true);
    expect(answer.policy.version.benefit.amount.value).toBe(15);
    expect(answer.policy.appliesTo.map(({ code }) => code)).toContain('cn');
    expect(answer.ruled.totalCount).toBeGreaterThan(40);
    expect(answer.bare.nodes).toContainEqual({ code: 'three-all-round', family: null });
    expect(answer.funds.nodes.map(({ about }) => about?.__typename)).toContain('Fund');
  });
});

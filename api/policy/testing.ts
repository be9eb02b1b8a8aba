import type { Policy, PolicyBook, PolicyFactRow, VersionRow } from './book.ts';
import type { RuledFirm, Site } from './derive.ts';
import type { FactRole, FactType, Rule } from './rule.ts';

export const fact = (code: string, more: Partial<PolicyFactRow> = {}): PolicyFactRow => ({
  code,
  name: `名${code}`,
  nameEn: `name ${code}`,
  question: `问${code}`,
  questionEn: `question ${code}`,
  type: 'BOOLEAN' satisfies FactType,
  unit: null,
  role: 'CHANGEABLE' satisfies FactRole,
  options: [],
  derive: null,
  ...more,
});

/** The facts the tests ask for, with the derivations of the real ones. */
export const FACTS = [
  fact('home', { type: 'TEXT', role: 'PLACE', options: ['@country'], derive: 'enterpriseCountry' }),
  fact('country', { type: 'TEXT', role: 'PLACE', options: ['@country'], derive: 'siteCountry' }),
  fact('park', { type: 'TEXT', role: 'PLACE', options: ['@park'], derive: 'sitePark' }),
  fact('segments', { type: 'CODES', role: 'GIVEN', options: ['@segment'], derive: 'worksIn' }),
  fact('chains', { type: 'CODES', role: 'GIVEN', options: ['@chain'], derive: 'worksIn' }),
  fact('listed', { derive: 'listed' }),
  fact('foreign', { role: 'GIVEN', derive: 'foreignInvested' }),
  fact('asked', { type: 'DATE', role: 'DATE', derive: 'questionDate' }),
  fact('share', { type: 'NUMBER', unit: 'PERCENT' }),
  fact('holder'),
  fact('kind', { type: 'TEXT', role: 'GIVEN', options: ['design', 'materials'] }),
  fact('unpublished', { role: 'VALIDITY' }),
];

export const version = (name: string, rule: Rule, more: Partial<VersionRow> = {}): VersionRow => ({
  code: `p@${name}`,
  version: name,
  document: null,
  issuedOn: null,
  from: null,
  to: null,
  summary: '',
  summaryEn: '',
  benefitKind: 'TAX_RATE',
  benefitText: '减按15%',
  benefitTextEn: '15% rate',
  benefitValue: 15,
  benefitUnit: 'PERCENT',
  benefitCurrency: null,
  benefitNormalised: 0.15,
  clauses: [
    {
      code: `p@${name}/c`,
      clause: 'c',
      article: '第一条',
      articleEn: 'Art. 1',
      text: '',
      textEn: '',
      evidence: ['law'],
    },
  ],
  rule,
  ...more,
});

export const policy = (code: string, versions: readonly VersionRow[], more: Partial<Policy> = {}): Policy => ({
  row: {
    key: `policy:${code}`,
    label: 'Policy',
    code,
    name: `政策${code}`,
    nameEn: `policy ${code}`,
    aliases: [],
    note: null,
    noteEn: null,
    evidence: [`policy ${code}`],
    family: 'NATIONAL',
    beneficiary: 'ENTERPRISE',
  },
  versions: versions.map((one) => ({ ...one, code: `${code}@${one.version}` })),
  appliesTo: [],
  parks: [],
  conditionsOf: null,
  excludes: [],
  stacksWith: [],
  ...more,
});

export const book = (policies: readonly Policy[]): PolicyBook => ({
  facts: new Map(FACTS.map((one) => [one.code, one])),
  policies: new Map(policies.map((one) => [one.row.code, one])),
  names: new Map([
    ['country:cn', { name: '中国', nameEn: 'China' }],
    ['country:at', { name: '奥地利', nameEn: 'Austria' }],
  ]),
});

export const firm = (code: string, more: Partial<RuledFirm> = {}): RuledFirm => ({
  code,
  stockCode: null,
  standing: null,
  evidence: [`firm ${code}`],
  origins: [],
  countries: [{ code: 'cn', evidence: [`seat ${code}`] }],
  parks: [],
  work: [],
  ...more,
});

export const SITE: Site = {
  parks: ['old', 'new'],
  city: 'nantong',
  province: 'jiangsu',
  country: 'cn',
  evidence: ['map'],
};

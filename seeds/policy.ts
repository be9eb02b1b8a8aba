import { basename } from 'node:path';
import { z } from 'zod';
import { FACT_ROLES, FACT_TYPES, type FactRole, type FactType, type Rule } from '../api/policy/rule.ts';
import type { Problem } from './problem.ts';
import { dateFault } from './period.ts';
import { readRule } from './policy-rule.ts';
import { listCell, readTable, sayer } from './table.ts';
import { UNITS } from './vocabulary.ts';
import { readYaml, type Report } from './yaml.ts';

/** Far more than the longest rule. */
const MAX_BYTES = 200_000;

const FACT_COLUMNS = [
  'code',
  'name',
  'nameEn',
  'question',
  'questionEn',
  'type',
  'unit',
  'role',
  'options',
  'derive',
  'note',
  'noteEn',
] as const;

/** Facts the program finds in the graph by itself; the word names where. */
const DERIVATIONS = [
  'enterpriseCountry',
  'siteCountry',
  'siteProvince',
  'siteCity',
  'sitePark',
  'worksIn',
  'listed',
  'foreignInvested',
  'standing',
  'questionDate',
] as const;

/** Kinds whose codes may be the answer, as `@country` in the options. */
const OPTION_KINDS = ['country', 'region', 'park', 'chain', 'segment'] as const;

/** A fact rules may ask for. */
export interface PolicyFactRow {
  file: string;
  line: number;
  code: string;
  cells: Readonly<Record<string, string>>;
  type: FactType;
  role: FactRole;
  options: string[];
}

/** Reads the vocabulary of facts. */
export function readPolicyFacts(root: string, file: string, problems: Problem[]): PolicyFactRow[] {
  return readTable(root, file, FACT_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const before = problems.length;
    const { code = '', unit = '', derive = '' } = cells;
    if (!/^[a-z][a-zA-Z0-9]*$/.test(code)) say('code', `"${code}" must be camelCase`);
    for (const name of ['name', 'nameEn', 'question', 'questionEn'])
      if ((cells[name] ?? '') === '') say(name, 'must not be empty');
    const type = FACT_TYPES.find((one) => one === cells['type']);
    if (!type) say('type', `unknown type "${cells['type']}" (known: ${FACT_TYPES.join(', ')})`);
    const role = FACT_ROLES.find((one) => one === cells['role']);
    if (!role) say('role', `unknown role "${cells['role']}" (known: ${FACT_ROLES.join(', ')})`);
    if (unit !== '' && !Object.hasOwn(UNITS, unit))
      say('unit', `unknown unit "${unit}" (known: ${Object.keys(UNITS).join(', ')})`);
    if (unit !== '' && type !== 'NUMBER') say('unit', `only a NUMBER has a unit, and this is a ${type}`);
    const options = listCell(cells['options'] ?? '');
    if (options.length > 0 && type !== 'TEXT' && type !== 'CODES')
      say('options', `only TEXT and CODES have options, and this is a ${type}`);
    for (const option of options)
      if (option.startsWith('@') && !OPTION_KINDS.some((kind) => `@${kind}` === option))
        say('options', `unknown kind "${option}" (known: ${OPTION_KINDS.map((kind) => `@${kind}`).join(', ')})`);
    if (derive !== '' && !DERIVATIONS.some((one) => one === derive))
      say('derive', `unknown derivation "${derive}" (known: ${DERIVATIONS.join(', ')})`);
    if (!type || !role || problems.length > before) return [];
    return [{ file, line, code, cells, type, role, options }];
  });
}

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const text = z.string().trim().min(1, 'must not be empty');
const codes = z.array(z.string());
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2024-01-31')
  .superRefine((value, context) => {
    const fault = dateFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });

const clauseSchema = z.strictObject({
  code: kebab,
  article: text,
  articleEn: text,
  text,
  textEn: text,
  evidence: codes.optional(),
});

const benefitSchema = z.strictObject({
  kind: z.enum([
    'TAX_RATE',
    'TAX_BASE',
    'TAX_DEFERRAL',
    'TAX_EXEMPTION',
    'DUTY',
    'GRANT',
    'LOAN',
    'FUND',
    'STATUS',
    'SERVICE',
    'UNKNOWN',
  ]),
  value: z.number().nullable(),
  unit: z
    .string()
    .refine((unit) => Object.hasOwn(UNITS, unit), `unknown unit (known: ${Object.keys(UNITS).join(', ')})`)
    .nullable(),
  text,
  textEn: text,
});

const factValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]);

const caseSchema = z.strictObject({
  name: text,
  nameEn: text,
  on: day,
  facts: z.record(z.string(), factValue),
  verdict: z.enum(['ELIGIBLE', 'ONE_CONDITION_SHORT', 'NOT_ELIGIBLE', 'UNKNOWN']),
  short: z.string().optional(),
});

const versionSchema = z.strictObject({
  version: z.string({ error: 'must be text; quote it, as in "2016"' }).trim().min(1, 'must not be empty'),
  document: text.nullable(),
  issuedOn: day.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  summary: text,
  summaryEn: text,
  benefit: benefitSchema,
  clauses: z.array(clauseSchema).min(1, 'needs at least one clause'),
  // Read by hand: a union of unions would answer every slip with all it might have been.
  rule: z.unknown(),
  cases: z.array(caseSchema).min(1, 'needs boundary cases'),
});

const policySchema = z.strictObject({
  code: kebab,
  entity: z
    .string()
    .regex(
      /^(policy|fund|talent):[a-z0-9-]+$/,
      'must be a policy, fund or talent programme, such as fund:gx-venture-subfund',
    )
    .optional(),
  family: z.enum(['NATIONAL', 'TREATY', 'PROVINCE', 'CITY', 'PARK', 'ABROAD']),
  basis: z.enum(['CURATED', 'STATED']),
  evidence: codes,
  name: text,
  nameEn: text,
  aliases: z.array(text),
  issuer: text,
  issuerEn: text,
  appliesTo: z.strictObject({
    places: z.array(
      z.string().regex(/^(country|region|park):/, 'must be a country, region or park, such as country:cn'),
    ),
    chains: codes,
  }),
  beneficiary: z.enum(['ENTERPRISE', 'INVESTOR', 'PROJECT', 'PERSON', 'PARTNER']),
  url: z.url().nullable(),
  check: text,
  checkEn: text,
  excludes: z.array(kebab),
  stacksWith: z.array(kebab),
  relationNote: text.nullish(),
  relationNoteEn: text.nullish(),
  versions: z.array(versionSchema).min(1, 'needs at least one version'),
});

type PolicyFile = z.infer<typeof policySchema>;
type VersionFile = PolicyFile['versions'][number];

/** A boundary case, worked out by hand. */
export type PolicyCase = VersionFile['cases'][number];

/** One version of a rule, checked. */
export type PolicyVersionSeed = Omit<VersionFile, 'rule'> & { rule: Rule };

/** A policy as its file has it. */
export interface PolicySeed extends Omit<PolicyFile, 'versions'> {
  file: string;
  versions: PolicyVersionSeed[];
  /** Reports what only the whole can tell. */
  report: Report;
}

/** Reads one policy and reports every fault with its line. */
export function readPolicy(
  file: string,
  source: string,
  facts: ReadonlyMap<string, PolicyFactRow>,
  problems: Problem[],
): PolicySeed | null {
  const before = problems.length;
  const read = readYaml(file, source, policySchema, problems, MAX_BYTES);
  if (!read) return null;
  const { data, report } = read;
  if (basename(file) !== `${data.code}.yaml`)
    report(['code'], `"${data.code}" does not fit the name of the file; call the file ${data.code}.yaml`);
  if (data.basis === 'STATED' && data.evidence.length === 0)
    report(['evidence'], 'what an article states needs the codes of the facts that state it');
  const versions = data.versions.flatMap((version, i) => {
    const clauses = new Set<string>();
    version.clauses.forEach(({ code }, j) => {
      if (clauses.has(code)) report(['versions', i, 'clauses', j, 'code'], `code "${code}" is used twice`);
      clauses.add(code);
    });
    const rule = readRule(version.rule, ['versions', i, 'rule'], { facts, clauses }, report);
    return rule ? [{ ...version, rule }] : [];
  });
  checkSpans(data.versions, report);
  return problems.length === before ? { ...data, file, versions, report } : null;
}

/** An amendment begins after what it amends has ended; only the last may be open, only the first of unknown age. */
function checkSpans(versions: readonly VersionFile[], report: Report): void {
  const names = new Set<string>();
  versions.forEach(({ version, from, to }, i) => {
    if (names.has(version)) report(['versions', i, 'version'], `version "${version}" is listed twice`);
    names.add(version);
    if (from !== null && to !== null && from > to)
      report(['versions', i, 'to'], `ends on ${to}, before it begins on ${from}`);
    const next = versions[i + 1];
    if (!next) return;
    if (next.from === null) report(['versions', i + 1, 'from'], 'only the first version may begin on an unknown day');
    else if (to === null || to >= next.from)
      report(
        ['versions', i, 'to'],
        `version "${version}" ${to === null ? 'has no end' : `runs to ${to}`}, but "${next.version}" begins on ${next.from}; versions stand oldest first and do not overlap`,
      );
  });
}

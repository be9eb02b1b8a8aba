import {
  leavesOf,
  OPERATORS,
  OPERATORS_OF,
  UNPUBLISHED,
  type FactType,
  type Leaf,
  type Rule,
} from '../api/policy/rule.ts';
import { dateFault } from './period.ts';
import type { PolicyFactRow } from './policy.ts';
import type { Report } from './yaml.ts';

/** What the leaves of a rule may name. */
interface Known {
  facts: ReadonlyMap<string, PolicyFactRow>;
  clauses: ReadonlySet<string>;
}

type Path = readonly (string | number)[];

const LEAF_FIELDS = ['clause', 'fact', 'is', 'value', 'note', 'noteEn'];
const PARTS = ['all', 'any', 'not'] as const;

/** Reads a rule tree; null where a part of it cannot be read, which has been reported then. */
export function readRule(given: unknown, path: Path, known: Known, report: Report): Rule | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    report(path, 'must be a condition {clause, fact, is, value} or one of all, any, not');
    return null;
  }
  const part = PARTS.find((name) => name in given);
  if (part === undefined) return readLeaf(given as Readonly<Record<string, unknown>>, path, known, report);
  const others = Object.keys(given).filter((key) => key !== part);
  if (others.length > 0) {
    report(
      [...path, others[0] ?? ''],
      `stands beside "${part}"; a part of a rule is one of all, any, not or a condition`,
    );
    return null;
  }
  const inner = (given as Readonly<Record<string, unknown>>)[part];
  if (part === 'not') {
    const rule = readRule(inner, [...path, 'not'], known, report);
    return rule && { not: rule };
  }
  if (!Array.isArray(inner) || inner.length === 0) {
    report([...path, part], 'must be a list of at least one condition');
    return null;
  }
  const rules = inner.map((one: unknown, i) => readRule(one, [...path, part, i], known, report));
  const whole = rules.filter((rule) => rule !== null);
  if (whole.length < rules.length) return null;
  return part === 'all' ? { all: whole } : { any: whole };
}

function readLeaf(given: Readonly<Record<string, unknown>>, path: Path, known: Known, report: Report): Leaf | null {
  let whole = true;
  const fault = (field: string, reason: string): void => {
    whole = false;
    report([...path, field], reason);
  };
  for (const field of Object.keys(given))
    if (!LEAF_FIELDS.includes(field)) fault(field, `a condition has no "${field}" (it has ${LEAF_FIELDS.join(', ')})`);
  const { clause, value, note, noteEn } = given;
  if (typeof clause !== 'string' || !known.clauses.has(clause))
    fault('clause', `unknown clause "${String(clause)}" (this version has ${[...known.clauses].join(', ')})`);
  for (const [field, text] of Object.entries({ note, noteEn }))
    if (text !== undefined && typeof text !== 'string') fault(field, 'must be text');
  const fact = typeof given['fact'] === 'string' ? known.facts.get(given['fact']) : undefined;
  if (!fact) fault('fact', `unknown fact "${String(given['fact'])}"; policies/facts.csv lists them`);
  const is = OPERATORS.find((one) => one === given['is']);
  if (!is) fault('is', `unknown operator "${String(given['is'])}" (known: ${OPERATORS.join(' ')})`);
  else if (fact && !OPERATORS_OF[fact.type].includes(is))
    fault('is', `"${is}" does not fit ${fact.code}, a ${fact.type} (fitting: ${OPERATORS_OF[fact.type].join(' ')})`);
  const isList = is === 'in' || is === 'notIn';
  if (isList !== Array.isArray(value) || (Array.isArray(value) && value.length === 0))
    fault('value', isList ? `"${is}" needs a list of values, such as [a, b]` : 'must be one value, not a list');
  else if (fact)
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const reason = valueFault(fact, one);
      if (reason !== null) fault('value', reason);
    }
  if (fact?.code === UNPUBLISHED && (typeof note !== 'string' || typeof noteEn !== 'string'))
    fault('note', 'a condition that is not published needs note and noteEn: what is missing, and where one looked');
  return whole && is ? (given as unknown as Leaf) : null;
}

/** What is wrong with a value of a fact, or null. Codes of the graph are looked up once everything is read. */
export function valueFault({ code, type, options }: PolicyFactRow, value: unknown): string | null {
  const wanted: Readonly<Record<FactType, string>> = {
    NUMBER: 'a number',
    BOOLEAN: 'true or false',
    TEXT: 'text',
    CODES: 'a code',
    DATE: 'a day such as 2024-01-31',
  };
  const fits =
    type === 'NUMBER'
      ? Number.isFinite(value)
      : type === 'BOOLEAN'
        ? typeof value === 'boolean'
        : typeof value === 'string';
  if (!fits) return `${JSON.stringify(value)} does not fit ${code}, which is ${wanted[type]}`;
  if (type === 'DATE') return dateFault(String(value));
  const closed = options.filter((option) => !option.startsWith('@'));
  if (closed.length > 0 && !closed.includes(String(value)))
    return `"${String(value)}" is no option of ${code} (${closed.join(', ')})`;
  return null;
}

/** Codes of the graph a rule compares with, by the kinds its facts may name. */
export function codesOf(rule: Rule, facts: ReadonlyMap<string, PolicyFactRow>): { kinds: string[]; code: string }[] {
  return leavesOf(rule).flatMap(({ leaf: { fact, value } }) => codesIn(facts.get(fact), value));
}

/** Codes of the graph among the values of a fact. */
export function codesIn(fact: PolicyFactRow | undefined, value: unknown): { kinds: string[]; code: string }[] {
  const kinds = fact?.options.flatMap((option) => (option.startsWith('@') ? [option.slice(1)] : [])) ?? [];
  if (kinds.length === 0) return [];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map((code) => ({ kinds, code: String(code) }));
}

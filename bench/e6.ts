import { resolve } from 'node:path';
import {
  evaluate,
  leavesOf,
  versionOn,
  type FactRole,
  type FactValue,
  type Leaf,
  type Rule,
} from '../api/policy/rule.ts';
import { readSeeds } from '../seeds/read.ts';
import { conditionsOf, judge } from './e6/by-hand.ts';
import { mulberry32 } from './random.ts';

/** How many cases of each kind there were and how many came out right. */
interface Row {
  check: string;
  cases: number;
  right: number;
}

/** E6: policies as rules, by the boundary cases they ship with and by a second way of deciding them. */
export interface E6Result {
  test: 'E6';
  policies: number;
  versions: number;
  cases: number;
  right: number;
  /** Right over all, 1 where nothing failed. */
  share: number;
  rows: readonly Row[];
  /** What came out otherwise, at most twenty. */
  errors: readonly string[];
}

const SEEDS = resolve(import.meta.dirname, '../seeds');
const RANDOM_RULES = 20_000;
const MAX_ERRORS = 20;

/** Needs no data. */
export async function runE6({ log }: { log: (line: string) => void }): Promise<E6Result> {
  const errors: string[] = [];
  const { policies, rows } = boundaryCases(errors);
  const all = [...rows, ...randomRules(errors)];
  const cases = all.reduce((sum, row) => sum + row.cases, 0);
  const right = all.reduce((sum, row) => sum + row.right, 0);
  for (const row of all) log(`E6 ${row.check}: ${row.right} of ${row.cases}`);
  const versions = policies.reduce((sum, one) => sum + one.versions.length, 0);
  return {
    test: 'E6',
    policies: policies.length,
    versions,
    cases,
    right,
    share: right / cases,
    rows: all,
    errors: errors.slice(0, MAX_ERRORS),
  };
}

/** The cases in the files, worked out by hand from the originals: decided by the product, and a second time. */
function boundaryCases(errors: string[]) {
  const { policies, policyFacts } = readSeeds(SEEDS);
  const roles = new Map(policyFacts.map(({ code, role }) => [code, role]));
  const roleOf = (fact: string): FactRole => roles.get(fact) ?? 'GIVEN';
  const product: Row = { check: 'boundary cases come out as worked by hand', cases: 0, right: 0 };
  const again: Row = { check: 'the same cases judged by trying every world', cases: 0, right: 0 };
  for (const policy of policies)
    for (const version of policy.versions)
      for (const one of version.cases) {
        const where = `${policy.code} ${version.version} "${one.nameEn}"`;
        const inForce = versionOn(policy.versions, one.on);
        const own = inForce && evaluate(inForce.rule, new Map(Object.entries(one.facts)), roleOf);
        const names = (clauses: readonly (string | undefined)[]): boolean =>
          one.short === undefined ? clauses.length === 0 : clauses.includes(one.short);
        const short = own?.short.map((place) => own.leaves[place]?.leaf.clause) ?? [];
        // Out of force there is nothing to be had.
        const verdict = own?.verdict ?? 'NOT_ELIGIBLE';
        tally(product, verdict === one.verdict && names(short), `${where}: product ${verdict}`, errors);
        // With very many unknown conditions there are too many worlds: that case has been decided once only.
        const second = inForce && judge(inForce.rule, one.facts, (fact) => roleOf(fact) === 'CHANGEABLE');
        if (inForce && second === null) continue;
        const conditions = inForce ? conditionsOf(inForce.rule) : [];
        const clauses = second?.short.map((place) => conditions[place]?.clause) ?? [];
        const judged = second?.verdict ?? 'NOT_ELIGIBLE';
        tally(again, judged === one.verdict && names(clauses), `${where}: judged ${judged}`, errors);
      }
  return { policies, rows: [product, again] };
}

const ROLES: readonly FactRole[] = ['CHANGEABLE', 'CHANGEABLE', 'CHANGEABLE', 'GIVEN', 'PLACE', 'VALIDITY'];
const NAMES = ROLES.map((_, i) => `f${i}`);

/** What is promised of every rule, on random ones. */
function randomRules(errors: string[]): Row[] {
  const random = mulberry32(6);
  const agree: Row = { check: 'random rules come out the same both ways', cases: 0, right: 0 };
  const stands: Row = { check: 'an answer never overturns what was decided', cases: 0, right: 0 };
  const clauses: Row = { check: 'every condition names its clause and its place', cases: 0, right: 0 };
  const roleOf = (fact: string): FactRole => ROLES[NAMES.indexOf(fact)] ?? 'GIVEN';
  for (let i = 0; i < RANDOM_RULES; i++) {
    const rule = randomRule(random, 3);
    const facts = new Map<string, FactValue>();
    for (const name of NAMES) if (random() < 0.6) facts.set(name, Math.floor(random() * 4));
    const own = evaluate(rule, facts, roleOf);
    const second = judge(rule, Object.fromEntries(facts), (fact) => roleOf(fact) === 'CHANGEABLE');
    if (second !== null) {
      const same = own.verdict === second.verdict && own.short.join() === second.short.join();
      tally(agree, same, `random rule ${i}: ${own.verdict} and ${second.verdict}`, errors);
    }
    const unknown = NAMES.find((name) => !facts.has(name));
    if (unknown !== undefined) {
      const after = evaluate(rule, new Map(facts).set(unknown, Math.floor(random() * 4)), roleOf);
      tally(stands, keeps(own, after), `random rule ${i}: ${own.verdict} became ${after.verdict}`, errors);
    }
    const placed = leavesOf(rule);
    const distinct = new Set(placed.map(({ path }) => path)).size === placed.length;
    const named = own.leaves.every(({ leaf }, place) => leaf.clause === placed[place]?.leaf.clause);
    tally(clauses, distinct && named, `random rule ${i}: clauses`, errors);
  }
  return [agree, stands, clauses];
}

/** What is true stays true; what is false may turn out to lack one condition only, but is never had, nor open again. */
function keeps(before: { verdict: string; short: readonly number[] }, after: { verdict: string }): boolean {
  if (before.verdict === 'ELIGIBLE') return after.verdict === 'ELIGIBLE';
  if (before.verdict === 'NOT_ELIGIBLE') return ['NOT_ELIGIBLE', 'ONE_CONDITION_SHORT'].includes(after.verdict);
  return true;
}

function randomRule(random: () => number, depth: number): Rule {
  const kind = random();
  const parts = (): Rule[] => Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomRule(random, depth - 1));
  if (depth === 0 || kind < 0.3) return randomLeaf(random);
  if (kind < 0.65) return { all: parts() };
  return kind < 0.9 ? { any: parts() } : { not: randomRule(random, depth - 1) };
}

function randomLeaf(random: () => number): Leaf {
  const value = Math.floor(random() * 4);
  const operators = ['=', '!=', '<', '<=', '>', '>='] as const;
  const clause = `c${Math.floor(random() * 100)}`;
  const fact = NAMES[Math.floor(random() * NAMES.length)] ?? 'f0';
  if (random() < 0.2) return { clause, fact, is: random() < 0.5 ? 'in' : 'notIn', value: [value, (value + 1) % 4] };
  return { clause, fact, is: operators[Math.floor(random() * operators.length)] ?? '=', value };
}

function tally(row: Row, right: boolean, error: string, errors: string[]): void {
  row.cases++;
  if (right) row.right++;
  else errors.push(error);
}

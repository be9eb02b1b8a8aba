import { evaluate, versionOn, type FactRole } from '../api/policy/rule.ts';
import { codesIn, codesOf, valueFault } from './policy-rule.ts';
import type { PolicyCase, PolicyFactRow, PolicySeed } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Seeds } from './seeds.ts';

/** Reports what no policy shows by itself: unknown codes and names, and cases that come out otherwise. */
export function checkPolicies(seeds: Seeds, problems: Problem[]): void {
  const known = referencesIn(seeds);
  const facts = new Map<string, PolicyFactRow>();
  for (const fact of seeds.policyFacts) {
    if (facts.has(fact.code))
      problems.push({ file: fact.file, row: fact.line, field: 'code', reason: `"${fact.code}" is used twice` });
    facts.set(fact.code, fact);
  }
  const statements = new Set(seeds.facts.map(({ code }) => code));
  const named = new Map(
    seeds.entities.flatMap(({ kind, code, cells }) => (kind === 'policy' ? [[code, cells['name'] ?? '']] : [])),
  );
  const policies = new Set([...named.keys(), ...seeds.policies.map(({ code }) => code)]);
  const names = new Map([...named].map(([code, name]) => [name, code]));
  for (const policy of seeds.policies) {
    const { report } = policy;
    const need = (path: readonly PropertyKey[], reference: string): void => {
      if (!known.has(reference)) report(path, `unknown code "${reference}"`);
    };
    const own = named.get(policy.code);
    if (own !== undefined && own !== policy.name)
      report(['name'], `entities/policies.csv calls it "${own}"; use the same name in both`);
    const other = names.get(policy.name);
    if (other !== undefined && other !== policy.code) report(['name'], `is already the name of "${other}"`);
    names.set(policy.name, policy.code);
    if (policy.entity !== undefined) need(['entity'], policy.entity);
    policy.appliesTo.places.forEach((place, i) => need(['appliesTo', 'places', i], place));
    policy.appliesTo.chains.forEach((code, i) => need(['appliesTo', 'chains', i], chainReference(code)));
    for (const field of ['excludes', 'stacksWith'] as const)
      policy[field].forEach((code, i) => {
        if (!policies.has(code)) report([field, i], `unknown policy "${code}"`);
        else if (code === policy.code) report([field, i], 'names the policy itself');
      });
    for (const code of policy.excludes)
      if (policy.stacksWith.includes(code)) report(['stacksWith'], `"${code}" is excluded too; it cannot be both`);
    policy.evidence.forEach((code, i) => {
      if (!statements.has(code)) report(['evidence', i], `no fact has the code "${code}"`);
    });
    policy.versions.forEach((version, i) => {
      version.clauses.forEach(({ evidence = [] }, j) =>
        evidence.forEach((code, k) => {
          if (!statements.has(code))
            report(['versions', i, 'clauses', j, 'evidence', k], `no fact has the code "${code}"`);
        }),
      );
      for (const { kinds, code } of codesOf(version.rule, facts))
        if (!kinds.some((kind) => known.has(`${kind}:${code}`)))
          report(['versions', i, 'rule'], `unknown code "${code}" (it should be a ${kinds.join(' or ')})`);
      version.cases.forEach((one, j) => checkCase(policy, one, ['versions', i, 'cases', j], facts, known));
    });
  }
}

function checkCase(
  policy: PolicySeed,
  { name, on, facts: given, verdict, short }: PolicyCase,
  path: readonly PropertyKey[],
  facts: ReadonlyMap<string, PolicyFactRow>,
  known: ReadonlySet<string>,
): void {
  const { report } = policy;
  let whole = true;
  const fault = (fact: string, reason: string): void => {
    whole = false;
    report([...path, 'facts', fact], reason);
  };
  for (const [code, value] of Object.entries(given)) {
    const fact = facts.get(code);
    if (!fact) fault(code, `unknown fact "${code}"; policies/facts.csv lists them`);
    else if (Array.isArray(value) && fact.type !== 'CODES') fault(code, `${code} has one value, not a list`);
    else
      for (const one of Array.isArray(value) ? value : [value]) {
        const reason = valueFault(fact, one);
        if (reason !== null) fault(code, reason);
      }
    for (const { kinds, code: named } of codesIn(fact, value))
      if (!kinds.some((kind) => known.has(`${kind}:${named}`)))
        fault(code, `unknown code "${named}" (it should be a ${kinds.join(' or ')})`);
  }
  if ((short !== undefined) !== (verdict === 'ONE_CONDITION_SHORT')) {
    report([...path, 'short'], 'names the clause that is short exactly where the verdict is ONE_CONDITION_SHORT');
    return;
  }
  if (!whole) return;
  const got = decide(policy, on, new Map(Object.entries(given)), facts);
  if (got.verdict !== verdict)
    report([...path, 'verdict'], `case "${name}": expected ${verdict}, got ${got.verdict}${got.detail}`);
  else if (short !== undefined && !got.short.includes(short))
    report([...path, 'short'], `case "${name}": expected ${short} to be short, got ${got.short.join(', ')}`);
}

/** What the rule says on a day, in words an editor can check. */
function decide(
  { versions }: PolicySeed,
  on: string,
  given: ReadonlyMap<string, PolicyCase['facts'][string]>,
  facts: ReadonlyMap<string, PolicyFactRow>,
): { verdict: string; short: string[]; detail: string } {
  const version = versionOn(versions, on);
  if (!version) return { verdict: 'NOT_ELIGIBLE', short: [], detail: ` (no version is in force on ${on})` };
  const roleOf = (fact: string): FactRole => facts.get(fact)?.role ?? 'GIVEN';
  const { verdict, leaves, short } = evaluate(version.rule, given, roleOf);
  const saying = (wanted: boolean | null): string =>
    leaves
      .filter(({ truth, wanted: helpful }) => (wanted === null ? truth === null : truth !== null && truth !== helpful))
      .map(({ leaf: { clause, fact } }) => `${clause} ${fact}`)
      .join(', ') || 'none';
  return {
    verdict,
    short: short.flatMap((i) => leaves[i]?.leaf.clause ?? []),
    detail: ` by version "${version.version}" (unmet: ${saying(false)}; unknown: ${saying(null)})`,
  };
}

/** `integrated-circuits` is a chain, `integrated-circuits/gases` a segment. */
export const chainReference = (code: string): string => (code.includes('/') ? `segment:${code}` : `chain:${code}`);

function referencesIn(seeds: Seeds): ReadonlySet<string> {
  return new Set([
    ...seeds.entities.map(({ kind, code }) => `${kind}:${code}`),
    ...seeds.templates.flatMap(({ code, segments }) => [
      `chain:${code}`,
      ...segments.map((segment) => `segment:${code}/${segment.code}`),
    ]),
  ]);
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWhole } from './checks.ts';
import { readCandidates, readSites } from './candidate.ts';
import { readEntities, readFacts, readRegisters, readSources, referencesOf, type FactRow } from './fact.ts';
import { readPolicy, readPolicyFacts, type PolicyFactRow, type PolicySeed } from './policy.ts';
import { SeedError, type Problem } from './problem.ts';
import type { Seeds } from './seeds.ts';
import { readText } from './table.ts';
import { bodyFacts, readCapabilities } from './partner.ts';
import { identifierFacts, readIdentifiers } from './identifier.ts';
import { readTemplate } from './template.ts';
import { KINDS, type EntityKind } from './vocabulary.ts';

/** The file of facts that belongs to no one document; without it no enterprise would have a segment. */
const SEGMENTS = 'facts/segments.csv';
/** Firms outside the parks, one file a chain, and the file of their sites. */
const CANDIDATES = 'candidates';
const SITES = 'sites.csv';
/** Policies as rules, one file each, and the facts they may ask for. */
const POLICIES = 'policies';
const POLICY_FACTS = 'policies/facts.csv';
/** What bodies abroad are good for, and identifiers of firms and bodies. */
const CAPABILITIES = 'partners/capabilities.csv';
const IDENTIFIERS = 'identifiers/identifiers.csv';
const ALL_KINDS = Object.keys(KINDS) as EntityKind[];

/**
 * Reads every seed file below `root` and checks rows, references and duplicates.
 *
 * @throws SeedError naming every bad row; nothing has been written then
 */
export function readSeeds(root: string): Seeds {
  const problems: Problem[] = [];
  const sources = readSources(root, 'sources/sources.csv', problems);
  checkStrays(root, problems);
  const entities = ALL_KINDS.flatMap((kind) =>
    existsSync(join(root, fileOf(kind))) ? readEntities(root, fileOf(kind), kind, problems) : [],
  );
  const factFiles = filesIn(root, 'facts', '.csv', problems);
  if (factFiles.length > 0 && !factFiles.includes(SEGMENTS)) say(problems, SEGMENTS, 'the file is missing');
  const identifiers = existsSync(join(root, IDENTIFIERS)) ? readIdentifiers(root, IDENTIFIERS, problems) : [];
  const facts = [
    ...factFiles.flatMap((file) => readFacts(root, file, problems)),
    ...candidateFacts(root, problems),
    ...bodyFacts(entities, problems),
    ...(existsSync(join(root, CAPABILITIES)) ? readCapabilities(root, CAPABILITIES, problems) : []),
    ...identifierFacts(identifiers, entities, problems),
  ];
  const registers = readRegisters(root, 'registers/registers.csv', problems);
  const taken = new Map<string, string>();
  const templates = filesIn(root, 'chains', '.yaml', problems).flatMap((file) => {
    const text = readText(root, file, problems);
    const template = text === null ? null : readTemplate(file, text, problems, taken);
    return template ? [template] : [];
  });
  const rules = policyRules(root, problems);
  const seeds: Seeds = { sources, entities, facts, registers, templates, ...rules };
  checkMissingKinds(root, seeds, problems);
  // A file or template that cannot be read would make every reference into it look wrong too.
  if (problems.length === 0) checkWhole(seeds, problems);
  if (problems.length > 0) throw new SeedError(problems);
  return seeds;
}

/** A graph without candidates is whole, so the folder may be missing. */
function candidateFacts(root: string, problems: Problem[]): FactRow[] {
  if (!existsSync(join(root, CANDIDATES))) return [];
  return filesIn(root, CANDIDATES, '.csv', problems).flatMap((file) =>
    file.endsWith(`/${SITES}`) ? readSites(root, file, problems) : readCandidates(root, file, problems),
  );
}

/** A graph without rules is whole, so the folder may be missing. */
function policyRules(root: string, problems: Problem[]): { policyFacts: PolicyFactRow[]; policies: PolicySeed[] } {
  if (!existsSync(join(root, POLICIES))) return { policyFacts: [], policies: [] };
  const policyFacts = readPolicyFacts(root, POLICY_FACTS, problems);
  const known = new Map(policyFacts.map((fact) => [fact.code, fact]));
  const names = (namesIn(root, POLICIES, problems) ?? []).filter((name) => name.endsWith('.yaml')).sort();
  const policies = names.flatMap((name) => {
    const file = `${POLICIES}/${name}`;
    const text = readText(root, file, problems);
    return (text === null ? null : readPolicy(file, text, known, problems)) ?? [];
  });
  return { policyFacts, policies };
}

const fileOf = (kind: EntityKind): string => `entities/${KINDS[kind].file}`;

const say = (problems: Problem[], file: string, reason: string): void => {
  problems.push({ file, row: null, field: null, reason });
};

/** A misspelt name would leave a whole kind unread without a word. Hidden files are those of editors. */
function checkStrays(root: string, problems: Problem[]): void {
  const known = ALL_KINDS.map((kind) => KINDS[kind].file as string);
  for (const name of namesIn(root, 'entities', problems) ?? []) {
    if (!known.includes(name) && !name.startsWith('.'))
      say(problems, `entities/${name}`, `no kind is kept under this name; the files are ${known.join(', ')}`);
  }
}

/** A kind nobody speaks of needs no file; for any other one problem says more than each row that refers to it. */
function checkMissingKinds(root: string, seeds: Seeds, problems: Problem[]): void {
  if (!existsSync(join(root, 'entities'))) return;
  const references = [
    ...seeds.facts.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ...seeds.entities.flatMap((entity) => referencesOf(entity).map(({ reference }) => reference)),
    ...[...seeds.registers, ...seeds.sources.map(({ cells }) => cells)].flatMap(({ park }) =>
      park ? [`park:${park}`] : [],
    ),
  ];
  for (const kind of ALL_KINDS) {
    const count = references.filter((reference) => reference.startsWith(`${kind}:`)).length;
    if (count > 0 && !existsSync(join(root, fileOf(kind))))
      say(problems, fileOf(kind), `the file is missing, and ${count} cells refer to a ${kind}`);
  }
}

/** The files of a folder that has to hold some. */
function filesIn(root: string, folder: string, ending: string, problems: Problem[]): string[] {
  const names = namesIn(root, folder, problems)?.filter((name) => name.endsWith(ending));
  if (names?.length === 0) say(problems, folder, `the folder has no ${ending} file`);
  return (names ?? []).sort().map((name) => `${folder}/${name}`);
}

/** What lies in a folder; null where that has been reported as unreadable. */
function namesIn(root: string, folder: string, problems: Problem[]): string[] | null {
  try {
    return readdirSync(join(root, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    say(problems, folder, code === 'ENOENT' ? 'the folder is missing' : `the folder cannot be read (${code})`);
    return null;
  }
}

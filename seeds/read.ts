import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  readEntities,
  readFacts,
  readRegisters,
  readSources,
  referencesOf,
  type EntityRow,
  type FactRow,
  type RegisterRow,
  type SourceRow,
} from './fact.ts';
import { SeedError, type Problem } from './problem.ts';
import { readText } from './table.ts';
import { readTemplate, type Template } from './template.ts';
import { KINDS, type EntityKind } from './vocabulary.ts';

/** All seed files, checked. */
export interface Seeds {
  sources: SourceRow[];
  entities: EntityRow[];
  facts: FactRow[];
  registers: RegisterRow[];
  templates: Template[];
}

/**
 * Reads every seed file below `root` and checks rows, references and duplicates.
 *
 * @throws SeedError naming every bad row; nothing has been written then
 */
export function readSeeds(root: string): Seeds {
  const problems: Problem[] = [];
  const sources = readSources(root, 'sources/sources.csv', problems);
  const entities = (Object.keys(KINDS) as EntityKind[]).flatMap((kind) => {
    const file = `entities/${KINDS[kind].file}`;
    return existsSync(join(root, file)) ? readEntities(root, file, kind, problems) : [];
  });
  const facts = filesIn(root, 'facts', '.csv').flatMap((file) => readFacts(root, file, problems));
  const registers = readRegisters(root, 'registers/registers.csv', problems);
  const templates = filesIn(root, 'chains', '.yaml').flatMap((file) => {
    const text = readText(root, file, problems);
    const template = text === null ? null : readTemplate(file, text, problems);
    return template ? [template] : [];
  });
  const seeds: Seeds = { sources, entities, facts, registers, templates };
  // A template that does not parse would make every reference to its segments look wrong too.
  if (problems.length === 0) checkReferences(seeds, problems);
  if (problems.length > 0) throw new SeedError(problems);
  return seeds;
}

const filesIn = (root: string, folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);

function checkReferences(seeds: Seeds, problems: Problem[]): void {
  const known = new Set<string>();
  for (const template of seeds.templates) {
    known.add(`chain:${template.code}`);
    for (const segment of template.segments) known.add(`segment:${template.code}/${segment.code}`);
  }
  for (const entity of seeds.entities) {
    const reference = `${entity.kind}:${entity.code}`;
    if (known.has(reference))
      problems.push({ file: entity.file, row: entity.line, field: 'code', reason: `"${entity.code}" is used twice` });
    known.add(reference);
  }
  const sources = new Set<string>();
  for (const source of seeds.sources) {
    if (sources.has(source.code))
      problems.push({ file: source.file, row: source.line, field: 'code', reason: `"${source.code}" is used twice` });
    sources.add(source.code);
  }

  const need = (file: string, row: number, field: string, reference: string): void => {
    if (!known.has(reference)) problems.push({ file, row, field, reason: `unknown code "${reference}"` });
  };
  for (const entity of seeds.entities) {
    for (const { field, reference } of referencesOf(entity)) need(entity.file, entity.line, field, reference);
  }
  const codes = new Set<string>();
  const mentioned = new Set<string>();
  for (const fact of seeds.facts) {
    const { file, line } = fact;
    if (codes.has(fact.code))
      problems.push({ file, row: line, field: 'code', reason: `fact code "${fact.code}" is used twice` });
    codes.add(fact.code);
    need(file, line, 'subject', fact.subject);
    if (fact.object !== null) need(file, line, 'object', fact.object);
    if (!sources.has(fact.source))
      problems.push({ file, row: line, field: 'source', reason: `unknown document "${fact.source}"` });
    if (fact.relation === 'supplies' && fact.basis === 'STATED')
      problems.push({ file, row: line, field: 'basis', reason: 'no article states a supply relation between firms' });
    mentioned.add(fact.subject);
    if (fact.object !== null) mentioned.add(fact.object);
  }
  const pairs = new Set<string>();
  for (const register of seeds.registers) {
    const { file, line } = register;
    need(file, line, 'park', `park:${register.park}`);
    need(file, line, 'chain', `chain:${register.chain}`);
    const pair = `${register.park} ${register.chain}`;
    if (pairs.has(pair)) problems.push({ file, row: line, field: 'chain', reason: `${pair} is listed twice` });
    pairs.add(pair);
  }
  // An entity no fact speaks of would stand in the graph without evidence.
  for (const entity of seeds.entities) {
    const reference = `${entity.kind}:${entity.code}`;
    const pointedAt = seeds.entities.some((other) =>
      referencesOf(other).some(({ reference: to }) => to === reference && mentioned.has(`${other.kind}:${other.code}`)),
    );
    if (!mentioned.has(reference) && !pointedAt)
      problems.push({ file: entity.file, row: entity.line, field: 'code', reason: `no fact speaks of "${reference}"` });
  }
}

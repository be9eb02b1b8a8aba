import { referencesOf, type EntityRow } from './fact.ts';
import { checkPolicies } from './policy-checks.ts';
import type { Problem } from './problem.ts';
import type { Seeds } from './seeds.ts';
import { findCycle } from './template.ts';
import { RATE_UNITS, UNITS } from './vocabulary.ts';

/** Reports what no row shows by itself: references, duplicates, and rows that contradict each other. */
export function checkWhole(seeds: Seeds, problems: Problem[]): void {
  checkReferences(seeds, problems);
  checkEvidence(seeds, problems);
  checkNames(seeds.entities, problems);
  checkRegions(seeds.entities, problems);
  checkUnits(seeds, problems);
  checkWork(seeds, problems);
  checkPolicies(seeds, problems);
}

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
  const need = (file: string, row: number, field: string, reference: string): void => {
    if (!known.has(reference)) problems.push({ file, row, field, reason: `unknown code "${reference}"` });
  };
  const sources = new Set<string>();
  for (const { file, line, code, cells } of seeds.sources) {
    if (sources.has(code)) problems.push({ file, row: line, field: 'code', reason: `"${code}" is used twice` });
    sources.add(code);
    const park = cells['park'] ?? '';
    if (park !== '') need(file, line, 'park', `park:${park}`);
  }
  for (const entity of seeds.entities) {
    for (const { field, reference } of referencesOf(entity)) need(entity.file, entity.line, field, reference);
  }
  const codes = new Set<string>();
  for (const fact of seeds.facts) {
    const { file, line } = fact;
    if (codes.has(fact.code))
      problems.push({ file, row: line, field: 'code', reason: `fact code "${fact.code}" is used twice` });
    codes.add(fact.code);
    need(file, line, 'subject', fact.subject);
    if (fact.object !== null) need(file, line, 'object', fact.object);
    if (fact.source !== null && !sources.has(fact.source))
      problems.push({ file, row: line, field: 'source', reason: `unknown document "${fact.source}"` });
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
}

/** An entity no fact speaks of would stand in the graph without evidence. */
function checkEvidence(seeds: Seeds, problems: Problem[]): void {
  const mentioned = new Set(seeds.facts.flatMap(({ subject, object }) => [subject, object]));
  const pointedAt = new Set(
    seeds.entities.flatMap((entity) =>
      mentioned.has(`${entity.kind}:${entity.code}`) ? referencesOf(entity).map(({ reference }) => reference) : [],
    ),
  );
  // A province nobody speaks of still holds the cities somebody speaks of.
  for (const entity of seeds.entities) {
    if (entity.kind === 'region' && pointedAt.has(`region:${entity.code}`))
      for (const { reference } of referencesOf(entity)) pointedAt.add(reference);
  }
  for (const entity of seeds.entities) {
    const reference = `${entity.kind}:${entity.code}`;
    if (!mentioned.has(reference) && !pointedAt.has(reference))
      problems.push({ file: entity.file, row: entity.line, field: 'code', reason: `no fact speaks of "${reference}"` });
  }
}

/** Two rows under one name are nearly always one thing read twice, and a search could not tell them apart. */
function checkNames(entities: readonly EntityRow[], problems: Problem[]): void {
  // Brackets and letters come in two widths in Chinese print; they make no other name.
  const fold = ({ kind }: EntityRow, name: string): string => `${kind} ${name.normalize('NFKC').toLowerCase()}`;
  const names = new Map<string, EntityRow>();
  for (const entity of entities) {
    const { file, line, cells } = entity;
    const name = cells['name'] ?? '';
    const other = names.get(fold(entity, name));
    if (!other) names.set(fold(entity, name), entity);
    else {
      const reason = `"${name}" is already the name of "${other.code}" in line ${other.line}; keep one row, or add to the name what tells them apart`;
      problems.push({ file, row: line, field: 'name', reason });
    }
  }
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      const other = names.get(fold(entity, alias));
      if (!other || other.code === entity.code) continue;
      const reason = `"${alias}" is the name of "${other.code}" in line ${other.line}; an alias must lead to one thing only`;
      problems.push({ file: entity.file, row: entity.line, field: 'aliases', reason });
    }
  }
}

/** The way from a district up to its province has to end. */
function checkRegions(entities: readonly EntityRow[], problems: Problem[]): void {
  const regions = entities.filter(({ kind }) => kind === 'region');
  const cycle = findCycle(new Map(regions.map(({ code, cells }) => [code, cells['parent'] ? [cells['parent']] : []])));
  const first = regions.find(({ code }) => code === cycle?.[0]);
  if (!cycle || !first) return;
  const reason = `the parents run in a circle: ${cycle.join(' → ')}; a parent is the wider region, empty for the widest`;
  problems.push({ file: first.file, row: first.line, field: 'parent', reason });
}

/** A figure in square kilometres under a metric of money would be summed up and shown as money. */
function checkUnits(seeds: Seeds, problems: Problem[]): void {
  const kinds = new Map<string, string | undefined>(
    seeds.entities.flatMap(({ kind, code, cells }) =>
      kind === 'metric' ? [[`metric:${code}`, cells['unitKind']]] : [],
    ),
  );
  for (const { file, line, object, unit } of seeds.facts) {
    const wanted = object === null ? undefined : kinds.get(object);
    const rule = unit === null ? undefined : UNITS[unit];
    if (wanted === undefined || unit === null || !rule || rule.kind === wanted || RATE_UNITS.includes(unit)) continue;
    const fitting = Object.keys(UNITS).filter((name) => UNITS[name]?.kind === wanted);
    const choice = [...new Set([...fitting, ...RATE_UNITS])].join(', ');
    const reason = `${unit} measures ${rule.kind}, but ${object} is of the kind ${wanted}; fitting units are ${choice}`;
    problems.push({ file, row: line, field: 'unit', reason });
  }
}

/** The graph keeps one relation an enterprise and segment, so it cannot be both there and still to come. */
function checkWork(seeds: Seeds, problems: Problem[]): void {
  const said = new Map<string, { own: string; place: string }>();
  for (const { file, line, relation, subject, object, own } of seeds.facts) {
    if (relation !== 'worksIn' || (own !== 'planned' && own !== 'producing')) continue;
    const pair = `${subject} ${object}`;
    const other = said.get(pair);
    if (!other) said.set(pair, { own, place: `${file}:${line}` });
    else if (other.own !== own) {
      const reason = `${subject} is "${own}" in ${object} here but "${other.own}" at ${other.place}; keep what holds today`;
      problems.push({ file, row: line, field: 'qualifiers', reason });
    }
  }
}

import { foreignMarks, missing, OWNERS, PATHS, type Owner, type Path, type World } from './tenants.ts';

/** A stream of whole numbers from 0 to 2^32 − 1 that a seed repeats (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** One of a list. */
export function pick<Item>(items: readonly Item[], random: number): Item {
  const item = items[random % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Lists and numbers over everything somebody has, by many ways. */
const LISTS: readonly string[] = [
  '{ leads(park: "gx", first: FIRST) { totalCount totals { stage count amountCNY late } funnel { step count reached } nodes { code note owner createdBy } } }',
  '{ leads(park: "gx", stage: RESERVE, status: CLOSED) { totalCount nodes { closedReason history { author note } } } }',
  '{ leads(park: "gx", segment: "auto-parts/die-casting") { edges { cursor node { note enterprise { facts { nodes { corrections { problem author } } } } } } } }',
  '{ leadCalibration(park: "gx") { leads bands { from leads outcomes { kind count } } } all: leadCalibration { leads } }',
  '{ leadThresholds(park: "gx") { step yellowDays redDays reason author isDefault } }',
  '{ corrections(first: FIRST) { totalCount nodes { code author problem source fact { code } } } }',
  '{ corrections(status: OPEN) { totalCount edges { node { problem } } } }',
  '{ evidence(code: "003-041-a") { note corrections { code author problem } subject { ... on Entity { facts { nodes { corrections { problem } } } } } } }',
  '{ auditRecords(first: FIRST) { nodes { author before after key subject } } }',
  '{ datasetVersion { revision version } viewer { author rights } }',
  '{ changes(since: "0") { totalCount nodes { code kind } } }',
  '{ search(text: "秘密之") { match entity { name } } }',
];

/** What a row of probes found. */
export interface Found {
  probes: number;
  /** Answers that hold something of somebody else. */
  leaks: string[];
  /** Answers for what is somebody else’s that differ from those for what there is not. */
  differences: string[];
  /** How often each way was tried. */
  tried: Map<string, number>;
}

/** Asks at random, as random people, for what is not theirs. */
export async function probe(world: World, count: number, seed: number): Promise<Found> {
  const next = numbers(seed);
  const found: Found = { probes: 0, leaks: [], differences: [], tried: new Map() };
  const batch = 8;
  while (found.probes < count) {
    const running = Array.from({ length: Math.min(batch, count - found.probes) }, () => one(world, next, found));
    found.probes += running.length;
    await Promise.all(running);
  }
  return found;
}

async function one(world: World, next: () => number, found: Found): Promise<void> {
  const asker = pick(OWNERS, next());
  const isList = next() % 4 === 0;
  const role = isList || next() % 8 === 0 ? pick(['PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'], next()) : null;
  if (isList) return list(world, asker, `${asker}-${role}`, pick(LISTS, next()), next(), found);
  const path = pick(
    PATHS.filter(({ addressed = false }) => !addressed || asker !== 'operator'),
    next(),
  );
  const other = pick(
    OWNERS.filter((owner) => owner !== asker),
    next(),
  );
  return compare(
    world,
    `${asker}-${role ?? path.role}`,
    path,
    pick(world.made[other][path.kind], next()),
    next(),
    found,
  );
}

async function list(
  world: World,
  asker: Owner,
  who: string,
  query: string,
  random: number,
  found: Found,
): Promise<void> {
  const { text } = await world.ask(who, query.replace('FIRST', String(1 + (random % 100))));
  count(found, query);
  const addressed = asker === 'operator' && /corrections/.test(query);
  // Who runs the server sees in the log that others wrote, under their names, and not what.
  const shown = asker === 'operator' && /auditRecords/.test(query) ? text.replaceAll(/"author":"[^"]*"/g, '') : text;
  if (!addressed && foreignMarks(asker, shown).length > 0) found.leaks.push(`${who} ${query}: ${text.slice(0, 300)}`);
}

/** The answer for what is somebody else’s must be, byte for byte, the one for what there is not. */
async function compare(
  world: World,
  who: string,
  path: Path,
  code: string,
  random: number,
  found: Found,
): Promise<void> {
  const none = missing(code, random);
  const [foreign, absent] = await Promise.all([
    world.ask(who, path.query, path.variables(code, random)),
    world.ask(who, path.query, path.variables(none, random + 1)),
  ]);
  count(found, path.name);
  const owner = OWNERS.find((one) => who.startsWith(`${one}-`)) ?? 'operator';
  if (foreignMarks(owner, foreign.text).length > 0) found.leaks.push(`${who} ${path.name} ${code}: ${foreign.text}`);
  const same =
    foreign.status === absent.status && foreign.text.replaceAll(code, 'CODE') === absent.text.replaceAll(none, 'CODE');
  if (!same) found.differences.push(`${who} ${path.name} ${code}: ${foreign.text} | ${none}: ${absent.text}`);
}

function count({ tried }: Found, name: string): void {
  tried.set(name, (tried.get(name) ?? 0) + 1);
}

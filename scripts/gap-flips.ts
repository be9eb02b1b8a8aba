/**
 * Writes docs/gap-constants.md: which states change when each constant of the formula moves by a fifth,
 * for every park and chain of the seed files. Needs NEO4J_URI and NEO4J_PASSWORD, or starts the managed database.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../api/config.ts';
import { EMPTY_DATASET } from '../api/dataset/dataset.queries.ts';
import { GAP_FORMULA, type GapFormula } from '../api/gap/formula.ts';
import { createChainModels, type GapModel } from '../api/gap/chain-models.ts';
import { chainGaps } from '../api/gap/gap.ts';
import { GAP_STATES } from '../api/gap/model.ts';
import { takeSnapshot } from '../api/gap/snapshot.ts';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { query } from '../api/graph/query.ts';
import { startManagedDatabase } from '../database/managed.ts';
import { applySchema } from '../schema/apply.ts';
import { loadSeeds } from '../seeds/load.ts';

const root = resolve(import.meta.dirname, '..');

const PAIRS = query<Record<string, never>, { park: string; chain: string }>(
  'flipsPairs',
  'MATCH (p:Park)-[:HAS_REGISTER]->(c:Chain) RETURN p.code AS park, c.code AS chain ORDER BY park, chain',
);

/** Ages of evidence move no state by themselves. */
const MONTHS = new Set(['staleMonths', 'refutedMonths']);

/** Whole-number constants move by one instead. */
const moved = (value: number, part: number): number =>
  Number.isInteger(value) && value > 1 ? value + Math.sign(part) : value * (1 + part);

async function table(graph: Graph): Promise<string> {
  const models = createChainModels(graph);
  const pairs = await graph.read(PAIRS, {});
  const loaded: GapModel[] = [];
  // One after the other: a database that has just started is slow to plan.
  for (const { park, chain } of pairs)
    loaded.push(await models.gaps(park, chain, { radius: 'PARK', assumeRegisterComplete: false }, EMPTY_DATASET));
  const states = (formula: GapFormula): Map<string, string> =>
    new Map(
      loaded.flatMap(({ park, snapshot }) =>
        chainGaps(takeSnapshot(snapshot, 'PARK', false, formula).input, formula).map((gap) => [
          `${park} ${gap.segment}`,
          gap.state,
        ]),
      ),
    );
  const now = states(GAP_FORMULA);
  const rows: string[] = [];
  for (const [name, value] of Object.entries(GAP_FORMULA)) {
    if (typeof value !== 'number' || MONTHS.has(name)) continue;
    for (const part of [-0.2, 0.2]) {
      const to = moved(value, part);
      const flips = [...states({ ...GAP_FORMULA, [name]: to })].filter(([key, state]) => state !== now.get(key));
      const named = flips.slice(0, 6).map(([key, state]) => `${key} ${now.get(key)} → ${state}`);
      const more = flips.length > named.length ? `; and ${flips.length - named.length} more` : '';
      rows.push(
        `| \`${name}\` | ${value} → ${Number(to.toPrecision(3))} | ${flips.length} | ${named.join('; ')}${more} |`,
      );
    }
  }
  const total = now.size;
  const counts = GAP_STATES.map((state) => `${[...now.values()].filter((s) => s === state).length} ${state}`).join(
    ', ',
  );
  return `# How much the gap states hang on the constants

Written by \`npm run gap:flips\` from formula ${GAP_FORMULA.version} over the seed files: ${loaded.length} pairs of park and chain,
${total} segments (${counts}). Each constant is moved by a fifth down and up (whole numbers by one), everything else unchanged.
A constant that moves no state may still move need, and with it the order.

| Constant | From → to | States changed of ${total} | Which |
|---|---|---|---|
${rows.join('\n')}
`;
}

const { database, dataDir } = readConfig(process.env);
const managed =
  database === null
    ? await startManagedDatabase({ home: resolve(root, dataDir, 'neo4j'), jars: resolve(root, dataDir, 'jars') })
    : null;
const graph = openGraph(database ?? managed ?? { uri: '', user: '', password: '' });
try {
  await applySchema(graph);
  await loadSeeds(graph, resolve(root, 'seeds'));
  const text = await table(graph);
  writeFileSync(resolve(root, 'docs/gap-constants.md'), text);
  process.stdout.write(text);
} finally {
  await graph.close();
  await managed?.stop();
}

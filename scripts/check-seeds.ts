/** Reads every seed file and names every bad row; writes nothing. */
import { resolve } from 'node:path';
import { buildGraph } from '../seeds/desired.ts';
import { SeedError } from '../seeds/problem.ts';
import { readSeeds } from '../seeds/read.ts';

try {
  const seeds = readSeeds(resolve(import.meta.dirname, '../seeds'));
  const { version, nodes, relationships } = buildGraph(seeds);
  console.log(
    `seeds ${version}: ${seeds.sources.length} documents, ${seeds.facts.length} facts, ${seeds.entities.length} entities, ` +
      `${seeds.templates.length} templates, ${seeds.policies.length} policies with rules and ` +
      `${seeds.policies.reduce((sum, { versions }) => sum + versions.reduce((own, { cases }) => own + cases.length, 0), 0)} boundary cases; ${nodes.length} nodes, ${relationships.length} relations`,
  );
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

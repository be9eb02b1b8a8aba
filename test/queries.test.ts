import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { openWritableApi } from './edits.ts';
import { declaredQueries } from '../api/graph/query.ts';
import '../api/schema.ts';
import '../schema/apply.ts';
import '../seeds/load.queries.ts';

/** Queries that read a whole label because they must, with the reason. */
const WHOLE_LABEL: Readonly<Record<string, string>> = {
  allSources: 'lists all documents',
  allChains: 'lists all chains',
  gapParkCodes: 'lists all parks, for an error message',
  changeLoads: 'lists all loads: one node a version of the data',
  schemaApplied: 'lists all applied files',
  seedLoadedNodes: 'compares the whole graph with the files',
  seedLoadedRelationships: 'compares the whole graph with the files',
  seedCountNodes: 'counts the whole graph',
  seedCountRelationships: 'counts the whole graph',
  seedWithoutEvidence: 'checks the whole graph',
};

/** What the schema provides for and the seeds have no instance of. */
const NOT_IN_SEEDS = ['SUPPLIES', 'COVERS', 'publisher', 'organisation'];

let driver: Driver;
beforeAll(async () => {
  // Names of relations and properties exist once something has them: write one of each, and take it back.
  const api = await openWritableApi();
  await api.server.recordHistory(new AbortController().signal);
  await api.ask(
    `mutation {
       gapVerify(input: { park: "gx", segment: "auto-parts/die-casting", outcome: CONFIRMED, evidence: "x", on: "2020-01-01" }) {
         userErrors { message }
       }
       leadCreate(input: { park: "gx", segment: "auto-parts/die-casting", enterprise: "magna-steyr", key: "queries-1" }) {
         userErrors { message }
       }
       leadThresholdsSet(input: { park: "gx", step: KEY, yellowDays: 10, redDays: 20, reason: "x", key: "queries-2" }) {
         userErrors { message }
       }
       projectRecordStage(input: { project: "jiejie-phase3", stage: STARTED, on: "2020-01-01", evidence: "x", expectedVersion: 0, key: "queries-3" }) {
         userErrors { message }
       }
       correctionSuggest(input: { evidence: "003-041-a", problem: "x", source: "y", key: "queries-4" }) {
         userErrors { message }
       }
     }`,
  );
  const { keyCreate } = await api.ask<{ keyCreate: { secret: string; apiKey: { id: string } } }>(
    `mutation {
       keyCreate(input: { label: "x", role: PUBLIC, scopes: ["graph:read"], organisation: "x", key: "queries-5" }) {
         secret apiKey { id }
       }
     }`,
  );
  await api.send('{ viewer { role } }', {}, { authorization: `Bearer ${keyCreate.secret}` });
  // Use is noted after the answer.
  await vi.waitFor(
    async () =>
      expect(await api.ask('{ keys { nodes { lastUsedDay } } }')).not.toEqual({
        keys: { nodes: [{ lastUsedDay: null }] },
      }),
    { timeout: 20_000, interval: 100 },
  );
  await api.ask(`mutation { keyRevoke(input: { id: "${keyCreate.apiKey.id}", reason: "x" }) { replayed } }`);
  await api.close();
  const { uri, user, password } = inject('database');
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(() => driver.close());

interface Plan {
  operatorType: string;
  children: Plan[];
}
const nameOf = (plan: Plan): string => plan.operatorType.replace(/@.*/, '');
const operators = (plan: Plan): string[] => [nameOf(plan), ...plan.children.flatMap(operators)];
/** Two nodes found by their unique keys multiply to one row; anything else multiplies. */
const multiplies = (plan: Plan): boolean =>
  (nameOf(plan) === 'CartesianProduct' &&
    !plan.children.every((child) => /UniqueIndexSeek|^Argument/.test(nameOf(child)))) ||
  plan.children.some(multiplies);

describe('every declared query', () => {
  it('is planned by the database without an unknown label, type or property and without scanning all nodes', async () => {
    const faults: string[] = [];
    expect(declaredQueries().length).toBeGreaterThan(40);
    for (const { name, text } of declaredQueries()) {
      const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, key]) => [key ?? '', null]));
      const { summary } = await driver
        .executeQuery(`EXPLAIN ${text}`, parameters, { database: 'neo4j' })
        .catch((error: unknown) => {
          throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
        });
      const plan = summary.plan as unknown as Plan;
      const found = operators(plan);
      if (found.some((operator) => operator === 'AllNodesScan') || multiplies(plan))
        faults.push(`${name}: ${found.join(' ')}`);
      if (found.some((operator) => /NodeByLabelScan/.test(operator)) && !(name in WHOLE_LABEL))
        faults.push(`${name}: scans a label`);
      for (const note of summary.gqlStatusObjects) {
        if (NOT_IN_SEEDS.some((word) => note.statusDescription.includes(`\`${word}\``))) continue;
        if (
          /UnknownLabel|UnknownRelationshipType|UnknownPropertyKey|01N5/.test(
            `${note.gqlStatus} ${note.statusDescription}`,
          )
        )
          faults.push(`${name}: ${note.statusDescription}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('holds values as parameters only', () => {
    for (const { name, text } of declaredQueries()) expect(text, name).not.toMatch(/\$\{/);
  });
});

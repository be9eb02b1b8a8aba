import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { query } from '../api/graph/query.ts';
import { loadSeeds } from '../seeds/load.ts';
import { SeedError } from '../seeds/problem.ts';
import { factRow } from '../seeds/testing.ts';

const root = resolve(import.meta.dirname, '..');
const original = join(root, 'seeds');

const FINGERPRINT = query<Record<string, never>, { key: string; hash: string }>(
  'testFingerprint',
  `CALL () {
     MATCH (n:Record) RETURN n.key AS key, n.hash AS hash
     UNION ALL
     MATCH (:Record)-[r]->() RETURN r.key AS key, r.hash AS hash
   }
   RETURN key, hash ORDER BY key, hash`,
);
const SUPPLIES = query<Record<string, never>, { count: number }>(
  'testSupplies',
  'MATCH (:Enterprise)-[r]->(:Enterprise) WHERE type(r) = "SUPPLIES" RETURN count(r) AS count',
);
const WITHOUT_PERIOD = query<Record<string, never>, { code: string }>(
  'testFiguresWithoutUnit',
  'MATCH (i:Indicator) WHERE i.value IS NULL OR i.unit IS NULL RETURN i.code AS code',
);

let graph: Graph;
let folder: string;
beforeAll(() => {
  graph = openGraph(inject('database'));
  folder = mkdtempSync(join(tmpdir(), 'chainatlas-seeds-'));
});
afterAll(async () => {
  // Whatever a test left half-way, the other files expect the seeds as they are.
  await loadSeeds(graph, original);
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the seeds with one file changed. */
function changed(file: string, change: (text: string) => string | Uint8Array): string {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(original, copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
  return copy;
}
const appended = (row: string) => (text: string) => `${text.trimEnd()}\n${row}\n`;
describe('loading', () => {
  it('changes nothing the second time', async () => {
    const before = await graph.read(FINGERPRINT, {});
    const report = await loadSeeds(graph, original);
    expect(report).toMatchObject({
      changedNodes: 0,
      changedRelationships: 0,
      removedNodes: 0,
      removedRelationships: 0,
    });
    expect(await graph.read(FINGERPRINT, {})).toEqual(before);
  });

  it('writes only what a changed row changes, and takes away what a removed row said', async () => {
    const before = await graph.read(FINGERPRINT, {});
    const more = await loadSeeds(graph, changed('facts/001.csv', appended(factRow({}))));
    // The evidence itself, and the park, whose list of evidence is longer by one; two relations of the evidence.
    expect(more).toMatchObject({ changedNodes: 2, removedNodes: 0, removedRelationships: 0 });
    expect(more.changedRelationships).toBeGreaterThanOrEqual(2);
    const less = await loadSeeds(graph, original);
    expect(less).toMatchObject({ removedNodes: 1, removedRelationships: 2 });
    expect(await graph.read(FINGERPRINT, {})).toEqual(before);
  });

  it('is finished by the next load when it is killed half-way', async () => {
    const before = await graph.read(FINGERPRINT, {});
    const other = changed('facts/001.csv', (text) => text.replaceAll(',STATED,1,', ',STATED,0.99,'));
    const { uri, user, password } = inject('database');
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/load-seeds.ts'), other], {
      cwd: root,
      env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    });
    let said = '';
    await new Promise<void>((done) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        // The first batch is in; the rest is not.
        if (said.includes('nodes ')) child.kill('SIGKILL');
      });
      child.once('exit', () => done());
    });
    expect(said).toContain('nodes ');
    expect(said).not.toContain('changedNodes');
    await loadSeeds(graph, original);
    expect(await graph.read(FINGERPRINT, {})).toEqual(before);
  });

  it('puts no supply relation between named firms and no figure without value and unit', async () => {
    expect(await graph.read(SUPPLIES, {})).toEqual([{ count: 0 }]);
    expect(await graph.read(WITHOUT_PERIOD, {})).toEqual([]);
  });
});

describe('a bad row', () => {
  const end = (file: string) => readFileSync(join(original, file), 'utf8').trimEnd().split('\n').length + 1;
  const facts = 'facts/001.csv';
  const chain = 'chains/auto-parts.yaml';
  it.each<[string, string, (text: string) => string | Uint8Array, RegExp]>([
    [
      'a wrong cell',
      facts,
      appended(factRow({ value: 'many', unit: 'COUNT' })),
      /facts\/001\.csv:\d+ value: "many" is not a number/,
    ],
    [
      'an unknown unit',
      facts,
      appended(factRow({ value: '1', unit: '亿' })),
      /facts\/001\.csv:\d+ unit: unknown unit "亿"/,
    ],
    [
      'an unknown code',
      facts,
      appended(factRow({ subject: 'park:nowhere' })),
      /facts\/001\.csv:\d+ subject: unknown code "park:nowhere"/,
    ],
    [
      'a duplicate',
      facts,
      (text) => appended(text.split('\n')[1] ?? '')(text),
      /facts\/001\.csv:\d+ code: fact code "001-\d+-\w+" is used twice/,
    ],
    [
      'a fact with one end',
      facts,
      appended(factRow({ relation: 'offers' })),
      /facts\/001\.csv:\d+ object: offers needs both ends/,
    ],
    ['a missing cell', facts, appended('001-001-zz,park:sxt'), /facts\/001\.csv:\d+ 2 cells where the header has 14/],
    [
      'a stated supply relation',
      facts,
      appended(factRow({ subject: 'enterprise:jiejie', relation: 'supplies', object: 'enterprise:tongfu' })),
      /basis: no article states a supply relation/,
    ],
    [
      'a broken encoding',
      facts,
      (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xcb, 0xd5, 0xce, 0xfd, 0x0a])]),
      /facts\/001\.csv:\d+ not valid UTF-8/,
    ],
    ['a wrong header', facts, (text) => text.replace('subject', 'subjekt'), /facts\/001\.csv:1 the header must be/],
    [
      'an edge with one end',
      chain,
      (text) => `${text.trimEnd()}\n  - { from: die-casting, importance: ESSENTIAL, weight: 0.5 }\n`,
      /chains\/auto-parts\.yaml:\d+ edges\.\d+\.to: /,
    ],
    [
      'an edge to nowhere',
      chain,
      (text) => `${text.trimEnd()}\n  - { from: die-casting, to: nowhere, importance: ESSENTIAL, weight: 0.5 }\n`,
      /chains\/auto-parts\.yaml:\d+ edges\.\d+\.to: unknown segment "nowhere"/,
    ],
    [
      'a cycle',
      chain,
      (text) =>
        `${text.trimEnd()}\n  - { from: vehicle-assembly, to: die-casting, importance: OPTIONAL, weight: 0.1 }\n`,
      /chains\/auto-parts\.yaml:\d+ edges: cycle without a return flow: /,
    ],
    ['a broken file', chain, (text) => `${text}\n  : [`, /chains\/auto-parts\.yaml:\d+ not readable as YAML/],
  ])('stops the load before writing: %s', async (fault, file, change, message) => {
    const before = await graph.read(FINGERPRINT, {});
    const error = await loadSeeds(graph, changed(file, change)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SeedError);
    expect((error as SeedError).message).toMatch(message);
    expect((error as SeedError).message).toContain('nothing was written');
    // The row named is the one that was added at the end of the file.
    if (message.source.includes(':\\d+') && !/broken file|cycle/.test(fault))
      expect((error as SeedError).problems[0]?.row).toBe(end(file));
    expect(await graph.read(FINGERPRINT, {})).toEqual(before);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SeedError, type Problem } from './problem.ts';
import { readSeeds } from './read.ts';

/** Something done to a copy of the seeds below `root`. */
export type Change = (root: string) => void;

/** Rewrites one file. */
export const edit =
  (file: string, change: (text: string) => string): Change =>
  (root) => {
    const before = readFileSync(join(root, file), 'utf8');
    const after = change(before);
    // A change that finds nothing to change would test nothing.
    expect(after).not.toBe(before);
    writeFileSync(join(root, file), after);
  };

/** Replaces the first place where `from` stands. */
export const replace = (file: string, from: string, to: string): Change => edit(file, (text) => text.replace(from, to));

/** Adds a row at the end of a file. */
export const append = (file: string, row: string): Change => edit(file, (text) => `${text.trimEnd()}\n${row}\n`);

/** A statement of the first document as a line of CSV, with the given cells changed. */
export const factRow = (cells: Readonly<Record<string, string>> = {}): string =>
  Object.values({
    code: '001-001-zz',
    subject: 'park:sxt',
    relation: 'statement',
    object: '',
    value: '',
    unit: '',
    period: '2020',
    qualifiers: '',
    source: '001',
    line: '1',
    basis: 'STATED',
    confidence: '1',
    note: 'n',
    noteEn: 'n',
    ...cells,
  }).join(',');

/** What is wrong with the seeds once they are changed so. */
export function problemsAfter(change: Change = () => {}): readonly Problem[] {
  const root = mkdtempSync(join(tmpdir(), 'chainatlas-read-'));
  for (const name of [
    'candidates',
    'chains',
    'entities',
    'facts',
    'identifiers',
    'partners',
    'policies',
    'registers',
    'sources',
  ])
    cpSync(new URL(name, import.meta.url), join(root, name), { recursive: true });
  try {
    change(root);
    readSeeds(root);
    return [];
  } catch (error) {
    if (error instanceof SeedError) return error.problems;
    throw error;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A change that makes one fault, and the problem it must be named by; a field that ends in a dot is a beginning. */
export type Case = readonly [what: string, change: Change, file: string, field: string | null, reason: RegExp];

/** Expects the one problem and no other: a fault must not bury itself under what follows from it. */
export function expectProblem([, change, file, field, reason]: Case, row: unknown): void {
  expect(problemsAfter(change)).toEqual([
    {
      file,
      row,
      field: field?.endsWith('.') ? expect.stringContaining(field) : field,
      reason: expect.stringMatching(reason),
    },
  ]);
}

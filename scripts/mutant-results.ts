import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../test/results/mutants.json');

/** What became of the changes of one file. */
export interface MutantCounts {
  /** Noticed by a test. */
  killed: number;
  /** Noticed because the tests came to no end. */
  timedOut: number;
  /** Noticed by nobody, or under no test. */
  survived: number;
  /** Left out by a comment in the code that says why it changes nothing. */
  equal: number;
}

/** By name of the file, as each was run last. */
export type MutantResults = Readonly<Record<string, MutantCounts>>;

/** The results of before; empty where there are none. */
export const readMutants = (): MutantResults =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as MutantResults) : {};

/** Keeps the results of the files there are. */
export function keepMutants(results: MutantResults, files: readonly string[]): void {
  const kept = Object.entries(results).filter(([name]) => files.includes(name));
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** All files together. */
export function sumOfMutants(results: MutantResults): MutantCounts {
  const sum: MutantCounts = { killed: 0, timedOut: 0, survived: 0, equal: 0 };
  for (const counts of Object.values(results))
    for (const of of ['killed', 'timedOut', 'survived', 'equal'] as const) sum[of] += counts[of];
  return sum;
}

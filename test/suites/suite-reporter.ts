import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Claim } from './claims.ts';

const folder = resolve(import.meta.dirname, '../results');

/** Variables by which a run is made shorter than the goals ask; what was set is kept beside the figures. */
const SHORTER = ['SUITE_SCALE', 'STRINGS', 'REPETITIONS', 'ABORTS', 'MUTATIONS', 'PAIRS', 'ROUNDS', 'SECONDS', 'STOPS'];

/** What the tests of one file showed. */
export interface FileResult {
  at: string;
  passed: number;
  failed: number;
  skipped: number;
  /** What was set to make it shorter; empty for the full counts. */
  shorter: Record<string, string>;
  rows: Claim[];
}

/** What a suite leaves behind: each file as it was run last. */
export interface SuiteResult {
  suite: string;
  node: string;
  cores: number;
  files: Record<string, FileResult>;
}

/** Ends the run with one plain line and keeps every figure that was stated in test/results/<suite>.json. */
export default class SuiteReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = new Map<string, Record<string, FileResult>>();
    for (const module of modules) {
      // The name of a project is empty where only one of them runs; its folder says the same.
      const suite = basename(dirname(module.moduleId));
      const files = suites.get(suite) ?? {};
      suites.set(suite, files);
      const result = emptyResult(module.moduleId);
      files[basename(module.moduleId)] = result;
      // A file that does not even load is a failure, though it has no test to count.
      if (module.errors().length > 0) result.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') result.passed++;
        else if (state === 'failed') result.failed++;
        else result.skipped++;
        result.rows.push(...(test.meta().claims ?? []));
      }
    }
    mkdirSync(folder, { recursive: true });
    const lines = [...suites].map(([suite, files]) => {
      keep(suite, files);
      const ran = Object.values(files);
      const sum = (count: 'passed' | 'failed' | 'skipped') => ran.reduce((all, file) => all + file[count], 0);
      const figures = ran
        .flatMap(({ rows }) => rows)
        .map(({ id, goal, reached, unit, ok }) => `${ok ? 'ok  ' : 'FAIL'} ${id}  ${goal}: ${reached} ${unit}\n`);
      return `${figures.join('')}${suite}: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`;
    });
    // After the default reporter's own closing block.
    process.once('exit', () => process.stdout.write(lines.join('')));
  }
}

function keep(suite: string, files: Record<string, FileResult>): void {
  const path = join(folder, `${suite}.json`);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SuiteResult).files : {};
  const all = Object.entries({ ...before, ...files }).sort(([a], [b]) => (a < b ? -1 : 1));
  const result: SuiteResult = {
    suite,
    node: process.version,
    cores: availableParallelism(),
    files: Object.fromEntries(all),
  };
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}

const emptyResult = (file: string): FileResult => ({
  at: new Date().toISOString(),
  passed: 0,
  failed: 0,
  skipped: 0,
  shorter: shorterBy(readFileSync(file, 'utf8')),
  rows: [],
});

/** Of the variables that are set, those the text of a test looks at. */
const shorterBy = (text: string): Record<string, string> =>
  Object.fromEntries(
    SHORTER.flatMap((name) => {
      const value = process.env[name];
      const used = text.includes(name === 'SUITE_SCALE' ? 'scale.ts' : `'${name}'`);
      return value && used ? [[name, value]] : [];
    }),
  );

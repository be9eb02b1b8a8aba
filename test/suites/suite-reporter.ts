import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Claim } from './claims.ts';

const folder = resolve(import.meta.dirname, '../results');

/** What a suite leaves behind. */
interface Result {
  suite: string;
  at: string;
  node: string;
  cores: number;
  passed: number;
  failed: number;
  skipped: number;
  rows: Claim[];
}

/** Ends the run with one plain line and writes test/results/<suite>.json with every figure that was stated. */
export default class SuiteReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = new Map<string, Result>();
    for (const module of modules) {
      // The name of a project is empty where only one of them runs; its folder says the same.
      const suite = basename(dirname(module.moduleId));
      const result = results.get(suite) ?? emptyResult(suite);
      results.set(suite, result);
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
    const lines = [...results.values()].map((result) => {
      writeFileSync(join(folder, `${result.suite}.json`), `${JSON.stringify(result, null, 2)}\n`);
      const figures = result.rows.map(
        ({ id, goal, reached, unit, ok }) => `${ok ? 'ok  ' : 'FAIL'} ${id}  ${goal}: ${reached} ${unit}\n`,
      );
      return `${figures.join('')}${result.suite}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped\n`;
    });
    // After the default reporter's own closing block.
    process.once('exit', () => process.stdout.write(lines.join('')));
  }
}

const emptyResult = (suite: string): Result => ({
  suite,
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  passed: 0,
  failed: 0,
  skipped: 0,
  rows: [],
});

/**
 * `npm run eval -- --data DIR [--only E1,E2,…] [--links TRAIN.csv --test TEST.csv] [--pairs FILE] [--out DIR]`
 *
 * Measures the code that ranks. Progress goes to stderr; stdout gets one JSON line a test, without its rows.
 * Exit code 0 where everything asked for ran, 2 where something is missing or cannot be read, 1 where a test failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRequest, UsageError, type Request, type TestName } from './eval/request.ts';

/** What every test returns: its name, figures to print, and the rows behind them. */
interface Result {
  test: string;
  rows?: readonly unknown[];
  errors?: readonly unknown[];
}

const RESULTS = resolve(import.meta.dirname, 'results');

/** What a reader types to get the same figures. */
const commandOf = (test: TestName): string => `npm run eval -- --data DIR --only ${test}`;

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Modules are loaded when asked for: a test on given files need not load the others. */
async function run(test: TestName, request: Request): Promise<Result> {
  const { data, links, testLinks, pairs } = request;
  switch (test) {
    case 'E1': {
      const { runE1, runE1Files } = await import('./e1.ts');
      if (links !== null && testLinks !== null) return runE1Files({ links, test: testLinks, log });
      return runE1({ data: needed(data, test), log });
    }
    case 'E2': {
      const { runE2 } = await import('./e2.ts');
      return runE2({ data: needed(data, test), log });
    }
    case 'E3': {
      const { runE3 } = await import('./e3.ts');
      return runE3({ data, log });
    }
    case 'E4': {
      const { runE4 } = await import('./e4.ts');
      return runE4({ data, ...(pairs === null ? {} : { pairs }), log });
    }
    case 'E6': {
      const { runE6 } = await import('./e6.ts');
      return runE6({ log });
    }
    case 'E7': {
      const { runE7 } = await import('./e7.ts');
      return runE7({ log });
    }
  }
}

function needed(data: string | null, test: TestName): string {
  if (data === null) throw new UsageError(`${test} needs the data set: give --data DIR`);
  return data;
}

/** Rows stay out of the printed line; the file holds them. */
function printed(result: Result): string {
  const { rows: _rows, errors: _errors, ...figures } = result;
  return JSON.stringify(figures);
}

async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2), process.env);
  const lines: string[] = [];
  for (const test of request.tests) {
    const started = Date.now();
    const result = await run(test, request);
    log(`${test}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
    const folder = request.out ?? (request.keep.has(test) ? RESULTS : null);
    if (folder !== null) {
      mkdirSync(folder, { recursive: true });
      // When and how, for whoever reads the file later.
      const measured = { ...result, measuredOn: new Date().toISOString().slice(0, 10), command: commandOf(test) };
      writeFileSync(resolve(folder, `${test.toLowerCase()}.json`), `${JSON.stringify(measured, null, 1)}\n`);
    }
    lines.push(printed(result));
  }
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const missing of request.missing) log(missing);
  return request.missing.length > 0 ? 2 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  // Files that cannot be read say so in one line; anything else is a fault of ours and shows where.
  const expected =
    error instanceof UsageError || (error instanceof Error && /, line \d+: |cannot be read/.test(error.message));
  log(expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = expected ? 2 : 1;
}

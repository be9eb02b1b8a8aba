/**
 * Changes the code of who may do what, one place after the other, and counts the changes that no test notices.
 *
 *   npm run test:mutants [-- jwt.ts key-ring.ts]
 *
 * Each file is changed under the tests beside it, or under those named in OTHER_TESTS: fewer tests can only notice
 * less. The figures of each file go to test/results/mutants.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { startLoadedDatabase } from '../seeds/loaded-database.ts';
import { keepMutants, readMutants, sumOfMutants, type MutantCounts } from './mutant-results.ts';

const root = resolve(import.meta.dirname, '..');
const FOLDER = 'api/access';
/** What needs the database, or is told by another file. */
const OTHER_TESTS: Record<string, readonly string[]> = {
  'field-policy.open.ts': ['api/access/matrix.test.ts'],
  'field-policy.table.ts': ['api/access/matrix.test.ts'],
  'jwks.ts': ['api/access/jwks.test.ts', 'api/access/jwt.test.ts'],
  'key.queries.ts': ['api/access/key.queries.test.ts', 'test/keys.test.ts'],
};

const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

function testsOf(file: string): readonly string[] {
  const beside = `${FOLDER}/${file.replace(/\.ts$/, '.test.ts')}`;
  const tests = OTHER_TESTS[file] ?? [beside];
  for (const test of tests) if (!existsSync(join(root, test))) throw new Error(`${file} has no tests: no ${test}`);
  return tests;
}

const needsDatabase = (file: string): boolean => testsOf(file).some((test) => test.startsWith('test/'));

/** Runs the tests of one file once for each change of it. */
function mutate(file: string, database: string): MutantCounts {
  const home = mkdtempSync(join(tmpdir(), 'chainatlas-mutants-'));
  try {
    const { status } = spawnSync(
      join(root, 'node_modules/.bin/stryker'),
      ['run', '--mutate', `${FOLDER}/${file}`, '--tempDirName', join(home, 'work')],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          MUTANTS_TESTS: testsOf(file).join(','),
          MUTANTS_DATABASE: database,
          MUTANTS_REPORT: join(home, 'report.json'),
        },
      },
    );
    if (!existsSync(join(home, 'report.json'))) throw new Error(`${file}: Stryker ended with ${status} and no report`);
    const { files } = report.parse(JSON.parse(readFileSync(join(home, 'report.json'), 'utf8')));
    const mutants = Object.values(files).flatMap((one) => one.mutants);
    const count = (...statuses: string[]): number => mutants.filter((one) => statuses.includes(one.status)).length;
    for (const { status, mutatorName, replacement = '', location } of mutants)
      if (status === 'Survived' || status === 'NoCoverage')
        console.log(
          `  ${FOLDER}/${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement.slice(0, 160).replaceAll('\n', ' ')}`,
        );
    return {
      killed: count('Killed', 'RuntimeError', 'CompileError'),
      timedOut: count('Timeout'),
      survived: count('Survived', 'NoCoverage'),
      equal: count('Ignored'),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const all = readdirSync(join(root, FOLDER))
  .filter((name) => name.endsWith('.ts') && !/(\.test|\.type|^testing(-\w+)?)\.ts$/.test(name))
  .sort();
const asked = process.argv.slice(2);
for (const name of asked) if (!all.includes(name)) throw new Error(`${FOLDER} has no ${name}`);
const files = asked.length > 0 ? asked : all;

const database = files.some(needsDatabase) ? await startLoadedDatabase() : null;
try {
  for (const file of files) {
    const counted = mutate(file, database === null ? '' : JSON.stringify(database.address));
    keepMutants({ ...readMutants(), [file]: counted }, all);
    console.log(`${file}: ${JSON.stringify(counted)}`);
  }
} finally {
  await database?.end();
}
const results = readMutants();
const run = Object.keys(results).length;
const { killed, timedOut, survived, equal } = sumOfMutants(results);
console.log(
  `mutants of ${run} of ${all.length} files: ${killed + timedOut} killed, ${survived} survived, ${equal} said to change nothing`,
);
if (survived > 0 || run < all.length) process.exitCode = 1;

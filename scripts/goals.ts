/** Writes docs/goals.md from test/results: which goal was reached, with which figure, by which command. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SuiteResult } from '../test/suites/suite-reporter.ts';
import { readMutants, sumOfMutants } from './mutant-results.ts';

const root = resolve(import.meta.dirname, '..');
const SUITES = ['conformance', 'attacks', 'faults'] as const;
/** What no suite measures, said by hand. */
const BY_HAND = join(root, 'docs/goals-open.md');

const order = (id: string): string => `${id[0]}${id.slice(1).padStart(3, '0')}`;

const suiteRows = SUITES.flatMap((suite) => {
  const path = join(root, `test/results/${suite}.json`);
  if (!existsSync(path)) return [];
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as SuiteResult;
  return Object.entries(files).flatMap(([file, result]) =>
    result.rows.map((row) => ({
      ...row,
      command: [
        ...Object.entries(result.shorter).map(([name, value]) => `${name}=${value}`),
        `npm run test:${suite} -- test/${suite}/${file}`,
      ].join(' '),
    })),
  );
});

/** Changes of the code of who may do what that no test notices. */
const mutants = readMutants();
const { killed, timedOut, survived, equal } = sumOfMutants(mutants);
const rows = [
  ...suiteRows,
  {
    id: 'S7',
    goal: 'every mutant of api/access killed',
    reached: killed + timedOut,
    unit: `of ${killed + timedOut + survived} in ${Object.keys(mutants).length} files; ${equal} said in the code to change nothing`,
    ok: survived === 0,
    command: 'npm run test:mutants',
  },
].sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));

const cell = (text: string): string => text.replaceAll('|', '\\|');
const lines = rows.map(
  ({ id, goal, reached, unit, ok, command }) =>
    `| ${id} | ${cell(goal)} | ${cell(`${reached} ${unit}`.trim())} | ${ok ? 'yes' : '**no**'} | \`${command}\` |`,
);

const text = `# Security and reliability: goals and what was reached

Made by \`npm run goals\` from \`test/results/\`: the figures of the last run of each file. A variable before a command is the count the run had, most often fewer than the goal asks. The machine had 2 cores, shared by the server, the database and the load.

| Goal | Asked | Reached | Met | Command |
|---|---|---|---|---|
${lines.join('\n')}

${existsSync(BY_HAND) ? readFileSync(BY_HAND, 'utf8').trim() : ''}
`;
writeFileSync(join(root, 'docs/goals.md'), text);
const met = rows.filter(({ ok }) => ok).length;
console.log(`${rows.length} figures, ${met} met`);

/** Writes docs/goals.md from test/results: which goal was reached, with which figure, by which command. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SuiteResult } from '../test/suites/suite-reporter.ts';

const root = resolve(import.meta.dirname, '..');
const SUITES = ['conformance', 'attacks', 'faults'] as const;
/** What no suite measures, said by hand. */
const BY_HAND = join(root, 'docs/goals-open.md');

const order = (id: string): string => `${id[0]}${id.slice(1).padStart(3, '0')}`;

const rows = SUITES.flatMap((suite) => {
  const path = join(root, `test/results/${suite}.json`);
  if (!existsSync(path)) return [];
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as SuiteResult;
  return Object.entries(files).flatMap(([file, result]) =>
    result.rows.map((row) => ({ ...row, suite, file, shorter: result.shorter })),
  );
}).sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));

const cell = (text: string): string => text.replaceAll('|', '\\|');
const lines = rows.map(({ id, goal, reached, unit, ok, suite, file, shorter }) => {
  const set = Object.entries(shorter).map(([name, value]) => `${name}=${value}`);
  return `| ${id} | ${cell(goal)} | ${cell(`${reached} ${unit}`.trim())} | ${ok ? 'yes' : '**no**'} | \`${[...set, 'npm run', `test:${suite} --`, `test/${suite}/${file}`].join(' ')}\` |`;
});

const text = `# Security and reliability: goals and what was reached

Made by \`npm run goals\` from \`test/results/\`: the figures of the last run of each file. Where a variable stands before a command, the run was shorter than the goal asks. The machine had 2 cores, shared by the server, the database and the load.

| Goal | Asked | Reached | Met | Command |
|---|---|---|---|---|
${lines.join('\n')}

${existsSync(BY_HAND) ? readFileSync(BY_HAND, 'utf8').trim() : ''}
`;
writeFileSync(join(root, 'docs/goals.md'), text);
const met = rows.filter(({ ok }) => ok).length;
console.log(`${rows.length} figures, ${met} met`);

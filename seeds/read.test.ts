import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from './read.ts';
import { edit, expectProblem, problemsAfter, replace, type Case, type Change } from './testing.ts';

const CHAIN = 'chains/auto-parts.yaml';
const remove =
  (path: string): Change =>
  (root) =>
    rmSync(join(root, path), { recursive: true });
const write =
  (file: string, text: string): Change =>
  (root) =>
    writeFileSync(join(root, file), text);

const templates: readonly Case[] = [
  [
    'two files with one code',
    (root) => cpSync(join(root, CHAIN), join(root, 'chains/zz.yaml')),
    'chains/zz.yaml',
    'code',
    /already the code of chains\/auto-parts\.yaml/,
  ],
  [
    'a file under another name',
    (root) => {
      cpSync(join(root, CHAIN), join(root, 'chains/autos.yaml'));
      rmSync(join(root, CHAIN));
    },
    'chains/autos.yaml',
    'code',
    /call the file auto-parts\.yaml/,
  ],
  [
    'two products with one code',
    edit(CHAIN, (text) => {
      const [, first = ''] = /products:\n\s+- \{ name: [^,]+, nameEn: ([^,}]+) \}/.exec(text) ?? [];
      return text.replace(/(products:\n.+\n\s+- \{ name: [^,]+, nameEn: )[^,}]+/, `$1${first.trim()}!`);
    }),
    CHAIN,
    'segments.0.products.1.nameEn',
    /both become the code ".+"; tell them apart/,
  ],
  [
    'a product with no code',
    edit(CHAIN, (text) => text.replace(/(products:\n\s+- \{ name: [^,]+, nameEn: )[^,}]+/, '$1"—"')),
    CHAIN,
    'segments.0.products.0.nameEn',
    /no letter or digit/,
  ],
  [
    'Chinese in an English name',
    edit(CHAIN, (text) => text.replace(/^nameEn: .*$/m, 'nameEn: 汽车 parts')),
    CHAIN,
    'nameEn',
    /"汽车" in it; translate that, or quote it as 「汽车」/,
  ],
  ['an unseen character', replace(CHAIN, 'name: 压铸件', 'name: 压铸\u200b件'), CHAIN, 'segments.', /U\+200B/],
  [
    'an alias',
    edit(CHAIN, (text) => `${text.replace(/^note: .*$/m, 'note: &n text')}\nreferences2: *n\n`),
    CHAIN,
    null,
    /"\*n" stands for a text elsewhere; write the text itself/,
  ],
];

const files: readonly Case[] = [
  ...['sources/sources.csv', 'registers/registers.csv', 'facts/segments.csv', 'entities/parks.csv'].map(
    (file): Case => [`no ${file}`, remove(file), file, null, /the file is missing/],
  ),
  ...['chains', 'facts', 'entities'].map((name): Case => [
    `no folder ${name}`,
    remove(name),
    name,
    null,
    /the folder is missing/,
  ]),
  [
    'a misspelt kind',
    write('entities/park.csv', 'code\n'),
    'entities/park.csv',
    null,
    /no kind is kept under this name; the files are parks\.csv/,
  ],
  [
    'a template that is too long',
    edit(CHAIN, (text) => `${text}\n# ${'x'.repeat(1_000_000)}\n`),
    CHAIN,
    null,
    /\d+ bytes; a template has at most 1000000/,
  ],
];

it('finds no problem in the seeds as they are, policies and their cases included', () => {
  expect(() => readSeeds(import.meta.dirname)).not.toThrow();
  expect(problemsAfter()).toEqual([]);
});

describe('chain templates: one problem names the line of', () => {
  it.each(templates)('%s', (...fault) => expectProblem(fault, expect.any(Number)));
});

describe('files: one problem names the file of', () => {
  it.each(files)('%s', (...fault) => expectProblem(fault, null));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Methods that take a Cypher text first, and the declaration that takes it second. */
const TEXT_AT: Readonly<Record<string, number>> = { '.run': 0, '.executeQuery': 0, query: 1 };

/** Where a text may be handed on that stands somewhere else: the two files between queries and driver. */
const HANDS_ON = ['api/graph/driver-graph.ts', 'api/observe/watched-graph.ts'];

interface Use {
  file: string;
  line: number;
  name: string;
  argument: ts.Expression;
}

/** Calls that hand a Cypher text over. */
function uses(file: string, text: string): Use[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const name = ts.isPropertyAccessExpression(callee) ? `.${callee.name.text}` : callee.getText(source);
      const at = Object.hasOwn(TEXT_AT, name) ? TEXT_AT[name] : undefined;
      const argument = at === undefined ? undefined : node.arguments[at];
      if (argument)
        found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, name, argument });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a text is put together when the program runs. */
const isBuilt = ({ argument }: Use): boolean =>
  ts.isTemplateExpression(argument) || ts.isBinaryExpression(argument) || ts.isTaggedTemplateExpression(argument);

/** A declaration must have its text before it; to a driver or a transaction goes a text by name, or a declared query. */
const isOpen = (use: Use): boolean =>
  isBuilt(use) ||
  (use.name === 'query'
    ? !ts.isStringLiteralLike(use.argument)
    : !HANDS_ON.includes(use.file) && !ts.isIdentifier(use.argument) && !ts.isStringLiteralLike(use.argument));

const product = ['api', 'seeds', 'schema'].flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name) && name !== 'testing.ts')
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

it('the program puts no Cypher text together: each stands whole where it is declared', () => {
  const all = product.flatMap((file) => uses(file, readFileSync(join(root, file), 'utf8')));
  expect(all.filter(({ name }) => name === 'query').length).toBeGreaterThan(100);
  expect(all.filter(isOpen).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});

it('a text that is put together is found', () => {
  const found = (text: string): boolean => uses('api/some.ts', text).some(isOpen);
  expect(found('session.run(`MATCH (n:${label}) RETURN n`)')).toBe(true);
  expect(found('driver.executeQuery("MATCH " + part)')).toBe(true);
  expect(found('export const X = query("x", text)')).toBe(true);
  expect(found('tx.run(queries[name], {})')).toBe(true);
  expect(found('export const X = query("x", `RETURN 1`)')).toBe(false);
  expect(found('tx.run(KEEP_WRITE, { key })')).toBe(false);
});

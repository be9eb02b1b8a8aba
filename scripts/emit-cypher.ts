/**
 * Writes schema/cypher-manifest.json: every Cypher text the program can send, by name and SHA-256. With --check fails
 * where the committed file differs.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import '../api/graph/driver-graph.ts';
import { declaredQueries } from '../api/graph/query.ts';
import { schemaFiles } from '../schema/apply.ts';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'schema/cypher-manifest.json');

for (const folder of ['api', 'seeds', 'schema']) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    if (entry.name.endsWith('.queries.ts')) await import(pathToFileURL(join(entry.parentPath, entry.name)).href);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const manifest = {
  queries: Object.fromEntries(
    declaredQueries()
      .map(({ name, text }): [string, string] => [name, sha256(text)])
      .sort(byName),
  ),
  schema: Object.fromEntries(
    schemaFiles().map(({ name, statements }): [string, string] => [name, sha256(statements.join(';\n'))]),
  ),
};
const text = `${JSON.stringify(manifest, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'schema/cypher-manifest.json differs from the code; look at the new texts, run `npm run cypher:emit` and commit the result',
  );
  process.exitCode = 1;
}

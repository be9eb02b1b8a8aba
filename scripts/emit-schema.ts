/** Writes schema/schema.graphql from the code; with --check fails where the committed file differs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../api/schema.ts';

const file = resolve(import.meta.dirname, '../schema/schema.graphql');
const text = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/schema.graphql differs from the code; run `npm run schema:emit` and commit the result');
  process.exitCode = 1;
}

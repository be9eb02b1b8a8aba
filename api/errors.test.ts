import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { describe, expect, it } from 'vitest';
import { UserErrorCodeName } from './access/user-error.type.ts';
import type { ErrorCode } from './errors.ts';
import { statusOf } from './http/statuses.ts';

const root = resolve(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Members of a union of words, as its source has them. */
const unionOf = (file: string, name: string): string[] => {
  const body = new RegExp(`type ${name} =([^;]+);`).exec(text(file))?.[1] ?? '';
  return [...body.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
};
const own = unionOf('api/errors.ts', 'ErrorCode');
const database = unionOf('database/errors.ts', 'DatabaseStartCode');
/** Told when the program starts, never over HTTP. */
const AT_THE_START = ['CONFIG_INVALID', 'SEED_INVALID', 'SCHEMA_FAILED'];

/** Rows of the page: the codes of the first cell and the rest. */
const rows = text('docs/errors.md')
  .split('\n')
  .filter((line) => /^\| `[A-Z_]+`/.test(line))
  .map((line) => line.split('|').slice(1, -1))
  .map(([codes = '', ...cells]) => ({
    codes: [...codes.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code),
    cells,
  }));
const listed = rows.flatMap(({ codes }) => codes);

describe('the page of errors', () => {
  it('lists every code there is', () => {
    expect(own.length).toBeGreaterThan(10);
    expect(database.length).toBeGreaterThan(5);
    const all = [...own, ...database, ...Object.values(UserErrorCodeName), ...Object.values(ApolloServerErrorCode)];
    expect(all.filter((code) => !listed.includes(code))).toEqual([]);
  });

  it('lists no code that is not', () => {
    const all = new Set<string>([
      ...own,
      ...database,
      ...Object.values(UserErrorCodeName),
      ...Object.values(ApolloServerErrorCode),
    ]);
    expect(listed.filter((code) => !all.has(code))).toEqual([]);
  });

  it('names the status of each code of ours first, as the server sends it', () => {
    for (const code of own.filter((one) => !AT_THE_START.includes(one))) {
      const row = rows.find(({ codes }) => codes[0] === code);
      // Nobody is left to see it.
      const status = code === 'CANCELLED' ? '–' : String(statusOf(code as ErrorCode));
      expect(row?.cells[0]?.trim().split(',')[0], code).toBe(status);
    }
  });

  it('says of each what to do', () => {
    for (const { codes, cells } of rows) expect(cells.at(-1)?.trim(), codes[0]).not.toBe('');
  });
});

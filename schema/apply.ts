import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { AppError } from '../api/errors.ts';
import type { Graph } from '../api/graph/graph.ts';
import { query } from '../api/graph/query.ts';

const folder = new URL('.', import.meta.url);

const APPLIED = query<Record<string, never>, { name: string; checksum: string }>(
  'schemaApplied',
  'MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum ORDER BY name',
);

const RECORD = query<{ name: string; checksum: string }, Record<string, never>>(
  'schemaRecord',
  'MERGE (m:Migration {name: $name}) SET m.checksum = $checksum, m.appliedAt = datetime()',
);

const AWAIT_INDEXES = query<Record<string, never>, Record<string, never>>(
  'schemaAwaitIndexes',
  'CALL db.awaitIndexes(60)',
  60_000,
);

/**
 * Applies the numbered statements of this folder that the database has not seen, in order, and records each file.
 *
 * @returns the names of the files applied now
 * @throws AppError SCHEMA_FAILED where a file that was applied before has changed since
 */
export async function applySchema(graph: Graph): Promise<string[]> {
  const applied = new Map((await graph.read(APPLIED, {})).map(({ name, checksum }) => [name, checksum]));
  const fresh: string[] = [];
  for (const file of schemaFiles()) {
    const before = applied.get(file.name);
    if (before === file.checksum) continue;
    if (before !== undefined) {
      throw new AppError(
        'SCHEMA_FAILED',
        `schema/${file.name} was changed after it was applied; put the change into a new numbered file`,
      );
    }
    for (const statement of file.statements) await graph.define(file.name, statement);
    await graph.write((tx) => tx.run(RECORD, { name: file.name, checksum: file.checksum }));
    fresh.push(file.name);
  }
  if (fresh.length > 0) await graph.read(AWAIT_INDEXES, {});
  return fresh;
}

/** What a database has once every file of this folder is applied: the name of the newest, and all constraints. */
export function expectedSchema(): { newest: string; constraints: string[] } {
  const files = schemaFiles();
  const statements = files.flatMap((file) => file.statements);
  const names = (verb: string): string[] =>
    statements.flatMap((text) => new RegExp(`^${verb} CONSTRAINT (\\w+)`).exec(text)?.[1] ?? []);
  const dropped = new Set(names('DROP'));
  return {
    newest: files.at(-1)?.name ?? '',
    constraints: names('CREATE').filter((name) => !dropped.has(name)),
  };
}

interface SchemaFile {
  name: string;
  checksum: string;
  statements: string[];
}

/** The numbered files in order, split into statements without their comments. */
export function schemaFiles(): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.cypher$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const statements = text
        .split('\n')
        .filter((line) => !line.startsWith('//'))
        .join('\n')
        .split(';')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '');
      return { name, checksum: checksum(statements), statements };
    });
}

// Only the statements count: a comment may be bettered without making a new file.
const checksum = (statements: readonly string[]): string => {
  return createHash('sha256').update(statements.join(';\n')).digest('hex').slice(0, 16);
};

/**
 * `npm run keys -- create | revoke | list`: API keys from the command line, for whoever runs the server and has none.
 * On the database of NEO4J_URI, else on the managed one while no server runs on it.
 */
// Before anything that describes the schema.
import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { operatorContext } from '../api/access/first-key.ts';
import { createKey, revokeKey } from '../api/access/key-edit.ts';
import { KEY_PAGE } from '../api/access/key.queries.ts';
import { LAST_POSITION, stateOf, type Documents } from '../api/access/key.ts';
import { roleOf } from '../api/access/role.ts';
import { readConfig } from '../api/config.ts';
import { AppError } from '../api/errors.ts';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { DatabaseStartError } from '../database/errors.ts';
import { startManagedDatabase } from '../database/managed.ts';
import { applySchema } from '../schema/apply.ts';

const USAGE = `npm run keys -- create --label TEXT --role ROLE [--scopes RIGHT,RIGHT] [--organisation CODE]
                       [--documents ANY|TRUSTED] [--expires YYYY-MM-DD]
npm run keys -- revoke ID --reason TEXT
npm run keys -- list`;

const usage = (problem: string): AppError => new AppError('BAD_INPUT', `${problem}\n${USAGE}`);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        label: { type: 'string' },
        role: { type: 'string' },
        scopes: { type: 'string' },
        organisation: { type: 'string' },
        documents: { type: 'string' },
        expires: { type: 'string' },
        reason: { type: 'string' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : '');
  }
}

type Options = ReturnType<typeof readArguments>['values'];

async function create(graph: Graph, options: Options): Promise<void> {
  const { label = '', organisation, documents, expires, scopes } = options;
  const role = roleOf(options.role ?? '');
  if (role === null) throw usage(`--role: there is no role "${options.role ?? ''}"`);
  const limits = { scopes: scopes?.split(',') ?? null, documents: documentsOf(documents), expiresOn: expires ?? null };
  const wish = { label, role, organisation: organisation ?? null, ...limits };
  const { apiKey, secret, userErrors } = await createKey(wish, context(graph));
  failOn(userErrors);
  console.log(`${secret}\n\nkey ${apiKey?.id}, ${role}, until ${apiKey?.expiresAt}; the secret is not shown again`);
}

function documentsOf(text: string | undefined): Documents | null {
  if (text === undefined || text === 'ANY' || text === 'TRUSTED') return text ?? null;
  throw usage(`--documents: "${text}" is neither ANY nor TRUSTED`);
}

async function revoke(graph: Graph, id: string | undefined, { reason = '' }: Options): Promise<void> {
  if (id === undefined) throw usage('which key?');
  const { userErrors } = await revokeKey({ id, reason }, context(graph));
  failOn(userErrors);
  console.log(`key ${id} is revoked; within a second no server accepts it`);
}

async function list(graph: Graph): Promise<void> {
  const now = new Date();
  for (let before = LAST_POSITION; ;) {
    const [found] = await graph.read(KEY_PAGE, { before, limit: 100, organisation: null });
    for (const key of found?.rows ?? []) {
      const { id, label, role, scopes, organisation, expiresAt, lastUsedDay } = key;
      const terms = [role, scopes?.join(' ') ?? 'all rights of the role', organisation ?? 'no organisation'];
      const days = [`until ${expiresAt}`, `last used ${lastUsedDay ?? 'never'}`];
      console.log([id, stateOf(key, now), ...terms, ...days, label].join('\t'));
    }
    const last = found?.rows.at(-1);
    if (last === undefined) return;
    before = last.position;
  }
}

const context = (graph: Graph) => operatorContext(graph, 'command line', new Date());

function failOn(userErrors: readonly { field: string; message: string }[]): void {
  if (userErrors.length > 0)
    throw new AppError('BAD_INPUT', userErrors.map(({ field, message }) => `${field}: ${message}`).join('\n'));
}

try {
  const { positionals, values } = readArguments();
  const [command, id] = positionals;
  const commands: Record<string, (graph: Graph) => Promise<void>> = {
    create: (graph) => create(graph, values),
    revoke: (graph) => revoke(graph, id, values),
    list,
  };
  const run = commands[command ?? ''];
  if (run === undefined) throw usage('what is to be done?');
  const { database, dataDir } = readConfig(process.env);
  const root = resolve(import.meta.dirname, '..');
  const managed =
    database === null
      ? await startManagedDatabase({ home: resolve(root, dataDir, 'neo4j'), jars: resolve(root, dataDir, 'jars') })
      : null;
  try {
    const graph = openGraph(database ?? managed ?? { uri: '', user: '', password: '' });
    try {
      await applySchema(graph);
      await run(graph);
    } finally {
      await graph.close();
    }
  } finally {
    await managed?.stop();
  }
} catch (error) {
  if (!(error instanceof AppError || error instanceof DatabaseStartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

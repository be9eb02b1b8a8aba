import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { graphql, type GraphQLSchema } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { READER, type Viewer } from '../../api/access/access.ts';
import { createContext } from '../../api/context.ts';
import { AppError } from '../../api/errors.ts';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { createModels, type Models } from '../../api/models.ts';
import { createSchema } from '../../api/schema.ts';
import { claim } from '../suites/claims.ts';
import { attack, stringPlaces } from '../suites/hostile.ts';
import { recordingDriver } from '../suites/recording-driver.ts';
import { TODAY } from '../support.ts';

/** How many hostile strings are sent in all; fewer for a quick look. */
const STRINGS = Number(process.env['STRINGS'] ?? 10_000);
const SEED = Number(process.env['SEED'] ?? 20_261_121);

const manifest = JSON.parse(readFileSync(new URL('../../schema/cypher-manifest.json', import.meta.url), 'utf8')) as {
  queries: Record<string, string>;
};
const allowed = new Set(Object.values(manifest.queries));

/** Pieces that end a text, a name or a comment, or that begin something else; joined at random. */
const PIECES = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  '\\u0060',
  '\u0060',
  '\\u0027 ',
  '//',
  '/*',
  '*/',
  ';',
  '}',
  ')',
  ']',
  '{',
  '$',
  '$park',
  '${1}',
  '\n',
  '\r\n',
  '\u2028',
  '\u202E',
  '\u200F',
  '\u0000',
  ' OR 1=1 ',
  "' OR '1'='1",
  ') DETACH DELETE n //',
  '`}) MATCH (n) DETACH DELETE n //',
  "' MATCH (n) SET n.hostile = 1 //",
  ' RETURN 1 UNION MATCH (n) RETURN n ',
  " LOAD CSV FROM 'http://127.0.0.1:1/' AS x ",
  ' CALL dbms.listConfig() ',
  ' CALL { MATCH (n) DELETE n } IN TRANSACTIONS ',
  'CREATE (:Hostile)',
  'DROP CONSTRAINT x',
  '*:*',
  '~',
  'a AND (b',
  '+-&&||!(){}[]^"~*?:\\/',
  'gx',
  'auto-parts',
  '\ud83d\ude00',
  '中',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const recorder = recordingDriver();
const viewer: Viewer = { ...READER, kind: 'LOCAL', id: 'local', mayWrite: true, author: 'hostile', role: 'ADMIN' };
let graph: Graph;
let schema: GraphQLSchema;
let models: Models;
let driver: Driver;
beforeAll(async () => {
  const address = inject('database');
  graph = openGraph(address, { connect: recorder.connect });
  schema = await createSchema();
  models = createModels(graph, () => TODAY);
  driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
});
afterAll(async () => {
  await driver.executeQuery(
    "MATCH (n) WHERE n.origin = 'user' OR n:GapRecord DETACH DELETE n",
    {},
    { database: 'neo4j' },
  );
  await graph.close();
  await driver.close();
});

/** Everything the files brought, the labels and the constraints: what no caller may change. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const text of [
    `MATCH (n) WHERE n.origin = 'seeds' AND NOT n:Dataset RETURN labels(n) AS a, properties(n) AS b ORDER BY n.key`,
    `MATCH ()-[r]->() WHERE r.origin = 'seeds' RETURN type(r) AS a, properties(r) AS b ORDER BY r.key`,
    'SHOW CONSTRAINTS YIELD name, type RETURN name AS a, type AS b ORDER BY name',
    'SHOW INDEXES YIELD name, type RETURN name AS a, type AS b ORDER BY name',
    'CALL db.labels() YIELD label WHERE label CONTAINS "ostile" RETURN label AS a, 0 AS b',
  ]) {
    const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
    for (const record of records) hash.update(JSON.stringify(record.toObject()));
    hash.update(`${records.length}\n`);
  }
  return hash.digest('hex');
}

it('sends the database only texts of the manifest, whatever stands in any string of any root field', async (test) => {
  const before = await fingerprint();
  // Queries first: what a mutation writes makes every answer kept for the version be worked out anew.
  const places = stringPlaces(schema).sort((a, b) => (a.operation < b.operation ? 1 : -1));
  const each = Math.ceil(STRINGS / places.length);
  const texts = fc.sample(hostile, { numRuns: each * places.length, seed: SEED });
  const unexpected: string[] = [];
  let sent = 0;
  for (const place of places) {
    for (let i = 0; i < each; i++) {
      const text = texts[sent++] ?? '';
      const { source, variables } = attack(schema, place, text);
      const contextValue = createContext(graph, models, { now: TODAY, requestId: `hostile-${sent}`, viewer });
      const { errors = [] } = await graphql({ schema, source, variableValues: variables, contextValue });
      for (const error of errors) {
        const cause = error.originalError;
        if (cause instanceof AppError ? cause.code === 'INTERNAL' : cause !== undefined && cause !== null)
          unexpected.push(`${place.field}.${place.path.join('.')} ${JSON.stringify(text)}: ${String(cause)}`);
      }
    }
  }
  const recorded = [...recorder.statements.values()];
  const foreign = recorded.filter(({ text }) => !allowed.has(createHash('sha256').update(text).digest('hex')));
  expect(unexpected).toEqual([]);
  claim(test, {
    id: 'S13',
    goal: `${STRINGS} hostile strings in every string argument of every root field: 0 texts outside the manifest`,
    reached: foreign.length,
    unit: `of ${recorded.length} texts, ${sent} strings, ${places.length} places`,
    ok: foreign.length === 0 && sent >= STRINGS && recorded.length > 20,
  });
  const after = await fingerprint();
  claim(test, {
    id: 'S13',
    goal: 'the graph the files brought is the same after it',
    reached: after === before ? 'same' : 'changed',
    unit: '',
    ok: after === before,
  });
  const untimed = recorded.filter(({ timeoutMs }) => timeoutMs === undefined);
  const longest = Math.max(...recorded.map(({ timeoutMs }) => timeoutMs ?? 0));
  claim(test, {
    id: 'R3',
    goal: 'every statement carries a time limit, 30 s at most',
    reached: untimed.length,
    unit: `without, of ${recorded.length}; longest ${longest} ms`,
    ok: untimed.length === 0 && longest <= 30_000,
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { digestOf } from '../../api/access/key-format.ts';
import { createKey, revokeKey } from '../../api/access/key-edit.ts';
import { operatorContext } from '../../api/access/first-key.ts';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { openKeyedServer, type KeyedServer } from '../keyed.ts';
import { claim } from '../suites/claims.ts';

type Nothing = Record<string, never>;
const EVERYTHING: Query<Nothing, { properties: object }> = {
  name: 'testEverything',
  text: `MATCH (n) RETURN properties(n) AS properties
         UNION ALL MATCH ()-[r]->() RETURN properties(r) AS properties`,
  timeoutMs: 120_000,
};
const FOLDERS: Query<Nothing, { value: string }> = {
  name: 'testFolders',
  text: "SHOW SETTINGS 'server.directories.neo4j_home' YIELD value RETURN value",
};
const FORGET: Query<Nothing, Nothing> = {
  name: 'testForgetKeyTraces',
  text: `MATCH (n) WHERE n:ApiKey OR (n:AuditRecord OR n:IdempotencyKey) AND n.action STARTS WITH 'key' DETACH DELETE n`,
};

const VIEWER = '{ viewer { role } }';

let graph: Graph;
let servers: [KeyedServer, KeyedServer];
beforeAll(async () => {
  graph = openGraph(inject('database'));
  // Two processes as far as keys go: nothing but the database is shared.
  servers = [await openKeyedServer(graph), await openKeyedServer(openGraph(inject('database')))];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await graph.write((tx) => tx.run(FORGET, {}));
  await graph.close();
});

/** Documents somebody pasted a key into. */
const pasted = (secret: string): string[] => [
  secret,
  `{ a: ${secret} }`,
  `query ${secret} { viewer { role } }`,
  `{ park(code: "${secret}") { code } }`,
];

const newKey = (role: 'PUBLIC' | 'ADMIN') =>
  createKey({ label: 'attacks', role }, operatorContext(graph, 'attacks', new Date()));

/** How often a text stands in the files of a folder, as bytes. */
function hitsIn(folder: string, needle: string): { files: number; hits: number } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  let hits = 0;
  for (const { parentPath, name } of names) if (readFileSync(join(parentPath, name)).includes(needle)) hits++;
  return { files: names.length, hits };
}

describe('S11', () => {
  it('leaves no trace of a key anywhere', async (context) => {
    const { secret: marker, apiKey } = await newKey('ADMIN');
    if (marker === null || apiKey === null) throw new Error('no key was made');
    const [server] = servers;
    const made = await server.ask(
      'mutation { keyCreate(input: { label: "second", role: PARTNER, key: "attacks-keys-1" }) { secret } }',
      marker,
    );
    const { secret: second } = (made.data ?? {})['keyCreate'] as { secret: string };
    const secrets = [marker, second];
    const answers: string[] = [];
    const url = `${server.url}/graphql`;
    const documents = [
      VIEWER,
      '{ nothing }',
      '{ viewer { ',
      '{ park(code: "none") { code } }',
      '{ parks(first: 0) { totalCount } }',
      '{ keys { nodes { id label } } }',
      'mutation { keyRevoke(input: { id: "none", reason: "x" }) { userErrors { code } } }',
      '{ auditRecords { nodes { before after key } } }',
      'subscription { nothing }',
    ];
    for (let round = 0; round < 20; round++)
      for (const secret of secrets) {
        for (const document of documents) answers.push((await server.ask(document, secret)).text);
        // An answer may say to its asker what was sent; the log may not.
        for (const document of pasted(secret)) await server.ask(document, secret);
        // Where people put keys by mistake, each refused or not looked at.
        const wrong: [string, RequestInit][] = [
          [`${url}?key=${secret}&query=${encodeURIComponent(VIEWER)}`, {}],
          [`${server.url}/${secret}`, {}],
          [url, { method: 'POST', headers: { authorization: secret }, body: '{}' }],
          [url, { method: 'POST', headers: { authorization: `Basic ${secret}` }, body: '{}' }],
          [url, { method: 'POST', headers: { authorization: `Bearer ${secret}x` }, body: '{}' }],
          [url, { method: 'POST', headers: { authorization: `Bearer ${secret.slice(0, -1)}` }, body: '{}' }],
          [url, { method: 'POST', headers: { 'x-api-key': secret, cookie: `key=${secret}` }, body: '{}' }],
          [url, { method: 'POST', headers: { authorization: `Bearer ${secret}` }, body: `{"query":"${secret}` }],
          [url, { method: 'PUT', headers: { authorization: `Bearer ${secret}` }, body: secret }],
          [`${server.url}/metrics`, { headers: { authorization: `Bearer ${secret}` } }],
          [`${server.url}/events?key=${secret}`, {}],
        ];
        for (const [address, init] of wrong) {
          const headers = { 'content-type': 'application/json', ...init.headers };
          const response = await fetch(address, { ...init, headers });
          answers.push(await response.text());
        }
      }
    const revoked = await revokeKey({ id: apiKey.id, reason: 'over' }, operatorContext(graph, 'attacks', new Date()));
    expect(revoked.userErrors).toEqual([]);

    // Every part of the secret that is long enough to be told from chance.
    const needles = secrets.flatMap((secret) => [secret.slice(8, 28), secret.slice(28, 51)]);
    const log = servers.flatMap(({ lines }) => lines).join('');
    const rows = await graph.read(EVERYTHING, {});
    const dump = JSON.stringify(rows);
    const places: Record<string, string> = { log, dump, answers: answers.join('\n') };
    const hits = Object.entries(places).flatMap(([place, text]) =>
      needles.filter((needle) => text.includes(needle)).map(() => place),
    );
    // The key is there, by its digest and its id: the search looks where it should.
    expect(dump).toContain(digestOf(marker));
    expect(dump).toContain(apiKey.id);
    expect(log).toContain(`key:${apiKey.id}`);
    expect(answers.length).toBe(20 * 2 * 20);
    expect(log).not.toContain(digestOf(marker));
    const [home] = await graph.read(FOLDERS, {});
    const onDisk = needles.map((needle) => hitsIn(home?.value ?? '', needle));
    const fileHits = onDisk.reduce((sum, { hits: found }) => sum + found, 0);
    expect(hitsIn(home?.value ?? '', digestOf(marker).slice(0, 20)).hits).toBeGreaterThan(0);
    claim(context, {
      id: 'S11',
      goal: `0 traces of a key after ${answers.length + 20 * 2 * 4} requests in answers, ${log.length} bytes of log, ${rows.length} records and ${onDisk[0]?.files} files of the database`,
      reached: hits.length + fileHits,
      unit: `hits${hits.length > 0 ? ` in ${[...new Set(hits)].join(', ')}` : ''}`,
      ok: hits.length + fileHits === 0,
    });
  });

  it('ends a key on every server within a second', async (context) => {
    let slowest = 0;
    for (let round = 0; round < 20; round++) {
      const { secret, apiKey } = await newKey('PUBLIC');
      if (secret === null || apiKey === null) throw new Error('no key was made');
      // Held by both, read a moment ago.
      for (const server of servers) expect((await server.ask(VIEWER, secret)).status).toBe(200);
      await revokeKey({ id: apiKey.id, reason: 'over' }, operatorContext(graph, 'attacks', new Date()));
      const revokedAt = performance.now();
      await Promise.all(
        servers.map(async (server) => {
          for (;;) {
            const sentAt = performance.now();
            const { status } = await server.ask(VIEWER, secret);
            // What counts is when the last accepted request was sent.
            if (status === 401) break;
            slowest = Math.max(slowest, sentAt - revokedAt);
          }
        }),
      );
    }
    claim(context, {
      id: 'S11',
      goal: 'a revoked key is refused by two servers within 1,000 ms, 20 keys',
      reached: Math.round(slowest),
      unit: 'ms after the revocation the last request was accepted',
      ok: slowest <= 1_000,
    });
  });

  it('writes the first admin key to a file for its owner alone and prints the path of it', async (context) => {
    await graph.write((tx) => tx.run(FORGET, {}));
    const folder = mkdtempSync(join(tmpdir(), 'chainatlas-first-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { uri, user, password } = inject('database');
    const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'debug',
        PORT: '0',
        SEEDS: 'skip',
        DATA_DIR: folder,
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
      },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    const address = new Promise<string>((found, failed) => {
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
        if (match) found(match[0]);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => failed(new Error(`ended with ${code}: ${output}`)));
    });
    const url = `${await address}/graphql`;
    const file = join(folder, 'admin.key');
    const secret = readFileSync(file, 'utf8').trim();
    const ask = (headers: Record<string, string>) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: VIEWER }),
      });
    expect((await ask({})).status).toBe(401);
    const answer = await ask({ authorization: `Bearer ${secret}` });
    expect(await answer.json()).toMatchObject({ data: { viewer: { role: 'ADMIN' } } });
    child.kill('SIGTERM');
    await once(child, 'exit');
    const mode = (statSync(file).mode & 0o777).toString(8);
    const printed = output.includes(secret.slice(8, 28));
    claim(context, {
      id: 'S11',
      goal: 'the first admin key is in a file of mode 600 and only its path is printed',
      reached: `mode ${mode}, secret ${printed ? '' : 'not '}printed, path ${output.includes(file) ? '' : 'not '}printed`,
      unit: '',
      ok: mode === '600' && !printed && output.includes(file),
    });
  });
});

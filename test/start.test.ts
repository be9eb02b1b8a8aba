import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  output: () => string;
  /** Resolves with the address once it is printed; rejects where the program ends before. */
  address: Promise<string>;
  exit: Promise<number | null>;
}

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', NEO4J_URI: '', ...environment },
    // Its own process group, as a terminal gives it.
    detached: true,
  });
  children.push(child);
  let output = '';
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  const address = new Promise<string>((found, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (match) found(match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exit.then((code) => failed(new Error(`ended with ${code}: ${output}`)));
  });
  // A test that expects the end does not wait for the address.
  address.catch(() => {});
  return { child, output: () => output, address, exit };
}

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chainatlas-start-'));
  folders.push(folder);
  return folder;
};

/** Processes whose command line names a folder. */
const processesOf = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        // It ended while we looked.
        return false;
      }
    });

describe('the program', () => {
  it('starts its own database, answers, and leaves no process behind when it is interrupted', async () => {
    const data = temporary();
    const jars = join(root, '.data/jars');
    execFileSync('ln', ['-s', jars, join(data, 'jars')]);
    const program = start({ DATA_DIR: data });
    const address = await program.address;
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ chainGaps(park: "gx", chain: "auto-parts", first: 1) { nodes { state segment { code } } } }',
      }),
    });
    expect(await response.json()).toMatchObject({
      data: { chainGaps: { nodes: [{ state: 'MISSING', segment: { code: 'auto-parts/vehicle-assembly' } }] } },
    });
    expect(processesOf(data).length).toBeGreaterThan(0);
    // Ctrl-C reaches the whole group.
    process.kill(-(program.child.pid ?? 0), 'SIGINT');
    expect(await program.exit).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  it('uses a database that is there already', async () => {
    const { uri, user, password } = inject('database');
    const program = start({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, DATA_DIR: temporary() });
    const address = await program.address;
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(program.output()).toContain('is loaded already');
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a port that is no number', { PORT: 'web' }, 'environment: PORT: '],
    [
      'an address that is none',
      { NEO4J_URI: 'localhost', NEO4J_PASSWORD: 'of-no-database' },
      'environment: NEO4J_URI: must begin with bolt://',
    ],
    [
      'an address without a password',
      { NEO4J_URI: 'bolt://127.0.0.1:1' },
      'NEO4J_URI is set, so NEO4J_PASSWORD must be set too',
    ],
  ])('ends with one clear message for %s', async (_case, environment, message) => {
    const program = start(environment);
    expect(await program.exit).toBe(1);
    expect(program.output()).toContain(message);
    expect(program.output()).not.toMatch(/\n\s+at /);
  });

  it('ends with one clear message where the database refuses the login', async () => {
    const { uri, user } = inject('database');
    const program = start({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: 'not the password' });
    expect(await program.exit).toBe(1);
    expect(program.output()).toContain(`${uri}: the graph database refused the login; check NEO4J_USER`);
    expect(program.output()).not.toMatch(/\n\s+at /);
  });

  it('waits for a database that is down: it is alive, not ready, and says so to whoever asks', async () => {
    const program = start({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
    const address = await program.address;
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ park(code: "gx") { name } }' }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  });

  it('says which port is taken', async () => {
    const { uri, user, password } = inject('database');
    const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const first = start(database);
    const port = new URL(await first.address).port;
    const second = start({ ...database, PORT: port });
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`port ${port} is taken`);
    first.child.kill('SIGTERM');
    await first.exit;
  });
});

import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { provideJars } from './jars.ts';
import { localJars, startManagedDatabase, type ManagedDatabaseOptions } from './managed.ts';
import * as ports from './port.ts';
import { untilReady } from './ready.ts';
import type { Server } from './server.ts';
import { ask, isRunning, programs, temporaryFolder, which } from './testing.ts';

// One folder of jars for all tests and for `npm start`.
beforeAll(async () => void (await provideJars(localJars)), 120_000);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function start(options: ManagedDatabaseOptions) {
  const database = await startManagedDatabase(options);
  onTestFinished(() => database.stop());
  return database;
}

const newHome = () => join(temporaryFolder(), 'home');

/** Stands for a JVM that runs and tells nothing. */
const silentServer: Server = {
  pid: 0,
  home: '/home',
  port: 0,
  ended: new Promise<void>(() => {}),
  hasEnded: () => false,
  lastWords: () => 'Recovering',
  stop: async () => {},
};

async function listeningPort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  return (other.address() as AddressInfo).port;
}

describe('a start', { timeout: 60_000 }, () => {
  test('makes a database that keeps its data and its password, and needs no Maven once the jars are there', async () => {
    vi.stubEnv('JAVA_HOME', undefined);
    vi.stubEnv('PATH', programs({ java: which('java') }));
    const home = newHome();

    const first = await start({ home });
    expect(first).toMatchObject({ user: 'neo4j', home, uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/) });
    expect(first.password).toMatch(/^[0-9a-f]{48}$/);
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    await ask(first, 'CREATE (:Kept {name: $name})', { name: '苏锡通' });
    await expect(ask({ ...first, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });

    const inUse = start({ home });
    await expect(inUse).rejects.toMatchObject({ code: 'HOME_IN_USE' });
    await expect(inUse).rejects.toThrow(new RegExp(`process ${process.pid}`));

    await Promise.all([first.stop(), first.stop()]);
    expect(isRunning(first.pid)).toBe(false);

    const second = await start({ home });
    expect(second.password).toBe(first.password);
    expect(await ask(second, 'MATCH (k:Kept) RETURN k.name')).toEqual(['苏锡通']);

    const server = { ...silentServer, home };
    await expect(untilReady(server, { ...second, password: 'another' })).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining(`does not accept the password in ${home}/password`),
    });
  });

  test('takes another port when the one it picked is taken before the JVM has it', async () => {
    const taken = await listeningPort();
    vi.spyOn(ports, 'freePort').mockResolvedValueOnce(taken);
    const database = await start({ home: newHome() });
    expect(ports.freePort).toHaveBeenCalledTimes(2);
    expect(database.uri).not.toContain(String(taken));
    expect(await ask(database, 'RETURN 1')).toEqual([1]);
  });

  test('refuses a port that was asked for and is taken, and lets go of the home', async () => {
    const port = await listeningPort();
    const home = newHome();
    for (let times = 0; times < 2; times++) {
      await expect(start({ home, port })).rejects.toMatchObject({
        code: 'PORT_TAKEN',
        message: expect.stringContaining(`127.0.0.1:${port}`),
      });
    }
  });

  test('ends what it began when its signal is raised', async () => {
    const home = newHome();
    const stopper = new AbortController();
    const started = start({ home, signal: stopper.signal });
    await vi.waitFor(() => expect(readFileSync(join(home, 'logs', 'neo4j.log'), 'utf8')).toMatch(/Starting/), 20_000);
    const pid = Number(readFileSync(join(home, 'neo4j.pid'), 'utf8'));
    expect(isRunning(pid)).toBe(true);
    stopper.abort(new Error('enough'));
    await expect(started).rejects.toThrow('enough');
    expect(isRunning(pid)).toBe(false);
  });

  test.each([
    ['heap', { heap: '1m' }, /Too small maximum heap/],
    ['page cache', { pageCache: 'much' }, /much/],
  ])('that Neo4j refuses (%s) quotes its log and leaves no process', async (_, options, said) => {
    const home = newHome();
    const failed = start({ home, ...options });
    await expect(failed).rejects.toMatchObject({ code: 'START_FAILED' });
    await expect(failed).rejects.toThrow(said);
    await expect(failed).rejects.toThrow(/home\/logs.*docker compose up.*NEO4J_URI/);
    expect(isRunning(Number(readFileSync(join(home, 'neo4j.pid'), 'utf8')))).toBe(false);
    await expect(start({ home, ...options })).rejects.toThrow(/^The database did not start/); // not: its password could not be set
  });

  test('without Java says so and lets go of the home', async () => {
    vi.stubEnv('JAVA_HOME', undefined);
    vi.stubEnv('PATH', programs({}));
    const home = newHome();
    for (let times = 0; times < 2; times++) {
      await expect(start({ home })).rejects.toMatchObject({ code: 'JAVA_MISSING' });
    }
  });

  test('says when the home cannot be written', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(start({ home: join(file, 'home') })).rejects.toMatchObject({ code: 'HOME_NOT_WRITABLE' });
  });

  test('does not make a new password for data that have one', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data', 'databases', 'system'), { recursive: true });
    await expect(start({ home })).rejects.toThrow(/password is not \(.*npm run reset/);
  });

  test('gives up on a server that never answers', async () => {
    const access = { uri: `bolt://127.0.0.1:${await ports.freePort()}`, user: 'neo4j', password: 'x' };
    await expect(untilReady(silentServer, access, { patience: 300 })).rejects.toMatchObject({
      code: 'START_TIMEOUT',
      message: expect.stringContaining('Recovering'),
    });
  });
});

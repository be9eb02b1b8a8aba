import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { homeArguments } from './config.ts';
import { DatabaseStartError, otherWays } from './errors.ts';
import type { Watcher } from './jars.ts';
import { isLock, takeLock, type Lock } from './lock.ts';
import { commandOf, endProcess } from './pid.ts';

/** Where things lie in a home beside Neo4j's own folders (conf, data, logs). */
export const homeFiles = (home: string) => ({
  lock: join(home, 'lock'),
  pid: join(home, 'neo4j.pid'),
  password: join(home, 'password'),
  conf: join(home, 'conf', 'neo4j.conf'),
  console: join(home, 'logs', 'console.log'),
});

/**
 * Creates the home where it is missing and takes it for this process.
 *
 * @returns its real path (as it will stand on the JVM's command line) and the lock
 * @throws DatabaseStartError HOME_NOT_WRITABLE, HOME_IN_USE
 */
export async function takeHome(path: string): Promise<{ home: string; lock: Lock }> {
  let home: string;
  let taken: ReturnType<typeof takeLock>;
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    home = await realpath(path);
    for (const folder of ['conf', 'logs']) await mkdir(join(home, folder), { recursive: true });
    taken = await takeLockPatiently(homeFiles(home).lock);
  } catch (error) {
    throw new DatabaseStartError(
      'HOME_NOT_WRITABLE',
      `The database cannot keep its data in ${path} (${(error as Error).message}): choose a folder you may write to, ${otherWays}.`,
      { cause: error },
    );
  }
  if (isLock(taken)) return { home, lock: taken };
  throw homeInUse(home, `process ${taken.pid}`);
}

/** A holder that is stopping, or whose database has just crashed, lets go in a moment: a quick restart waits for it. */
async function takeLockPatiently(path: string): Promise<ReturnType<typeof takeLock>> {
  for (const end = Date.now() + 2_000; ; await sleep(100)) {
    const taken = takeLock(path);
    if (isLock(taken) || Date.now() > end) return taken;
  }
}

/** The error of a home that somebody else serves. */
export const homeInUse = (home: string, by: string): DatabaseStartError =>
  new DatabaseStartError(
    'HOME_IN_USE',
    `The data in ${home} are in use by ${by}: stop it, give this one a home of its own, or set NEO4J_URI.`,
  );

/**
 * Ends the JVM of an earlier start on this home whose starter was killed before it could.
 * It is told by its process id and by this home on its command line; no other process is touched.
 */
export async function endLeftover(home: string, { onProgress }: Watcher): Promise<void> {
  const pid = Number(await readFile(homeFiles(home).pid, 'utf8').catch(() => ''));
  const stillIt = () => servesHome(pid, home);
  if (pid > 0 && stillIt()) {
    onProgress?.(`Ending the database that a killed start left behind (process ${pid})`);
    await endProcess(pid, 20_000, stillIt);
  }
  await rm(homeFiles(home).pid, { force: true });
}

/** Whether the process is a JVM that serves this home. */
export const servesHome = (pid: number, home: string): boolean =>
  commandOf(pid).endsWith(homeArguments(home).join(' '));

/**
 * The password of this home: read from its file, or made and set before the very first start.
 *
 * @throws DatabaseStartError START_FAILED where it cannot be set, or where data are there and it is not
 */
export async function providePassword(home: string, java: string, classPath: string): Promise<string> {
  const started = await stat(join(home, 'data', 'databases', 'system')).catch(() => undefined);
  const file = homeFiles(home).password;
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (started && kept === undefined) {
    throw new DatabaseStartError(
      'START_FAILED',
      `There are data in ${home} and their password is not (${file}): put that file back, or begin anew with \`npm run reset\`.`,
    );
  }
  const password = kept?.trim() ?? randomBytes(24).toString('hex');
  if (kept === undefined) await writeSecret(file, password);
  else await chmod(file, 0o600);
  // Done again until the server has been up once: a start may have been killed right after the file was written.
  if (!started) await setInitialPassword(home, java, classPath, password);
  return password;
}

/** The whole file or none, never readable for others. */
async function writeSecret(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function setInitialPassword(home: string, java: string, classPath: string, password: string): Promise<void> {
  // By an arguments file, so that the password does not show in the list of processes.
  const file = join(home, 'password-arguments');
  // The tool reads it too, and one that an earlier start could not use would stop it for good.
  await rm(homeFiles(home).conf, { force: true });
  await writeSecret(file, `dbms\nset-initial-password\n${password}`);
  const args = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'org.neo4j.cli.AdminTool', `@${file}`];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  try {
    await promisify(execFile)(java, args, { env, timeout: 60_000 });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.split('\n')[0] || (error as Error).message.split('\n')[0];
    throw new DatabaseStartError('START_FAILED', `The database's password could not be set (${said}): ${otherWays}.`, {
      cause: error,
    });
  } finally {
    await rm(file, { force: true });
  }
}

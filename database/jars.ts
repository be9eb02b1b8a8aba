import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DatabaseStartError, otherWays } from './errors.ts';
import { isLock, takeLock } from './lock.ts';

/** What a start may be told to report to and to be stopped by. */
export interface Watcher {
  onProgress?: ((message: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface Jar {
  sha256: string;
  bytes: number;
  name: string;
}

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));

/** The exact jars, committed: a list of what must be there tells a half-fetched folder from a whole one. */
const jars: readonly Jar[] = readFileSync(new URL('jars.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [sha256 = '', bytes = '', name = ''] = line.split(' ');
    return { sha256, bytes: Number(bytes), name };
  });

/** A platform's own Maven profile may add a jar that nobody has checked and the database does without. */
const isListed = (name: string): boolean => jars.some((jar) => jar.name === name);

/** The version of Neo4j that the jars are. */
const neo4jVersion = /^neo4j-(\d[\d.]*)\.jar$/m.exec(jars.map((jar) => jar.name).join('\n'))?.[1] ?? '';

/**
 * Makes sure that all jars of the database lie in `folder`, fetching them through Maven where one is
 * missing or has another size. What was fetched is compared with the committed SHA-256 and moved into
 * place as a whole; of several starts at once one fetches and the others wait for it.
 *
 * @returns the class path
 * @throws DatabaseStartError MAVEN_MISSING, JARS_FAILED
 */
export async function provideJars(folder: string, watcher: Watcher = {}): Promise<string> {
  if (!(await isComplete(folder))) {
    const lock = await waitForTurn(folder, watcher);
    try {
      if (!(await isComplete(folder))) await fetchJars(folder, watcher);
    } finally {
      lock.release();
    }
  }
  return join(folder, '*');
}

async function isComplete(folder: string): Promise<boolean> {
  const right = await Promise.all(
    jars.map(async (jar) => {
      const found = await stat(join(folder, jar.name)).catch(() => undefined);
      return found?.size === jar.bytes;
    }),
  );
  return right.every(Boolean);
}

async function waitForTurn(folder: string, { onProgress, signal }: Watcher) {
  try {
    await mkdir(dirname(folder), { recursive: true });
    for (let told = false; ; told = true) {
      const taken = takeLock(`${folder}.lock`);
      if (isLock(taken)) return taken;
      if (!told) onProgress?.(`Waiting for process ${taken.pid}, which is fetching the jars of Neo4j`);
      await sleep(200, undefined, { signal });
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw new DatabaseStartError(
      'JARS_FAILED',
      `The jars of Neo4j cannot be kept in ${folder} (${(error as Error).message}): make it writable, ${otherWays}.`,
      { cause: error },
    );
  }
}

/** Called by the holder of the lock only: so the names beside the folder need not be unique. */
async function fetchJars(folder: string, watcher: Watcher): Promise<void> {
  const fresh = `${folder}.fresh`;
  const old = `${folder}.old`;
  const megabytes = Math.round(jars.reduce((sum, jar) => sum + jar.bytes, 0) / 1e6);
  watcher.onProgress?.(`Fetching Neo4j ${neo4jVersion} through Maven (${megabytes} MB, once)`);
  await remove(fresh, old);
  await runMaven(fresh, watcher);
  await verify(fresh);
  await remove(...(await readdir(fresh)).filter((name) => !isListed(name)).map((name) => join(fresh, name)));
  await rename(folder, old).catch(() => undefined); // there is none the first time
  await rename(fresh, folder);
  await remove(old);
}

const remove = (...folders: string[]) =>
  Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));

async function runMaven(folder: string, { signal }: Watcher): Promise<void> {
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
    // Without these a silent mirror holds Maven 3.8 for half an hour; the second name is that of 3.9.
    '-Dmaven.wagon.rto=60000',
    '-Daether.connector.requestTimeout=60000',
  ];
  try {
    await promisify(execFile)('mvn', args, { maxBuffer: 1 << 26, ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    const { code, stdout = '' } = error as { code?: unknown; stdout?: string };
    if (code === 'ENOENT') {
      throw new DatabaseStartError(
        'MAVEN_MISSING',
        `The jars of Neo4j ${neo4jVersion} are not there yet and Maven (mvn), which fetches them, was not found: install Maven, ${otherWays}.`,
      );
    }
    const said = /^\[ERROR\] +(.*)$/m.exec(stdout)?.[1] ?? (error as Error).message.slice(0, 300);
    throw new DatabaseStartError(
      'JARS_FAILED',
      `Maven could not fetch Neo4j ${neo4jVersion} (${said}): check the network and Maven's settings.xml, ${otherWays}.`,
      { cause: error },
    );
  }
}

/** Maven checks what it downloads, not what already lies in its local repository. */
async function verify(folder: string): Promise<void> {
  for (const jar of jars) {
    const bytes = await readFile(join(folder, jar.name)).catch(() => '');
    if (createHash('sha256').update(bytes).digest('hex') === jar.sha256) continue;
    throw new DatabaseStartError(
      'JARS_FAILED',
      `Maven delivered ${jar.name} damaged or not at all: delete it from Maven's local repository (~/.m2/repository) and start again, ${otherWays}.`,
    );
  }
}

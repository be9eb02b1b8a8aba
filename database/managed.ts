import { fileURLToPath } from 'node:url';
import { DatabaseStartError } from './errors.ts';
import { endLeftover, providePassword, takeHome } from './home.ts';
import { provideJars, type Watcher } from './jars.ts';
import { findJava } from './java.ts';
import { checkPort, freePort } from './port.ts';
import { untilReady } from './ready.ts';
import { startServer, type Server } from './server.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the jars lie unless somebody says otherwise; homes share them. */
export const localJars = inRepository('.data/jars');

/** How to run a managed database. */
export interface ManagedDatabaseOptions {
  /** The folder of its data, logs and password; created where missing. */
  home: string;
  /** The folder of Neo4j's jars; fetched where missing. Default: {@link localJars}. */
  jars?: string;
  /** A port of 127.0.0.1. Default: a free one, picked anew at every start. */
  port?: number;
  /** Heap of the JVM, e.g. `512m`. Default: 256 MB at first, 512 MB at most. */
  heap?: string;
  /** Page cache, e.g. `256m`. Default: 64 MB. */
  pageCache?: string;
  /** Told in one line what takes time. */
  onProgress?: (message: string) => void;
  /** Stops a start on its way; afterwards only `stop()` does. */
  signal?: AbortSignal;
}

/** A running database of our own. */
export interface ManagedDatabase {
  /** `bolt://127.0.0.1:PORT` */
  uri: string;
  user: string;
  password: string;
  /** Process id of the JVM. */
  pid: number;
  /** The folder of its data, as a real path. */
  home: string;
  /** Ends it in order and waits until it has gone; harmless when called again. */
  stop(): Promise<void>;
}

const user = 'neo4j';

/**
 * Starts Neo4j Community as a child process and waits until it answers queries. It ends with `stop()`, and
 * also when this process ends in any way, `kill -9` included.
 *
 * @throws DatabaseStartError with a stable code; the reason of `signal` where that was raised
 */
export async function startManagedDatabase(options: ManagedDatabaseOptions): Promise<ManagedDatabase> {
  const { signal, onProgress } = options;
  const watcher: Watcher = { signal, onProgress };
  signal?.throwIfAborted();
  const { home, lock } = await takeHome(options.home);
  try {
    const java = await findJava();
    const classPath = await provideJars(options.jars ?? localJars, watcher);
    await endLeftover(home, watcher);
    const password = await providePassword(home, java, classPath);
    onProgress?.(`Starting the database in ${home}`);
    const server = await onSomePort(options.port, async (port) => {
      const { heap, pageCache } = options;
      const started = await startServer(java, classPath, { home, port, heap, pageCache });
      try {
        await untilReady(started, { uri: uriOf(port), user, password }, watcher);
        return started;
      } catch (error) {
        await started.stop();
        throw error;
      }
    });
    void server.ended.then(lock.release);
    const { pid, stop } = server;
    return { uri: uriOf(server.port), user, password, pid, home, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const uriOf = (port: number): string => `bolt://127.0.0.1:${port}`;

/** A free port may be taken while the JVM gets up, some seconds: then another is tried, unless it was asked for. */
async function onSomePort(asked: number | undefined, start: (port: number) => Promise<Server>): Promise<Server> {
  if (asked !== undefined) return start(await checkPort(asked));
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort());
    } catch (error) {
      const taken = error instanceof DatabaseStartError && error.code === 'PORT_TAKEN';
      if (!taken || attempt === 3) throw error;
    }
  }
}

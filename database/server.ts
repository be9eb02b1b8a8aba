import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { javaArguments, neo4jConf, type Settings } from './config.ts';
import { DatabaseStartError, otherWays } from './errors.ts';
import { homeFiles, servesHome } from './home.ts';
import { lastWords, markLogs } from './logs.ts';
import { endProcess } from './pid.ts';

/** A running JVM under its supervisor. */
export interface Server {
  readonly pid: number;
  readonly home: string;
  readonly port: number;
  /** Settles when it has ended, however it ended. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** What its logs say last that explains a failure, or ''. */
  lastWords(): string;
  /** Ends it in order and waits until it has gone. */
  stop(): Promise<void>;
}

const supervisor = fileURLToPath(new URL('supervise.sh', import.meta.url));

/**
 * Starts the JVM in a session of its own, so that Ctrl-C in a terminal does not reach it in the middle of
 * a write: it ends by `stop()`, or by its supervisor when this process has gone.
 *
 * @throws DatabaseStartError START_FAILED where no process could be started
 */
export async function startServer(java: string, classPath: string, settings: Settings): Promise<Server> {
  const { home, port } = settings;
  const files = homeFiles(home);
  await writeFile(files.conf, neo4jConf(settings), { mode: 0o600 });
  const logs = markLogs(home);
  const child = spawn('/bin/sh', [supervisor, files.pid, files.console, java, ...javaArguments(settings, classPath)], {
    cwd: home,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let over = false;
  const ended = once(child, 'exit').then(
    () => void (over = true),
    () => void (over = true),
  );
  const pid = await Promise.race([firstNumber(child.stdout), once(child, 'error').then(() => 0)]);
  if (!pid) {
    throw new DatabaseStartError(
      'START_FAILED',
      `The local database needs a system with /bin/sh (Linux, macOS, WSL), and its start failed here: ${otherWays}.`,
    );
  }
  child.stdout.destroy();
  // Nobody who forgets to stop the database is kept from exiting: the supervisor ends it then.
  child.unref();

  const stop = async () => {
    child.ref();
    child.stdin.end();
    await ended;
    // Gone with its supervisor, except where that one was killed by itself.
    await endProcess(pid, 20_000, () => servesHome(pid, home));
  };
  let stopping: Promise<void> | undefined;
  return {
    pid,
    home,
    port,
    ended,
    hasEnded: () => over,
    lastWords: () => lastWords(logs),
    stop: () => (stopping ??= stop()),
  };
}

async function firstNumber(stream: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: stream })) return Number(line);
  return 0;
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever form the system tells: only ever compared for equality. */
  started: string;
}

/** Who runs under this number now, or undefined where nobody does. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = process.platform === 'linux' ? startTicks(pid) : ps(pid, 'lstart=');
  return started ? { pid, started } : undefined;
}

/** Whether that very process still runs. */
export const isAlive = (one: ProcessIdentity): boolean => identify(one.pid)?.started === one.started;

/** The command line of a running process with single spaces, or '' where there is none. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/**
 * Ends one process: SIGTERM, and SIGKILL where it has not gone after `patience` milliseconds.
 * `stillIt` is asked before every signal, so a number that passed on to somebody else is left alone.
 */
export async function endProcess(pid: number, patience: number, stillIt: () => boolean): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!stillIt()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return; // gone between the question and the signal
    }
    for (const end = Date.now() + patience; Date.now() < end;) {
      await sleep(50);
      if (!stillIt()) return;
    }
  }
}

/** Field 22 of /proc/PID/stat; counted from behind the name, which may hold spaces and brackets. */
function startTicks(pid: number): string | undefined {
  const [state, ...fields] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return state === 'Z' ? undefined : fields[18]; // a zombie has ended
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', column], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

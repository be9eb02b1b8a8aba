import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isAlive, type ProcessIdentity } from './pid.ts';

/** A lock file that names its holder, so that one left behind by a killed process is recognised. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock at `path` for this process, also over one whose holder has died.
 *
 * The file appears complete (written elsewhere, then linked). Taking over a stale one has a window of
 * microseconds for three processes at once; behind it stand Neo4j's own store lock and the renaming of
 * whole folders, so the worst is a start that fails with a message.
 *
 * @returns the lock, or who holds it
 */
export function takeLock(path: string): Lock | ProcessIdentity {
  const self = identify(process.pid);
  if (!self) throw new Error('this process cannot be found in the process table');
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, path);
        return { release: () => releaseIfOwn(path, self) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(path);
      if (holder && isAlive(holder)) return holder;
      setAside(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

export const isLock = (taken: Lock | ProcessIdentity): taken is Lock => 'release' in taken;

/** Moves a stale lock away; a fresh one that was put there meanwhile is given back. */
function setAside(path: string, stale: ProcessIdentity | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another start was quicker
  }
  const moved = holderOf(aside);
  if (moved && moved.started !== stale?.started && isAlive(moved)) {
    try {
      linkSync(aside, path);
    } catch {
      // Taken again already: then two hold it, see above.
    }
  }
  rmSync(aside, { force: true });
}

function releaseIfOwn(path: string, self: ProcessIdentity): void {
  const holder = holderOf(path);
  if (holder?.pid === self.pid && holder.started === self.started) rmSync(path, { force: true });
}

function holderOf(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined; // gone, or no lock of ours: then nobody holds it
  }
}

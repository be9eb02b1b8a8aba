import { randomUUID } from 'node:crypto';
import {
  constants,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  fstatSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { WriteContext } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { READER, type Viewer } from './access.ts';
import { createKey } from './key-edit.ts';
import { digestOf, isWellFormedKey, makeKey } from './key-format.ts';
import { KEY_PAGE, KEY_STORE } from './key.queries.ts';
import { LAST_POSITION } from './key.ts';

/** Whoever runs the program: at its start, and at the command line. */
const operator = (author: string): Viewer => ({
  ...READER,
  kind: 'LOCAL',
  id: 'operator',
  mayWrite: true,
  author,
  role: 'ADMIN',
});

/** What a write of the operator runs in; there is no request. */
export const operatorContext = (graph: Graph, author: string, now: Date): WriteContext => ({
  graph,
  now,
  viewer: operator(author),
  requestId: randomUUID(),
  dataChanged: () => {},
});

/** Somebody else has made a key first. */
class StoreNotEmpty extends AppError {
  constructor(
    /** It is this very key, made by a program that shares the file. */
    readonly same: boolean,
  ) {
    super('BAD_INPUT', 'there are keys already');
  }
}

/**
 * Makes an admin key where there never was a key, and leaves its secret in a file that the owner alone may read.
 * Of several programs that start at once, on one folder or on several, one makes it.
 *
 * The file comes before the key: a program killed in between leaves a file whose key the next start takes up,
 * and never a key whose secret nobody has.
 *
 * @returns true where the file holds the secret of a key that was made now
 * @throws AppError CONFIG_INVALID where the file cannot be written, or is one that others may read
 */
export async function provideFirstKey(graph: Graph, file: string, now: Date): Promise<boolean> {
  // A first look, so that a later start touches no file; the transaction below decides.
  const [page] = await graph.read(KEY_PAGE, { before: LAST_POSITION, limit: 0, organisation: null });
  if (page !== undefined && page.count > 0) return false;
  const { secret, made } = secretOf(file);
  try {
    await createKey(
      { label: 'first admin', role: 'ADMIN' },
      operatorContext(graph, 'first start', now),
      secret,
      async (tx) => {
        const [found] = await tx.run(KEY_STORE, { digest: digestOf(secret) });
        if (!found || found.count > 0) throw new StoreNotEmpty(found?.known ?? false);
      },
    );
    return true;
  } catch (error) {
    if (!(error instanceof StoreNotEmpty)) throw error;
    // A secret that opens nothing must not lie about as if it did.
    if (!error.same && made) unlinkSync(file);
    return error.same;
  }
}

/** The secret in a file; where there is none, a new one. */
function secretOf(file: string): { secret: string; made: boolean } {
  try {
    return takeUp(file) ?? make(file) ?? takeUp(file) ?? unusable(file, 'it comes and goes');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    return unusable(file, 'the folder cannot be written', cause);
  }
}

/** Makes the file whole or not at all; null where another program was quicker. */
function make(file: string): { secret: string; made: boolean } | null {
  mkdirSync(dirname(file), { recursive: true });
  const secret = makeKey();
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${secret}\n`, { flag: 'wx', mode: 0o600, flush: true });
  try {
    // Fails where the name is taken, be it by a link to somewhere else.
    linkSync(draft, file);
    return { secret, made: true };
  } catch (error) {
    if (isCode(error, 'EEXIST')) return null;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** The secret of a file that is there; null where there is none. */
function takeUp(file: string): { secret: string; made: boolean } | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    return unusable(file, 'it cannot be read', error);
  }
  try {
    const { mode, uid } = fstatSync(descriptor);
    if ((mode & 0o077) !== 0 || uid !== process.getuid?.()) return unusable(file, 'others may read or write it');
    const secret = readFileSync(descriptor, 'utf8').trim();
    return isWellFormedKey(secret) ? { secret, made: false } : unusable(file, 'it holds no key');
  } finally {
    closeSync(descriptor);
  }
}

function unusable(file: string, problem: string, cause?: unknown): never {
  throw new AppError('CONFIG_INVALID', `the first admin key cannot be kept in ${file}: ${problem}`, { cause });
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

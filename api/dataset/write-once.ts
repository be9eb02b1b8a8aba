import { createHash, randomUUID } from 'node:crypto';
import { assertMay, type Viewer } from '../access/access.ts';
import type { Right } from '../access/role.ts';
import type { UserError, WriteConflict } from '../access/user-error.type.ts';
import { schemaErrors, type InputFault } from '../access/user-error.ts';
import { appendAudit, type Transaction } from '../audit/audit-write.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { NEXT_WRITE } from './dataset.queries.ts';
import { KEEP_KEY, KEY_USED } from './write-once.queries.ts';

/** What is to be written, by which right and under which key. */
interface WriteRequest {
  right: Right;
  /** Name of the mutation. */
  action: string;
  /** Idempotency key of the caller; null or absent where there is none. */
  key?: string | null;
  /** The input without the key: the same key with another input is refused. */
  input: object;
}

/** Of the context of a request, what a write needs. */
export type WriteContext = Pick<Context, 'viewer' | 'now' | 'requestId' | 'graph' | 'dataChanged'>;

/** The write while it runs. */
export interface Writing {
  tx: Transaction;
  /** Number of this write: no other that all see has it, and no other of an organisation. */
  revision: number;
  /** What codes made by this write end in: the number, or for an organisation what cannot be counted. */
  mark: string;
}

/** What a write did: the code of its result, and what it was done to, before and after. */
export interface Effect {
  code: string;
  /** Kind and code, such as lead:lead-12. */
  subject: string;
  before: object | null;
  after: object | null;
}

/** What became of a write; `code` is null where nothing stands under it. */
export interface WriteOutcome {
  code: string | null;
  userErrors: readonly UserError[];
  conflict: WriteConflict | null;
  replayed: boolean;
}

/** Ends a write without any trace of it. */
class Refusal extends AppError {
  constructor(
    readonly faults: readonly InputFault[],
    readonly conflict: WriteConflict | null = null,
  ) {
    super('BAD_INPUT', faults.map(({ message }) => message).join('; '));
  }
}

/** Ends the write and takes back what it did; the caller is told what is wrong. Nothing where there is no fault. */
export function refuse(faults: readonly InputFault[], conflict: WriteConflict | null = null): void {
  if (faults.length > 0) throw new Refusal(faults, conflict);
}

/** Ends the write where somebody has changed the thing after the caller had read it. */
export function assertVersion(expected: number, { version, changedBy, changedAt }: WriteConflict): void {
  if (expected === version) return;
  const by = changedBy === null ? '' : `, changed by ${changedBy} at ${changedAt}`;
  const message = `version ${expected} was expected, but it is ${version}${by}; read it again`;
  throw new Refusal([{ field: 'expectedVersion', code: 'CONFLICT', message }], { version, changedBy, changedAt });
}

/**
 * The one way a mutation writes. In one transaction: the next revision, whose lock makes writes follow each other;
 * the key, so that the same request sent again changes nothing; the effect; one audit record. All of it or nothing.
 *
 * A write without a key of the caller gets one of its own: the driver may run the transaction again although the
 * first run was kept, where only the word of it was lost.
 *
 * @param work repeatable; checks versions and rules itself, because only within the transaction nobody can come between
 * @throws AppError FORBIDDEN where the role has no such right
 */
export async function writeOnce(
  context: WriteContext,
  request: WriteRequest,
  work: (writing: Writing) => Promise<Effect>,
): Promise<WriteOutcome> {
  const { right, action, input, key = null } = request;
  assertMay(context, right);
  const { viewer, now, requestId } = context;
  const fault = key === null ? null : keyFault(key);
  if (fault !== null) return refused([fault], null);
  const attempt = randomUUID();
  const isSeen = viewer.organisation === null;
  const scope = scopeOf(viewer, action, key ?? attempt);
  const digest = digestOf(canonical(input));
  try {
    const code = await context.graph.write(async (tx) => {
      const [counted] = await tx.run(NEXT_WRITE, { seen: isSeen ? 1 : 0 });
      if (!counted) throw new AppError('INTERNAL', 'the write was not counted');
      const revision = isSeen ? counted.revision : counted.writes;
      const mark = isSeen ? String(revision) : digestOf(attempt).slice(0, 16);
      const [used] = await tx.run(KEY_USED, { scope });
      // Ends the transaction with nothing written, not even the revision.
      if (used) throw new Replay(used.digest === digest ? used.result : null, used.attempt === attempt);
      const { code, subject, before, after } = await work({ tx, revision, mark });
      const signed = { author: viewer.author, action, revision, at: now.toISOString() };
      const kept = await tx.run(KEEP_KEY, {
        key: { ...signed, origin: 'user', scope, digest, result: code, attempt },
      });
      if (kept[0]?.written !== 1) throw new AppError('INTERNAL', 'the key was not kept');
      await appendAudit(tx, {
        ...signed,
        revision: isSeen ? revision : null,
        code: `audit-${mark}`,
        role: viewer.role,
        credential: viewer.id,
        organisation: viewer.organisation,
        outcome: 'DONE',
        subject,
        before,
        after,
        requestId,
        key,
      });
      return code;
    });
    context.dataChanged();
    return { code, userErrors: [], conflict: null, replayed: false };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.faults, error.conflict);
    if (!(error instanceof Replay)) throw error;
    // What another request wrote under this key may be newer than what this one has read.
    context.dataChanged();
    if (error.result === null)
      return refused([{ field: 'key', code: 'KEY_REUSED', message: 'used before with another input; take a new key' }]);
    return { code: error.result, userErrors: [], conflict: null, replayed: !error.own };
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whose key it is: of a credential, or of a name where people at this machine say who they are. */
const scopeOf = ({ kind, id, author }: Viewer, action: string, key: string): string =>
  JSON.stringify(kind === 'LOCAL' ? [author, action, key] : [id, author, action, key]);

/** Ends a write whose key is known. */
class Replay extends AppError {
  constructor(
    /** What was written under the key; null where the input was another one. */
    readonly result: string | null,
    /** It was this very request, whose transaction was run again. */
    readonly own: boolean,
  ) {
    super('BAD_INPUT', 'the key was used before');
  }
}

const refused = (faults: readonly InputFault[], conflict: WriteConflict | null = null): WriteOutcome => ({
  code: null,
  userErrors: schemaErrors(faults),
  conflict,
  replayed: false,
});

function keyFault(key: string): InputFault | null {
  const length = [...key].length;
  if (length < 8 || length > 100)
    return { field: 'key', code: 'OUT_OF_RANGE', message: `${length} characters are not within 8–100` };
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(key)
    ? { field: 'key', code: 'OUT_OF_RANGE', message: 'holds characters that cannot be printed' }
    : null;
}

/** JSON with the fields in order, so that the same input always reads the same; null and absent differ. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

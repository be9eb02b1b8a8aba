import type { Transaction } from '../audit/audit-write.ts';
import { refuse, writeOnce, type WriteContext, type WriteOutcome } from '../dataset/write-once.ts';
import { KEY_BY_ID, REVOKE_KEY, WRITE_KEY } from './key.queries.ts';
import { positionOf, termsOf, type KeyRecord, type KeyWish } from './key.ts';
import { digestOf, makeKey, makeKeyId } from './key-format.ts';
import type { UserError } from './user-error.type.ts';
import { checkInput, schemaErrors } from './user-error.ts';

/** What became of a write about a key. */
interface KeyOutcome extends Pick<WriteOutcome, 'conflict' | 'replayed'> {
  userErrors: readonly UserError[];
  apiKey: KeyRecord | null;
}

const UNUSED = { revokedAt: null, revokedBy: null, revokedReason: null, lastUsedDay: null };

/** A key that is to be made, and its idempotency key. */
export interface KeyRequest extends KeyWish {
  key?: string | null;
}

/**
 * Makes a key. Its secret is in the answer and nowhere else: the graph keeps a digest of it, the audit record neither.
 *
 * @param secret the key itself; a new one where none is given
 * @param check runs within the transaction before anything is kept, and may throw to take it back
 * @throws AppError FORBIDDEN where who asks may make none
 */
export async function createKey(
  wish: KeyRequest,
  context: WriteContext,
  secret: string = makeKey(),
  check: (tx: Transaction) => Promise<void> = async () => {},
): Promise<KeyOutcome & { secret: string | null }> {
  const { viewer, now } = context;
  const { key = null, ...input } = wish;
  const id = makeKeyId();
  let made: KeyRecord | null = null;
  const outcome = await writeOnce(context, { right: 'key:write', action: 'keyCreate', key, input }, async ({ tx }) => {
    const { terms, faults } = termsOf(input, viewer, now);
    refuse(faults);
    await check(tx);
    const named = { ...terms, id, createdAt: now.toISOString(), createdBy: viewer.author };
    made = { ...named, ...UNUSED, position: positionOf(named) };
    const record = { ...made, digest: digestOf(secret), origin: 'user', author: viewer.author };
    await tx.run(WRITE_KEY, { record });
    return { code: id, subject: `key:${id}`, before: null, after: named };
  });
  const { code, userErrors, conflict, replayed } = outcome;
  // Not read again: where that failed, the secret of a key that was made would be lost.
  if (code === null) return { userErrors, conflict, replayed, apiKey: null, secret: null };
  if (!replayed) return { userErrors, conflict, replayed, apiKey: made, secret };
  const message =
    `key ${code} was made by an earlier request of this idempotency key, which was shown the secret; ` +
    'it cannot be shown again: revoke that key if the secret is lost, and make another one';
  const lost = schemaErrors([{ field: 'key', code: 'NOT_APPLICABLE', message }]);
  return { userErrors: lost, conflict, replayed, apiKey: await keyOf(code, context), secret: null };
}

/** A key that is to hold no longer, and an idempotency key. */
interface RevokeRequest {
  id: string;
  reason: string;
  key?: string | null;
}

/**
 * Ends a key: every process refuses it within a second. It stays in the list.
 *
 * @throws AppError FORBIDDEN where who asks may end none
 */
export async function revokeKey({ id, reason, key = null }: RevokeRequest, context: WriteContext): Promise<KeyOutcome> {
  const { viewer, now } = context;
  const outcome = await writeOnce(
    context,
    { right: 'key:write', action: 'keyRevoke', key, input: { id, reason } },
    async ({ tx }) => {
      const input = checkInput();
      const revokedReason = input.text('reason', reason);
      const [found] = await tx.run(KEY_BY_ID, { id, organisation: viewer.organisation });
      const before = found?.value ?? null;
      input.known('id', id, before !== null);
      if (before !== null && before.revokedAt !== null)
        input.fail('id', 'NOT_APPLICABLE', `was revoked already, at ${before.revokedAt}`);
      refuse(input.faults);
      const revoked = { revokedAt: now.toISOString(), revokedBy: viewer.author, revokedReason };
      await tx.run(REVOKE_KEY, { id, revoked });
      return { code: id, subject: `key:${id}`, before, after: { ...before, ...revoked } };
    },
  );
  const { code, userErrors, conflict, replayed } = outcome;
  return { userErrors, conflict, replayed, apiKey: await keyOf(code, context) };
}

async function keyOf(id: string | null, { graph, viewer }: WriteContext): Promise<KeyRecord | null> {
  if (id === null) return null;
  const [found] = await graph.read(KEY_BY_ID, { id, organisation: viewer.organisation });
  return found?.value ?? null;
}

import { query } from '../graph/query.ts';

/** What was written under a key. */
export interface KeyRow {
  /** Digest of the input. */
  digest: string;
  /** Code of what was written. */
  result: string;
  /** Which try to write it was: a retry of the same transaction has the same. */
  attempt: string;
}

export const KEY_USED = query<{ scope: string }, KeyRow>(
  'writeKeyUsed',
  `MATCH (k:IdempotencyKey {scope: $scope})
   RETURN k.digest AS digest, k.result AS result, k.attempt AS attempt`,
);

/** Keeps the key of a write. */
export const KEEP_KEY = query<{ key: object }, { written: number }>(
  'writeKeepKey',
  `CREATE (k:IdempotencyKey)
   SET k = $key
   RETURN count(k) AS written`,
);

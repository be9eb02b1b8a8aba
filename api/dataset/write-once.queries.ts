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

/** Keeps the key and the one record of the write. */
export const KEEP_WRITE = query<{ key: object; audit: object }, { written: number }>(
  'writeKeep',
  `CREATE (k:IdempotencyKey)
   SET k = $key
   CREATE (a:AuditRecord)
   SET a = $audit
   RETURN count(a) AS written`,
);

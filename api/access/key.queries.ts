import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { KeyRecord } from './key.ts';

/** Keys by the digest of their secret. */
export const KEYS_BY_DIGEST = query<Keys, Keyed<KeyRecord>>(
  'keysByDigest',
  `MATCH (k:ApiKey) WHERE k.digest IN $keys
   RETURN k.digest AS key, k {.id, .label, .role, .scopes, .organisation, .documents, .createdAt, .createdBy,
     .expiresAt, .revokedAt, .revokedBy, .revokedReason, .lastUsedDay, .position} AS value`,
);

/** A key by its id, of one organisation where one is given. */
export const KEY_BY_ID = query<{ id: string; organisation: string | null }, { value: KeyRecord }>(
  'keyById',
  `MATCH (k:ApiKey {id: $id}) WHERE $organisation IS NULL OR k.organisation = $organisation
   RETURN k {.id, .label, .role, .scopes, .organisation, .documents, .createdAt, .createdBy,
     .expiresAt, .revokedAt, .revokedBy, .revokedReason, .lastUsedDay, .position} AS value`,
);

interface Slice {
  /** Only keys that stand after this position in the list. */
  before: string;
  limit: number;
  /** Null: of all organisations. */
  organisation: string | null;
}

/** The latest first. */
export const KEY_PAGE = query<Slice, { rows: KeyRecord[]; count: number }>(
  'keyPage',
  `RETURN
     COLLECT {
       MATCH (k:ApiKey) WHERE k.position < $before AND ($organisation IS NULL OR k.organisation = $organisation)
       WITH k ORDER BY k.position DESC LIMIT $limit
       RETURN k {.id, .label, .role, .scopes, .organisation, .documents, .createdAt, .createdBy,
         .expiresAt, .revokedAt, .revokedBy, .revokedReason, .lastUsedDay, .position}
     } AS rows,
     COUNT { MATCH (k:ApiKey) WHERE k.position > '' AND ($organisation IS NULL OR k.organisation = $organisation) } AS count`,
);

/** How many keys were ever made, and whether one of this digest is among them. */
export const KEY_STORE = query<{ digest: string }, { count: number; known: boolean }>(
  'keyStore',
  `RETURN COUNT { MATCH (k:ApiKey) WHERE k.position > '' } AS count, EXISTS { MATCH (k:ApiKey {digest: $digest}) } AS known`,
);

export const WRITE_KEY = query<{ record: object }, { written: number }>(
  'keyWrite',
  `CREATE (k:ApiKey)
   SET k = $record
   RETURN count(k) AS written`,
);

export const REVOKE_KEY = query<{ id: string; revoked: object }, { written: number }>(
  'keyRevoke',
  `MATCH (k:ApiKey {id: $id})
   SET k += $revoked
   RETURN count(k) AS written`,
);

/** Keeps the day of the last use: no hour, so that a key costs one write a day and tells no one’s working hours. */
export const NOTE_KEY_USE = query<{ id: string; day: string }, { written: number }>(
  'keyNoteUse',
  `MATCH (k:ApiKey {id: $id})
   SET k.lastUsedDay = $day
   RETURN count(k) AS written`,
);

import { query } from '../graph/query.ts';
import type { Kept } from './chain.ts';

/** Takes the next number. The node it locks makes records follow each other, until the transaction ends. */
export const NEXT_AUDIT = query<Record<string, never>, { sequence: number; hash: string | null }>(
  'auditNext',
  `MERGE (h:AuditHead {key: 'audit'})
   ON CREATE SET h.origin = 'user'
   SET h.sequence = coalesce(h.sequence, 0) + 1
   RETURN h.sequence AS sequence, h.hash AS hash`,
);

/** Whether a record stands already. */
export const AUDIT_KEPT = query<{ code: string }, { kept: boolean }>(
  'auditKept',
  `RETURN EXISTS { (:AuditRecord {code: $code}) } AS kept`,
);

/** Keeps a record, and that the chain ends in it. */
export const KEEP_AUDIT = query<{ record: object }, { written: number }>(
  'auditKeep',
  `MATCH (h:AuditHead {key: 'audit'})
   SET h.hash = $record.hash, h.sequence = $record.sequence
   CREATE (a:AuditRecord)
   SET a = $record
   RETURN count(a) AS written`,
);

/** Records from before there was a chain, the oldest first. */
export const UNLINKED_AUDIT = query<Record<string, never>, { record: Kept & { revision: number } }>(
  'auditUnlinked',
  `MATCH (a:AuditRecord) WHERE a.revision > 0 AND a.hash IS NULL
   WITH a ORDER BY a.revision
   RETURN a {.*} AS record`,
);

export const LINK_AUDIT = query<{ links: { revision: number; link: object }[] }, { linked: number }>(
  'auditLink',
  `UNWIND $links AS row
   MATCH (a:AuditRecord {revision: row.revision})
   SET a += row.link
   RETURN count(a) AS linked`,
);

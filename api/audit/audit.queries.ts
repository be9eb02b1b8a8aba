import type { Role } from '../access/role.ts';
import { query } from '../graph/query.ts';
import type { Head, Kept } from './chain.ts';

/** A record as the graph keeps it. */
export interface AuditRow {
  code: string;
  sequence: number;
  at: string;
  author: string;
  role: Role;
  /** Absent in records from before refusals were kept. */
  outcome?: 'DONE' | 'REFUSED';
  action: string;
  subject: string;
  before?: string | null;
  after?: string | null;
  requestId: string;
  key?: string | null;
  /** Absent: of the one who runs the server. */
  organisation?: string | null;
}

interface Slice {
  /** Only what was written before this number. */
  before: number;
  limit: number;
  /** Only of this organisation; null: of all. */
  organisation: string | null;
}

interface Found {
  rows: AuditRow[];
  count: number;
}

export const AUDIT_PAGE = query<Slice, Found>(
  'auditPage',
  `RETURN
     COLLECT {
       MATCH (a:AuditRecord) WHERE a.sequence < $before AND coalesce(a.organisation = $organisation, $organisation IS NULL)
       WITH a ORDER BY a.sequence DESC LIMIT $limit
       RETURN a {.*}
     } AS rows,
     COUNT {
       MATCH (a:AuditRecord) WHERE a.sequence > 0 AND coalesce(a.organisation = $organisation, $organisation IS NULL)
     } AS count`,
);

export const AUDIT_OF_SUBJECT = query<Slice & { subject: string }, Found>(
  'auditOfSubject',
  `RETURN
     COLLECT {
       MATCH (a:AuditRecord)
       WHERE a.subject = $subject AND a.sequence < $before
         AND coalesce(a.organisation = $organisation, $organisation IS NULL)
       WITH a ORDER BY a.sequence DESC LIMIT $limit
       RETURN a {.*}
     } AS rows,
     COUNT {
       MATCH (a:AuditRecord)
       WHERE a.subject = $subject AND a.sequence > 0
         AND coalesce(a.organisation = $organisation, $organisation IS NULL)
     } AS count`,
);

/** Where a record stands. */
export const AUDIT_PLACE = query<{ code: string }, { sequence: number; organisation: string | null }>(
  'auditPlace',
  `MATCH (a:AuditRecord {code: $code}) WHERE a.sequence > 0
   RETURN a.sequence AS sequence, a.organisation AS organisation`,
);

/** Records as they are kept, the oldest first. */
export const AUDIT_SLICE = query<
  { after: number; until: number; limit: number },
  { record: Kept & { sequence: number } }
>(
  'auditSlice',
  `MATCH (a:AuditRecord) WHERE a.sequence > $after AND a.sequence <= $until
   WITH a ORDER BY a.sequence LIMIT $limit
   RETURN a {.*} AS record`,
);

/** Where the log says it ends. */
export const AUDIT_HEAD = query<Record<string, never>, Head>(
  'auditHead',
  `MATCH (h:AuditHead {key: 'audit'})
   RETURN h.sequence AS sequence, h.hash AS hash`,
);

/** How many records there are beyond an end, or without a number. */
export const AUDIT_STRAYS = query<{ after: number }, { count: number }>(
  'auditStrays',
  `RETURN COUNT { MATCH (a:AuditRecord) WHERE a.sequence > $after }
     + COUNT { (a:AuditRecord) } - COUNT { MATCH (a:AuditRecord) WHERE a.sequence > 0 } AS count`,
);

import type { Role } from '../access/role.ts';
import { query } from '../graph/query.ts';

/** One write of a user as the graph keeps it. */
interface AuditRow {
  code: string;
  revision: number;
  at: string;
  author: string;
  role: Role;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  requestId: string;
  key: string | null;
}

interface Slice {
  /** Only what was written before this revision. */
  before: number;
  limit: number;
}

interface Found {
  rows: AuditRow[];
  count: number;
}

export const AUDIT_PAGE = query<Slice, Found>(
  'auditPage',
  `RETURN
     COLLECT {
       MATCH (a:AuditRecord) WHERE a.revision < $before
       WITH a ORDER BY a.revision DESC LIMIT $limit
       RETURN a {.*}
     } AS rows,
     COUNT { MATCH (a:AuditRecord) WHERE a.revision > 0 } AS count`,
);

export const AUDIT_OF_SUBJECT = query<Slice & { subject: string }, Found>(
  'auditOfSubject',
  `RETURN
     COLLECT {
       MATCH (a:AuditRecord) WHERE a.subject = $subject AND a.revision < $before
       WITH a ORDER BY a.revision DESC LIMIT $limit
       RETURN a {.*}
     } AS rows,
     COUNT { MATCH (a:AuditRecord) WHERE a.subject = $subject AND a.revision > 0 } AS count`,
);

import type { Role } from '../access/role.ts';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { KEEP_AUDIT, LINK_AUDIT, NEXT_AUDIT, UNLINKED_AUDIT } from './audit-write.queries.ts';
import { EMPTY_HEAD, linked, type Head } from './chain.ts';

/** Runs queries inside one write. */
export type Transaction = Parameters<Parameters<Graph['write']>[0]>[0];

/** What is recorded of a write, an import or a refusal. */
export interface AuditEntry {
  code: string;
  /** ISO 8601 in UTC. */
  at: string;
  author: string;
  role: Role;
  /** Names the credential, never holds it; null for the program itself. */
  credential: string | null;
  /** Whose record it is; null for the one who runs the server. */
  organisation: string | null;
  outcome: 'DONE' | 'REFUSED';
  /** Name of the mutation, or what was refused. */
  action: string;
  /** Kind and code, such as lead:lead-12. */
  subject: string;
  before: object | null;
  after: object | null;
  requestId: string;
  /** Idempotency key of the caller. */
  key: string | null;
  /** Number of the write; null where nothing but the record was written. */
  revision: number | null;
}

/**
 * Writes one record behind the last, within the transaction of what it records. To be called last: from here until the
 * transaction ends other records wait.
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const head = await takeHead(tx);
  const { before, after, ...rest } = entry;
  const texts = { before: before && JSON.stringify(before), after: after && JSON.stringify(after) };
  const record = linked({ ...rest, ...texts, origin: 'user' }, head);
  await keep(tx, record);
}

/**
 * Begins the chain where records stand without one: links them in their order, and records that it did. What was
 * changed before cannot be told; what is changed after can.
 */
export async function beginChain(graph: Graph, now: Date): Promise<void> {
  if ((await graph.read(UNLINKED_AUDIT, {})).length === 0) return;
  await graph.write(async (tx) => {
    const found = await tx.run(UNLINKED_AUDIT, {});
    if (found.length === 0) return;
    let head = await takeHead(tx);
    const links = found.map(({ record }) => {
      const { sequence, previous, hash } = linked(record, head);
      head = { sequence, hash };
      return { revision: record.revision, link: { sequence, previous, hash } };
    });
    const [row] = await tx.run(LINK_AUDIT, { links });
    if (row?.linked !== links.length) throw new AppError('INTERNAL', 'not every audit record was linked');
    const begun = {
      code: `audit-begun-${head.sequence}`,
      at: now.toISOString(),
      author: 'chainatlas',
      role: 'ADMIN',
      outcome: 'DONE',
      action: 'auditBegin',
      subject: 'audit',
      after: JSON.stringify({ linked: links.length }),
      requestId: 'start',
      origin: 'user',
    };
    await keep(tx, linked(begun, head));
  });
}

/** Where the chain ends, locked until the transaction does. */
async function takeHead(tx: Transaction): Promise<Head> {
  const [next] = await tx.run(NEXT_AUDIT, {});
  if (!next) throw new AppError('INTERNAL', 'the audit log has no end');
  return next.hash === null ? EMPTY_HEAD : { sequence: next.sequence - 1, hash: next.hash };
}

async function keep(tx: Transaction, record: object): Promise<void> {
  const [kept] = await tx.run(KEEP_AUDIT, { record });
  if (kept?.written !== 1) throw new AppError('INTERNAL', 'the audit record was not kept');
}

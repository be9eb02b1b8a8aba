import type { Graph } from '../graph/graph.ts';
import { AUDIT_HEAD, AUDIT_SLICE, AUDIT_STRAYS } from './audit.queries.ts';
import { EMPTY_HEAD, readChain, type ChainCheck, type Head } from './chain.ts';

/** Records read at once. */
const BATCH = 1_000;

/** What a check found, with the end of the log: note it elsewhere, and a later check can be held against it. */
export interface AuditCheck extends ChainCheck {
  head: Head;
}

/** Reads the whole log and checks it. What is written meanwhile is beyond the end it began with. */
export async function checkAudit(graph: Pick<Graph, 'read'>): Promise<AuditCheck> {
  const [head = EMPTY_HEAD] = await graph.read(AUDIT_HEAD, {});
  const reader = readChain();
  for (let after = 0; after < head.sequence; after += BATCH) {
    const until = Math.min(after + BATCH, head.sequence);
    const found = await graph.read(AUDIT_SLICE, { after, until, limit: BATCH + 1 });
    reader.take(found.map(({ record }) => record));
  }
  const check = reader.end(head);
  if (!check.intact) return { ...check, head };
  const [strays] = await graph.read(AUDIT_STRAYS, { after: head.sequence });
  const [now = EMPTY_HEAD] = await graph.read(AUDIT_HEAD, {});
  // What came after the end must be what the log says came since.
  const beyond = (strays?.count ?? 0) > now.sequence - head.sequence;
  return beyond ? { ...check, head, intact: false, firstBroken: head.sequence + 1 } : { ...check, head };
}

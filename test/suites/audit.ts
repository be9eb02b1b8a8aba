import { expect } from 'vitest';
import { checkAudit } from '../../api/audit/audit-check.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';

type Nothing = Record<string, never>;

/** What stands in the graph, counted twice: as effects, and as records and keys of them. */
export interface Effects {
  /** Changes of leads, corrections and their reviews, limits, drafts, verifications, overrides, statements and keys. */
  effects: number;
  keys: number;
  done: number;
  refused: number;
}

// Not declared: the product's queries are a closed set.
const EFFECTS: Query<Nothing, Effects> = {
  name: 'testCountEffects',
  text: `RETURN
           COUNT { (:LeadEvent)-[:OF_LEAD]->(:Lead) }
           + COLLECT { MATCH (c:Correction) RETURN sum(c.version) }[0]
           + COUNT { (:LeadThreshold) } + COUNT { (:SavedDraft) }
           + COUNT { MATCH (v:Verification) WHERE NOT EXISTS { MATCH (e:LeadEvent) WHERE e.confirmed AND e.at = v.createdAt } }
           + COUNT { (:GapOverride) } + COUNT { (:RegisterStatement) }
           + COUNT { (:ApiKey) } + COUNT { MATCH (k:ApiKey) WHERE k.revokedAt IS NOT NULL } AS effects,
         COUNT { (:IdempotencyKey) } AS keys,
         COUNT { MATCH (a:AuditRecord) WHERE a.outcome = 'DONE' AND a.revision IS NOT NULL
           OR a.outcome = 'DONE' AND a.organisation IS NOT NULL } AS done,
         COUNT { MATCH (a:AuditRecord) WHERE a.outcome = 'REFUSED' } AS refused`,
};

export async function countEffects(graph: Graph): Promise<Effects> {
  const [found] = await graph.read(EFFECTS, {});
  if (!found) throw new Error('nothing was counted');
  return found;
}

/** Each effect has its record and each record its effect, and the log is as it was written. */
export async function assertRecorded(graph: Graph): Promise<Effects> {
  const found = await countEffects(graph);
  expect({ keys: found.keys, records: found.done }).toEqual({ keys: found.effects, records: found.effects });
  const check = await checkAudit(graph);
  expect(check).toMatchObject({ intact: true, firstBroken: null });
  expect(check.records).toBeGreaterThanOrEqual(found.done + found.refused);
  return found;
}

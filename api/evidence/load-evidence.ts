import type { Loaders } from '../graph/batch.ts';
import type { EvidenceRow } from './evidence.ts';
import { EVIDENCE_BY_CODE } from './evidence.queries.ts';

/** The evidence behind a list of codes, each once, in the order given. */
export async function loadEvidence(loaders: Loaders, codes: readonly string[]): Promise<EvidenceRow[]> {
  const rows = await Promise.all([...new Set(codes)].map((code) => loaders.one(EVIDENCE_BY_CODE).load(code)));
  return rows.filter((row) => row !== null);
}

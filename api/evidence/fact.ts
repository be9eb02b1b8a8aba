import type { Loaders } from '../graph/batch.ts';
import { EVIDENCE_BY_CODE } from './evidence.queries.ts';
import type { EvidenceRow } from './evidence.ts';

/** What a relation or node made from facts carries: the codes of its evidence. */
export interface FactRow {
  evidence: string[] | null;
}

/** The evidence behind a list of codes, each once, in the order given; codes without a record are left out. */
export async function loadEvidence(loaders: Loaders, codes: readonly string[]): Promise<EvidenceRow[]> {
  const loader = loaders.one(EVIDENCE_BY_CODE);
  const rows = await Promise.all([...new Set(codes)].map((code) => loader.load(code)));
  return rows.filter((row) => row !== null);
}

/** The evidence a fact rests on. */
export const evidenceOf = (fact: FactRow, loaders: Loaders): Promise<EvidenceRow[]> =>
  loadEvidence(loaders, fact.evidence ?? []);

/**
 * The schema's spelling of a seed file's word: `topped-out` → TOPPED_OUT.
 * Null where the word is absent or not in the vocabulary, so that one bad word costs no answer.
 */
export function memberOf<Member extends string>(
  vocabulary: Readonly<Record<string, Member>>,
  word: string | null | undefined,
): Member | null {
  const spelled = word?.toUpperCase().replaceAll('-', '_');
  return Object.values(vocabulary).find((member) => member === spelled) ?? null;
}

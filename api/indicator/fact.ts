import type { Context } from '../context.ts';
import { EVIDENCE_BY_CODE } from '../evidence/evidence.queries.ts';
import type { EvidenceRow } from '../evidence/evidence.ts';

/** What a relation or node made from facts carries: the codes of its evidence. */
export interface FactRow {
  evidence: string[] | null;
}

/** The evidence a fact rests on, in the order it names it; codes without a record are left out. */
export async function evidenceOf(fact: FactRow, context: Context): Promise<EvidenceRow[]> {
  const loaded = await Promise.all((fact.evidence ?? []).map((code) => context.one(EVIDENCE_BY_CODE).load(code)));
  return loaded.filter((row) => row !== null);
}

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

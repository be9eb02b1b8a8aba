import type { EvidenceItem } from '../Evidence.tsx';

/** Evidence with a document behind it. That a clause is curated is said once of the whole policy. */
export function sourced(evidence: readonly EvidenceItem[]): readonly EvidenceItem[] {
  return evidence.filter(({ source }) => source !== null);
}

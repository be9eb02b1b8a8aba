import type { ExclusionCode } from './candidate.ts';
import { fuse, type ComponentKind, type Fused, type Fusible, type Weights } from './fusion.ts';

/** A candidate before the user’s choices. */
export interface Arrangeable extends Fusible {
  /** Struck off whatever the user chooses. */
  barred: 'ALREADY_HERE' | 'DISSOLVED' | null;
  /** A cautious recruiter does not call it. */
  redLine: boolean;
}

/** What the user chose. */
export interface Choices {
  weights: Weights;
  /** Components that must be known and above 0. */
  required: readonly ComponentKind[];
  /** Strike off firms with a red line instead of ranking them. */
  redLines: boolean;
}

/** The list as shown: ranked candidates, then those struck off, each with its reason. */
export interface Arranged {
  ranked: readonly Fused[];
  excluded: readonly { code: string; reason: ExclusionCode }[];
}

/** Orders candidates under the user’s choices. Those struck off do not take part in the ranks. Runs in the client too. */
export function arrange(candidates: readonly Arrangeable[], { weights, required, redLines }: Choices): Arranged {
  const reasonOf = (candidate: Arrangeable): ExclusionCode | null => {
    if (candidate.barred !== null) return candidate.barred;
    if (redLines && candidate.redLine) return 'RED_LINE';
    return required.every((kind) => (candidate.values[kind] ?? 0) > 0) ? null : 'REQUIRED_MISSING';
  };
  const open: Arrangeable[] = [];
  const excluded: { code: string; reason: ExclusionCode }[] = [];
  for (const candidate of candidates) {
    const reason = reasonOf(candidate);
    if (reason === null) open.push(candidate);
    else excluded.push({ code: candidate.code, reason });
  }
  excluded.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { ranked: fuse(open, weights), excluded };
}

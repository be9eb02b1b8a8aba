import type { Proof } from './firm.ts';

/** How much a piece of evidence of each basis counts beside its confidence. */
const BASIS_WEIGHT: Readonly<Record<string, number>> = { STATED: 1, DATASET: 0.8, INFERRED: 0.6, CURATED: 0.5 };

/**
 * Strength of evidence: harmonic sum Σ sᵢ/i² over independent sources, strongest first, as Open Targets scores
 * associations, divided by π²/6, its limit for endless perfect sources. One document counts once, and all that
 * was put together by hand counts as one source.
 *
 * @returns 0–1
 */
export function evidenceStrength(proofs: readonly Proof[]): number {
  const best = new Map<string, number>();
  for (const proof of proofs) {
    const source = sourceOf(proof);
    const strength = proof.confidence * (BASIS_WEIGHT[proof.basis] ?? 0);
    best.set(source, Math.max(best.get(source) ?? 0, strength));
  }
  const sorted = [...best.values()].sort((a, b) => b - a);
  const sum = sorted.reduce((total, strength, index) => total + strength / (index + 1) ** 2, 0);
  return sum / (Math.PI ** 2 / 6);
}

/** Two independent sources, neither of them put together by hand. */
export const isCorroborated = (proofs: readonly Proof[]): boolean =>
  new Set(proofs.filter(({ basis }) => basis !== 'CURATED').map(sourceOf)).size >= 2;

const sourceOf = ({ basis, source }: Proof): string => (basis === 'CURATED' ? 'curated' : (source ?? 'user'));

import type { GapFormula } from './formula.ts';
import type { Interval } from './interval.ts';
import type { GapInput, MakerInput } from './model.ts';

/** What the register does not show: how many firms, and how likely one of them works in a segment. */
export interface Unlisted {
  /** N: firms of the chain that are believed to exist and are not listed; null where completeness is not known. */
  firms: number | null;
  /** p a segment. */
  chancePerFirm: ReadonlyMap<string, number>;
}

/**
 * N = n·(1−κ)/κ and p_s = min(0.9, base_s·(1 + β(density_s − mean density))), never below 0.
 * The mean is weighted by base share: relatedness then moves firms between segments without adding any,
 * and splitting a segment elsewhere leaves this one's chance alone. 0 where a verification found nobody.
 */
export function unlisted(input: GapInput, formula: GapFormula): Unlisted {
  const mean = weightedMeanDensity(input);
  const chancePerFirm = new Map(
    input.segments.map(({ code, baseShare }) => {
      if (input.refuted?.has(code)) return [code, 0];
      // Where relatedness is not known it moves nothing.
      const related = 1 + formula.relatednessEffect * ((input.density.get(code) ?? mean) - mean);
      return [code, Math.min(formula.maxChance, Math.max(0, baseShare * related))];
    }),
  );
  return { firms: unlistedFirms(input), chancePerFirm };
}

/**
 * N = n·(1−κ)/κ. Null where nobody has said how complete the register is, and where no firm is known:
 * κ of nothing says nothing about how many there are.
 */
export const unlistedFirms = ({ firms, kappa }: GapInput): number | null =>
  kappa === null || firms === 0 ? null : (firms * (1 - kappa)) / kappa;

function weightedMeanDensity(input: GapInput): number {
  let weight = 0;
  let total = 0;
  for (const { code, baseShare } of input.segments) {
    const density = input.density.get(code);
    if (density === undefined) continue;
    weight += baseShare;
    total += baseShare * density;
  }
  return weight === 0 ? 0 : total / weight;
}

/** P = 1 − (1−p)^N; 0 where no firm works there, however many there are. */
export const chanceUnlisted = (chancePerFirm: number, firms: number | null): number | null => {
  if (chancePerFirm <= 0) return 0;
  return firms === null ? null : 1 - (1 - chancePerFirm) ** firms;
};

/** κ* = n/(n+N*) with N* = ln(1−threshold)/ln(1−p): the completeness above which an empty segment is missing. */
export function kappaStar(knownFirms: number, chancePerFirm: number, formula: GapFormula): number | null {
  if (knownFirms === 0) return null;
  if (chancePerFirm <= 0) return 0;
  const firms = Math.log(1 - formula.missingBelow) / Math.log(1 - chancePerFirm);
  return knownFirms / (knownFirms + firms);
}

/** Capacities of confirmed makers, one entry a maker, largest first. */
export const confirmedCapacities = (makers: readonly MakerInput[], formula: GapFormula): number[] =>
  makers
    .filter((maker) => maker.confirmed)
    .flatMap((maker) => Array.from({ length: maker.count }, () => maker.capacity ?? formula.defaultCapacity))
    .sort((a, b) => b - a);

/**
 * The share of the park's demand its makers cover, as an interval.
 * Low: confirmed makers only. High: probable and unlisted ones added by expectation;
 * 1 where completeness is not known, because then nothing can be excluded, unless no unlisted firm can work there.
 */
export function coverage(
  capacities: readonly number[],
  probable: readonly MakerInput[],
  chancePerFirm: number,
  unlistedFirms: number | null,
  formula: GapFormula,
): Interval {
  const open = capacities.reduce((left, capacity) => left * (1 - capacity), 1);
  const low = 1 - open;
  if (unlistedFirms === null && chancePerFirm > 0) return { low, high: 1 };
  const openProbable = probable.reduce(
    (left, maker) => left * (1 - maker.confidence * (maker.capacity ?? formula.defaultCapacity)) ** maker.count,
    1,
  );
  const openUnlisted = (1 - formula.unlistedCapacity * chancePerFirm) ** (unlistedFirms ?? 0);
  return { low, high: 1 - open * openProbable * openUnlisted };
}

/**
 * The constants of the gap formula. They are judgement, not measurement:
 * docs/gap-constants.md shows which states change when each moves by a fifth.
 */
export interface GapFormula {
  readonly version: string;
  /** γ: how much each further step along the chain counts. */
  readonly stepDecay: number;
  /** λ: what the park could sell to, beside what it needs. */
  readonly forwardWeight: number;
  /** μ: output counted for a segment that is wanted or coming but has no maker. */
  readonly wantedOutput: number;
  /** β: how far relatedness moves the chance that a firm works in a segment. */
  readonly relatednessEffect: number;
  /** Ceiling of that chance. */
  readonly maxChance: number;
  /** Capacity over demand of a maker whose size is not known. */
  readonly defaultCapacity: number;
  /** The same for a maker the register does not list. */
  readonly unlistedCapacity: number;
  /** Below this chance of an unlisted maker an empty segment is missing. */
  readonly missingBelow: number;
  /** A coverage interval wider than this cannot be told. */
  readonly unknownWidth: number;
  /** Coverage without the largest maker below this is weak. */
  readonly weakBelow: number;
  /** Fewer makers of unknown size than this are weak. */
  readonly weakMakers: number;
  /** ρ: weight of the loss of the largest maker in the need. */
  readonly dependenceOnOne: number;
  /** Share of the need that does not hang on K. */
  readonly needFloor: number;
  /** A maker at least this certain is confirmed. */
  readonly confirmedConfidence: number;
  /** Makers counted for a base or cluster stated without names. */
  readonly baseMakers: number;
  /** Makers counted for a plain mention without names. */
  readonly mentionMakers: number;
  /** Months after which the newest evidence is called stale. */
  readonly staleMonths: number;
  /** Months for which a verification that nobody works in a segment holds. */
  readonly refutedMonths: number;
}

/** How many steps along the chain pull is followed. */
export const PULL_STEPS = 3;

const GAP_1: GapFormula = {
  version: 'gap-1',
  stepDecay: 0.5,
  forwardWeight: 0.5,
  wantedOutput: 0.3,
  relatednessEffect: 1,
  maxChance: 0.9,
  defaultCapacity: 0.5,
  unlistedCapacity: 0.5,
  missingBelow: 0.25,
  unknownWidth: 0.5,
  weakBelow: 0.5,
  weakMakers: 3,
  dependenceOnOne: 0.6,
  needFloor: 0.5,
  confirmedConfidence: 0.9,
  baseMakers: 3,
  mentionMakers: 2,
  staleMonths: 24,
  refutedMonths: 24,
};

/** Every version answers were ever computed with, oldest first. A change of any constant is a new version. */
export const GAP_FORMULAS: readonly GapFormula[] = [GAP_1];

/** The formula in force. */
export const GAP_FORMULA: GapFormula = GAP_1;

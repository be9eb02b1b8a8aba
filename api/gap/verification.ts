import type { GapFormula } from './formula.ts';
import { isOlderThan } from './period.ts';

/** What somebody saw: a maker works in the segment here, nobody does, or what was said before was a mistake. */
export type Outcome = 'CONFIRMED' | 'REFUTED' | 'WITHDRAWN';

/** One answer to “does any firm in the park work in this segment?”. */
export interface Verification {
  code: string;
  segment: string;
  outcome: Outcome;
  /** The maker that was seen; null where none is named. */
  enterprise: string | null;
  /** Day it was seen, ISO date. */
  on: string;
  /** What was seen and where. */
  note: string;
  author: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** Of the user's writes, which one it was: tells which of one day came later. */
  revision: number;
  evidence: readonly string[];
}

/** What holds of a segment by verification: nobody works in it, or these do. */
export interface Standing {
  /** Null where the newest verification did not refute, or so long ago that it no longer says anything. */
  refuted: Verification | null;
  /** One a maker, in the order seen; an unnamed one only where none is named. */
  confirmed: readonly Verification[];
}

/** The order of verifications: by the day something was seen, those of one day by when they were written. */
export const bySeen = (a: Verification, b: Verification): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.revision - b.revision;

/**
 * What holds of each verified segment. A later verification takes the place of an earlier one: a refutation of all
 * confirmations before it, a confirmation of a refutation before it and of an earlier confirmation of the same maker.
 * Confirmations of different makers stand beside each other. A refutation loses its effect after a time,
 * because firms come; what it had refuted does not come back by that. A withdrawal takes back what was written
 * before it, whatever day that was seen on: all of the segment, or the confirmations of the one maker it names.
 */
export function standingVerifications(
  all: readonly Verification[],
  now: Date,
  formula: GapFormula,
): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  // A segment all of whose answers were taken back is told of as well: nothing holds of it.
  for (const { segment } of all) standing.set(segment, { refuted: null, confirmed: [] });
  for (const verification of withoutWithdrawn(all).sort(bySeen)) {
    const { segment, outcome, enterprise } = verification;
    const before = standing.get(segment)?.confirmed ?? [];
    if (outcome === 'REFUTED') {
      standing.set(segment, { refuted: verification, confirmed: [] });
      continue;
    }
    const named = before.filter((other) => other.enterprise !== null);
    const others = named.filter((other) => other.enterprise !== enterprise);
    // “Somebody does” says nothing new beside a maker with a name.
    const confirmed = enterprise === null && named.length > 0 ? named : [...others, verification];
    standing.set(segment, { refuted: null, confirmed });
  }
  for (const [segment, { refuted, confirmed }] of standing) {
    if (refuted !== null && isOlderThan(refuted.on, formula.refutedMonths, now))
      standing.set(segment, { refuted: null, confirmed });
  }
  return standing;
}

/** What was seen and not taken back. */
function withoutWithdrawn(all: readonly Verification[]): Verification[] {
  const withdrawals = all.filter(({ outcome }) => outcome === 'WITHDRAWN');
  return all.filter(
    ({ segment, outcome, enterprise, revision }) =>
      outcome !== 'WITHDRAWN' &&
      !withdrawals.some(
        (later) =>
          later.segment === segment &&
          later.revision > revision &&
          (later.enterprise === null || later.enterprise === enterprise),
      ),
  );
}

import { chainGaps } from '../../api/gap/gap.ts';
import { mulberry32 } from '../random.ts';
import type { Measured } from '../statistics.ts';
import { ratio, type Share } from './ratio.ts';
import { baseShares, gapInput, makersOf, neededIn, type DataPark, type Universe } from './parks.ts';

/** What is still called a gap after rows were lost. Intervals draw parks; a single park has none (low = high). */
export interface LosingRow {
  part: 'losing';
  parks: string;
  /** Share of the (firm, product) rows lost. */
  lost: number;
  /** Completeness stated to the engine. */
  kappa: number;
  draws: number;
  /** Needed nodes called MISSING that do have a maker in the whole data, over all called MISSING. */
  falseGaps: Measured;
  /** The same over the needed nodes that have a maker in the whole data. */
  falseGapsOfCovered: Measured;
  /** Needed nodes called UNKNOWN, over all needed nodes. */
  unknownShare: Measured;
  /** Covered nodes that lost every row and were called UNKNOWN, over those that lost every row. */
  abstainedWhereLost: Measured;
  /** Needed nodes without any maker in the whole data that were called MISSING, over all of those. */
  naturalGapsKept: Measured;
  /** Mean number a draw of needed nodes called MISSING. */
  missing: number;
}

interface Counts {
  missing: number;
  falseMissing: number;
  covered: number;
  needed: number;
  unknown: number;
  lostAll: number;
  lostAllUnknown: number;
  natural: number;
  naturalMissing: number;
}

/**
 * Loses rows at random and asks the engine again.
 *
 * κ: the register still holds 1 − lost of its rows, so κ = 1 − lost is what an honest keeper would state
 * (`stated`); κ = 1 is the same register believed complete (`complete`). Firms disappear more slowly than rows,
 * because a firm with two rows has to lose both: N = n(1−κ)/κ is therefore a little too large and the engine a
 * little more cautious than it need be. Base shares come from the firms outside the park, in a template's steps.
 */
export function loseRows(
  universe: Universe,
  parks: readonly DataPark[],
  label: string,
  lost: number,
  belief: 'stated' | 'complete',
  draws: number,
): LosingRow {
  const kappa = belief === 'stated' ? 1 - lost : 1;
  // One entry a park: draws of one park are not independent, so the interval draws parks.
  const counts = parks.map((park, number) => countPark(universe, park, lost, kappa, draws, number));
  const over = (part: (of: Counts) => number, whole: (of: Counts) => number): Measured =>
    ratio(counts.map((of): Share => ({ part: part(of), whole: whole(of) })));
  return {
    part: 'losing',
    parks: label,
    lost,
    kappa,
    draws,
    falseGaps: over(
      (of) => of.falseMissing,
      (of) => of.missing,
    ),
    falseGapsOfCovered: over(
      (of) => of.falseMissing,
      (of) => of.covered,
    ),
    unknownShare: over(
      (of) => of.unknown,
      (of) => of.needed,
    ),
    abstainedWhereLost: over(
      (of) => of.lostAllUnknown,
      (of) => of.lostAll,
    ),
    naturalGapsKept: over(
      (of) => of.naturalMissing,
      (of) => of.natural,
    ),
    missing: counts.reduce((sum, of) => sum + of.missing, 0) / (draws * parks.length),
  };
}

function countPark(
  universe: Universe,
  park: DataPark,
  lost: number,
  kappa: number,
  draws: number,
  number: number,
): Counts {
  const rows = universe.rows.filter(({ firm }) => park.firms.has(firm));
  const outside = universe.rows.filter(({ firm }) => !park.firms.has(firm));
  const shares = baseShares(universe, outside.length > 0 ? outside : universe.rows);
  const makers = makersOf(rows);
  const needed = neededIn(universe, makers);
  const total: Counts = {
    missing: 0,
    falseMissing: 0,
    covered: 0,
    needed: 0,
    unknown: 0,
    lostAll: 0,
    lostAllUnknown: 0,
    natural: 0,
    naturalMissing: 0,
  };
  for (let draw = 0; draw < draws; draw++) {
    const random = mulberry32(number * 1000 + draw + Math.round(lost * 100) * 1_000_003);
    const left = rows.filter(() => random() >= lost);
    const leftMakers = makersOf(left);
    for (const { segment, state } of chainGaps(gapInput(universe, left, kappa, shares))) {
      if (!needed.has(segment)) continue;
      const covered = makers.has(segment);
      const lostAll = covered && !leftMakers.has(segment);
      total.needed++;
      if (covered) total.covered++;
      else total.natural++;
      if (lostAll) total.lostAll++;
      if (state === 'UNKNOWN') {
        total.unknown++;
        if (lostAll) total.lostAllUnknown++;
      }
      if (state !== 'MISSING') continue;
      total.missing++;
      if (covered) total.falseMissing++;
      else total.naturalMissing++;
    }
  }
  return total;
}

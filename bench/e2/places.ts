import { bootstrap, mean, type Measured, rankAmong } from '../statistics.ts';
import type { Nearness } from './nearness.ts';
import type { Stratum } from './protocol.ts';

/** Places that a method gave the makers of one product. */
export interface Places {
  stratum: Stratum;
  nearness: Nearness;
  /** 1, 2 or 3. */
  fold: number;
  /** One a maker that can be found, each among non-makers only. */
  places: readonly number[];
}

/** Figures of a method on some of the products. */
export interface Figures {
  products: number;
  /** Mean reciprocal place of the best maker. */
  mrr: Measured;
  /** Share of products with a maker among the first ten. */
  hitsAt10: Measured;
  /** Share of makers among the first ten. */
  allHitsAt10: Measured;
}

const FIRST = 10;

/**
 * Places of makers among non-makers.
 *
 * @param scores one a firm
 * @param makers all makers of the product, also those that cannot be found
 */
export function placesOf(scores: Float64Array, truth: readonly number[], makers: ReadonlySet<number>): number[] {
  const others = scores.filter((_, firm) => !makers.has(firm));
  return truth.map((maker) => rankAmong(scores[maker] ?? 0, others));
}

/** Sums up places with bootstrap intervals. */
export function figuresOf(places: readonly Places[]): Figures {
  const best = places.map((one) => Math.min(...one.places));
  return {
    products: places.length,
    mrr: bootstrap(best.map((place) => 1 / place)),
    hitsAt10: bootstrap(best.map((place) => (place <= FIRST ? 1 : 0))),
    allHitsAt10: bootstrap(places.flatMap((one) => one.places.map((place) => (place <= FIRST ? 1 : 0)))),
  };
}

/** Difference of the reciprocal places of two methods on the same products, with its paired interval. */
export function gainOf(of: readonly Places[], over: readonly Places[]): Measured {
  return bootstrap(
    of.map((one, i) => 1 / Math.min(...one.places) - 1 / Math.min(...(over[i]?.places ?? [Number.POSITIVE_INFINITY]))),
  );
}

/** Lowest and highest mean over the folds. */
export function spreadOf(places: readonly Places[]): { fold: number; mrr: number; hitsAt10: number }[] {
  return [...new Set(places.map(({ fold }) => fold))].map((fold) => {
    const best = places.filter((one) => one.fold === fold).map((one) => Math.min(...one.places));
    return {
      fold,
      mrr: mean(best.map((place) => 1 / place)),
      hitsAt10: mean(best.map((place) => (place <= FIRST ? 1 : 0))),
    };
  });
}

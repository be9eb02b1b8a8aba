import { mulberry32 } from '../random.ts';
import type { Measured } from '../statistics.ts';

/** One park's part of a pooled share. */
export interface Share {
  part: number;
  whole: number;
}

/**
 * Σ part / Σ whole with its 95 % percentile bootstrap interval over the entries (parks), which are drawn whole.
 * 0 where nothing was counted. The draws come from a fixed seed.
 */
export function ratio(shares: readonly Share[], draws = 1000, seed = 20_210_701): Measured {
  const random = mulberry32(seed);
  const of = (chosen: readonly Share[]): number => {
    const whole = chosen.reduce((sum, share) => sum + share.whole, 0);
    return whole === 0 ? 0 : chosen.reduce((sum, share) => sum + share.part, 0) / whole;
  };
  const drawn = Array.from({ length: draws }, () =>
    of(shares.map(() => shares[Math.floor(random() * shares.length)] ?? { part: 0, whole: 0 })),
  ).sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  return { value: of(shares), low: at(0.025), high: at(0.975) };
}

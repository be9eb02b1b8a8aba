import { mulberry32 } from './random.ts';

/** A measured figure with its 95 % bootstrap interval. */
export interface Measured {
  value: number;
  low: number;
  high: number;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Mean with its 95 % percentile bootstrap interval.
 * The draws come from a fixed seed: the same values give the same interval.
 *
 * @param values one value a query (a reciprocal rank, a hit)
 */
export function bootstrap(values: readonly number[], draws = 1000, seed = 20_210_701): Measured {
  const random = mulberry32(seed);
  const means: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    means.push(values.length === 0 ? 0 : sum / values.length);
  }
  means.sort((a, b) => a - b);
  const at = (share: number): number => means[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  return { value: mean(values), low: at(0.025), high: at(0.975) };
}

/** Rank of a score among those of wrong answers: 1 + higher + half of the equal ones. */
export function rankAmong(score: number, others: Iterable<number>): number {
  let higher = 0;
  let equal = 0;
  for (const other of others) {
    if (other > score) higher++;
    else if (other === score) equal++;
  }
  return 1 + higher + equal / 2;
}

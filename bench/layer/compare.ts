import { mulberry32 } from '../random.ts';

/** Times of the same questions to two servers, in milliseconds, in pairs. */
export interface Pair {
  whole: number;
  without: number;
}

/** How much longer one server takes than the other. */
export interface Compared {
  pairs: number;
  whole: { p50: number; p99: number };
  without: { p50: number; p99: number };
  /** Of the middle values, with the 95 % interval of 1,000 bootstrap draws over the pairs. */
  ratio: { value: number; low: number; high: number };
}

/** The value below which a share of the values lies; 0 where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Compares by pairs: what slows the machine down for a while slows both of a pair. */
export function compare(pairs: readonly Pair[], draws = 1_000, seed = 20_261_121): Compared {
  const arm = (name: keyof Pair) => {
    const values = pairs.map((pair) => pair[name]);
    return { p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
  };
  const [whole, without] = [arm('whole'), arm('without')];
  const random = mulberry32(seed);
  const ratios = Array.from({ length: draws }, () => {
    const drawn = Array.from(pairs, () => pairs[Math.floor(random() * pairs.length)] ?? { whole: 0, without: 0 });
    return (
      quantile(
        drawn.map((pair) => pair.whole),
        0.5,
      ) /
      quantile(
        drawn.map((pair) => pair.without),
        0.5,
      )
    );
  });
  return {
    pairs: pairs.length,
    whole,
    without,
    ratio: { value: whole.p50 / without.p50, low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) },
  };
}

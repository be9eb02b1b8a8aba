/**
 * The what-if formulas of DESIGN §7 and §9 written a second time, straight from the text and without any code of the
 * product: three segments in a row, a → b → c, with the park's firms in c. Slow and plain on purpose.
 */
export interface Line {
  /** Weight of a → b and of b → c. */
  ab: number;
  bc: number;
  /** Confirmed makers of unknown size in a, b and c. */
  makers: readonly [number, number, number];
  /** N unlisted firms and the chance that one works in a segment, the same for all three. */
  unlisted: number;
  chance: number;
}

/** Need of a, b and c as [low, high], both edges essential. */
export function needs({ ab, bc, makers, unlisted, chance }: Line): [number, number][] {
  const all = makers[0] + makers[1] + makers[2];
  const o = makers.map((count) => count / all) as [number, number, number];
  const gamma = 0.5;
  const lambda = 0.5;
  const backward = [ab * o[1] + gamma * ab * bc * o[2], bc * o[2], 0];
  const forward = [0, ab * o[0], bc * o[1] + gamma * ab * bc * o[0]];
  const pull = backward.map((value, i) => value + lambda * (forward[i] ?? 0));
  return pull.map((own, i) => {
    const percentile = own === 0 ? 0 : (count(pull, (x) => x < own) + count(pull, (x) => x === own) / 2) / 3;
    // K: output of the segment itself and of all that is made from it.
    const k = [0, 1, 2].filter((j) => j > i).reduce((sum, j) => sum + (o[j] ?? 0), 0);
    return needOf(percentile, k, makers[i] ?? 0, unlisted, chance);
  });
}

/** The need of one segment with `count` confirmed makers, percentile and K given. */
export function needOf(
  percentile: number,
  k: number,
  makers: number,
  unlisted: number,
  chance: number,
): [number, number] {
  const open = (n: number): number => 0.5 ** Math.max(0, n);
  const hidden = (1 - 0.5 * chance) ** unlisted;
  const at = (whole: number, without: number): number => percentile * Math.max(whole, 0.6 * without) * (0.5 + 0.5 * k);
  return [at(open(makers) * hidden, open(makers - 1) * hidden), at(open(makers), open(makers - 1))];
}

const count = (values: readonly number[], test: (value: number) => boolean): number => values.filter(test).length;

import type { Firm } from '../../api/target/text/catalogue.ts';
import { type Evidence, METHODS } from '../../api/target/text/features.ts';
import { norm } from '../../api/target/text/norm.ts';
import { textModel } from '../../api/target/text/text.ts';
import { mean } from '../statistics.ts';

/** How differently hiding treats makers and non-makers in one score. */
interface LeakShift {
  score: string;
  /** Mean shift of the makers less that of the non-makers, in standard deviations of the score. */
  shift: number;
}

/**
 * Compares scores with hidden products with scores of data that never had them. Hiding must not move makers otherwise
 * than non-makers: a ranker would read the difference.
 *
 * @param hidden normalised names of products to hide, one at a time; few against all products
 * @param open leaves them unhidden: what a full leak looks like
 */
export function leakShifts(firms: readonly Firm[], hidden: readonly string[], open = false): LeakShift[] {
  const without = new Set(hidden);
  const never = firms.map((firm) => ({ ...firm, products: firm.products.filter((name) => !without.has(norm(name))) }));
  const hiding = textModel(firms, { unseen: hidden });
  const lacking = textModel(never);
  const { codes, makers, numberOf } = hiding.catalogue;
  const seen = new Map<string, { all: number[]; makers: number[]; others: number[] }>();
  for (const name of hidden) {
    const own = new Set(makers.index.subarray(...boundsOf(makers.start, numberOf.get(name) ?? 0)));
    const a = scoresOf(open ? hiding.evidence(name) : hiding.evidence(name, name));
    const b = scoresOf(lacking.evidence(name));
    for (const [score, values] of a) {
      const noted = seen.get(score) ?? { all: [], makers: [], others: [] };
      seen.set(score, noted);
      const other = b.get(score) ?? new Float64Array(codes.length);
      values.forEach((value, firm) => {
        noted.all.push(value);
        (own.has(firm) ? noted.makers : noted.others).push(value - (other[firm] ?? 0));
      });
    }
  }
  return [...seen].map(([score, noted]) => {
    const centre = mean(noted.all);
    const deviation = Math.sqrt(mean(noted.all.map((value) => (value - centre) ** 2)));
    return { score, shift: deviation === 0 ? 0 : (mean(noted.makers) - mean(noted.others)) / deviation };
  });
}

const boundsOf = (start: Int32Array, at: number): [number, number] => [start[at] ?? 0, start[at + 1] ?? 0];

const scoresOf = ({ scores, size }: Evidence): Map<string, Float64Array> =>
  new Map<string, Float64Array>([...METHODS.map((method) => [method, scores[method]] as const), ['size', size]]);

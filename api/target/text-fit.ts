import type { FirmRow } from './firm.ts';
import type { TextFit } from './target.ts';
import type { TextModel } from './text/text.ts';

/** Softens the first ranks when the rankings by several names are joined. */
const RANK_OFFSET = 10;

/** Every firm with the products recorded for it in any segment; firms without any are left out. */
export const productTexts = (firms: readonly FirmRow[]): { code: string; name: string; products: string[] }[] =>
  firms.flatMap(({ code, name, work }) => {
    const products = [...new Set(work.flatMap((one) => one.products))];
    return products.length === 0 ? [] : [{ code, name, products }];
  });

/**
 * How well each firm’s products fit a segment known by several names: the ranking by each name is the one that
 * test E2 measures, and they are joined by reciprocal ranks.
 *
 * @returns by firm, 0–1 as a share of what the first place under every name would give
 */
export function textFits(model: TextModel, names: readonly string[]): ReadonlyMap<string, TextFit> {
  const fits = new Map<string, TextFit & { similarity: number; value: number }>();
  const best = names.length / (RANK_OFFSET + 1);
  for (const name of [...new Set(names)].sort()) {
    for (const [index, { company, best: match }] of model.rank(name).entries()) {
      const [nearest] = match;
      const known = fits.get(company) ?? { value: 0, name, product: '', similarity: 0 };
      const nearer = nearest !== undefined && nearest.similarity > known.similarity;
      fits.set(company, {
        value: known.value + 1 / (RANK_OFFSET + index + 1) / best,
        name: nearer ? name : known.name,
        product: nearer ? nearest.product : known.product,
        similarity: nearer ? nearest.similarity : known.similarity,
      });
    }
  }
  // Far down every list and alike in no product: looked at, and nothing found.
  for (const fit of fits.values()) if (fit.similarity === 0) fit.value = 0;
  return fits;
}

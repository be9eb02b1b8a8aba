import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';
import { tfidfOf } from './tfidf.ts';

const terms = termsOf(['ab', 'aab', 'c'], [], (name) => [...name]);
const cosines = (name: string): Float64Array => {
  const into = new Float64Array(3);
  tfidfOf(terms).cosines(terms.bagOf(name, []), into);
  return into;
};

test('a product is at cosine 1 with its own name', () => {
  expect(cosines('aab')[1]).toBeCloseTo(1, 12);
});

test('cosines come from dampened counts and smoothed idf', () => {
  // a and b are in two of three products: the same idf, which cancels.
  const twice = 1 + Math.log(2);
  expect(cosines('ab')[1]).toBeCloseTo((twice + 1) / (Math.SQRT2 * Math.hypot(twice, 1)), 12);
  expect(cosines('ab')[2]).toBe(0);
});

test('a term that no product has makes the query less like any', () => {
  expect(cosines('cx')[2]).toBeLessThan(cosines('c')[2] ?? 0);
  expect(cosines('cx')[2]).toBeGreaterThan(0);
});

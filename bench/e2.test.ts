import { describe, expect, test } from 'vitest';
import { leakShifts } from './e2/leak.ts';
import { madeBy, madeUpFirms } from './e2/made-up.ts';
import { bigramOverlap, nearnessOf } from './e2/nearness.ts';
import { figuresOf, gainOf, type Places, placesOf } from './e2/places.ts';
import { edgesOf, readEdges, splitOf } from './e2/protocol.ts';

const DATA = process.env['CHAINATLAS_DATA'];

describe('protocol P1', () => {
  const rows = [
    { code: 'A', name: 'a', product: '软件业务' },
    { code: 'A', name: 'a', product: '软件' },
    { code: 'A', name: 'a', product: '其他业务' },
    { code: 'A', name: 'a', product: '硬件' },
    { code: 'B', name: 'b', product: '软件产品' },
    { code: 'C', name: 'c', product: '软件' },
    { code: 'C', name: 'c', product: '酒' },
  ];

  test('drops noise, and names that fall together are one product', () => {
    const { edges, makers, sizes } = edgesOf(rows);
    expect(edges).toBe(5);
    expect(makers.get('软件')).toEqual(['A', 'B', 'C']);
    expect(Object.fromEntries(sizes)).toEqual({ A: 2, B: 1, C: 2 });
  });

  test('asks only for makers with another product and names of two characters or more', () => {
    const { dev, folds } = splitOf(edgesOf(rows));
    const queries = [...dev, ...folds.flat()];
    expect(queries.map(({ name }) => name).sort()).toEqual(['硬件', '软件']);
    expect(queries.find(({ name }) => name === '软件')).toMatchObject({ stratum: 'several', truth: ['A', 'C'] });
    expect(queries.find(({ name }) => name === '硬件')).toMatchObject({ stratum: 'one', truth: ['A'] });
  });

  test.runIf(DATA)('finds the published counts and first products', async () => {
    const edges = await readEdges(DATA ?? '');
    expect([edges.edges, edges.firms.length, edges.makers.size]).toEqual([50_644, 3832, 36_327]);
    const { dev, folds } = splitOf(edges);
    expect(dev).toHaveLength(1579 + 1500);
    expect(folds.map((fold) => fold.length)).toEqual([1200, 1200, 1200]);
    const names = (folds[0] ?? []).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['卷材', '震源药柱', '正极材料']);
    expect(names.slice(600, 603)).toEqual(['股票期权手续费', '代驾服务', '石油工程服务']);
  });
});

describe('nearness', () => {
  test('is told by containment first, then by shared bigrams', () => {
    expect(nearnessOf('锂电池隔膜', ['隔膜'])).toBe('sub');
    expect(nearnessOf('隔膜', ['锂电池隔膜'])).toBe('sub');
    expect(nearnessOf('锂电池隔膜', ['锂电池铜箔膜', '锂电池湿膜'])).toBe('hard');
    expect(nearnessOf('锂电池隔膜', ['锂电池隔板'])).toBe('near');
    expect(nearnessOf('白酒', ['酒'])).toBe('hard');
  });

  test('overlap is shared bigrams over all', () => {
    expect(bigramOverlap('锂电池隔膜', '锂电池隔板')).toBeCloseTo(3 / 5, 12);
    expect(bigramOverlap('膜', '板')).toBe(0);
  });
});

describe('places', () => {
  test('count non-makers only, equal ones half', () => {
    expect(placesOf(Float64Array.of(5, 3, 3, 3, 1), [1, 4], new Set([1, 4]))).toEqual([3, 4]);
  });

  test('the best maker counts for the product, every maker for all hits', () => {
    const one = (places: number[]): Places => ({ stratum: 'several', nearness: 'hard', fold: 1, places });
    const { mrr, hitsAt10, allHitsAt10 } = figuresOf([one([2, 20]), one([40])]);
    expect(mrr.value).toBeCloseTo((1 / 2 + 1 / 40) / 2, 12);
    expect(hitsAt10.value).toBe(0.5);
    expect(allHitsAt10.value).toBeCloseTo(1 / 3, 12);
    expect(gainOf([one([2])], [one([4])]).value).toBeCloseTo(0.25, 12);
  });
});

describe('leaks', () => {
  const firms = madeUpFirms(480);
  const [hidden = ''] = madeBy(firms, 2);

  test('hiding moves makers as it moves non-makers', () => {
    for (const { score, shift } of leakShifts(firms, [hidden])) expect(Math.abs(shift), score).toBeLessThan(0.001);
  });

  test('a product left in sight is found out', () => {
    const shifts = new Map(leakShifts(firms, [hidden], true).map(({ score, shift }) => [score, shift]));
    for (const score of ['tfidfMax', 'bm25Top3', 'documentCohesive', 'latentP4', 'centroid', 'likeBestDocument']) {
      expect(shifts.get(score), score).toBeGreaterThan(0.25);
    }
  });

  test.runIf(DATA)(
    'the same on the data set, below a hundredth of a standard deviation',
    { timeout: 300_000 },
    async () => {
      const edges = await readEdges(DATA ?? '');
      const { folds } = splitOf(edges);
      const names = (folds[0] ?? []).filter((_, i) => i % 40 === 0).map(({ name }) => name);
      for (const { score, shift } of leakShifts(edges.firms, names)) {
        expect(Math.abs(shift), score).toBeLessThan(0.01);
      }
    },
  );
});

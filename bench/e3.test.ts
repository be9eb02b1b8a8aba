import { describe, expect, it } from 'vitest';
import { runE3 } from './e3.ts';
import type { ChainKg } from './e3/chainkg.ts';
import { loseRows } from './e3/losing.ts';
import { maskParks } from './e3/masking.ts';
import { baseShares, demandIn, makersOf, neededIn, readParks, readUniverse } from './e3/parks.ts';
import { provinceOf } from './e3/places.ts';
import { ratio } from './e3/ratio.ts';

const makes = (company_code: string, product_name: string) => ({
  company_code,
  company_name: company_code,
  product_name,
  rel_weight: 1,
});
/** cable ← copper, rubber; rubber ← oil, which nobody makes. a makes cable twice; b and c copper; d rubber. */
const KG: ChainKg = {
  firms: [
    { code: 'a', name: 'a', fullname: '江苏甲电缆' },
    { code: 'b', name: 'b', fullname: '无锡乙铜业' },
    { code: 'c', name: 'c', fullname: '浙江丙铜业' },
    { code: 'd', name: 'd', fullname: '丁橡胶' },
  ],
  products: [
    makes('a', 'cable'),
    makes('a', 'cable'),
    makes('a', 'wine'),
    makes('b', 'copper'),
    makes('c', 'copper'),
    makes('d', 'rubber'),
  ],
  links: [
    { from_entity: 'cable', to_entity: 'copper', rel: '上游材料' },
    { from_entity: 'cable', to_entity: 'copper', rel: '上游材料' },
    { from_entity: 'cable', to_entity: 'rubber', rel: '上游材料' },
    { from_entity: 'rubber', to_entity: 'oil', rel: '上游材料' },
    { from_entity: 'copper', to_entity: 'copper', rel: '上游材料' },
    { from_entity: 'wine', to_entity: 'cable', rel: '产品小类' },
  ],
};

describe('the universe', () => {
  it('is the distinct upstream edges with makers on both ends, from input to product', () => {
    const universe = readUniverse(KG);
    expect(universe.edges).toEqual([
      { from: 'copper', to: 'cable' },
      { from: 'rubber', to: 'cable' },
    ]);
    expect(universe.rows).toHaveLength(4);
  });

  it('shares the demand of a product among its inputs', () => {
    const universe = readUniverse(KG);
    const makers = makersOf(universe.rows);
    expect(neededIn(universe, makers)).toEqual(new Set(['copper', 'rubber']));
    expect(Object.fromEntries(demandIn(universe, makers))).toEqual({ copper: 0.5, rubber: 0.5 });
  });

  it('knows parks by the province a name begins with, a city of it included', () => {
    const { provinces, located, all } = readParks(KG, 1);
    expect(located).toBe(3);
    expect(all.firms.size).toBe(4);
    expect(provinces).toEqual([{ name: '江苏', firms: new Set(['a', 'b']) }]);
    expect(provinceOf('丁橡胶')).toBeNull();
  });

  it('gives base shares in a template’s steps', () => {
    // Of four firms half make copper (0.3 is nearest), a quarter rubber; nobody makes what was never recorded.
    const shares = baseShares(readUniverse(KG), readUniverse(KG).rows);
    expect(shares.get('copper')).toBe(0.3);
    expect(shares.get('rubber')).toBe(0.3);
    expect(baseShares(readUniverse(KG), [{ firm: 'a', product: 'cable' }]).get('rubber')).toBe(0.001);
  });
});

describe('masking', () => {
  it('finds a masked input first by the engine’s order', () => {
    const rows = maskParks(readUniverse(KG), [readParks(KG, 1).all], 'all', 1);
    const of = (method: string) => rows.find((row) => row.method === method && row.among === 'covered');
    expect(of('engine')).toMatchObject({ cases: 2, naturalGaps: 0, calledMissing: 1, recallAt10: { value: 1 } });
  });
});

describe('lost rows', () => {
  it('make no false gap where none is lost, and count each by hand where all are', () => {
    const universe = readUniverse(KG);
    const { all } = readParks(KG, 1);
    expect(loseRows(universe, [all], 'all', 0, 'complete', 2)).toMatchObject({
      falseGaps: { value: 0 },
      unknownShare: { value: 0 },
      missing: 0,
    });
    // Nobody is left, so nothing can be judged: both inputs unknown, none missing.
    expect(loseRows(universe, [all], 'all', 1, 'complete', 2)).toMatchObject({
      falseGapsOfCovered: { value: 0 },
      unknownShare: { value: 1 },
      abstainedWhereLost: { value: 1 },
    });
  });
});

describe('a pooled share', () => {
  it('is the sum of parts over the sum of wholes, within its interval', () => {
    const { value, low, high } = ratio([
      { part: 1, whole: 4 },
      { part: 3, whole: 4 },
    ]);
    expect(value).toBe(0.5);
    expect([low, high]).toEqual([0.25, 0.75]);
  });

  it('is 0 of nothing', () => {
    expect(ratio([{ part: 0, whole: 0 }])).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('without the data set', () => {
  it('finds every masked segment of closed parks, every statement of the articles and the made-up park as worked by hand', async () => {
    const result = await runE3({ data: null, log: () => undefined });
    expect(result.rows.filter((row) => 'right' in row && !row.right)).toEqual([]);
    expect(result).toMatchObject({ closedRecallAt10: 1, recallAt10: null, fixtureRecall: 1 });
    expect(result.statedRight).toBe(result.statedTotal);
    // One maker of the made-up park is not in its register; the formula cannot know.
    expect(result.fixtureFalseGaps).toBeCloseTo(1 / 6);
  }, 60_000);
});

import { describe, expect, test } from 'vitest';
import { madeUpFirms } from '../../../bench/e2/made-up.ts';
import { candidatesOf, FEATURES } from './candidates.ts';
import { METHODS } from './features.ts';
import { textModel } from './text.ts';

const firms = madeUpFirms(120);
const model = textModel(firms);

describe('rank', () => {
  test('puts makers of the product first, with the product that says so', () => {
    const query = '动力隔膜';
    const makers = new Set(firms.filter(({ products }) => products.includes(query)).map(({ code }) => code));
    const first = model.rank(query).slice(0, makers.size);
    expect(makers.size).toBeGreaterThan(1);
    expect(new Set(first.map(({ company }) => company))).toEqual(makers);
    expect(first[0]?.best[0]?.product).toBe(query);
    expect(first[0]?.best[0]?.similarity).toBeCloseTo(1, 9);
  });

  test('holds every firm once, best first', () => {
    const ranked = model.rank('晶圆级封装测试');
    expect(ranked.map(({ company }) => company).sort()).toEqual(firms.map(({ code }) => code).sort());
    ranked.slice(1).forEach(({ score }, i) => expect(score).toBeLessThanOrEqual(ranked[i]?.score ?? 0));
  });

  test('finds the trade of a product nobody makes', () => {
    const trades = model
      .rank('软包电解液隔膜')
      .slice(0, 5)
      .map(({ company }) => firms.find(({ code }) => code === company)?.name);
    expect(trades.every((name) => name?.startsWith('锂电'))).toBe(true);
  });

  test('does not depend on the order of firms and products', () => {
    const turned = textModel([...firms].reverse().map((firm) => ({ ...firm, products: [...firm.products].reverse() })));
    expect(turned.rank('车规基板')).toEqual(model.rank('车规基板'));
  });

  test('says the same of a name in another spelling', () => {
    expect(model.rank('动力 隔膜系列产品').map(({ company }) => company)).toEqual(
      model.rank('动力隔膜').map(({ company }) => company),
    );
  });

  test('finds English names by whole words', () => {
    const mixed = textModel([
      ...firms,
      { code: 'EN1', products: ['Lithium-ion battery separators', 'coated separator film'] },
      { code: 'EN2', products: ['IC packaging and test'] },
    ]);
    expect(mixed.rank('battery separator')[0]?.company).toBe('EN1');
    expect(mixed.rank('IC test')[0]?.company).toBe('EN2');
  });

  test('ranks where nothing is known: no firm, one firm without products, an unknown script', () => {
    expect(textModel([]).rank('隔膜')).toEqual([]);
    expect(textModel([{ code: 'A', products: [] }]).rank('隔膜')).toMatchObject([{ company: 'A', best: [] }]);
    expect(model.rank('ωψ')).toHaveLength(firms.length);
    expect(model.rank('').every(({ best }) => best.length === 0)).toBe(true);
  });
});

describe('hide', () => {
  const hidden = '动力隔膜';

  test('takes the product from its makers: it is not shown and no similarity is 1', () => {
    for (const { best } of model.rank(hidden, hidden)) {
      for (const { product, similarity } of best) {
        expect(product).not.toBe(hidden);
        expect(similarity).toBeLessThan(0.999);
      }
    }
  });

  test('gives the scores of data that never had it', () => {
    const hiding = textModel(firms, { unseen: [hidden] });
    const never = textModel(
      firms.map((firm) => ({ ...firm, products: firm.products.filter((product) => product !== hidden) })),
    );
    const [left, right] = [hiding.evidence(hidden, hidden), never.evidence(hidden)];
    for (const method of METHODS) {
      left.scores[method].forEach((score, firm) =>
        expect(score, method).toBeCloseTo(right.scores[method][firm] ?? 0, 2),
      );
    }
    expect(left.size).toEqual(right.size);
  });

  test('of a product that nobody makes is an error', () => {
    expect(() => model.rank('隔膜', '没有的东西')).toThrow(RangeError);
  });
});

describe('candidates', () => {
  test('have one row each in the order of the features', () => {
    const { firms: chosen, rows } = candidatesOf(model.evidence('数控主轴'));
    expect(rows).toHaveLength(chosen.length);
    expect(rows.every((row) => row.length === FEATURES.length && row.every(Number.isFinite))).toBe(true);
  });
});

test('a firm that gains a product nearer to the query does not fall', () => {
  const query = '五轴加工中心';
  const place = (products: readonly string[]): number =>
    textModel([...firms, { code: 'X', products }])
      .rank(query)
      .findIndex(({ company }) => company === 'X');
  expect(place(['精密导轨', '五轴磨床', '五轴加工中心'])).toBeLessThanOrEqual(
    place(['精密导轨', '五轴磨床', '棉坯布']),
  );
});

test('a model of 700 firms is built and asked in time for a screen', () => {
  const many = madeUpFirms(700);
  // Processor time, not the clock: the machine may be shared.
  const spent = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  };
  let large = model;
  expect(spent(() => (large = textModel(many)))).toBeLessThan(3000);
  expect(spent(() => Array.from({ length: 20 }, () => large.rank('动力隔膜'))) / 20).toBeLessThan(60);
});

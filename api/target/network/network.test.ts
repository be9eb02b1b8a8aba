import { describe, expect, it } from 'vitest';
import { strongestPaths } from './explain.ts';
import { linkGraph, type Link } from './links.ts';
import { networkModel, scorer } from './network.ts';

/** C1 buys from A and B, C2 from A and D, C3 from D and E, F from C1. */
const links = (period = 0): Link[] =>
  [
    ['A', 'C1'],
    ['B', 'C1'],
    ['A', 'C2'],
    ['D', 'C2'],
    ['D', 'C3'],
    ['E', 'C3'],
    ['C1', 'F'],
  ].map(([supplier = '', customer = '']) => ({ supplier, customer, period }));

/** The same with an older period for some. */
const timed = (): Link[] => links(4).map((link, i) => ({ ...link, period: i % 3 === 0 ? 2 : 4 }));

const best = (scores: ReadonlyMap<string, number>): string | undefined =>
  [...scores].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('the network model', () => {
  it('ranks the supplier of a customer with the same supplier first', () => {
    expect(best(networkModel(links()).scores('C1'))).toBe('D');
    expect(best(networkModel(timed()).scores('C1'))).toBe('D');
  });

  it('leaves out the customer and the suppliers it has, unless asked to keep them', () => {
    const model = networkModel(links());
    expect([...model.scores('C1').keys()].sort()).toEqual(['D', 'E']);
    expect([...model.scores('C1', { keepKnown: true }).keys()].sort()).toEqual(['A', 'B', 'C1', 'D', 'E']);
  });

  it('knows nothing of a customer without links, nor of an empty graph', () => {
    expect(networkModel(links()).scores('nobody').size).toBe(0);
    expect(networkModel([]).scores('C1').size).toBe(0);
  });

  it('gives 0 to a supplier that no path leads to', () => {
    const apart: Link[] = [...links(), { supplier: 'X', customer: 'Y', period: 0 }];
    expect(networkModel(apart).scores('C1').get('X')).toBe(0);
    const apartTimed: Link[] = [...timed(), { supplier: 'X', customer: 'Y', period: 4 }];
    expect(networkModel(apartTimed).scores('C1').get('X')).toBe(0);
  });

  it.each([
    ['one period', links()],
    ['several periods', timed()],
  ])('does not depend on the order of the links, nor on what was asked before (%s)', (_, given) => {
    const turned = networkModel([...given].reverse());
    turned.scores('C3');
    expect(turned.scores('C1')).toEqual(networkModel(given).scores('C1'));
  });

  it('counts repeated records of one period once and leaves out self-links', () => {
    const more = [...links(), ...links(), { supplier: 'A', customer: 'A', period: 0 }];
    expect(networkModel(more).scores('C1')).toEqual(networkModel(links()).scores('C1'));
  });

  it('keeps scores within 0 and 1', () => {
    for (const given of [links(), timed()])
      for (const customer of ['C1', 'C2', 'C3', 'F'])
        for (const score of networkModel(given).scores(customer, { keepKnown: true }).values()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
  });

  it('refuses a period that is not a number', () => {
    expect(() => networkModel([{ supplier: 'A', customer: 'B', period: Number.NaN }])).toThrow(
      'period is not a number',
    );
  });
});

describe('three steps', () => {
  it('weigh by the square roots of the degrees, worked by hand', () => {
    const graph = linkGraph(links());
    const { view } = scorer(graph)(graph.numberOf.get('C1') ?? -1);
    // C1 → A: 1/√(2·2); A → C2: 1/√(2·2); C2 → D: 1/√(2·2).
    expect(view.walks.threeStep.value[graph.numberOf.get('D') ?? -1]).toBeCloseTo(1 / 8, 12);
    // C1 → A → C2, cosine 1/(√2·√2), squared.
    expect(view.walks.neighbours.value[graph.numberOf.get('D') ?? -1]).toBeCloseTo(1 / 4, 12);
  });

  it('weigh older links less where that is asked', () => {
    const old = links(4).map((link) =>
      link.supplier === 'D' && link.customer === 'C2' ? { ...link, period: 0 } : link,
    );
    const graph = linkGraph(old);
    const { view } = scorer(graph)(graph.numberOf.get('C1') ?? -1);
    const place = graph.numberOf.get('D') ?? -1;
    // The link is four half-years older than the newest, two half-lives: a quarter. C2 then sums 5/4, D 5/4.
    expect(view.walks.threeStepRecent.value[place]).toBeCloseTo((1 / 2) * (1 / Math.sqrt(2.5)) * (0.25 / 1.25), 12);
  });

  it('are told with the firms on the way and their part', () => {
    const graph = linkGraph([
      ...links(),
      { supplier: 'B', customer: 'C4', period: 0 },
      { supplier: 'D', customer: 'C4', period: 0 },
      { supplier: 'E', customer: 'C4', period: 0 },
    ]);
    // By A and C2: 1/(2·2); by B and C4: 1/(2·3).
    expect(strongestPaths(graph, 'C1', 'D', 3)).toEqual([
      { supplier: 'A', otherCustomer: 'C2', share: expect.closeTo(0.6, 12) },
      { supplier: 'B', otherCustomer: 'C4', share: expect.closeTo(0.4, 12) },
    ]);
    expect(strongestPaths(graph, 'C1', 'D', 1)).toHaveLength(1);
    expect(strongestPaths(graph, 'C1', 'nobody', 3)).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings, layoutChain, type Link, type Placed } from './layout.ts';
import { STAGES } from './state.ts';

const chain = fc
  .uniqueArray(
    fc.record({
      code: fc.string({ minLength: 1, maxLength: 4 }),
      stage: fc.constantFrom(...STAGES),
      layer: fc.nat(2),
      order: fc.nat(9),
    }),
    { selector: (card) => card.code, maxLength: 30 },
  )
  .chain((raw) => {
    const cards: Placed[] = raw.map(({ layer, ...card }) => ({
      ...card,
      layer: { code: `${card.stage}-${layer}`, order: layer },
    }));
    const code = cards.length === 0 ? fc.constant('nobody') : fc.constantFrom(...cards.map((card) => card.code));
    return fc.record({
      cards: fc.constant(cards),
      links: fc.array(fc.record({ from: code, to: code }), { maxLength: 60 }),
    });
  });

const codes = (columns: ReturnType<typeof layoutChain>) =>
  columns.flatMap((c) => c.layers.flatMap((l) => l.cards.map((card) => card.code)));

describe('layoutChain', () => {
  it('loses and doubles no card', () => {
    fc.assert(
      fc.property(chain, ({ cards, links }) => {
        expect(codes(layoutChain(cards, links)).toSorted()).toEqual(cards.map((card) => card.code).toSorted());
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(
        chain.chain(({ cards, links }) =>
          fc.tuple(
            fc.constant({ cards, links }),
            fc.shuffledSubarray(cards, { minLength: cards.length }),
            fc.shuffledSubarray(links, { minLength: links.length }),
          ),
        ),
        ([given, cards, links]) => {
          expect(codes(layoutChain(cards, links))).toEqual(codes(layoutChain(given.cards, given.links)));
        },
      ),
    );
  });

  it('keeps stages and layers in their given order', () => {
    fc.assert(
      fc.property(chain, ({ cards, links }) => {
        for (const column of layoutChain(cards, links)) {
          const orders = column.layers.map((layer) => layer.cards[0]?.layer.order ?? 0);
          expect(orders).toEqual(orders.toSorted((a, b) => a - b));
          for (const layer of column.layers)
            expect(layer.cards.every((card) => card.stage === column.stage && card.layer.code === layer.code)).toBe(
              true,
            );
        }
      }),
    );
  });

  it('ignores links to cards that are not there', () => {
    const card: Placed = { code: 'a', stage: 'UPSTREAM', layer: { code: 'l', order: 0 }, order: 0 };
    expect(codes(layoutChain([card], [{ from: 'a', to: 'gone' }]))).toEqual(['a']);
  });

  it('untangles two crossed links', () => {
    const card = (code: string, stage: Placed['stage'], order: number): Placed => ({
      code,
      stage,
      order,
      layer: { code: stage, order: 0 },
    });
    const cards = [
      card('a', 'UPSTREAM', 0),
      card('b', 'UPSTREAM', 1),
      card('x', 'MIDSTREAM', 0),
      card('y', 'MIDSTREAM', 1),
    ];
    const links: Link[] = [
      { from: 'a', to: 'y' },
      { from: 'b', to: 'x' },
    ];
    expect(crossings(layoutChain(cards, []), links)).toBe(1);
    expect(crossings(layoutChain(cards, links), links)).toBe(0);
  });
});

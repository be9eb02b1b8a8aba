import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeRow } from '../chain/chain.ts';
import { Importance } from '../chain/chain.type.ts';
import { reach } from './supply.ts';

const edge = (from: string, to: string, weight = 0.5): EdgeRow => ({
  from,
  to,
  importance: Importance.IMPORTANT,
  weight,
  return: false,
  evidence: [],
});
/** gas → fab → pack → app, frames → pack, app → fab (recycling). */
const edges = [
  edge('gas', 'fab'),
  edge('fab', 'pack', 0.9),
  edge('frames', 'pack', 0.1),
  edge('pack', 'app'),
  edge('app', 'fab'),
];
const ways = (direction: 'UPSTREAM' | 'DOWNSTREAM', depth: number, starts = ['pack']) =>
  reach(edges, starts, direction, depth, 100).reached.map(({ segment, via, path }) => [segment, via, path.length]);

describe('reach', () => {
  it('goes against the arrows upstream, nearest and heaviest first', () => {
    expect(ways('UPSTREAM', 2)).toEqual([
      ['fab', 'pack', 1],
      ['frames', 'pack', 1],
      ['app', 'pack', 2],
      ['gas', 'pack', 2],
    ]);
  });

  it('goes along the arrows downstream and ends in a circle', () => {
    expect(ways('DOWNSTREAM', 5)).toEqual([
      ['app', 'pack', 1],
      ['fab', 'pack', 2],
    ]);
  });

  it('says when it stopped for the limit', () => {
    expect(reach(edges, ['pack'], 'UPSTREAM', 2, 2)).toMatchObject({
      truncated: true,
      reached: [{ segment: 'fab' }, { segment: 'frames' }],
    });
    expect(reach(edges, ['pack'], 'UPSTREAM', 1, 2).truncated).toBe(false);
  });

  it('reaches each segment once, never its own, by a way of connected edges, whatever the order of the edges', () => {
    const codes = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const graph = fc.uniqueArray(fc.tuple(codes, codes, fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([from, to]) => `${from} ${to}`,
    });
    fc.assert(
      fc.property(
        graph,
        fc.uniqueArray(codes, { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (list, starts, depth) => {
          const given = list.map(([from, to, weight]) => edge(from, to, weight));
          const { reached } = reach(given, starts, 'UPSTREAM', depth, 100);
          expect(new Set(reached.map(({ segment }) => segment)).size).toBe(reached.length);
          for (const { segment, via, path } of reached) {
            expect(starts).not.toContain(segment);
            expect(starts).toContain(via);
            let at = via;
            for (const step of path) {
              expect(step.to).toBe(at);
              at = step.from;
            }
            expect(at).toBe(segment);
          }
          expect(reach([...given].reverse(), [...starts].reverse(), 'UPSTREAM', depth, 100)).toEqual({
            reached,
            truncated: false,
          });
        },
      ),
    );
  });
});

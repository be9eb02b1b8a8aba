import { describe, expect, it } from 'vitest';
import { neighbourhood } from './neighbourhood.ts';

const edge = (from: string, to: string, weight: number) => ({ from: { code: from }, to: { code: to }, weight });
const codes = (side: { readonly shown: readonly { readonly code: string }[] }) => side.shown.map(({ code }) => code);

describe('the neighbourhood of a segment', () => {
  const edges = [
    edge('a', 's', 0.3),
    edge('b', 's', 1),
    edge('c', 's', 0.6),
    edge('d', 's', 0.6),
    edge('s', 'x', 0.3),
    edge('x', 'y', 1),
  ];

  it('has what feeds it on one side and what it feeds on the other, the heaviest first, ties by code', () => {
    const { before, after } = neighbourhood(edges, 's', 9);
    expect(codes(before)).toEqual(['b', 'c', 'd', 'a']);
    expect(codes(after)).toEqual(['x']);
  });

  it('leaves out the lightest and says how many', () => {
    const { before, after } = neighbourhood(edges, 's', 2);
    expect(codes(before)).toEqual(['b', 'c']);
    expect(before.hidden).toBe(2);
    expect(after.hidden).toBe(0);
  });

  it('is empty for a segment nothing is linked to', () => {
    const { before, after } = neighbourhood([edge('s', 's', 1)], 's', 2);
    expect([...before.shown, ...after.shown]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { judge, type Tree } from './by-hand.ts';

const leaf = (fact: string, value = true): Tree => ({ clause: `c-${fact}`, fact, is: '=', value });
const anything = (): boolean => true;

describe('judging by trying every world', () => {
  const both: Tree = { all: [leaf('a'), leaf('b')] };

  it('needs every part of all, and says which single one is short', () => {
    expect(judge(both, { a: true, b: true }, anything)).toEqual({ verdict: 'ELIGIBLE', short: [] });
    expect(judge(both, { a: true, b: false }, anything)).toEqual({ verdict: 'ONE_CONDITION_SHORT', short: [1] });
    expect(judge(both, { a: true }, anything)).toEqual({ verdict: 'ONE_CONDITION_SHORT', short: [1] });
    expect(judge(both, { a: false, b: false }, anything)).toEqual({ verdict: 'NOT_ELIGIBLE', short: [] });
    expect(judge(both, {}, anything)).toEqual({ verdict: 'UNKNOWN', short: [] });
  });

  it('does not count what the firm cannot change', () => {
    const fixed = (fact: string): boolean => fact !== 'b';
    expect(judge(both, { a: true, b: false }, fixed)).toEqual({ verdict: 'NOT_ELIGIBLE', short: [] });
    expect(judge(both, { a: true }, fixed)).toEqual({ verdict: 'UNKNOWN', short: [] });
  });

  it('turns round what stands under not, and takes what is never published for unknown', () => {
    const tree: Tree = { all: [{ not: leaf('a') }, leaf('unpublished')] };
    expect(judge(tree, { a: true, unpublished: true }, (fact) => fact === 'a')).toEqual({
      verdict: 'NOT_ELIGIBLE',
      short: [],
    });
    expect(judge({ not: leaf('a') }, { a: true }, anything)).toEqual({ verdict: 'ONE_CONDITION_SHORT', short: [0] });
  });

  it('gives up where there are too many worlds', () => {
    expect(judge({ all: Array.from({ length: 17 }, (_, i) => leaf(`f${i}`)) }, {}, anything)).toBeNull();
  });
});

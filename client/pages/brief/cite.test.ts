import { describe, expect, it } from 'vitest';
import { numberEvidence } from './cite.ts';

const item = (id: string, source: object | null = {}) => ({ id, source });

describe('numbers of evidence', () => {
  it('follow the order of citing, one for each statement', () => {
    const { listed, hidden, numbers } = numberEvidence([item('b'), item('a'), item('b'), item('c')], 10);
    expect(listed.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect([...numbers]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
    expect(hidden).toBe(0);
  });

  it('end where the list ends, so that no number leads nowhere', () => {
    const { numbers, hidden } = numberEvidence([item('a'), item('b'), item('a'), item('c')], 2);
    expect(numbers.get('c')).toBeUndefined();
    expect(hidden).toBe(1);
  });

  it('are kept for documents where there are too many, still in the order of citing', () => {
    const { listed } = numberEvidence([item('x', null), item('a'), item('y', null), item('b')], 3);
    expect(listed.map(({ id }) => id)).toEqual(['x', 'a', 'b']);
  });
});

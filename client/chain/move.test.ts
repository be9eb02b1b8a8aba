import { describe, expect, it } from 'vitest';
import { layoutChain, type Placed } from './layout.ts';
import { move, nextWhere } from './move.ts';

const card = (code: string, stage: Placed['stage'], order: number): Placed => ({
  code,
  stage,
  order,
  layer: { code: stage, order: 0 },
});
const links = [{ from: 'a', to: 'z' }];
const columns = layoutChain(
  [card('a', 'UPSTREAM', 0), card('b', 'UPSTREAM', 1), card('x', 'MIDSTREAM', 0), card('z', 'DOWNSTREAM', 0)],
  links,
);

describe('move', () => {
  it('stays in the column up and down and stops at its ends', () => {
    expect([move(columns, links, 'a', 'down'), move(columns, links, 'a', 'up')]).toEqual(['b', null]);
  });

  it('follows a supply link across columns', () => {
    expect([move(columns, links, 'a', 'right'), move(columns, links, 'z', 'left')]).toEqual(['z', 'a']);
  });

  it('steps to the next column where there is no link', () => {
    expect(move(columns, links, 'b', 'right')).toBe('x');
  });

  it('knows the edge and unknown cards', () => {
    expect([move(columns, links, 'a', 'left'), move(columns, links, 'gone', 'down')]).toEqual([null, null]);
  });
});

describe('nextWhere', () => {
  it('wraps round and finds nothing where nothing matches', () => {
    expect([
      nextWhere(columns, 'z', (code) => code === 'a'),
      nextWhere(columns, null, () => true),
      nextWhere(columns, 'a', () => false),
    ]).toEqual(['a', 'a', null]);
  });
});

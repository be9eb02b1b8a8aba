import { describe, expect, it } from 'vitest';
import { createLoaders } from '../graph/batch.ts';
import type { Graph } from '../graph/graph.ts';
import { evidenceOf, memberOf } from './fact.ts';

enum Stage {
  SIGNED = 'SIGNED',
  TOPPED_OUT = 'TOPPED_OUT',
}

describe('memberOf', () => {
  it.each([
    ['signed', Stage.SIGNED],
    ['topped-out', Stage.TOPPED_OUT],
    ['TOPPED_OUT', Stage.TOPPED_OUT],
    ['planned', null],
    ['toString', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%s -> %s', (word, member) => {
    expect(memberOf(Stage, word)).toBe(member);
  });
});

describe('evidenceOf', () => {
  const graph = {
    read: async (_query: object, { keys }: { keys: string[] }) =>
      keys.filter((key) => key !== 'gone').map((key) => ({ key, value: { code: key } })),
  } as unknown as Graph;
  const codes = async (evidence: string[] | null) =>
    (await evidenceOf({ evidence }, createLoaders(graph))).map(({ code }) => code);

  it('keeps the order and leaves out what has no record', async () => {
    expect(await codes(['b', 'gone', 'a'])).toEqual(['b', 'a']);
  });

  it('is empty where nothing is named', async () => {
    expect(await codes(null)).toEqual([]);
  });
});

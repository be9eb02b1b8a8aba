import { describe, expect, it } from 'vitest';
import { firmRow, work } from '../target/testing.ts';
import { readDraft } from './draft.ts';

const CHAIN = new Set(['steel', 'castings']);
const FIRMS = new Map(
  [
    firmRow('maker', [work('castings'), work('steel'), work('other/chain')]),
    firmRow('planner', [work('castings', { form: 'planned' })]),
    firmRow('here', [work('castings')], { parks: ['p'] }),
  ].map((firm) => [firm.code, firm]),
);
const read = (...entries: Parameters<typeof readDraft>[0]) => readDraft(entries, new Set(['here']), CHAIN, FIRMS);

describe('readDraft', () => {
  it('takes what a firm is known to do in this chain', () => {
    expect(read({ enterprise: 'maker' })).toEqual([
      { enterprise: 'maker', segments: ['castings', 'steel'], capacity: null },
    ]);
  });

  it('takes segments and capacity as given, also for an imagined firm', () => {
    expect(read({ enterprise: 'planner', segments: ['steel'], capacityShare: 1 }, { segments: ['castings'] })).toEqual([
      { enterprise: 'planner', segments: ['steel'], capacity: 1 },
      { enterprise: null, segments: ['castings'], capacity: null },
    ]);
  });

  it.each([
    ['200 firms', Array.from({ length: 200 }, () => ({ segments: ['steel'] })), 'add: 200 firms are more than the 50'],
    [
      'a firm twice',
      [{ enterprise: 'maker' }, { enterprise: 'maker' }],
      'add[1].enterprise: "maker" is in the draft already, at add[0]',
    ],
    ['a firm that is here', [{ enterprise: 'here' }], 'add[0].enterprise: "here" is in this park already'],
    ['an unknown firm', [{ enterprise: 'nobody' }], 'add[0].enterprise: "nobody" is not known to work in any segment'],
    [
      'a firm of another chain',
      [{ enterprise: 'planner' }],
      'add[0].enterprise: "planner" is not known to work in this chain',
    ],
    ['a foreign segment', [{ segments: ['elsewhere'] }], 'add[0].segments: "elsewhere" is no segment of this chain'],
    ['no segment', [{ segments: [] }], 'add[0].segments: an empty list says nothing'],
    ['nothing', [{}], 'add[0]: needs an enterprise, or segments'],
    ['a negative capacity', [{ enterprise: 'maker', capacityShare: -1 }], 'add[0].capacityShare: -1 must be above 0'],
    ['no number', [{ enterprise: 'maker', capacityShare: Number.NaN }], 'add[0].capacityShare: NaN must be above 0'],
  ])('refuses %s whole', (_name, entries, message) => {
    expect(() => read(...entries)).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { answerParts, countOf } from './answer.ts';

const named = (name: string) => ({ name, nameEn: null });
const facts = {
  assessable: true,
  complete: false,
  kappa: 0.3,
  segments: 10,
  counts: [
    { state: 'MISSING', count: 4 },
    { state: 'UNKNOWN', count: 3 },
  ] as const,
  firstToFill: [named('a'), named('b'), named('c')],
  firstToVerify: [named('d')],
};
const keys = (change: Partial<Parameters<typeof answerParts>[0]>) =>
  answerParts({ ...facts, ...change }).map((part) => part.key);

describe('answerParts', () => {
  it('says what is missing, then what cannot be judged, and names two at most', () => {
    expect(answerParts(facts)).toEqual([
      { key: 'missing', names: [named('a'), named('b')] },
      { key: 'unknown', names: [named('d')] },
    ]);
  });

  it('claims nothing where no firm is known', () => {
    expect(keys({ assessable: false })).toEqual(['none']);
  });

  it('leaves out what there is nothing to say about', () => {
    expect(keys({ counts: [{ state: 'STRONG', count: 10 }] })).toEqual(['noMissing']);
    expect(keys({ firstToFill: [], firstToVerify: [] })).toEqual(['missingPlain', 'unknownPlain']);
  });

  it('blames no register whose completeness nobody has estimated', () => {
    expect(keys({ kappa: null })).toEqual(['missing', 'open']);
  });

  it('says when the register is assumed complete', () => {
    expect(keys({ complete: true, counts: [{ state: 'MISSING', count: 1 }] })).toEqual(['missing', 'complete']);
  });
});

describe('countOf', () => {
  it('is 0 for a state that has no segment', () => {
    expect(countOf(facts.counts, 'WEAK')).toBe(0);
  });
});

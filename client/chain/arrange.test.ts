import { describe, expect, it } from 'vitest';
import { arrange, matches, needLevel, neighbours } from './arrange.ts';

const cards = [
  { code: 'gap', state: 'MISSING' },
  { code: 'next', state: 'STRONG' },
  { code: 'far', state: 'STRONG' },
  { code: 'open', state: 'UNKNOWN' },
] as const;
const links = [
  { from: 'gap', to: 'next' },
  { from: 'next', to: 'far' },
];
const all = { states: [], gapsOnly: false };

describe('arrange', () => {
  it('shows all cards in full without a filter', () => {
    expect(new Set(arrange(cards, links, all).values())).toEqual(new Set(['full']));
  });

  it('keeps filtered-out cards as context', () => {
    expect(Object.fromEntries(arrange(cards, links, { ...all, states: ['UNKNOWN'] }))).toEqual({
      gap: 'context',
      next: 'context',
      far: 'context',
      open: 'full',
    });
  });

  it('keeps only gaps and their neighbours when asked for gaps, and unknown is no gap', () => {
    expect(Object.fromEntries(arrange(cards, links, { ...all, gapsOnly: true }))).toEqual({
      gap: 'full',
      next: 'context',
      far: 'hidden',
      open: 'hidden',
    });
  });
});

describe('matches', () => {
  it('needs both filters', () => {
    expect(matches('STRONG', { states: ['STRONG'], gapsOnly: true })).toBe(false);
    expect(matches('WEAK', { states: ['WEAK'], gapsOnly: true })).toBe(true);
  });
});

describe('neighbours', () => {
  it('are one step away in both directions', () => {
    expect(neighbours('next', links)).toEqual(new Set(['gap', 'far']));
  });
});

describe('needLevel', () => {
  it('puts the middle of the interval into a word', () => {
    expect(
      [
        { low: 0.7, high: 0.8 },
        { low: 0.1, high: 0.3 },
        { low: 0, high: 0.1 },
      ].map(needLevel),
    ).toEqual(['high', 'medium', 'low']);
  });
});

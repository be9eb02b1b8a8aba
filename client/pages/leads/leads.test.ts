import { describe, expect, it } from 'vitest';
import { amountOf, byUrgency, entryOf, funnelOf, furthest, passes, totalsOf } from './leads.ts';
import { leadRow } from './gantt/rows.ts';
import { lead } from './testing.ts';

const money = (value: number, normalised: number, unit = 'CNY_100M', currency = 'CNY') => ({
  value,
  valueHigh: null,
  unit,
  currency,
  normalised,
  period: null,
  qualifiers: [],
});
const late = (level: 'YELLOW' | 'RED', daysInStage: number) => ({
  level,
  step: 'RESERVE' as const,
  daysInStage,
  limitYellow: 1,
  limitRed: 2,
  reasons: [],
});

describe('totals', () => {
  it('add amounts of one currency, count those unknown, and never mix', () => {
    const totals = totalsOf([
      lead('a', { amount: money(2, 2e8) }),
      lead('b', { amount: money(5000, 5e7, 'CNY_10K') }),
      lead('c', { amount: money(1, 1e4, 'EUR_10K', 'EUR') }),
      lead('d', {}),
    ]);
    expect(totals.amounts).toEqual([
      { currency: 'CNY', sum: 250_000_000 },
      { currency: 'EUR', sum: 10_000 },
    ]);
    expect(totals.unknown).toBe(1);
  });

  it('have no mean stay where there is nobody', () => {
    expect(totalsOf([]).meanDays).toBeNull();
    expect(
      totalsOf([lead('a', { lateness: late('RED', 10) }), lead('b', { lateness: late('YELLOW', 5) })]),
    ).toMatchObject({ meanDays: 7.5, late: 2 });
  });
});

describe('order and filter', () => {
  it('puts the latest first, then who has stood longest', () => {
    const leads = [lead('a', {}), lead('b', { lateness: late('YELLOW', 9) }), lead('c', { lateness: late('RED', 3) })];
    expect(byUrgency(leads).map(({ code }) => code)).toEqual(['c', 'b', 'a']);
  });

  it('asks for everything chosen at once', () => {
    const filter = { stage: 'INTENT', segment: undefined, owner: 'x', late: true } as const;
    expect(passes(lead('a', { stage: 'INTENT', owner: 'x', lateness: late('RED', 1) }), filter)).toBe(true);
    expect(passes(lead('b', { stage: 'INTENT', owner: 'x' }), filter)).toBe(false);
  });
});

describe('milestones', () => {
  const reached = (...names: ('SIGNED' | 'STARTED')[]) =>
    names.map((milestone) => ({ milestone, planned: null, actual: '2026-01', late: 'NONE' as const }));

  it('the furthest is the last reached, not the last planned', () => {
    const plan = { milestone: 'PRODUCING' as const, planned: '2027', actual: null, late: 'NONE' as const };
    expect(furthest(lead('a', { milestones: [plan, ...reached('STARTED', 'SIGNED')] }))).toBe('STARTED');
    expect(furthest(lead('b', { milestones: [plan] }))).toBeNull();
  });

  it('count for every step before them in the funnel', () => {
    const counts = funnelOf([lead('a', {}), lead('b', { stage: 'KEY' }), lead('c', { milestones: reached('SIGNED') })]);
    expect(counts.map(({ count }) => count)).toEqual([3, 2, 2, 1, 0, 0, 0, 0]);
  });

  it('without a readable date are listed apart', () => {
    const row = leadRow(
      lead('a', { milestones: [{ milestone: 'SIGNED', planned: 'soon', actual: null, late: 'NONE' }] }),
    );
    expect([row.bars, row.undated]).toEqual([[], ['SIGNED']]);
  });
});

describe('a move', () => {
  it('asks for a note on the way in without a contact, and on the way back', () => {
    expect(entryOf(lead('a', {}), 'INTENT').note).toBe(true);
    const met = [{ kind: 'VISITED' as const, on: '2026-01-01', note: 'x', author: 'y' }];
    expect(entryOf(lead('b', { outcomes: met }), 'INTENT').note).toBe(false);
    expect(entryOf(lead('c', { outcomes: met, stage: 'KEY' }), 'RESERVE').note).toBe(true);
  });

  it('to the key projects asks who follows it and what comes next, where that is not known', () => {
    expect(entryOf(lead('a', { owner: 'x' }), 'KEY')).toMatchObject({ owner: false, nextStep: true });
  });
});

it('an amount not typed is unknown, not nothing', () => {
  expect(amountOf(' ', 'CNY_10K')).toBeNull();
  expect(amountOf('1.5', 'CNY_100M')).toEqual({ value: 1.5, unit: 'CNY_100M' });
});

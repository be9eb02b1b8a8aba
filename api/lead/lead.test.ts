import { describe, expect, it } from 'vitest';
import {
  calibrate,
  daysInStage,
  DEFAULT_LIMITS,
  funnelOf,
  lateness,
  milestoneLateness,
  stepOf,
  totalsOf,
  type MilestoneName,
  type MilestoneState,
  type OutcomeKind,
} from './lead.ts';
import { moneyOf } from './money.ts';
import { leadState } from './testing.ts';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);
const reached = (milestone: MilestoneName, actual: string): MilestoneState => ({
  milestone,
  planned: null,
  actual,
  evidence: '合同编号 1',
});
const planned = (milestone: MilestoneName, period: string): MilestoneState => ({
  milestone,
  planned: period,
  actual: null,
  evidence: null,
});

describe('where a lead stands', () => {
  it('is its library until a milestone is reached, then the furthest', () => {
    expect(stepOf(leadState({ stage: 'INTENT', milestones: [planned('SIGNED', '2026')] }))).toBe('INTENT');
    expect(stepOf(leadState({ milestones: [reached('STARTED', '2026-03'), reached('SIGNED', '2026-01')] }))).toBe(
      'STARTED',
    );
  });

  it('is counted in days from the day it came there, of a period from its last day', () => {
    // January has 31 days, February 2026 has 28.
    expect(daysInStage(leadState(), day('2026-03-01'))).toBe(59);
    expect(daysInStage(leadState({ milestones: [reached('SIGNED', '2026-02')] }), day('2026-03-31'))).toBe(31);
    expect(daysInStage(leadState({ milestones: [reached('SIGNED', '2026')] }), day('2026-03-31'))).toBe(0);
  });

  it('stands still once it is closed', () => {
    const closed = leadState({ status: 'CLOSED', closedOn: '2026-01-11' });
    expect(daysInStage(closed, day('2027-01-01'))).toBe(10);
  });
});

describe('lateness', () => {
  it.each([
    // 180 days after 2026-01-01 is 2026-06-30, 365 is 2027-01-01.
    ['2026-06-30', 'NONE', 0],
    ['2026-07-01', 'YELLOW', 1],
    ['2027-01-01', 'YELLOW', 1],
    ['2027-01-02', 'RED', 1],
  ])('by the limit of the step, on %s', (today, level, reasons) => {
    const late = lateness(leadState(), DEFAULT_LIMITS, day(today));
    expect(late).toMatchObject({ level, step: 'RESERVE', limitYellow: 180, limitRed: 365 });
    expect(late.reasons).toHaveLength(reasons);
  });

  it('names days and limit in both languages', () => {
    expect(lateness(leadState({ stage: 'KEY' }), DEFAULT_LIMITS, day('2026-03-12')).reasons).toEqual([
      {
        text: '在「重点」已 70 天，超过 60 天的期限。',
        textEn: 'It has been at key for 70 days, over the limit of 60.',
      },
    ]);
  });

  it('by a plan that has passed: yellow at once, red after 90 days', () => {
    const lead = leadState({ milestones: [planned('SIGNED', '2026-Q1')] });
    const on = (today: string) => milestoneLateness(lead, planned('SIGNED', '2026-Q1'), day(today));
    expect([on('2026-03-31'), on('2026-04-01'), on('2026-06-29'), on('2026-06-30')]).toEqual([
      'NONE',
      'YELLOW',
      'YELLOW',
      'RED',
    ]);
  });

  it('not by a plan that was reached or passed over', () => {
    const milestones = [planned('REGISTERED', '2025'), reached('STARTED', '2026-01-10')];
    expect(lateness(leadState({ milestones }), DEFAULT_LIMITS, day('2026-01-20')).level).toBe('NONE');
  });

  it('by the next step', () => {
    const lead = leadState({ nextStep: '回访', nextStepDue: '2026-01-09' });
    expect(lateness(lead, DEFAULT_LIMITS, day('2026-01-09')).level).toBe('NONE');
    expect(lateness(lead, DEFAULT_LIMITS, day('2026-01-10')).level).toBe('YELLOW');
  });

  it('is none for a closed lead and for one that produces', () => {
    const due = { nextStepDue: '2020-01-01', milestones: [planned('SIGNED', '2020')] };
    expect(
      lateness(leadState({ ...due, status: 'CLOSED', closedOn: '2026-01-02' }), DEFAULT_LIMITS, day('2030-01-01')),
    ).toMatchObject({ level: 'NONE', reasons: [] });
    expect(
      lateness(leadState({ milestones: [reached('PRODUCING', '2020')] }), DEFAULT_LIMITS, day('2030-01-01')),
    ).toMatchObject({ level: 'NONE', limitYellow: null, limitRed: null });
  });
});

describe('totals', () => {
  it('sum yuan only, and say how many amounts are not in the sum', () => {
    const leads = [
      leadState({ amount: moneyOf(3, 'CNY_100M') }),
      leadState({ amount: moneyOf(5_000, 'CNY_10K'), stageSince: '2026-01-03' }),
      leadState({ amount: moneyOf(1, 'EUR_100M') }),
      leadState(),
      leadState({ amount: moneyOf(9, 'CNY_100M'), status: 'CLOSED', closedOn: '2026-01-02' }),
      leadState({ stage: 'KEY', stageSince: '2025-01-01' }),
    ];
    const [reserve, intent, key] = totalsOf(leads, DEFAULT_LIMITS, day('2026-01-05'));
    // 300,000,000 + 50,000,000; three of four have stood 4 days, one 2.
    expect(reserve).toEqual({
      stage: 'RESERVE',
      count: 4,
      amountCNY: 350_000_000,
      unknownAmounts: 2,
      meanDaysInStage: 3.5,
      late: 0,
    });
    expect(intent).toMatchObject({ count: 0, amountCNY: null, meanDaysInStage: null });
    expect(key).toMatchObject({ count: 1, amountCNY: null, unknownAmounts: 1, late: 1 });
  });
});

it('counts in the funnel who stands where and who has come that far', () => {
  const leads = [
    leadState(),
    leadState({ stage: 'KEY' }),
    leadState({ milestones: [reached('SIGNED', '2026'), reached('STARTED', '2026')] }),
    leadState({ stage: 'KEY', status: 'CLOSED', closedOn: '2026-01-02' }),
  ];
  expect(funnelOf(leads).map(({ step, count, reached: far }) => [step, count, far])).toEqual([
    ['RESERVE', 1, 3],
    ['INTENT', 0, 2],
    ['KEY', 1, 2],
    ['SIGNED', 0, 1],
    ['REGISTERED', 0, 1],
    ['STARTED', 1, 1],
    ['COMPLETED', 0, 0],
    ['PRODUCING', 0, 0],
  ]);
});

it('calibrates by bands of ranks, an outcome once a lead, closed leads too', () => {
  const outcome = (kind: OutcomeKind) => ({ kind, on: '2026-01-01', note: 'x', author: 'a' });
  const { leads, bands } = calibrate([
    leadState({ rank: 10, outcomes: [outcome('CONTACTED'), outcome('CONTACTED'), outcome('SIGNED')] }),
    leadState({ rank: 11, status: 'CLOSED', closedOn: '2026-01-02', outcomes: [outcome('DECLINED')] }),
    leadState({ rank: 50 }),
    leadState({ rank: 51 }),
    leadState(),
  ]);
  const told = bands.map(({ from, to, leads: count, outcomes }) => [
    from,
    to,
    count,
    Object.fromEntries(outcomes.filter((one) => one.count > 0).map(({ kind, count: of }) => [kind, of])),
  ]);
  expect(leads).toBe(5);
  expect(told).toEqual([
    [1, 10, 1, { CONTACTED: 1, SIGNED: 1 }],
    [11, 50, 2, { DECLINED: 1 }],
    [51, null, 1, {}],
    [null, null, 1, {}],
  ]);
});

it('calibrates by milestones too: a signing need not be told twice', () => {
  const planned: MilestoneState = { milestone: 'SIGNED', planned: '2026', actual: null, evidence: null };
  const { bands } = calibrate([
    leadState({ rank: 1, milestones: [reached('SIGNED', '2026-01'), reached('PRODUCING', '2026-05')] }),
    leadState({ rank: 1, milestones: [planned] }),
  ]);
  expect(bands[0]?.outcomes.filter(({ count }) => count > 0)).toEqual([
    { kind: 'SIGNED', count: 1 },
    { kind: 'PRODUCING', count: 1 },
  ]);
});

describe('money', () => {
  it('keeps what was stated and its value in the currency', () => {
    expect(moneyOf(0.29, 'CNY_100M')).toMatchObject({
      value: 0.29,
      unit: 'CNY_100M',
      currency: 'CNY',
      normalised: 29e6,
    });
  });

  it('knows no other units', () => {
    expect(moneyOf(1, 'GOLD')).toBeNull();
    expect(moneyOf(1, 'constructor')).toBeNull();
  });
});

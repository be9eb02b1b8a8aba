import { describe, expect, it } from 'vitest';
import type { MilestoneName, MilestoneState, OutcomeKind } from './lead.ts';
import { isMilestonePeriod, milestoneBreaches, moveBreaches } from './lead-rules.ts';
import { leadState } from './testing.ts';

const fields = (breaches: readonly { field: string; code: string }[]) =>
  breaches.map(({ field, code }) => `${field} ${code}`);
const outcome = (kind: OutcomeKind) => ({ kind, on: '2026-01-01', note: 'x', author: 'a' });

describe('moving', () => {
  const reserve = leadState();
  const ready = { owner: '王芳', nextStep: '回访' };

  it('to INTENT takes a contact, a visit or a note', () => {
    expect(fields(moveBreaches(reserve, 'INTENT', null))).toEqual(['note REQUIRED']);
    expect(moveBreaches(reserve, 'INTENT', '电话里谈过')).toEqual([]);
    for (const kind of ['CONTACTED', 'VISITED'] as const)
      expect(moveBreaches(leadState({ outcomes: [outcome(kind)] }), 'INTENT', null)).toEqual([]);
    expect(moveBreaches(leadState({ outcomes: [outcome('DECLINED')] }), 'INTENT', null)).toHaveLength(1);
  });

  it('to KEY takes an owner and a next step', () => {
    const intent = leadState({ stage: 'INTENT' });
    expect(fields(moveBreaches(intent, 'KEY', null))).toEqual(['stage NOT_APPLICABLE']);
    expect(moveBreaches({ ...intent, owner: '王芳' }, 'KEY', null)[0]?.message).toMatch(/next step/);
    expect(moveBreaches({ ...intent, ...ready }, 'KEY', null)).toEqual([]);
  });

  it('over INTENT takes both', () => {
    expect(fields(moveBreaches({ ...reserve, ...ready }, 'KEY', null))).toEqual(['note REQUIRED']);
    expect(moveBreaches({ ...reserve, ...ready }, 'KEY', '已走访')).toEqual([]);
  });

  it('back takes a note, and staying is no move', () => {
    const key = leadState({ stage: 'KEY', ...ready });
    expect(fields(moveBreaches(key, 'RESERVE', null))).toEqual(['note REQUIRED']);
    expect(moveBreaches(key, 'INTENT', '对方推迟')).toEqual([]);
    expect(fields(moveBreaches(key, 'KEY', 'x'))).toEqual(['stage NOT_APPLICABLE']);
  });
});

describe('a milestone', () => {
  const TODAY = '2026-05-31';
  const at = (milestone: MilestoneName, actual: string | null, more: Partial<MilestoneState> = {}): MilestoneState => ({
    milestone,
    planned: null,
    actual,
    evidence: actual === null ? null : '合同',
    ...more,
  });
  const signed = at('SIGNED', '2026-03');
  const breaches = (known: readonly MilestoneState[], is: MilestoneState) =>
    fields(milestoneBreaches(known, is, TODAY));

  it('needs evidence once it is reached, and a time that has begun', () => {
    expect(breaches([], at('SIGNED', '2026-05', { evidence: null }))).toEqual(['evidence REQUIRED']);
    expect(breaches([], at('SIGNED', '2026'))).toEqual([]);
    expect(breaches([], at('SIGNED', '2026-05-31'))).toEqual([]);
    expect(breaches([], at('SIGNED', '2026-06'))).toEqual(['actual IN_FUTURE']);
  });

  it('may be planned without anything else', () => {
    expect(breaches([], at('PRODUCING', null, { planned: '2028' }))).toEqual([]);
    expect(breaches([], at('PRODUCING', null, { planned: 'soon' }))).toEqual(['planned NOT_A_DATE']);
  });

  it('comes after SIGNED, whatever lies between', () => {
    expect(breaches([], at('STARTED', '2026-05'))).toEqual(['milestone NOT_APPLICABLE']);
    expect(breaches([signed], at('PRODUCING', '2026-05'))).toEqual([]);
  });

  it('does not lie wholly before an earlier one or after a later one', () => {
    expect(breaches([signed], at('STARTED', '2026-02'))).toEqual(['actual NOT_APPLICABLE']);
    expect(breaches([signed], at('STARTED', '2026-03-01'))).toEqual([]);
    expect(breaches([signed], at('STARTED', '2026-Q1'))).toEqual([]);
    expect(breaches([signed, at('STARTED', '2026-04')], at('SIGNED', '2026-05'))).toEqual(['actual NOT_APPLICABLE']);
  });

  it('SIGNED is not taken back below a later one', () => {
    expect(breaches([signed, at('STARTED', '2026-04')], at('SIGNED', null))).toEqual(['actual NOT_APPLICABLE']);
    expect(breaches([signed], at('SIGNED', null))).toEqual([]);
  });

  it.each(['2026-02-30', '2026-13', '2026-5', '2026-Q5', '2026/2027', '2026/', '', '1826'])(
    'has no time such as %j',
    (period) => {
      expect(isMilestonePeriod(period)).toBe(false);
    },
  );
});

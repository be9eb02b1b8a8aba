import type { LeadRow } from './leads.query.ts';

/** A lead invented for a test. */
export function lead(code: string, made: Partial<LeadRow>): LeadRow {
  const named = (name: string) => ({ id: name, code: name, name, nameEn: null });
  return {
    id: `lead-${code}`,
    code,
    version: 1,
    stage: 'RESERVE',
    status: 'OPEN',
    stageSince: '2026-01-01',
    owner: null,
    nextStep: null,
    nextStepDue: null,
    note: null,
    channel: null,
    closedReason: null,
    gapNow: 'MISSING',
    gapAfterProduction: 'SINGLE_SOURCE',
    amount: null,
    enterprise: named(`firm-${code}`),
    segment: named('tea/leaf'),
    team: null,
    region: null,
    introducedBy: null,
    milestones: [],
    outcomes: [],
    lateness: { level: 'NONE', step: 'RESERVE', daysInStage: 0, limitYellow: 90, limitRed: 180, reasons: [] },
    ...made,
  };
}

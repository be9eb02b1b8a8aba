import type { LeadState } from './lead.ts';

/** An open lead in reserve since 2026-01-01 of which nothing else is known. */
export const leadState = (change: Partial<LeadState> = {}): LeadState => ({
  stage: 'RESERVE',
  status: 'OPEN',
  stageSince: '2026-01-01',
  closedOn: null,
  milestones: [],
  outcomes: [],
  owner: null,
  nextStep: null,
  nextStepDue: null,
  amount: null,
  rank: null,
  ...change,
});

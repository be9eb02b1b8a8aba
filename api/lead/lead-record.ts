import type { QuantityRow } from '../evidence/evidence.ts';
import type { LeadState, MilestoneState, OutcomeState } from './lead.ts';
import type { StoredLead } from './lead.queries.ts';

/** A lead with everything that is kept of it. */
export interface LeadRow extends LeadState {
  code: string;
  /** Number of the write that made it: tells which is newer. */
  revision: number;
  version: number;
  origin: 'user';
  /** Whose it is; null for the one who runs the server. */
  organisation: string | null;
  park: string;
  segment: string;
  enterprise: string;
  project: string | null;
  closedReason: string | null;
  team: string | null;
  region: string | null;
  channel: string | null;
  introducedBy: string | null;
  note: string | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
}

/** What the graph cannot keep as a property. */
const LISTS = ['milestones', 'outcomes', 'amount'] as const;

const NOTHING = {
  organisation: null,
  project: null,
  closedReason: null,
  closedOn: null,
  owner: null,
  team: null,
  region: null,
  channel: null,
  introducedBy: null,
  nextStep: null,
  nextStepDue: null,
  note: null,
  rank: null,
};

/** A lead as it was kept. */
export function readLead(stored: StoredLead): LeadRow {
  const parse = (name: (typeof LISTS)[number]): unknown => {
    const text = stored[name];
    return typeof text === 'string' ? JSON.parse(text) : null;
  };
  // Written by `storedLead` alone.
  const kept = { ...NOTHING, ...stored } as unknown as LeadRow;
  return {
    ...kept,
    milestones: (parse('milestones') as MilestoneState[] | null) ?? [],
    outcomes: (parse('outcomes') as OutcomeState[] | null) ?? [],
    amount: parse('amount') as QuantityRow | null,
  };
}

/** A lead on its way into the graph. */
export const storedLead = (lead: LeadRow): StoredLead => ({
  ...lead,
  milestones: JSON.stringify(lead.milestones),
  outcomes: JSON.stringify(lead.outcomes),
  amount: lead.amount && JSON.stringify(lead.amount),
});

/** What a lead hangs on, so that a load keeps it. */
export const linksOf = (lead: LeadRow): { type: string; key: string }[] =>
  (
    [
      ['IN', 'park', lead.park],
      ['FOR', 'segment', lead.segment],
      ['CONCERNS', 'enterprise', lead.enterprise],
      ['BECAME', 'project', lead.project],
      ['HANDLED_BY', 'team', lead.team],
      ['COURTED_IN', 'region', lead.region],
      ['INTRODUCED_BY', 'partner', lead.introducedBy],
    ] as const
  ).flatMap(([type, kind, code]) => (code === null ? [] : [{ type, key: `${kind}:${code}` }]));

import type { LeadRow, LeadStage, Milestone } from './leads.query.ts';
import { LEAD_STAGES } from './stages.ts';

export { LEAD_STAGES };

export const MILESTONES = [
  'SIGNED',
  'REGISTERED',
  'STARTED',
  'COMPLETED',
  'PRODUCING',
] as const satisfies readonly Milestone[];
export const LEAD_CHANNELS = [
  'PARTNER_INTRODUCTION',
  'ASSOCIATION',
  'AGENCY',
  'CHAIN_FIRM',
  'EXHIBITION',
  'DIRECT_VISIT',
  'ONLINE',
  'FUND',
  'OTHER',
] as const satisfies readonly NonNullable<LeadRow['channel']>[];
export const OUTCOME_KINDS = [
  'CONTACTED',
  'VISITED',
  'DECLINED',
  'SIGNED',
  'PRODUCING',
  'BUYING_LOCALLY',
] as const satisfies readonly LeadRow['outcomes'][number]['kind'][];

export interface LeadFilter {
  readonly stage: LeadStage | undefined;
  readonly segment: string | undefined;
  readonly owner: string | undefined;
  readonly late: boolean;
}

const isLate = (lead: LeadRow): boolean => lead.lateness.level !== 'NONE';

export function passes(lead: LeadRow, { stage, segment, owner, late }: LeadFilter): boolean {
  return (
    (stage === undefined || lead.stage === stage) &&
    (segment === undefined || lead.segment?.code === segment) &&
    (owner === undefined || lead.owner === owner) &&
    (!late || isLate(lead))
  );
}

export interface LeadTotals {
  readonly count: number;
  /** Sums in base units by currency; amounts of different currencies are never added. */
  readonly amounts: readonly { readonly currency: string; readonly sum: number }[];
  /** Leads whose amount nobody has stated. */
  readonly unknown: number;
  /** Null where there is no lead. */
  readonly meanDays: number | null;
  readonly late: number;
}

export function totalsOf(leads: readonly LeadRow[]): LeadTotals {
  const sums = new Map<string, number>();
  let unknown = 0;
  for (const { amount } of leads) {
    if (amount?.normalised == null || amount.currency === null) unknown += 1;
    else sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.normalised);
  }
  return {
    count: leads.length,
    amounts: [...sums].map(([currency, sum]) => ({ currency, sum })),
    unknown,
    meanDays:
      leads.length === 0 ? null : leads.reduce((sum, { lateness }) => sum + lateness.daysInStage, 0) / leads.length,
    late: leads.filter(isLate).length,
  };
}

/** The furthest milestone that was reached; null before the contract. */
export function furthest(lead: LeadRow): Milestone | null {
  return (
    MILESTONES.findLast((one) =>
      lead.milestones.some(({ milestone, actual }) => milestone === one && actual !== null),
    ) ?? null
  );
}

/** In the order to work on: the latest first, then who has stood longest. */
export function byUrgency(leads: readonly LeadRow[]): LeadRow[] {
  const weight = { RED: 0, YELLOW: 1, NONE: 2 } as const;
  return leads.toSorted(
    (a, b) => weight[a.lateness.level] - weight[b.lateness.level] || b.lateness.daysInStage - a.lateness.daysInStage,
  );
}

/** How many got as far as each step of the library and then of the contract, of all that are or were there. */
export function funnelOf(leads: readonly LeadRow[]): { step: LeadStage | Milestone; count: number }[] {
  const at = (lead: LeadRow): number => {
    const reached = furthest(lead);
    return reached === null ? LEAD_STAGES.indexOf(lead.stage) : LEAD_STAGES.length + MILESTONES.indexOf(reached);
  };
  return [...LEAD_STAGES, ...MILESTONES].map((step, index) => ({
    step,
    count: leads.filter((lead) => at(lead) >= index).length,
  }));
}

/** What a move asks for, so that a column means the same for everybody; the server asks for the same. */
export interface Entry {
  /** Something must be written: what was said or seen, or why it goes back. */
  readonly note: boolean;
  readonly owner: boolean;
  readonly nextStep: boolean;
}

export function entryOf(lead: LeadRow, to: LeadStage): Entry {
  const back = LEAD_STAGES.indexOf(to) < LEAD_STAGES.indexOf(lead.stage);
  const met = lead.outcomes.some(({ kind }) => kind === 'CONTACTED' || kind === 'VISITED');
  return {
    note: back || (to !== 'RESERVE' && !met),
    owner: to === 'KEY' && lead.owner === null,
    nextStep: to === 'KEY' && lead.nextStep === null,
  };
}

/** Units an expected investment may be stated in. */
export const AMOUNT_UNITS = ['CNY_100M', 'CNY_10K', 'USD_100M', 'USD_10K', 'EUR_10K'] as const;

/** An amount as typed; null where nothing was: unknown is never 0. */
export function amountOf(value: string, unit: string): { value: number; unit: string } | null {
  return value.trim() === '' ? null : { value: Number(value), unit };
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The firm by its name; where the graph no longer has it, the lead's own code stands for it. */
export function firmOf({ enterprise, id, code }: LeadRow): NonNullable<LeadRow['enterprise']> {
  return enterprise ?? { id, code: '', name: code, nameEn: null };
}

import type { QuantityRow } from '../evidence/evidence.ts';
import { daysOf, hasPassed } from '../evidence/period.ts';

export const STAGES = ['RESERVE', 'INTENT', 'KEY'] as const;
export type Stage = (typeof STAGES)[number];

export const MILESTONES = ['SIGNED', 'REGISTERED', 'STARTED', 'COMPLETED', 'PRODUCING'] as const;
export type MilestoneName = (typeof MILESTONES)[number];

const STEPS = [...STAGES, ...MILESTONES] as const;
export type Step = (typeof STEPS)[number];

const OUTCOMES = ['CONTACTED', 'VISITED', 'DECLINED', 'SIGNED', 'PRODUCING', 'BUYING_LOCALLY'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** A milestone something is known of. Dates are periods: 2026, 2026-Q3, 2026-05 or 2026-05-31. */
export interface MilestoneState {
  milestone: MilestoneName;
  planned: string | null;
  actual: string | null;
  /** What shows that it is reached; null while it is not. */
  evidence: string | null;
}

/** Something that came of a lead. */
export interface OutcomeState {
  kind: OutcomeKind;
  /** ISO date. */
  on: string;
  note: string;
  author: string;
}

/** A lead as far as the arithmetic needs it. */
export interface LeadState {
  stage: Stage;
  status: 'OPEN' | 'CLOSED';
  /** ISO dates. */
  stageSince: string;
  closedOn: string | null;
  milestones: readonly MilestoneState[];
  outcomes: readonly OutcomeState[];
  owner: string | null;
  nextStep: string | null;
  nextStepDue: string | null;
  amount: QuantityRow | null;
  /** Rank of the firm when the lead was made; null where it was not ranked. */
  rank: number | null;
}

/** Days over which a lead is late at a step. */
interface Limit {
  yellow: number;
  red: number;
}

/** Limits of every step but the last, which has none. */
export type Limits = Readonly<Record<Exclude<Step, 'PRODUCING'>, Limit>>;

/**
 * Limits where a park has set none. Judgement: a contact cools within months, an agreement that is not followed by
 * a registration within half a year seldom is; a plant takes about two years to build.
 */
export const DEFAULT_LIMITS: Limits = {
  RESERVE: { yellow: 180, red: 365 },
  INTENT: { yellow: 90, red: 180 },
  KEY: { yellow: 60, red: 120 },
  SIGNED: { yellow: 90, red: 180 },
  REGISTERED: { yellow: 180, red: 365 },
  STARTED: { yellow: 540, red: 730 },
  COMPLETED: { yellow: 180, red: 365 },
};

/** Days after its planned time from which a milestone is red. */
const MILESTONE_RED_DAYS = 90;

export type LatenessLevel = 'NONE' | 'YELLOW' | 'RED';

/** One sentence in both languages. */
interface Sentence {
  text: string;
  textEn: string;
}

/** How late a lead is, and why. */
export interface LeadLateness {
  level: LatenessLevel;
  step: Step;
  daysInStage: number;
  limitYellow: number | null;
  limitRed: number | null;
  reasons: readonly Sentence[];
}

const NAMES: Readonly<Record<Step, readonly [string, string]>> = {
  RESERVE: ['储备', 'in reserve'],
  INTENT: ['意向', 'at intent'],
  KEY: ['重点', 'at key'],
  SIGNED: ['签约', 'signed'],
  REGISTERED: ['注册', 'registered'],
  STARTED: ['开工', 'started'],
  COMPLETED: ['竣工', 'completed'],
  PRODUCING: ['投产', 'producing'],
};

const DAY_MS = 86_400_000;

/** The day of a moment in UTC, ISO. */
const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));

/** Where a lead stands: the furthest milestone reached, else its library. */
export function stepOf({ stage, milestones }: Pick<LeadState, 'stage' | 'milestones'>): Step {
  const reached = new Set(milestones.filter(({ actual }) => actual !== null).map(({ milestone }) => milestone));
  return MILESTONES.findLast((milestone) => reached.has(milestone)) ?? stage;
}

/** All five milestones in their order, those nothing is known of empty. */
export const allMilestones = ({ milestones }: Pick<LeadState, 'milestones'>): MilestoneState[] =>
  MILESTONES.map(
    (milestone) =>
      milestones.find((known) => known.milestone === milestone) ?? {
        milestone,
        planned: null,
        actual: null,
        evidence: null,
      },
  );

/**
 * How late a milestone is: its planned time has passed, and neither it nor a later one is reached.
 * A closed lead is never late.
 */
export function milestoneLateness(lead: LeadState, { milestone, planned }: MilestoneState, now: Date): LatenessLevel {
  const step = STEPS.indexOf(stepOf(lead));
  if (lead.status === 'CLOSED' || step >= STEPS.indexOf(milestone) || !hasPassed(planned, now)) return 'NONE';
  const end = daysOf(planned)?.to ?? dayOf(now);
  return daysBetween(end, dayOf(now)) > MILESTONE_RED_DAYS ? 'RED' : 'YELLOW';
}

/** Days at its step, up to today or to the day it was closed. A period counts from its last day, which is the least. */
export function daysInStage(lead: LeadState, now: Date): number {
  const step = stepOf(lead);
  const actual = lead.milestones.find(({ milestone }) => milestone === step)?.actual ?? null;
  const since = daysOf(actual)?.to ?? lead.stageSince;
  return daysBetween(since, lead.closedOn ?? dayOf(now));
}

/** How late a lead is, by the limits of its step, its planned milestones and its next step. */
export function lateness(lead: LeadState, limits: Limits, now: Date): LeadLateness {
  const step = stepOf(lead);
  const limit = step === 'PRODUCING' ? null : limits[step];
  const days = daysInStage(lead, now);
  const found: (Sentence & { level: LatenessLevel })[] = [];
  if (lead.status === 'OPEN') {
    const [name, nameEn] = NAMES[step];
    if (limit !== null && days > limit.yellow) {
      const over = days > limit.red ? limit.red : limit.yellow;
      found.push({
        level: days > limit.red ? 'RED' : 'YELLOW',
        text: `在「${name}」已 ${days} 天，超过 ${over} 天的期限。`,
        textEn: `It has been ${nameEn} for ${days} days, over the limit of ${over}.`,
      });
    }
    for (const known of lead.milestones) {
      const level = milestoneLateness(lead, known, now);
      if (level === 'NONE') continue;
      const [milestone, milestoneEn] = NAMES[known.milestone];
      found.push({
        level,
        text: `原计划 ${known.planned} ${milestone}，已过期，还没有完成的依据。`,
        textEn: `It was to be ${milestoneEn} by ${known.planned}; that has passed without evidence that it is.`,
      });
    }
    if (hasPassed(lead.nextStepDue, now))
      found.push({
        level: 'YELLOW',
        text: `下一步应于 ${lead.nextStepDue} 前办完，已过期。`,
        textEn: `The next step was due on ${lead.nextStepDue}.`,
      });
  }
  const level = found.some((one) => one.level === 'RED') ? 'RED' : found.length > 0 ? 'YELLOW' : 'NONE';
  return {
    level,
    step,
    daysInStage: days,
    limitYellow: limit?.yellow ?? null,
    limitRed: limit?.red ?? null,
    reasons: found.map(({ text, textEn }) => ({ text, textEn })),
  };
}

/** Open leads of each library in numbers. Only yuan are summed: what is in another currency is not converted. */
export function totalsOf(leads: readonly LeadState[], limits: Limits, now: Date) {
  return STAGES.map((stage) => {
    const here = leads.filter((lead) => lead.status === 'OPEN' && lead.stage === stage);
    const yuan = here.flatMap(({ amount }) =>
      amount !== null && amount.currency === 'CNY' && amount.normalised !== null ? [amount.normalised] : [],
    );
    const days = here.map((lead) => daysInStage(lead, now));
    return {
      stage,
      count: here.length,
      amountCNY: yuan.length === 0 ? null : sum(yuan),
      unknownAmounts: here.length - yuan.length,
      meanDaysInStage: days.length === 0 ? null : sum(days) / days.length,
      late: here.filter((lead) => lateness(lead, limits, now).level !== 'NONE').length,
    };
  });
}

/** Open leads by where they stand, and how many have come at least that far. */
export function funnelOf(leads: readonly LeadState[]) {
  const places = leads.filter(({ status }) => status === 'OPEN').map((lead) => STEPS.indexOf(stepOf(lead)));
  return STEPS.map((step, place) => ({
    step,
    count: places.filter((other) => other === place).length,
    reached: places.filter((other) => other >= place).length,
  }));
}

/** Bands of ranks; the last is of firms that were not ranked. */
const BANDS = [
  { from: 1, to: 10 },
  { from: 11, to: 50 },
  { from: 51, to: null },
  { from: null, to: null },
] as const;

/** Whether it came to that: told as an outcome, or for signing and production reached as a milestone. */
const cameTo = ({ outcomes, milestones }: LeadState, kind: OutcomeKind): boolean =>
  outcomes.some((outcome) => outcome.kind === kind) ||
  milestones.some(({ milestone, actual }) => milestone === kind && actual !== null);

/** Leads with their outcomes by the rank their firms had. Closed ones count too: what failed must not be forgotten. */
export function calibrate(leads: readonly LeadState[]) {
  const isIn = (rank: number | null, { from, to }: (typeof BANDS)[number]): boolean =>
    from === null ? rank === null : rank !== null && rank >= from && (to === null || rank <= to);
  return {
    leads: leads.length,
    bands: BANDS.map((band) => {
      const here = leads.filter(({ rank }) => isIn(rank, band));
      return {
        ...band,
        leads: here.length,
        outcomes: OUTCOMES.map((kind) => ({
          kind,
          count: here.filter((lead) => cameTo(lead, kind)).length,
        })),
      };
    }),
    note: {
      text: '线索由人挑选，不是随机样本：这些数只说明已跟进的线索结果如何，不能当作排序的准确率。',
      textEn:
        'People choose whom to work on, so this is no random sample: it tells what came of the leads, not how accurate the ranking is.',
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

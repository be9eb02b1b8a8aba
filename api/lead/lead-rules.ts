import { daysOf } from '../evidence/period.ts';
import { MILESTONES, STAGES, type LeadState, type MilestoneState, type Stage } from './lead.ts';

/** A rule an input breaks: the field, a stable code, and what would be right. */
export interface Breach {
  field: string;
  code: 'REQUIRED' | 'NOT_APPLICABLE' | 'NOT_A_DATE' | 'IN_FUTURE';
  message: string;
}

/**
 * What keeps a lead from going to a library. INTENT takes a contact or a visit, or a note that tells it; KEY takes an
 * owner and a next step. Going further over INTENT takes both. Back is always possible, with a note.
 */
export function moveBreaches(
  { stage, outcomes, owner, nextStep }: Pick<LeadState, 'stage' | 'outcomes' | 'owner' | 'nextStep'>,
  to: Stage,
  note: string | null,
): Breach[] {
  const [from, target] = [STAGES.indexOf(stage), STAGES.indexOf(to)];
  if (from === target) return [{ field: 'stage', code: 'NOT_APPLICABLE', message: `it is in ${to} already` }];
  if (target < from)
    return note === null ? [{ field: 'note', code: 'REQUIRED', message: 'on the way back say why' }] : [];
  const breaches: Breach[] = [];
  const spoken = outcomes.some(({ kind }) => kind === 'CONTACTED' || kind === 'VISITED');
  if (stage === 'RESERVE' && !spoken && note === null)
    breaches.push({
      field: 'note',
      code: 'REQUIRED',
      message: 'no contact or visit is recorded; record one, or tell of it in the note',
    });
  if (to === 'KEY' && owner === null)
    breaches.push({ field: 'stage', code: 'NOT_APPLICABLE', message: 'KEY takes an owner; name one first' });
  else if (to === 'KEY' && nextStep === null)
    breaches.push({ field: 'stage', code: 'NOT_APPLICABLE', message: 'KEY takes a next step; name one first' });
  return breaches;
}

/** Forms of a milestone’s date. */
const PERIOD = /^(19|2\d)\d{2}(-(0[1-9]|1[0-2])(-\d{2})?|-Q[1-4]|-H[12])?$/;

/** A period a milestone can have: a day, month, quarter, half or year there is. */
export function isMilestonePeriod(period: string): boolean {
  if (!PERIOD.test(period) || daysOf(period) === null) return false;
  const day = period.length === 10 ? new Date(`${period}T00:00:00Z`) : null;
  return day === null || (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === period);
}

/**
 * What keeps a milestone from being set: SIGNED comes before all others, and no milestone lies wholly before one that
 * comes earlier in the order. The others may be left out: a firm that rents a finished hall never builds.
 *
 * @param today ISO date
 */
export function milestoneBreaches(
  milestones: readonly MilestoneState[],
  { milestone, planned, actual, evidence }: MilestoneState,
  today: string,
): Breach[] {
  const breaches: Breach[] = [];
  for (const [field, period] of [
    ['planned', planned],
    ['actual', actual],
  ] as const)
    if (period !== null && !isMilestonePeriod(period))
      breaches.push({
        field,
        code: 'NOT_A_DATE',
        message: `"${period.slice(0, 40)}" is no time such as 2026, 2026-Q3, 2026-05 or 2026-05-31`,
      });
  if (breaches.length > 0) return breaches;
  const others = milestones.filter((other) => other.milestone !== milestone && other.actual !== null);
  if (actual === null) {
    const [later] = others;
    return milestone === 'SIGNED' && later
      ? [
          {
            field: 'actual',
            code: 'NOT_APPLICABLE',
            message: `${later.milestone} is reached, which SIGNED comes before`,
          },
        ]
      : [];
  }
  if (evidence === null) breaches.push({ field: 'evidence', code: 'REQUIRED', message: 'say what shows it' });
  const { from, to } = daysOf(actual) ?? { from: null, to: null };
  if (from !== null && from > today)
    breaches.push({ field: 'actual', code: 'IN_FUTURE', message: `${actual} has not come yet; plan it instead` });
  if (milestone !== 'SIGNED' && !others.some((other) => other.milestone === 'SIGNED'))
    breaches.push({ field: 'milestone', code: 'NOT_APPLICABLE', message: `record SIGNED before ${milestone}` });
  const place = MILESTONES.indexOf(milestone);
  for (const other of others) {
    const days = daysOf(other.actual);
    const isEarlier = MILESTONES.indexOf(other.milestone) < place;
    const wrong = isEarlier
      ? days?.from != null && to !== null && to < days.from
      : days?.to != null && from !== null && from > days.to;
    if (wrong)
      breaches.push({
        field: 'actual',
        code: 'NOT_APPLICABLE',
        message: `${actual} is ${isEarlier ? 'before' : 'after'} ${other.milestone} in ${other.actual}`,
      });
  }
  return breaches;
}

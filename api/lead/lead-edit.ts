import { checkInput, dayOf, type InputCheck } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { refuse, type Writing } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import { daysOf } from '../evidence/period.ts';
import { askTargets } from '../target/question.ts';
import { detailsOf, differing, NO_DETAILS, optionalText, type LeadFields } from './lead-input.ts';
import { allMilestones, type MilestoneName, type MilestoneState, type OutcomeKind, type Stage } from './lead.ts';
import { EVENTS_OF_LEAD, type LeadCodes } from './lead.queries.ts';
import type { LeadRow } from './lead-record.ts';
import { milestoneBreaches, moveBreaches, type Breach } from './lead-rules.ts';
import {
  changeLead,
  codesOf,
  openFault,
  writeLead,
  type Changed,
  type LeadChange,
  type LeadEdit,
} from './lead-write.ts';

export type { LeadEdit } from './lead-write.ts';

interface CreateInput extends LeadFields {
  park: string;
  segment: string;
  enterprise: string;
  key: string;
}

/** Makes a lead in RESERVE. */
export async function createLead(input: CreateInput, context: Context): Promise<LeadEdit> {
  const { key, ...rest } = input;
  const { park, segment, enterprise } = rest;
  const rank = await rankOf(context, park, segment, enterprise);
  const { now, viewer } = context;
  return writeLead(context, { action: 'leadCreate', key, input: rest }, async (writing) => {
    const check = checkInput();
    const details = detailsOf(NO_DETAILS, rest, check, now);
    const { open } = await assertCodes(writing, { ...details, park, segment, enterprise }, check, context);
    refuse(open === null ? check.faults : [...check.faults, openFault(open)]);
    const lead: LeadRow = {
      ...details,
      code: `lead-${writing.mark}`,
      revision: writing.revision,
      version: 1,
      origin: 'user',
      organisation: viewer.organisation,
      park,
      segment,
      enterprise,
      stage: 'RESERVE',
      status: 'OPEN',
      closedReason: null,
      stageSince: dayOf(now),
      closedOn: null,
      milestones: [],
      outcomes: [],
      rank,
      createdAt: now.toISOString(),
      createdBy: viewer.author,
      updatedAt: now.toISOString(),
      updatedBy: viewer.author,
    };
    return { before: null, changed: { lead, action: 'CREATED', from: null, to: 'RESERVE', note: lead.note } };
  });
}

/** Moves a lead to another library by the rules of entry. */
export const moveLead = (input: LeadChange & { stage: Stage; note?: string | null }, context: Context) =>
  changeLead(context, input, 'leadMove', (before) => {
    assertOpen(before);
    const check = checkInput();
    const note = optionalText(check, 'note', input.note);
    addBreaches(check, moveBreaches(before, input.stage, note));
    refuse(check.faults);
    const lead = { ...before, stage: input.stage, stageSince: dayOf(context.now) };
    return { lead, action: 'MOVED', from: before.stage, to: input.stage, note };
  });

/** Changes the details of a lead. */
export const editLead = (input: LeadChange & LeadFields, context: Context) =>
  changeLead(context, input, 'leadEdit', async (before, writing) => {
    assertOpen(before);
    const check = checkInput();
    const details = detailsOf(before, input, check, context.now);
    const changed = differing(before, details);
    const lead = { ...before, ...details };
    // What stood there before may have left the data files since; only what is new must exist.
    const asked = Object.fromEntries(
      (['project', 'team', 'region', 'introducedBy'] as const).map((name) => [
        name,
        changed.includes(name) ? lead[name] : null,
      ]),
    );
    checkOptional(await codesOf(writing, { ...lead, ...asked }, context), lead, check);
    if (changed.length === 0) check.fail('lead', 'NOT_APPLICABLE', 'nothing about it changes');
    refuse(check.faults);
    return { lead, action: 'EDITED', from: null, to: changed.join(', '), note: null };
  });

interface MilestoneInput extends LeadChange {
  milestone: MilestoneName;
  planned?: string | null;
  actual?: string | null;
  evidence?: string | null;
}

/** Plans a milestone, records it as reached, or takes either back. */
export const setMilestone = (input: MilestoneInput, context: Context) =>
  changeLead(context, input, 'leadSetMilestone', (before) => {
    assertOpen(before);
    const check = checkInput();
    const was = milestoneOf(before, input.milestone);
    const given = optionalText(check, 'evidence', input.evidence);
    const actual = input.actual === undefined ? was.actual : input.actual;
    const is: MilestoneState = {
      milestone: input.milestone,
      planned: input.planned === undefined ? was.planned : input.planned,
      actual,
      evidence: actual === null ? null : (given ?? (actual === was.actual ? was.evidence : null)),
    };
    if (given !== null && actual === null)
      check.fail('evidence', 'NOT_APPLICABLE', 'nothing is reached that it could show; give `actual` too');
    if (JSON.stringify(is) === JSON.stringify(was))
      check.fail('milestone', 'NOT_APPLICABLE', 'nothing about it changes');
    // Of an organisation’s own lead the gap was told nothing.
    const told = context.viewer.organisation === null;
    if (told && is.milestone === 'PRODUCING' && was.actual !== null && actual === null)
      check.fail(
        'actual',
        'NOT_APPLICABLE',
        'it has confirmed the maker in the gap; take that back there by gapVerify',
      );
    refuse(check.faults);
    const { lead, production } = withMilestone(before, is, context, check);
    refuse(check.faults);
    const [from, to] = was.actual === is.actual ? [was.planned, is.planned] : [was.actual, is.actual];
    const note = [is.milestone, is.evidence].filter((part) => part !== null).join(': ');
    return { lead, action: 'MILESTONE', from, to, note, production };
  });

interface OutcomeInput extends LeadChange {
  kind: OutcomeKind;
  on: string;
  note: string;
}

/** Records what came of a lead. SIGNED and PRODUCING set the milestone too, where it is not reached yet. */
export const recordOutcome = (input: OutcomeInput, context: Context) =>
  changeLead(context, input, 'leadRecordOutcome', (before) => {
    assertOpen(before);
    const { kind, on } = input;
    const check = checkInput();
    const note = check.text('note', input.note);
    check.past('on', on, context.now);
    refuse(check.faults);
    const outcome = { kind, on, note, author: context.viewer.author };
    const told = { ...before, outcomes: [...before.outcomes, outcome] };
    const change = { action: 'OUTCOME', from: null, to: kind, note } as const;
    if (kind !== 'SIGNED' && kind !== 'PRODUCING') return { ...change, lead: told };
    const was = milestoneOf(before, kind);
    // Seen again: somebody may have withdrawn the first confirmation in the gap meanwhile.
    if (was.actual !== null) return { ...change, lead: told, production: kind === 'PRODUCING' ? { on, note } : null };
    const set = withMilestone(told, { ...was, actual: on, evidence: note }, context, check);
    refuse(check.faults);
    return { ...change, ...set };
  });

/** Closes a lead. */
export const closeLead = (input: LeadChange & { reason: string }, context: Context) =>
  changeLead(context, input, 'leadClose', (before) => {
    assertOpen(before);
    const check = checkInput();
    const reason = check.text('reason', input.reason);
    refuse(check.faults);
    const closed = { status: 'CLOSED', closedReason: reason, closedOn: dayOf(context.now) } as const;
    return { lead: { ...before, ...closed }, action: 'CLOSED', from: 'OPEN', to: 'CLOSED', note: reason };
  });

/** Opens a closed lead again; its days in the library begin anew. */
export const reopenLead = (input: LeadChange & { reason: string }, context: Context) =>
  changeLead(context, input, 'leadReopen', async (before, writing) => {
    const check = checkInput();
    const note = check.text('reason', input.reason);
    if (before.status === 'OPEN') check.fail('lead', 'NOT_APPLICABLE', 'it is open');
    const { open } = await codesOf(writing, before, context);
    refuse(open === null || open === before.code ? check.faults : [...check.faults, openFault(open)]);
    const opened = { status: 'OPEN', closedReason: null, closedOn: null, stageSince: dayOf(context.now) } as const;
    return { lead: { ...before, ...opened }, action: 'REOPENED', from: 'CLOSED', to: 'OPEN', note };
  });

/** Takes back the last change of a lead by its author, as a new change. */
export const undoLead = (input: LeadChange, context: Context) =>
  changeLead(context, input, 'leadUndo', async (before, writing): Promise<Changed> => {
    const [last] = (await writing.tx.run(EVENTS_OF_LEAD, { keys: [before.code] })).map(({ value }) => value);
    if (!last) throw new AppError('INTERNAL', `${before.code} has no history`);
    const fail = (code: 'NOT_ALLOWED' | 'NOT_APPLICABLE', message: string): void =>
      refuse([{ field: 'lead', code, message }]);
    if (last.author !== context.viewer.author)
      fail('NOT_ALLOWED', `the last change is by ${last.author}; only its author may take it back`);
    if (last.action === 'CREATED') fail('NOT_APPLICABLE', 'it was made by the last change; close it instead');
    if (last.action === 'UNDONE') fail('NOT_APPLICABLE', 'the last change has been taken back already');
    if (last.confirmed)
      fail('NOT_APPLICABLE', 'the last change confirmed the maker in the gap; take that back there by gapVerify');
    // Written by `putLead` from a lead as it was.
    const lead = JSON.parse(last.before ?? 'null') as LeadRow;
    if (lead.status === 'OPEN' && before.status === 'CLOSED') {
      const { open } = await codesOf(writing, before, context);
      refuse(open === null ? [] : [openFault(open)]);
    }
    return { lead, action: 'UNDONE', from: last.action, to: null, note: null };
  });

/** A closed lead stays as it is until it is opened again. */
function assertOpen({ status }: LeadRow): void {
  if (status === 'CLOSED')
    refuse([{ field: 'lead', code: 'NOT_APPLICABLE', message: 'it is closed; reopen it first' }]);
}

const milestoneOf = (lead: LeadRow, name: MilestoneName): MilestoneState =>
  allMilestones(lead).find(({ milestone }) => milestone === name) ?? {
    milestone: name,
    planned: null,
    actual: null,
    evidence: null,
  };

/** A lead with a milestone set by the rules, and the production that follows where it is the last one. */
function withMilestone(
  before: LeadRow,
  is: MilestoneState,
  context: Context,
  check: InputCheck,
): Pick<Changed, 'lead' | 'production'> {
  const today = dayOf(context.now);
  addBreaches(check, milestoneBreaches(before.milestones, is, today));
  const others = before.milestones.filter(({ milestone }) => milestone !== is.milestone);
  const known = is.planned === null && is.actual === null ? others : [...others, is];
  const lead = { ...before, milestones: allMilestones({ milestones: known }).filter((one) => known.includes(one)) };
  const isNew = is.actual !== null && milestoneOf(before, is.milestone).actual === null;
  if (is.milestone !== 'PRODUCING' || !isNew || is.evidence === null) return { lead, production: null };
  // A period that lasts still is seen today.
  const end = daysOf(is.actual)?.to ?? today;
  return { lead, production: { on: end < today ? end : today, note: is.evidence } };
}

function addBreaches(check: InputCheck, breaches: readonly Breach[]): void {
  for (const { field, code, message } of breaches) check.fail(field, code, message);
}

type Known = Awaited<ReturnType<typeof codesOf>>;

/** Fails each field whose code does not exist. */
async function assertCodes(writing: Writing, codes: LeadCodes, check: InputCheck, context: Context): Promise<Known> {
  const known = await codesOf(writing, codes, context);
  check.known('park', codes.park, known.park);
  check.known('segment', codes.segment, known.chain !== null);
  check.known('enterprise', codes.enterprise, known.enterprise);
  checkOptional(known, codes, check);
  return known;
}

/** The same for what may be left out. */
function checkOptional(known: Known, codes: LeadCodes, check: InputCheck): void {
  for (const name of ['project', 'team', 'region', 'introducedBy'] as const)
    check.known(name, codes[name] ?? '', known[name]);
}

/**
 * Place of a firm in the default ranking for a gap; null where it is not ranked or the codes are unknown. Where the
 * ranking fails the lead is not made: it would pass for unranked for ever, and sending the request again is safe.
 */
async function rankOf(context: Context, park: string, segment: string, firm: string): Promise<number | null> {
  try {
    const { targets } = await askTargets(context, park, segment, null, null);
    return targets.find((target) => target.firm.code === firm)?.place?.rank ?? null;
  } catch (error) {
    // Unknown codes are told by the write itself, all in one answer.
    if (error instanceof AppError && error.code === 'BAD_INPUT') return null;
    throw error;
  }
}

import type { InputFault } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { assertVersion, refuse, writeOnce, type WriteOutcome, type Writing } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import { keepVerification } from '../gap/gap-edit.ts';
import { recordAfterWrite } from '../gap/record-history.ts';
import { leadOf, ownLead } from './lead-read.ts';
import {
  ADD_LEAD_EVENT,
  EVENTS_OF_LEAD,
  LEAD_BY_CODE,
  LEAD_CODES,
  LINK_LEAD,
  PUT_LEAD,
  type LeadCodes,
} from './lead.queries.ts';
import { linksOf, storedLead, type LeadRow } from './lead-record.ts';

/** What became of a write, with the lead as it stands now. */
export interface LeadEdit extends Omit<WriteOutcome, 'code'> {
  lead: LeadRow | null;
}

/** What every change of a lead names. */
export interface LeadChange {
  lead: string;
  expectedVersion: number;
  key: string;
}

/** A lead after a change, with what its history says of it. */
export interface Changed {
  lead: LeadRow;
  action: 'CREATED' | 'MOVED' | 'EDITED' | 'OUTCOME' | 'MILESTONE' | 'CLOSED' | 'REOPENED' | 'UNDONE';
  from: string | null;
  to: string | null;
  note: string | null;
  /** Production that confirms the maker in the gap: when it was seen, ISO date, and in what words. */
  production?: { on: string; note: string } | null | undefined;
}

/** What is written when a lead is read, decided about and written again within one transaction. */
export async function writeLead(
  context: Context,
  { action, key, input }: { action: string; key: string; input: object },
  work: (writing: Writing) => Promise<{ before: LeadRow | null; changed: Changed }>,
): Promise<LeadEdit> {
  const request = { right: 'lead:write', action, key, input } as const;
  let places: { park: string; chain: string }[] = [];
  const { code, ...outcome } = await writeOnce(context, request, async (writing) => {
    places = [];
    const { before, changed: decided } = await work(writing);
    // The gap is everybody’s: what an organisation’s own lead came to is not told there.
    const production = context.viewer.organisation === null ? (decided.production ?? null) : null;
    const changed = { ...decided, production };
    const { lead } = changed;
    await putLead(writing, context, before, changed);
    if (production !== null) {
      const { park, segment, enterprise } = lead;
      const seen = { park, segment, enterprise, outcome: 'CONFIRMED', ...production } as const;
      await keepVerification(writing, seen, context);
      const chain = (await codesOf(writing, lead, context))?.chain ?? null;
      if (chain !== null) places = [{ park, chain }];
    }
    return { code: lead.code, subject: `lead:${lead.code}`, before, after: lead };
  });
  for (const place of places) await recordAfterWrite(context, place, 'USER_WRITE');
  const named = 'lead' in input && typeof input.lead === 'string' ? input.lead : null;
  const shown = code ?? (outcome.conflict === null ? null : named);
  if (shown !== null) forget(shown, context);
  return { ...outcome, lead: shown === null ? null : await leadOf(shown, context) };
}

/**
 * Changes a lead that is there.
 *
 * @param decide gives the lead after the change; refuses what may not be
 */
export function changeLead(
  context: Context,
  input: LeadChange,
  action: string,
  decide: (before: LeadRow, writing: Writing) => Changed | Promise<Changed>,
): Promise<LeadEdit> {
  const { key, ...rest } = input;
  return writeLead(context, { action, key, input: rest }, async (writing) => {
    const [row] = await writing.tx.run(LEAD_BY_CODE, { keys: [input.lead] });
    const before = row ? ownLead(row.value, context) : null;
    if (before === null) {
      refuse([{ field: 'lead', code: 'UNKNOWN', message: `there is no "${input.lead.slice(0, 60)}"` }]);
      throw new AppError('INTERNAL', 'unreachable');
    }
    const { version, updatedBy, updatedAt } = before;
    assertVersion(input.expectedVersion, { version, changedBy: updatedBy, changedAt: updatedAt });
    const changed = await decide(before, writing);
    const lead = {
      ...changed.lead,
      version: version + 1,
      updatedAt: context.now.toISOString(),
      updatedBy: context.viewer.author,
    };
    return { before, changed: { ...changed, lead } };
  });
}

/** Which of the codes a lead names exist, as the transaction sees them. */
export async function codesOf({ tx }: Writing, codes: LeadCodes, { viewer }: Context) {
  const { park, segment, enterprise, project, team, region, introducedBy } = codes;
  const { organisation } = viewer;
  const [row] = await tx.run(LEAD_CODES, {
    park,
    segment,
    enterprise,
    project,
    team,
    region,
    introducedBy,
    organisation,
  });
  if (!row) throw new AppError('INTERNAL', 'the codes were not looked up');
  return row;
}

/** A second open lead for the same firm and gap would split its history. */
export const openFault = (open: string): InputFault => ({
  field: 'enterprise',
  code: 'CONFLICT',
  message: `${open} is open for this firm and gap; go on with it`,
});

async function putLead({ tx }: Writing, context: Context, before: LeadRow | null, changed: Changed): Promise<void> {
  const { lead, action, from, to, note, production = null } = changed;
  const links = linksOf(lead);
  await tx.run(PUT_LEAD, { code: lead.code, record: storedLead(lead) });
  const [linked] = await tx.run(LINK_LEAD, { code: lead.code, links });
  const event = {
    code: `${lead.code}-v${lead.version}`,
    origin: 'user',
    at: context.now.toISOString(),
    author: context.viewer.author,
    role: context.viewer.role,
    action,
    from,
    to,
    note,
    version: lead.version,
    before: before && JSON.stringify(before),
    confirmed: production !== null,
  };
  const [added] = await tx.run(ADD_LEAD_EVENT, { lead: lead.code, event });
  if (added?.written !== 1) throw new AppError('INTERNAL', 'the change was not kept');
  // A new lead needs all it names; what an old one named may have left the data files since.
  if (before === null && linked?.linked !== links.length)
    throw new AppError('INTERNAL', 'what the lead is about is no longer there; try again');
}

/** What this request has read of a lead is of before the write. */
function forget(code: string, context: Context): void {
  context.one(LEAD_BY_CODE).clear(code);
  context.many(EVENTS_OF_LEAD).clear(code);
}

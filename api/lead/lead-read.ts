import { isOwn } from '../access/tenant.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import type { EvidenceRow } from '../evidence/evidence.ts';
import { Basis } from '../evidence/evidence.type.ts';
import type { GapModel } from '../gap/chain-models.ts';
import { PARK_CODES } from '../gap/gap.queries.ts';
import type { GapState } from '../gap/model.ts';
import { simulate } from '../simulation/simulation.ts';
import { allMilestones, lateness, milestoneLateness } from './lead.ts';
import { ALL_LEADS, EVENTS_OF_LEAD, LEAD_BY_CODE, LEADS_OF_PARK, type StoredLead } from './lead.queries.ts';
import { readLead, type LeadRow } from './lead-record.ts';
import { limitsOf } from './threshold.ts';

/** A lead by its code; null where the asker has none of it. */
export async function leadOf(code: string, context: Context): Promise<LeadRow | null> {
  const stored = await context.one(LEAD_BY_CODE).load(code);
  return stored && ownLead(stored, context);
}

/** A lead as it was kept; null where it is somebody else’s. */
export function ownLead(stored: StoredLead, context: Context): LeadRow | null {
  const lead = readLead(stored);
  return isOwn(context, lead) ? lead : null;
}

/**
 * The asker’s leads in a park, or in all, the latest made first. A park has some hundreds, so they are read at once.
 *
 * @throws AppError BAD_INPUT where the park is unknown
 */
export async function leadsOf(park: string | null, context: Context): Promise<LeadRow[]> {
  const { graph, viewer } = context;
  const { organisation } = viewer;
  if (park !== null) await assertPark(park, context);
  const rows = await (park === null
    ? graph.read(ALL_LEADS, { organisation })
    : graph.read(LEADS_OF_PARK, { park, organisation }));
  return rows.map(({ value }) => readLead(value));
}

/** @throws AppError BAD_INPUT where the park is unknown */
export async function assertPark(park: string, { graph }: Context): Promise<void> {
  const known = (await graph.read(PARK_CODES, {})).map(({ code }) => code);
  if (!known.includes(park)) throw badInput('park', `unknown park "${park.slice(0, 60)}" (known: ${known.join(', ')})`);
}

/** The five milestones as the schema shows them. */
export const milestonesOf = (lead: LeadRow, now: Date) =>
  allMilestones(lead).map(({ evidence, ...milestone }) => ({
    ...milestone,
    late: milestoneLateness(lead, { ...milestone, evidence }, now),
    evidence: evidence === null ? [] : [wordsOf(lead, milestone.milestone.toLowerCase(), evidence, milestone.actual)],
  }));

/** Outcomes as the schema shows them, the latest first. */
export const outcomesOf = (lead: LeadRow) =>
  lead.outcomes
    .map((outcome, index) => ({
      ...outcome,
      evidence: [wordsOf(lead, `outcome-${index + 1}`, outcome.note, outcome.on)],
    }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

/**
 * What an author wrote, as evidence. It is no node of the graph: leads are not open to all, and whoever asks the graph
 * for evidence by its code would find it.
 */
const wordsOf = ({ code }: LeadRow, part: string, note: string, period: string | null): EvidenceRow => ({
  key: `evidence:${code}-${part}`,
  label: 'Evidence',
  code: `${code}-${part}`,
  line: null,
  basis: Basis.STATED,
  confidence: 1,
  note,
  noteEn: note,
  relation: null,
  value: null,
  valueHigh: null,
  unit: null,
  currency: null,
  normalised: null,
  period,
  qualifiers: [],
});

/** The changes of a lead, the latest first. */
export async function eventsOf({ code }: LeadRow, context: Context) {
  const events = await context.many(EVENTS_OF_LEAD).load(code);
  return events.map(({ from = null, to = null, note = null, ...event }) => ({ ...event, from, to, note }));
}

/** Whether a lead is late by the limits of its park. */
export const latenessOf = async (lead: LeadRow, context: Context) =>
  lateness(lead, await limitsOf(lead.park, context), context.now);

/** State of the segment in the park; null where the template has it no longer. */
export async function gapNow(lead: LeadRow, context: Context): Promise<GapState | null> {
  const model = await modelOf(lead, context);
  return model?.gaps.find(({ segment }) => segment === lead.segment)?.state ?? null;
}

/** State of the segment if the firm produced in it, by the same arithmetic as a what-if. */
export async function gapAfterProduction(lead: LeadRow, context: Context): Promise<GapState | null> {
  const model = await modelOf(lead, context);
  if (model === null) return null;
  const makers = model.snapshot.makersOf.get(lead.segment) ?? [];
  // It is counted there already: its production changes nothing.
  if (makers.some(({ enterprise, confirmed }) => confirmed && enterprise === lead.enterprise))
    return gapNow(lead, context);
  const draft = [{ enterprise: lead.enterprise, segments: [lead.segment], capacity: null }];
  const { changes } = simulate(model.snapshot.input, model.gaps, draft);
  return changes.find(({ segment }) => segment === lead.segment)?.after.state ?? null;
}

async function modelOf({ park, segment }: LeadRow, context: Context): Promise<GapModel | null> {
  const row = await context.one(SEGMENT_BY_CODE).load(segment);
  if (row === null) return null;
  const options = { radius: 'PARK', assumeRegisterComplete: false } as const;
  return context.models.gaps(park, row.chain, options, await context.dataset());
}

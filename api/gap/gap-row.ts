import { badInput } from '../errors.ts';
import type { SegmentRow } from '../chain/chain.ts';
import type { GapModel } from './chain-models.ts';
import { middle, verificationWeight } from './gap.ts';
import { GAP_STATES, type GapResult } from './model.ts';
import { GapAction, GapOrder, type GapStageCount, type GapStateCount, type GapStateName } from './gap.type.ts';

/** One gap on its way to the schema: the result with its segment and the model it belongs to. */
export interface GapRow extends Omit<GapResult, 'segment'> {
  key: string;
  label: 'ChainGap';
  segment: SegmentRow;
  result: GapResult;
  model: GapModel;
}

const FIRST_SHOWN = 3;

/** The same segment under another assumption is another answer, and has another id. */
function keyOf({ park, snapshot, assumeRegisterComplete }: GapModel, segment: string): string {
  const radius = snapshot.radius === 'PARK' ? '' : ` ${snapshot.radius}`;
  const kappa = snapshot.kappaOrigin === 'ARGUMENT' ? ` kappa=${snapshot.input.kappa}` : '';
  return `gap:${park} ${segment}${radius}${assumeRegisterComplete ? ' complete' : ''}${kappa}`;
}

/** All gaps of a model in reading order. */
export function gapRows(model: GapModel): GapRow[] {
  const segments = new Map(model.snapshot.segments.map((segment) => [segment.code, segment]));
  return model.gaps.flatMap((gap) => {
    const segment = segments.get(gap.segment);
    if (!segment) return [];
    return [{ ...gap, key: keyOf(model, gap.segment), label: 'ChainGap' as const, segment, result: gap, model }];
  });
}

/** Filtered and ordered as asked; the state order is the one the rows already have. */
export function selectRows(rows: readonly GapRow[], states: readonly GapStateName[] | null, order: GapOrder): GapRow[] {
  if (states?.length === 0) throw badInput('states', 'an empty list selects nothing; leave it out for all states');
  const chosen = states ? rows.filter((row) => states.some((state) => state === row.state)) : [...rows];
  switch (order) {
    case GapOrder.STATE:
      return chosen;
    case GapOrder.NEED:
      return chosen.sort((a, b) => middle(b.need) - middle(a.need) || byCode(a, b));
    case GapOrder.LOCALITY:
      return chosen.sort((a, b) => b.segment.locality - a.segment.locality || byCode(a, b));
    case GapOrder.CODE:
      return chosen.sort(byCode);
  }
}

/** Unknown segments by how much an answer would change the plan; nothing is ranked where nothing can be judged. */
export function verificationRows(model: GapModel): (GapRow & { weight: number })[] {
  return gapRows(model)
    .filter(({ state, assessable }) => state === 'UNKNOWN' && assessable)
    .map((row) => ({
      ...row,
      weight: verificationWeight(row.result, model.snapshot.makersOf.get(row.segment.code) ?? []),
    }))
    .sort((a, b) => b.weight - a.weight || byCode(a, b));
}

/** Missing segments that are worth filling, first in reading order. */
export const firstToFill = (model: GapModel): SegmentRow[] =>
  gapRows(model)
    .filter(({ result }) => actionsFor(result).includes(GapAction.FILL))
    .slice(0, FIRST_SHOWN)
    .map(({ segment }) => segment);

/** Unknown segments whose answer would change most. */
export const firstToVerify = (model: GapModel): SegmentRow[] =>
  verificationRows(model)
    .slice(0, FIRST_SHOWN)
    .map(({ segment }) => segment);

/** All five states in their order, zeros included. */
export const countStates = (model: GapModel): GapStateCount[] =>
  GAP_STATES.map((state) => ({
    state: state as GapStateName,
    count: model.gaps.filter((gap) => gap.state === state).length,
  }));

/** Segments by stage and state; only pairs that occur. */
export function countStages(model: GapModel): GapStageCount[] {
  const counts = new Map<string, GapStageCount>();
  for (const { state, segment } of gapRows(model)) {
    const key = `${segment.stage} ${state}`;
    const count = counts.get(key) ?? { stage: segment.stage, state: state as GapStateName, count: 0 };
    counts.set(key, { ...count, count: count.count + 1 });
  }
  return [...counts.values()];
}

/** What can be done about a gap. */
export function actionsFor(gap: GapResult): GapAction[] {
  const actions: GapAction[] = [];
  // What nothing here needs and no source asks for is missing, but no reason to recruit.
  if (gap.state === 'MISSING' && (gap.stated || gap.need.high > 0)) actions.push(GapAction.FILL);
  if (gap.state === 'SINGLE_SOURCE' || gap.state === 'WEAK') actions.push(GapAction.STRENGTHEN);
  if (gap.state === 'UNKNOWN') actions.push(GapAction.VERIFY);
  if (gap.extension) actions.push(GapAction.EXTEND);
  return actions;
}

const byCode = (a: GapRow, b: GapRow): number => (a.segment.code < b.segment.code ? -1 : 1);

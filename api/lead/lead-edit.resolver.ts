import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import {
  closeLead,
  createLead,
  editLead,
  moveLead,
  recordOutcome,
  reopenLead,
  setMilestone,
  undoLead,
  type LeadEdit,
} from './lead-edit.ts';
import {
  LeadCreateInput,
  LeadEditInput,
  LeadMoveInput,
  LeadPayload,
  LeadReasonInput,
  LeadRecordOutcomeInput,
  LeadSetMilestoneInput,
  LeadThresholdsPayload,
  LeadThresholdsSetInput,
  LeadUndoInput,
} from './lead-edit.type.ts';
import { setThreshold } from './threshold-edit.ts';

@Resolver()
export class LeadEditResolver {
  @Mutation(() => LeadPayload, {
    description: 'A new lead: a firm for a gap of a park. A second open one for the same three is refused.',
  })
  leadCreate(
    @Arg('input', () => LeadCreateInput, { description: 'The lead.' }) input: LeadCreateInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return createLead(input, context);
  }

  @Mutation(() => LeadPayload, { description: 'Moves a lead to another library, if it meets the rule of entry.' })
  leadMove(
    @Arg('input', () => LeadMoveInput, { description: 'Where to.' }) input: LeadMoveInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return moveLead(input, context);
  }

  @Mutation(() => LeadPayload, {
    description: 'Changes who works on a lead, what comes next, and what is known of it.',
  })
  leadEdit(
    @Arg('input', () => LeadEditInput, { description: 'What to change.' }) input: LeadEditInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return editLead(input, context);
  }

  @Mutation(() => LeadPayload, { description: 'Plans a milestone, records that it is reached, or takes either back.' })
  leadSetMilestone(
    @Arg('input', () => LeadSetMilestoneInput, { description: 'The milestone.' }) input: LeadSetMilestoneInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return setMilestone(input, context);
  }

  @Mutation(() => LeadPayload, {
    description:
      'Records what came of working on a lead. PRODUCING confirms the maker in the gap in the same transaction.',
  })
  leadRecordOutcome(
    @Arg('input', () => LeadRecordOutcomeInput, { description: 'What came of it.' }) input: LeadRecordOutcomeInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return recordOutcome(input, context);
  }

  @Mutation(() => LeadPayload, { description: 'Closes a lead; it stays in the history and in the calibration.' })
  leadClose(
    @Arg('input', () => LeadReasonInput, { description: 'Which one and why.' }) input: LeadReasonInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return closeLead(input, context);
  }

  @Mutation(() => LeadPayload, { description: 'Opens a closed lead again.' })
  leadReopen(
    @Arg('input', () => LeadReasonInput, { description: 'Which one and why.' }) input: LeadReasonInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return reopenLead(input, context);
  }

  @Mutation(() => LeadPayload, {
    description:
      'Takes back the last change of a lead, by its author, as a new change. A lead made, an undoing and a production that confirmed a maker cannot be taken back.',
  })
  leadUndo(
    @Arg('input', () => LeadUndoInput, { description: 'Which lead.' }) input: LeadUndoInput,
    @Ctx() context: Context,
  ): Promise<LeadEdit> {
    return undoLead(input, context);
  }

  @Mutation(() => LeadThresholdsPayload, { description: 'Sets how long leads of a park may stand at a step.' })
  leadThresholdsSet(
    @Arg('input', () => LeadThresholdsSetInput, { description: 'The limits.' }) input: LeadThresholdsSetInput,
    @Ctx() context: Context,
  ) {
    return setThreshold(input, context);
  }
}

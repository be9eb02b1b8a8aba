import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { WritePayload } from '../access/user-error.type.ts';
import { LeadChannel, LeadOutcomeKind, LeadStage, LeadStep, Milestone } from './lead-enum.type.ts';
import { LeadThreshold } from './lead-figures.type.ts';
import { Lead } from './lead.type.ts';

/** What every input has. */
@InputType({ description: 'What every write has.' })
class KeyedInput {
  @Field(() => String, {
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key!: string;
}

@InputType({ description: 'What every change of a lead has.' })
class LeadChangeInput extends KeyedInput {
  @Field(() => String, { description: 'Code of the lead.' })
  lead!: string;

  @Field(() => Int, { description: 'Version you have read; another one is refused with a conflict.' })
  expectedVersion!: number;
}

@InputType({ description: 'An amount of money as stated.' })
export class LeadAmountInput {
  @Field(() => Float, { description: 'Over 0; leave the amount out where it is not known.' })
  value!: number;

  @Field(() => String, {
    description: 'CNY_100M (亿元), CNY_10K (万元), CNY, USD_100M, USD_10K, USD, EUR_100M, EUR_10K or EUR.',
  })
  unit!: string;
}

@InputType({ description: 'A new lead. It begins in RESERVE.' })
export class LeadCreateInput extends KeyedInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Segment code, such as auto-parts/die-casting.' })
  segment!: string;

  @Field(() => String, { description: 'Enterprise code, such as magna-steyr.' })
  enterprise!: string;

  @Field(() => String, { nullable: true, description: 'Who works on it, up to 60 characters.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'Team code.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'Region code.' })
  region?: string | null;

  @Field(() => LeadChannel, { nullable: true, description: 'How it came about.' })
  channel?: LeadChannel | null;

  @Field(() => String, { nullable: true, description: 'Code of the partner that introduced it.' })
  introducedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done next.' })
  nextStep?: string | null;

  @Field(() => String, { nullable: true, description: 'Day by which, ISO date.' })
  nextStepDue?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;

  @Field(() => LeadAmountInput, { nullable: true, description: 'Expected investment; absent: not known.' })
  amount?: LeadAmountInput | null;
}

@InputType({ description: 'A lead on its way to another library.' })
export class LeadMoveInput extends LeadChangeInput {
  @Field(() => LeadStage, { description: 'Library it goes to.' })
  stage!: LeadStage;

  @Field(() => String, {
    nullable: true,
    description: 'Why. Required on the way back; to INTENT where no contact or visit is recorded.',
  })
  note?: string | null;
}

@InputType({ description: 'What to change about a lead: absent stays as it is, null becomes unknown.' })
export class LeadEditInput extends LeadChangeInput {
  @Field(() => String, { nullable: true, description: 'Who works on it, up to 60 characters.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'Team code.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'Region code.' })
  region?: string | null;

  @Field(() => LeadChannel, { nullable: true, description: 'How it came about.' })
  channel?: LeadChannel | null;

  @Field(() => String, { nullable: true, description: 'Code of the partner that introduced it.' })
  introducedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done next.' })
  nextStep?: string | null;

  @Field(() => String, { nullable: true, description: 'Day by which, ISO date.' })
  nextStepDue?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;

  @Field(() => LeadAmountInput, { nullable: true, description: 'Expected investment.' })
  amount?: LeadAmountInput | null;

  @Field(() => String, { nullable: true, description: 'Code of the project it has become.' })
  project?: string | null;
}

@InputType({ description: 'A milestone planned, reached or taken back: absent stays as it is, null is taken back.' })
export class LeadSetMilestoneInput extends LeadChangeInput {
  @Field(() => Milestone, { description: 'Which one.' })
  milestone!: Milestone;

  @Field(() => String, { nullable: true, description: 'When it is planned: 2026, 2026-Q3, 2026-05 or 2026-05-31.' })
  planned?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was reached, in the same forms, not in the future. All but SIGNED need SIGNED before.',
  })
  actual?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, such as number of contract, licence or permit; required with `actual`.',
  })
  evidence?: string | null;
}

@InputType({ description: 'What came of working on a lead.' })
export class LeadRecordOutcomeInput extends LeadChangeInput {
  @Field(() => LeadOutcomeKind, { description: 'What.' })
  kind!: LeadOutcomeKind;

  @Field(() => String, { description: 'Day it happened, ISO date, not in the future.' })
  on!: string;

  @Field(() => String, {
    description: 'What shows it: 1–1,000 characters. Of PRODUCING it becomes evidence of the gap, which all can read.',
  })
  note!: string;
}

@InputType({ description: 'A lead to close or to open again.' })
export class LeadReasonInput extends LeadChangeInput {
  @Field(() => String, { description: 'Why: 1–1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A lead whose last change is taken back by its author.' })
export class LeadUndoInput extends LeadChangeInput {}

@InputType({ description: 'How long leads of a park may stand at a step.' })
export class LeadThresholdsSetInput extends KeyedInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => LeadStep, { description: 'The step; PRODUCING has no limit.' })
  step!: LeadStep;

  @Field(() => Int, { description: 'Days over which a lead is YELLOW, 1–3,650.' })
  yellowDays!: number;

  @Field(() => Int, { description: 'Days over which it is RED, more than `yellowDays`, up to 3,650.' })
  redDays!: number;

  @Field(() => String, { description: 'Why: 1–1,000 characters.' })
  reason!: string;
}

@ObjectType({ description: 'What became of a change of a lead.' })
export class LeadPayload extends WritePayload {
  @Field(() => Lead, {
    nullable: true,
    description: 'The lead as it stands now, after a conflict too; null where it is not known.',
  })
  lead!: Lead | null;
}

@ObjectType({ description: 'What became of setting limits.' })
export class LeadThresholdsPayload extends WritePayload {
  @Field(() => [LeadThreshold], { description: 'The limits of the park as they stand now.' })
  thresholds!: LeadThreshold[];
}

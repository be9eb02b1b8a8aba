import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { UserRole } from '../access/viewer.type.ts';
import { Segment } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Node } from '../entity/entity.type.ts';
import { Evidence, Quantity } from '../evidence/evidence.type.ts';
import { GapStateName } from '../gap/gap.type.ts';
import { Team } from '../institution/institution.type.ts';
import { Park } from '../park/park.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { Project } from '../project/project.type.ts';
import { Region } from '../region/region.type.ts';
import { connectionOf } from '../relay/relay.type.ts';
import { Sentence } from '../target/target.type.ts';
import {
  Lateness,
  LeadAction,
  LeadChannel,
  LeadOutcomeKind,
  LeadStage,
  LeadStatus,
  LeadStep,
  Milestone,
} from './lead-enum.type.ts';

@ObjectType({ description: 'A milestone of a lead; all five are there, those nothing is known of without dates.' })
export class LeadMilestone {
  @Field(() => Milestone, { description: 'Which one.' })
  milestone!: Milestone;

  @Field(() => String, {
    nullable: true,
    description: 'When it is planned: 2026, 2026-Q3, 2026-05 or 2026-05-31, as exact as it is known.',
  })
  planned!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was reached, in the same forms; null: not yet.' })
  actual!: string | null;

  @Field(() => Lateness, {
    description: 'YELLOW where the planned time has passed and it is not reached, RED where by more than 90 days.',
  })
  late!: Lateness;

  @Field(() => [Evidence], { description: 'What shows that it is reached, in the words of the author.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'Whether a lead is late, worked out from its dates and the limits of the park.' })
export class LeadLateness {
  @Field(() => Lateness, { description: 'The worst of the reasons.' })
  level!: Lateness;

  @Field(() => LeadStep, { description: 'Step whose limits count.' })
  step!: LeadStep;

  @Field(() => Int, { description: 'Days it has stood at that step, up to today, or to the day it was closed.' })
  daysInStage!: number;

  @Field(() => Int, { nullable: true, description: 'Days over which it is YELLOW; null at a step without limits.' })
  limitYellow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days over which it is RED; null at a step without limits.' })
  limitRed!: number | null;

  @Field(() => [Sentence], { description: 'What makes it late; empty where it is not.' })
  reasons!: Sentence[];
}

@ObjectType({ description: 'A change of a lead.' })
export class LeadEvent {
  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  at!: string;

  @Field(() => String, { description: 'Who did it.' })
  author!: string;

  @Field(() => UserRole, { description: 'Role the author acted in.' })
  role!: UserRole;

  @Field(() => LeadAction, { description: 'What was done.' })
  action!: LeadAction;

  @Field(() => String, {
    nullable: true,
    description:
      'What changed, before: a library, a status, or a date of a milestone; of an undoing what it took back.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same after; of an outcome its kind, of an edit the names of the fields.',
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Note or evidence, as written by the author.' })
  note!: string | null;

  @Field(() => Int, { description: 'Version of the lead after it.' })
  version!: number;
}

@ObjectType({ description: 'What came of working on a lead.' })
export class LeadOutcome {
  @Field(() => LeadOutcomeKind, { description: 'What.' })
  kind!: LeadOutcomeKind;

  @Field(() => String, { description: 'Day it happened, ISO date.' })
  on!: string;

  @Field(() => String, { description: 'What shows it, as written by the author.' })
  note!: string;

  @Field(() => String, { description: 'Who says so.' })
  author!: string;

  @Field(() => [Evidence], { description: 'The same as evidence, without a document.' })
  evidence!: Evidence[];
}

@ObjectType({
  implements: [Node],
  description: '招商线索: a firm one works on to fill a gap of a park. Not open to all; `node` does not lead to it.',
})
export class Lead {
  @Field(() => ID, { description: 'Opaque id made from the code.' })
  id!: string;

  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => Int, { description: 'Counts its changes, from 1; pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => Park, { nullable: true, description: 'The park; null where the graph no longer has it.' })
  park!: Park | null;

  @Field(() => Segment, {
    nullable: true,
    description: 'Segment whose gap it would fill; null where the template no longer has it.',
  })
  segment!: Segment | null;

  @Field(() => Enterprise, { nullable: true, description: 'The firm; null where the graph no longer has it.' })
  enterprise!: Enterprise | null;

  @Field(() => Project, { nullable: true, description: 'Project it has become; null where none.' })
  project!: Project | null;

  @Field(() => LeadStage, { description: 'Library it stands in.' })
  stage!: LeadStage;

  @Field(() => LeadStep, { description: 'The library, or the furthest milestone reached.' })
  step!: LeadStep;

  @Field(() => LeadStatus, { description: 'Whether it is worked on.' })
  status!: LeadStatus;

  @Field(() => String, { nullable: true, description: 'Why it was closed; null while it is open.' })
  closedReason!: string | null;

  @Field(() => String, { description: 'Day it came into the library, ISO date in UTC.' })
  stageSince!: string;

  @Field(() => [LeadMilestone], { description: 'The five milestones in their order.' })
  milestones!: LeadMilestone[];

  @Field(() => String, { nullable: true, description: 'Who works on it; null: nobody named.' })
  owner!: string | null;

  @Field(() => Team, { nullable: true, description: 'Team that works on it; null: none named.' })
  team!: Team | null;

  @Field(() => Region, { nullable: true, description: 'Region the firm is courted in; null: none named.' })
  region!: Region | null;

  @Field(() => LeadChannel, { nullable: true, description: 'How it came about; null: not known.' })
  channel!: LeadChannel | null;

  @Field(() => Partner, { nullable: true, description: 'Partner that introduced it; null: none named.' })
  introducedBy!: Partner | null;

  @Field(() => String, { nullable: true, description: 'What is to be done next; null: nothing named.' })
  nextStep!: string | null;

  @Field(() => String, { nullable: true, description: 'Day by which, ISO date; null: none named.' })
  nextStepDue!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark, as written by the author; null: none.' })
  note!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Expected investment as stated; null: not known, never 0.' })
  amount!: Quantity | null;

  @Field(() => [LeadOutcome], { description: 'What came of it, the latest first.' })
  outcomes!: LeadOutcome[];

  @Field(() => [LeadEvent], { description: 'Every change, the latest first.' })
  history!: LeadEvent[];

  @Field(() => LeadLateness, { description: 'Whether it is late.' })
  lateness!: LeadLateness;

  @Field(() => GapStateName, {
    nullable: true,
    description: 'State of the segment in the park now; null where it is no longer in the template.',
  })
  gapNow!: GapStateName | null;

  @Field(() => GapStateName, {
    nullable: true,
    description: 'State of the segment if this firm produced in it there, all else as it is; null as `gapNow`.',
  })
  gapAfterProduction!: GapStateName | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rank of the firm in the default ranking for the gap when the lead was made; null: not ranked.',
  })
  rankAtCreation!: number | null;

  @Field(() => String, { description: 'When it was made, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => String, { description: 'Who made it.' })
  createdBy!: string;

  @Field(() => String, { description: 'When it was changed last, ISO 8601 in UTC.' })
  updatedAt!: string;

  @Field(() => String, { description: 'Who changed it last.' })
  updatedBy!: string;
}

@ObjectType({ description: 'A library in numbers: its open leads.' })
export class LeadTotals {
  @Field(() => LeadStage, { description: 'The library.' })
  stage!: LeadStage;

  @Field(() => Int, { description: 'Open leads in it.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the expected investments stated in yuan, in CNY; null where none is. Nothing is converted.',
  })
  amountCNY!: number | null;

  @Field(() => Int, { description: 'Leads not in that sum: amount not known, or in another currency.' })
  unknownAmounts!: number;

  @Field(() => Float, { nullable: true, description: 'Mean of the days in stage; null where there is no lead.' })
  meanDaysInStage!: number | null;

  @Field(() => Int, { description: 'Of them late, YELLOW or RED.' })
  late!: number;
}

@ObjectType({ description: 'A step of the funnel.' })
export class LeadFunnelStep {
  @Field(() => LeadStep, { description: 'The step.' })
  step!: LeadStep;

  @Field(() => Int, { description: 'Open leads that stand there now.' })
  count!: number;

  @Field(() => Int, { description: 'Open leads that stand there or further.' })
  reached!: number;
}

const LeadPage = connectionOf('Lead', () => Lead);

@ObjectType({ description: 'A page of leads with all of them in numbers.' })
export class LeadConnection extends LeadPage {
  @Field(() => [LeadTotals], {
    description:
      'The three libraries, whatever the page, the stage and the status asked for; of the segment asked for.',
  })
  totals!: LeadTotals[];

  @Field(() => [LeadFunnelStep], { description: 'Libraries and milestones in their order, counted as the totals are.' })
  funnel!: LeadFunnelStep[];
}

import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { toQuantity } from '../evidence/evidence.ts';
import { Quantity } from '../evidence/evidence.type.ts';
import { GapStateName } from '../gap/gap.type.ts';
import { Team } from '../institution/institution.type.ts';
import { Park } from '../park/park.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { Project } from '../project/project.type.ts';
import { Region } from '../region/region.type.ts';
import { toId } from '../relay/node-id.ts';
import { pageOf, type Page } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { calibrate, funnelOf, stepOf, totalsOf } from './lead.ts';
import {
  assertPark,
  eventsOf,
  gapAfterProduction,
  gapNow,
  latenessOf,
  leadOf,
  leadsOf,
  milestonesOf,
  outcomesOf,
} from './lead-read.ts';
import type { LeadRow } from './lead-record.ts';
import { LeadStage, LeadStatus, LeadStep } from './lead-enum.type.ts';
import { LeadCalibration, LeadThreshold } from './lead-figures.type.ts';
import {
  Lead,
  LeadConnection,
  LeadEvent,
  LeadFunnelStep,
  LeadLateness,
  LeadMilestone,
  LeadOutcome,
  LeadTotals,
} from './lead.type.ts';
import { limitsOf, thresholdRows } from './threshold.ts';

/** All leads of the park and segment asked for, beside the page. */
type LeadPage = Page<LeadRow> & { all: readonly LeadRow[]; park: string };

@Resolver(() => LeadConnection)
export class LeadConnectionResolver {
  @Query(() => LeadConnection, { description: 'Leads of a park, the latest made first. Not open to all.' })
  async leads(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('stage', () => LeadStage, { nullable: true, description: 'Only of this library.' })
    stage: LeadStage | null = null,
    @Arg('status', () => LeadStatus, { nullable: true, description: 'Only of this status; absent: all.' })
    status: LeadStatus | null = null,
    @Arg('segment', () => String, { nullable: true, description: 'Only for this segment.' })
    segment: string | null = null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ): Promise<LeadPage> {
    const all = (await leadsOf(park, context)).filter((lead) => segment === null || lead.segment === segment);
    const shown = all
      .filter((lead) => stage === null || lead.stage === stage)
      .filter((lead) => status === null || lead.status === status);
    return { ...pageOf(shown, args, ({ code }) => code), all, park };
  }

  @FieldResolver(() => [LeadTotals])
  async totals(@Root() { all, park }: LeadPage, @Ctx() context: Context) {
    return totalsOf(all, await limitsOf(park, context), context.now);
  }

  @FieldResolver(() => [LeadFunnelStep])
  funnel(@Root() { all }: LeadPage) {
    return funnelOf(all);
  }
}

@Resolver(() => Lead)
export class LeadResolver {
  @Query(() => Lead, {
    nullable: true,
    description: 'One lead by its code; null where there is none. Not open to all.',
  })
  lead(
    @Arg('code', () => String, { description: 'Code of the lead.' }) code: string,
    @Ctx() context: Context,
  ): Promise<LeadRow | null> {
    return leadOf(code, context);
  }

  @Query(() => [LeadThreshold], { description: 'How long leads of a park may stand at each step. Not open to all.' })
  async leadThresholds(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Ctx() context: Context,
  ) {
    await assertPark(park, context);
    return thresholdRows(park, context);
  }

  @Query(() => LeadCalibration, {
    description: 'Ranks firms had when their leads were made, and what came of them. Not open to all.',
  })
  async leadCalibration(
    @Arg('park', () => String, { nullable: true, description: 'Park code; absent: all parks.' })
    park: string | null = null,
    @Ctx() context: Context,
  ) {
    return calibrate(await leadsOf(park, context));
  }

  @FieldResolver(() => ID)
  id(@Root() { code }: LeadRow): string {
    return toId(`lead:${code}`);
  }

  @FieldResolver(() => Park, { nullable: true })
  park(@Root() { park }: LeadRow, @Ctx() context: Context) {
    return entity('park', park, context);
  }

  @FieldResolver(() => Segment, { nullable: true })
  segment(@Root() { segment }: LeadRow, @Ctx() context: Context) {
    return entity('segment', segment, context);
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  enterprise(@Root() { enterprise }: LeadRow, @Ctx() context: Context) {
    return entity('enterprise', enterprise, context);
  }

  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { project }: LeadRow, @Ctx() context: Context) {
    return entity('project', project, context);
  }

  @FieldResolver(() => Team, { nullable: true })
  team(@Root() { team }: LeadRow, @Ctx() context: Context) {
    return entity('team', team, context);
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() { region }: LeadRow, @Ctx() context: Context) {
    return entity('region', region, context);
  }

  @FieldResolver(() => Partner, { nullable: true })
  introducedBy(@Root() { introducedBy }: LeadRow, @Ctx() context: Context) {
    return entity('partner', introducedBy, context);
  }

  @FieldResolver(() => LeadStep)
  step(@Root() lead: LeadRow) {
    return stepOf(lead);
  }

  @FieldResolver(() => [LeadMilestone])
  milestones(@Root() lead: LeadRow, @Ctx() context: Context) {
    return milestonesOf(lead, context.now);
  }

  @FieldResolver(() => Quantity, { nullable: true })
  amount(@Root() { amount }: LeadRow) {
    return amount === null ? null : toQuantity(amount);
  }

  @FieldResolver(() => [LeadOutcome])
  outcomes(@Root() lead: LeadRow) {
    return outcomesOf(lead);
  }

  @FieldResolver(() => [LeadEvent])
  history(@Root() lead: LeadRow, @Ctx() context: Context) {
    return eventsOf(lead, context);
  }

  @FieldResolver(() => LeadLateness)
  lateness(@Root() lead: LeadRow, @Ctx() context: Context) {
    return latenessOf(lead, context);
  }

  @FieldResolver(() => GapStateName, { nullable: true })
  gapNow(@Root() lead: LeadRow, @Ctx() context: Context) {
    return gapNow(lead, context);
  }

  @FieldResolver(() => GapStateName, { nullable: true })
  gapAfterProduction(@Root() lead: LeadRow, @Ctx() context: Context) {
    return gapAfterProduction(lead, context);
  }

  @FieldResolver(() => Int, { nullable: true })
  rankAtCreation(@Root() { rank }: LeadRow) {
    return rank;
  }
}

const entity = (kind: string, code: string | null, context: Context) =>
  code === null ? null : context.one(ENTITY_BY_KEY).load(`${kind}:${code}`);

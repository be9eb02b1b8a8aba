import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { toQuantity } from '../evidence/evidence.ts';
import { Evidence, Quantity } from '../evidence/evidence.type.ts';
import { Park } from '../park/park.type.ts';
import { pageOf, type Page } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { evidenceOf, memberOf } from '../evidence/fact.ts';
import { isBaseKnown, select, type IndicatorRow, type MetricRow } from './indicator.ts';
import { FIGURES_OF, GOALS_OF_PARK, METRIC_OF, PARK_OF_GOAL, SUBJECT_OF_INDICATOR } from './indicator.queries.ts';
import { Goal, Indicator, IndicatorConnection, Metric, UnitKind } from './indicator.type.ts';

@ArgsType()
class IndicatorArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Only this metric, by code.' })
  metric?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only periods that reach into this one or later: 2020, 2020-11, 2020-Q1, 2022-H1 or a day.',
  })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only periods that begin in this one or earlier; same forms.' })
  to?: string | null;
}

async function indicatorsOf(key: string, args: IndicatorArguments, context: Context): Promise<Page<IndicatorRow>> {
  const { metric = null, from = null, to = null } = args;
  const rows = await context.many(FIGURES_OF).load(key);
  return pageOf(select(rows, { metric, from, to }), args, ({ code }) => code);
}

@Resolver(() => Park)
export class ParkIndicatorResolver {
  @FieldResolver(() => IndicatorConnection, {
    description: 'Figures stated for the park itself, by metric and period.',
  })
  indicators(
    @Root() park: EntityRow,
    @Args(() => IndicatorArguments) args: IndicatorArguments,
    @Ctx() context: Context,
  ) {
    return indicatorsOf(park.key, args, context);
  }

  @FieldResolver(() => [Goal], { description: 'Goals it has set itself, by horizon.' })
  goals(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(GOALS_OF_PARK).load(park.code);
  }
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, {
    description: 'Figures stated for a park itself, by metric and period; empty where there is no such park.',
  })
  indicators(
    @Arg('park', () => String, { description: 'Park code, such as sxt or gx.' }) park: string,
    @Args(() => IndicatorArguments) args: IndicatorArguments,
    @Ctx() context: Context,
  ) {
    return indicatorsOf(`park:${park}`, args, context);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'What is measured.' })
  metric(@Root() indicator: IndicatorRow, @Ctx() context: Context) {
    return context.one(METRIC_OF).load(indicator.key);
  }

  @FieldResolver(() => Quantity, { description: 'The figure, as printed and normalised, with its period.' })
  quantity(@Root() indicator: IndicatorRow) {
    return toQuantity(indicator);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'What it was measured on.' })
  subject(@Root() indicator: IndicatorRow, @Ctx() context: Context) {
    return context.one(SUBJECT_OF_INDICATOR).load(indicator.code);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() indicator: IndicatorRow, @Ctx() context: Context) {
    return evidenceOf(indicator, context);
  }
}

@Resolver(() => Goal)
export class GoalResolver {
  @Query(() => [Goal], { description: 'Goals of a park, by horizon; empty where there is no such park.' })
  goals(
    @Arg('park', () => String, { description: 'Park code, such as sxt or gx.' }) park: string,
    @Ctx() context: Context,
  ) {
    return context.many(GOALS_OF_PARK).load(park);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'What is to be reached.' })
  metric(@Root() goal: IndicatorRow, @Ctx() context: Context) {
    return context.one(METRIC_OF).load(goal.key);
  }

  @FieldResolver(() => Quantity, {
    nullable: true,
    description: 'The figure aimed at; null where the goal is stated without one.',
  })
  quantity(@Root() goal: IndicatorRow) {
    return toQuantity(goal);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'By when, a period such as 2025; null where not stated.',
  })
  horizon(@Root() goal: IndicatorRow) {
    return goal.period;
  }

  @FieldResolver(() => Boolean, {
    description: 'False where the goal is a change against a base the source does not state.',
  })
  baseKnown(@Root() goal: IndicatorRow) {
    return isBaseKnown(goal);
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park that set it.' })
  park(@Root() goal: IndicatorRow, @Ctx() context: Context) {
    return context.one(PARK_OF_GOAL).load(goal.code);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() goal: IndicatorRow, @Ctx() context: Context) {
    return evidenceOf(goal, context);
  }
}

@Resolver(() => Metric)
export class MetricResolver {
  @FieldResolver(() => UnitKind, { description: 'Kind of unit its figures are in.' })
  unitKind(@Root() metric: MetricRow) {
    return memberOf(UnitKind, metric.unitKind) ?? UnitKind.OTHER;
  }
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { listing } from '../relay/listing.ts';
import { pageOf } from '../relay/page.ts';
import { PARKS_OFFERING } from '../park/park.queries.ts';
import { Park } from '../park/park.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { readDay } from './answers.ts';
import { listPolicies } from './catalogue.ts';
import {
  MECHANISMS_COUNT,
  MECHANISMS_OF_PARK,
  MECHANISMS_PAGE,
  POLICIES_OF_PARK,
  SERVED_BY_IT,
} from './policy.queries.ts';
import { Mechanism, MechanismConnection, Policy, PolicyConnection, PolicyFilter } from './policy.type.ts';

const MECHANISMS = { page: MECHANISMS_PAGE, count: MECHANISMS_COUNT, ofPark: MECHANISMS_OF_PARK };

@Resolver(() => Park)
export class ParkPolicyResolver {
  @FieldResolver(() => [Policy], { description: 'Policies it offers.' })
  policies(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(POLICIES_OF_PARK).load(park.code);
  }

  @FieldResolver(() => [Mechanism], { description: 'Mechanisms it works with.' })
  mechanisms(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(MECHANISMS_OF_PARK).load(park.code);
  }
}

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, { nullable: true, description: 'One policy by its code; null where there is none.' })
  policy(
    @Arg('code', () => String, { description: 'Policy code, such as five-areas.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`policy:${code}`);
  }

  @Query(() => PolicyConnection, { description: 'Policies by code.' })
  async policies(
    @Arg('filter', () => PolicyFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: PolicyFilter | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const dataset = await context.dataset();
    const [book, sites] = await Promise.all([context.policies.book(dataset), context.policies.sites(dataset)]);
    const on = filter?.on ? readDay(filter.on, context.now) : null;
    const rows = listPolicies(book, sites, { ...filter, on }).map(({ row }) => row);
    return pageOf(rows, args, ({ code }) => code);
  }

  @FieldResolver(() => [Park], { description: 'Parks that offer it; empty where it is not tied to one.' })
  parks(@Root() policy: EntityRow, @Ctx() context: Context) {
    return context.many(PARKS_OFFERING).load(policy.key);
  }

  @FieldResolver(() => [Entity], { description: 'Parks, enterprises and projects a source says it serves.' })
  serves(@Root() policy: EntityRow, @Ctx() context: Context) {
    return context.many(SERVED_BY_IT).load(policy.key);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() policy: EntityRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(policy.key);
  }
}

@Resolver(() => Mechanism)
export class MechanismResolver {
  @Query(() => MechanismConnection, { description: 'Mechanisms by code.' })
  mechanisms(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing(MECHANISMS, park, args, context);
  }

  @FieldResolver(() => [Park], { description: 'Parks that work with it; empty where it is not tied to one.' })
  parks(@Root() mechanism: EntityRow, @Ctx() context: Context) {
    return context.many(PARKS_OFFERING).load(mechanism.key);
  }

  @FieldResolver(() => [Entity], { description: 'Parks, enterprises and projects a source says it serves.' })
  serves(@Root() mechanism: EntityRow, @Ctx() context: Context) {
    return context.many(SERVED_BY_IT).load(mechanism.key);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() mechanism: EntityRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(mechanism.key);
  }
}

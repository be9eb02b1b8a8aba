import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Chain, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import {
  CARRIERS_COUNT,
  CARRIERS_OF_PARK,
  CARRIERS_OF_SEGMENT,
  CARRIERS_PAGE,
  CARRIERS_RELIED_ON,
  CHAINS_OF_CARRIER,
  PLANNED_CARRIERS,
  SEGMENTS_OF_CARRIER,
} from './carrier.queries.ts';
import type { CarrierRow } from './carrier.ts';
import { Carrier, CarrierConnection } from './carrier.type.ts';
import { listing, parkListing } from '../relay/listing.ts';
import { PARK_OF } from './park.queries.ts';
import { Park } from './park.type.ts';

const CARRIERS = { page: CARRIERS_PAGE, count: CARRIERS_COUNT, ofPark: CARRIERS_OF_PARK };

@Resolver(() => Park)
export class ParkCarrierResolver {
  @FieldResolver(() => CarrierConnection, { description: 'Its carriers by code, planned ones included.' })
  carriers(@Root() park: EntityRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return parkListing(CARRIERS_OF_PARK, park.code, args, context);
  }
}

@Resolver(() => Carrier)
export class CarrierResolver {
  @Query(() => Carrier, { nullable: true, description: 'One carrier by its code; null where there is none.' })
  carrier(
    @Arg('code', () => String, { description: 'Carrier code, such as eco-park.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`carrier:${code}`);
  }

  @Query(() => CarrierConnection, { description: 'Carriers by code.' })
  async carriers(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park, planned ones included.' })
    park: string | null,
    @Arg('segment', () => String, {
      nullable: true,
      description: 'Only those with a focus on this segment or its whole chain.',
    })
    segment: string | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    if (segment === null || segment === undefined) return listing(CARRIERS, park, args, context);
    const focused = await context.many(CARRIERS_OF_SEGMENT).load(segment);
    const inPark = typeof park === 'string' ? focused.filter(({ parks }) => parks.includes(park)) : focused;
    return pageOf(inPark, args, ({ code }) => code);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Kind of carrier, such as SUB_PARK, INCUBATOR or ENCLAVE; an open list. Null where not known.',
  })
  kind(@Root() carrier: CarrierRow) {
    return carrier.carrierKind;
  }

  @FieldResolver(() => Park, {
    nullable: true,
    description: 'The park it belongs to or is planned in; null where not stated.',
  })
  park(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(carrier.key);
  }

  @FieldResolver(() => Boolean, { description: 'True where a source speaks of it as planned and none as standing.' })
  async planned(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return (await context.one(PLANNED_CARRIERS).load(carrier.code)) ?? false;
  }

  @FieldResolver(() => [Segment], { description: 'Segments it has a focus on: a stated wish, not a gap.' })
  focuses(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return context.many(SEGMENTS_OF_CARRIER).load(carrier.code);
  }

  @FieldResolver(() => [Chain], { description: 'Chains it has a focus on as a whole.' })
  chains(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return context.many(CHAINS_OF_CARRIER).load(carrier.code);
  }

  @FieldResolver(() => [Carrier], { description: 'Carriers it builds upon.' })
  reliesOn(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return context.many(CARRIERS_RELIED_ON).load(carrier.code);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() carrier: CarrierRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(carrier.key);
  }
}

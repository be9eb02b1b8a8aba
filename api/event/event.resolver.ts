import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { listing, parkListing } from '../relay/listing.ts';
import { PARK_OF } from '../park/park.queries.ts';
import { Park } from '../park/park.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { DATE_OF_EVENT, EVENTS_COUNT, EVENTS_OF_PARK, EVENTS_PAGE, INVOLVED_IN_EVENT } from './event.queries.ts';
import type { EventRow } from './event.ts';
import { Event, EventConnection } from './event.type.ts';

@Resolver(() => Park)
export class ParkEventResolver {
  @FieldResolver(() => EventConnection, { description: 'Events in it, newest first.' })
  events(@Root() park: EntityRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return parkListing(EVENTS_OF_PARK, park.code, args, context);
  }
}

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventConnection, { description: 'Events: of one park newest first, of all by code.' })
  events(
    @Arg('park', () => String, { nullable: true, description: 'Only those in this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing({ page: EVENTS_PAGE, count: EVENTS_COUNT, ofPark: EVENTS_OF_PARK }, park, args, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Kind of event, such as SIGNING, VISIT or CONTEST; an open list. Null where not settled.',
  })
  kind(@Root() event: EventRow) {
    return event.eventKind;
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park it happened in.' })
  park(@Root() event: EventRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(event.key);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'When: a day, month, half-year or year; the latest where it happened more than once. Null where undated.',
  })
  on(@Root() event: EventRow, @Ctx() context: Context) {
    return context.one(DATE_OF_EVENT).load(event.code);
  }

  @FieldResolver(() => [Entity], { description: 'Who and what it is about.' })
  involves(@Root() event: EventRow, @Ctx() context: Context) {
    return context.many(INVOLVED_IN_EVENT).load(event.code);
  }
}

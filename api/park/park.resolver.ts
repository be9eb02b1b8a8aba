import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { REGION_OF } from '../region/region.queries.ts';
import { Region } from '../region/region.type.ts';
import { ALL_PARKS, PARK_MERGED_INTO, PARK_OF, PARKS_MERGED_FROM, ZONES_OF_PARK } from './park.queries.ts';
import { Park, Zone } from './park.type.ts';

@Resolver(() => Park)
export class ParkResolver {
  @Query(() => Park, { nullable: true, description: 'One park by its code; null where there is none.' })
  park(
    @Arg('code', () => String, { description: 'Park code, such as sxt or gx.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`park:${code}`);
  }

  @Query(() => [Park], { description: 'All parks by code, those merged into others included.' })
  async parks(@Ctx() context: Context) {
    return (await context.graph.read(ALL_PARKS, {})).map(({ value }) => value);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The city it lies in.' })
  city(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.one(REGION_OF).load(park.key);
  }

  @FieldResolver(() => Park, {
    nullable: true,
    description: 'The park it was merged into; null where it stands on its own.',
  })
  mergedInto(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.one(PARK_MERGED_INTO).load(park.code);
  }

  @FieldResolver(() => [Park], { description: 'Parks that were merged into it.' })
  mergedFrom(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(PARKS_MERGED_FROM).load(park.code);
  }

  @FieldResolver(() => [Zone], { description: 'Its functional zones.' })
  zones(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(ZONES_OF_PARK).load(park.code);
  }
}

@Resolver(() => Zone)
export class ZoneResolver {
  @FieldResolver(() => Park, { nullable: true, description: 'The park it is part of; null where not stated.' })
  park(@Root() zone: EntityRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(zone.key);
  }
}

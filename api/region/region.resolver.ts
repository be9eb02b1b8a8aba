import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { memberOf } from '../evidence/fact.ts';
import { COUNTRY_OF, PARENT_OF_REGION } from './region.queries.ts';
import type { RegionRow } from './region.ts';
import { Country, Region, RegionKind } from './region.type.ts';

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => RegionKind, { nullable: true, description: 'Kind of region; null where not settled.' })
  kind(@Root() region: RegionRow) {
    return memberOf(RegionKind, region.regionKind);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region it is part of; null at the top or where not recorded.',
  })
  parent(@Root() region: RegionRow, @Ctx() context: Context) {
    return context.one(PARENT_OF_REGION).load(region.code);
  }

  @FieldResolver(() => Country, { nullable: true, description: 'The country it lies in.' })
  country(@Root() region: RegionRow, @Ctx() context: Context) {
    return context.one(COUNTRY_OF).load(region.key);
  }
}

import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Chain, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { gapRows } from './gap-row.ts';
import { ChainGap, ParkChain, RadiusName } from './gap.type.ts';

const MIN_PARKS = 2;
const MAX_PARKS = 4;

@ObjectType({ description: 'One segment in several parks.' })
class ParkComparisonRow {
  @Field(() => Segment, { description: 'The segment.' })
  segment!: Segment;

  @Field(() => [ChainGap], {
    description: 'How it stands, in the order the parks were asked for. Needs compare within one park only.',
  })
  gaps!: ChainGap[];

  @Field(() => Boolean, { description: 'The parks are not all in the same state.' })
  differs!: boolean;
}

@ObjectType({ description: 'One chain in several parks, side by side.' })
class ParkComparison {
  @Field(() => Chain, { description: 'The chain.' })
  chain!: Chain;

  @Field(() => [ParkChain], { description: 'The chain as each park has it, in the order asked for.' })
  parks!: ParkChain[];

  @Field(() => [ParkComparisonRow], { description: 'Every segment, in the order of the template.' })
  rows!: ParkComparisonRow[];
}

@Resolver()
export class ParkComparisonResolver {
  @Query(() => ParkComparison, { description: 'One chain in two to four parks, segment by segment.' })
  async compareParks(
    @Arg('parks', () => [String], { description: 'Two to four different park codes.' }) parks: string[],
    @Arg('chain', () => String, { description: 'Chain code, such as auto-parts.' }) chain: string,
    @Ctx() context: Context,
  ) {
    if (parks.length < MIN_PARKS || parks.length > MAX_PARKS)
      throw badInput('parks', `${parks.length} parks; ${MIN_PARKS}–${MAX_PARKS} can be compared`);
    const twice = parks.find((park, i) => parks.indexOf(park) !== i);
    if (twice !== undefined) throw badInput('parks', `"${twice.slice(0, 60)}" is named twice`);
    const options = { radius: RadiusName.PARK, assumeRegisterComplete: false };
    const dataset = await context.dataset();
    const models = await Promise.all(parks.map((park) => context.models.gaps(park, chain, options, dataset)));
    const gapsOf = models.map((model) => new Map(gapRows(model).map((row) => [row.segment.code, row])));
    const [first] = models;
    return {
      chain: first?.chain,
      parks: models,
      rows: (first?.snapshot.segments ?? []).map((segment) => {
        const gaps = gapsOf.flatMap((rows) => rows.get(segment.code) ?? []);
        return { segment, gaps, differs: new Set(gaps.map(({ state }) => state)).size > 1 };
      }),
    };
  }
}

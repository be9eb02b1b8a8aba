import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf } from '../evidence/fact.ts';
import { checkFirst, decodeCursor, pageOf, toPage } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { criticalityOf, localityOf, type ChainRow, type EdgeRow, type SegmentRow } from './chain.ts';
import {
  ALL_CHAINS,
  CHAIN_BY_CODE,
  EDGES_FROM_SEGMENT,
  EDGES_OF_CHAIN,
  EDGES_TO_SEGMENT,
  LAYER_BY_CODE,
  LAYERS_OF_CHAIN,
  MAKERS_OF_PRODUCT,
  MAKERS_OF_SEGMENT,
  PRODUCTS_COUNT,
  PRODUCTS_OF_SEGMENT,
  PRODUCTS_PAGE,
  SEGMENT_BY_CODE,
  SEGMENT_OF_PRODUCT,
  SEGMENTS_OF_CHAIN,
} from './chain.queries.ts';
import { Chain, Criticality, Layer, Locality, Product, ProductConnection, Segment, SegmentEdge } from './chain.type.ts';

@Resolver(() => Chain)
export class ChainResolver {
  @Query(() => Chain, { nullable: true, description: 'One chain template by its code; null where there is none.' })
  chain(
    @Arg('code', () => String, { description: 'Chain code, such as auto-parts.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(CHAIN_BY_CODE).load(code);
  }

  @Query(() => [Chain], { description: 'All chain templates.' })
  async chains(@Ctx() context: Context): Promise<ChainRow[]> {
    return (await context.graph.read(ALL_CHAINS, {})).map(({ value }) => value);
  }

  @FieldResolver(() => [Layer], { description: 'Its layers, top to bottom.' })
  layers(@Root() chain: ChainRow, @Ctx() context: Context) {
    return context.many(LAYERS_OF_CHAIN).load(chain.code);
  }

  @FieldResolver(() => [Segment], { description: 'Its segments in the order of the template.' })
  segments(@Root() chain: ChainRow, @Ctx() context: Context) {
    return context.many(SEGMENTS_OF_CHAIN).load(chain.code);
  }

  @FieldResolver(() => [SegmentEdge], { description: 'Which segment feeds which.' })
  edges(@Root() chain: ChainRow, @Ctx() context: Context) {
    return context.many(EDGES_OF_CHAIN).load(chain.code);
  }
}

@Resolver(() => Segment)
export class SegmentResolver {
  @Query(() => Segment, { nullable: true, description: 'One segment by its code; null where there is none.' })
  segment(
    @Arg('code', () => String, { description: 'Segment code, such as auto-parts/die-casting.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(SEGMENT_BY_CODE).load(code);
  }

  @FieldResolver(() => Chain, { nullable: true, description: 'The chain it belongs to.' })
  chain(@Root() segment: SegmentRow, @Ctx() context: Context) {
    return context.one(CHAIN_BY_CODE).load(segment.chain);
  }

  @FieldResolver(() => Layer, { nullable: true, description: 'The layer it lies in.' })
  layer(@Root() segment: SegmentRow, @Ctx() context: Context) {
    return context.one(LAYER_BY_CODE).load(segment.layer);
  }

  @FieldResolver(() => Criticality, { description: 'How much hangs on it.' })
  criticality(@Root() segment: SegmentRow) {
    return criticalityOf(segment);
  }

  @FieldResolver(() => Locality, { description: 'How near a maker must be.' })
  locality(@Root() segment: SegmentRow) {
    return localityOf(segment);
  }

  @FieldResolver(() => [Product], { description: 'Products of this segment.' })
  products(@Root() segment: SegmentRow, @Ctx() context: Context) {
    return context.many(PRODUCTS_OF_SEGMENT).load(segment.code);
  }

  @FieldResolver(() => [SegmentEdge], { description: 'What it feeds.' })
  feeds(@Root() segment: SegmentRow, @Ctx() context: Context) {
    return context.many(EDGES_FROM_SEGMENT).load(segment.code);
  }

  @FieldResolver(() => [SegmentEdge], { description: 'What feeds it.' })
  fedBy(@Root() segment: SegmentRow, @Ctx() context: Context) {
    return context.many(EDGES_TO_SEGMENT).load(segment.code);
  }

  @FieldResolver(() => EnterpriseConnection, { description: 'Enterprises that work in it, planned ones included.' })
  async makers(
    @Root() segment: SegmentRow,
    @Arg('park', () => String, { nullable: true, description: 'Only those in this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const makers = await context.many(MAKERS_OF_SEGMENT).load(segment.code);
    return pageOf(park ? makers.filter(({ parks }) => parks.includes(park)) : makers, args, ({ code }) => code);
  }
}

@Resolver(() => SegmentEdge)
export class SegmentEdgeResolver {
  @FieldResolver(() => Segment, { nullable: true, description: 'The supplier side.' })
  from(@Root() edge: EdgeRow, @Ctx() context: Context) {
    return context.one(SEGMENT_BY_CODE).load(edge.from);
  }

  @FieldResolver(() => Segment, { nullable: true, description: 'The side that uses it.' })
  to(@Root() edge: EdgeRow, @Ctx() context: Context) {
    return context.one(SEGMENT_BY_CODE).load(edge.to);
  }

  @FieldResolver(() => [Evidence], { description: 'What the edge rests on.' })
  evidence(@Root() edge: EdgeRow, @Ctx() context: Context) {
    return evidenceOf(edge, context);
  }
}

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => ProductConnection, { description: 'Products, by code.' })
  async products(
    @Arg('segment', () => String, { nullable: true, description: 'Only those of this segment.' })
    segment: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    if (segment !== null && segment !== undefined)
      return pageOf(await context.many(PRODUCTS_OF_SEGMENT).load(segment), args, ({ code }) => code);
    const first = checkFirst(args.first);
    const [rows, [total]] = await Promise.all([
      context.graph.read(PRODUCTS_PAGE, { after: decodeCursor(args.after) ?? '', limit: first + 1 }),
      context.graph.read(PRODUCTS_COUNT, {}),
    ]);
    return toPage(
      rows.map(({ value }) => value),
      args,
      total?.count ?? 0,
      ({ code }) => code,
    );
  }

  @FieldResolver(() => Segment, { nullable: true, description: 'The segment it belongs to; null where not settled.' })
  segment(@Root() product: EntityRow, @Ctx() context: Context) {
    return context.one(SEGMENT_OF_PRODUCT).load(product.code);
  }

  @FieldResolver(() => [Enterprise], { description: 'Enterprises a source says make it.' })
  makers(@Root() product: EntityRow, @Ctx() context: Context) {
    return context.many(MAKERS_OF_PRODUCT).load(product.code);
  }
}

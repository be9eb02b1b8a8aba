import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { FACTS_OF } from '../evidence/evidence.queries.ts';
import { EvidenceConnection } from '../evidence/evidence.type.ts';
import { fromId, toId } from '../relay/node-id.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { NODE_BY_KEY } from './entity.queries.ts';
import { Entity, Node, type EntityRow, type NodeRow } from './entity.type.ts';

const MAX_IDS = 100;

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where there is none.' })
  node(
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<NodeRow | null> {
    return context.one(NODE_BY_KEY).load(fromId(id));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several at once, in the order asked; null where there is none.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Opaque ids, at most ${MAX_IDS}.` }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > MAX_IDS) throw badInput('ids', `${ids.length} ids are more than ${MAX_IDS}`);
    const loader = context.one(NODE_BY_KEY);
    return Promise.all(ids.map((id) => loader.load(fromId(id))));
  }

  @FieldResolver(() => ID)
  id(@Root() node: NodeRow): string {
    return toId(node.key);
  }
}

@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => ID)
  id(@Root() entity: EntityRow): string {
    return toId(entity.key);
  }

  @FieldResolver(() => [String])
  aliases(@Root() entity: EntityRow): string[] {
    return entity.aliases ?? [];
  }

  @FieldResolver(() => EvidenceConnection, { description: 'Every fact told about it, in the order of the documents.' })
  async facts(@Root() entity: EntityRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return pageOf(await context.many(FACTS_OF).load(entity.key), args, ({ code }) => code);
  }
}

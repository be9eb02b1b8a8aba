import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Chain, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { versionOf } from '../dataset/dataset.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { badInput } from '../errors.ts';
import { Park } from '../park/park.type.ts';
import { Project } from '../project/project.type.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { changesOf, MAX_CHANGES, sinceOf, type ChangeRow } from './change.ts';
import { ALL_LOADS, REVISION_AT, WRITES_BETWEEN } from './change.queries.ts';
import { Change, ChangeConnection } from './change.type.ts';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      'What changed since a version somebody has read: writes of users that are open to all, and loads of data. Leads, corrections and drafts are never among them.',
  })
  async changes(
    @Arg('since', () => String, {
      description:
        'The version read: `upTo` of the last list, the header x-chainatlas-version, or a version and a revision of datasetVersion joined by +. A revision alone is taken too.',
    })
    since: string,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const from = sinceOf(since);
    if (from === null)
      throw badInput('since', `"${since.slice(0, 40)}" is no version such as 004c0a5cd6206c78+12, nor a revision`);
    const { graph } = context;
    const dataset = await context.dataset();
    const { version, revision } = dataset;
    const [writes, loads, moments] = await Promise.all([
      graph.read(WRITES_BETWEEN, { over: from.revision, upTo: revision, limit: MAX_CHANGES + 1 }),
      graph.read(ALL_LOADS, {}),
      from.version === null ? graph.read(REVISION_AT, { revision: from.revision }) : [],
    ]);
    const { changes, shortfall } = changesOf({
      since: from,
      revisionAt: moments[0]?.at ?? null,
      now: { version, revision, loading: dataset.loading !== null },
      writes,
      loads,
    });
    const { edges, nodes, ...page } = pageOf(changes, args, ({ code }) => code);
    return {
      ...page,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) })),
      nodes: nodes.map(nodeOf),
      complete: shortfall === null,
      shortfall,
      upTo: versionOf(dataset),
    };
  }
}

/** A change on its way to the schema. */
interface ChangeNode extends Pick<ChangeRow, 'code' | 'kind' | 'at' | 'write'> {
  revision: number | null;
  loadedVersion: string | null;
  written: number | null;
  removed: number | null;
}

const nodeOf = ({ code, kind, at, write, load }: ChangeRow): ChangeNode => ({
  code,
  kind,
  at,
  write,
  revision: write?.revision ?? null,
  loadedVersion: load?.version ?? null,
  written: load?.changed ?? null,
  removed: load?.removed ?? null,
});

/** What a change is about. */
@Resolver(() => Change)
export class ChangeSubjectResolver {
  @FieldResolver(() => Park, { nullable: true, description: 'The park it is about.' })
  park(@Root() { write }: ChangeNode, @Ctx() context: Context) {
    return entity(context, 'park', write?.park);
  }

  @FieldResolver(() => Chain, { nullable: true, description: 'The chain it is about.' })
  chain(@Root() { write }: ChangeNode, @Ctx() context: Context) {
    return entity(context, 'chain', write?.chain);
  }

  @FieldResolver(() => Segment, { nullable: true, description: 'The segment it is about.' })
  segment(@Root() { write }: ChangeNode, @Ctx() context: Context) {
    return entity(context, 'segment', write?.segment);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: 'The maker that was found, where one was named.' })
  enterprise(@Root() { write }: ChangeNode, @Ctx() context: Context) {
    return entity(context, 'enterprise', write?.enterprise);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it is about.' })
  project(@Root() { write }: ChangeNode, @Ctx() context: Context) {
    return entity(context, 'project', write?.project);
  }
}

const entity = (context: Context, kind: string, code: string | null | undefined) =>
  code === null || code === undefined ? null : context.one(ENTITY_BY_KEY).load(`${kind}:${code}`);

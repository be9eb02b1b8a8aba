import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { versionOf } from '../dataset/dataset.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { badInput } from '../errors.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { changesOf, MAX_CHANGES, sinceOf, type ChangeRow } from './change.ts';
import { ALL_LOADS, REVISION_AT, WRITES_BETWEEN } from './change.queries.ts';
import { ChangeConnection } from './change.type.ts';

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
      edges: edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node, context) })),
      nodes: nodes.map((node) => nodeOf(node, context)),
      complete: shortfall === null,
      shortfall,
      upTo: versionOf(dataset),
    };
  }
}

/** Fields as functions: what is not asked for is not loaded. */
function nodeOf({ code, kind, at, write, load }: ChangeRow, context: Context) {
  const entity = (type: string, of: string | null | undefined) => () =>
    of === null || of === undefined ? null : context.one(ENTITY_BY_KEY).load(`${type}:${of}`);
  return {
    code,
    kind,
    at,
    revision: write?.revision ?? null,
    loadedVersion: load?.version ?? null,
    written: load?.changed ?? null,
    removed: load?.removed ?? null,
    park: entity('park', write?.park),
    chain: entity('chain', write?.chain),
    segment: entity('segment', write?.segment),
    enterprise: entity('enterprise', write?.enterprise),
    project: entity('project', write?.project),
  };
}

import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import type { EdgeRow } from '../chain/chain.ts';
import { Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { badInput } from '../errors.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { pageOf, type Page } from '../relay/page.ts';
import {
  EDGES_AROUND,
  RECORDED_CUSTOMERS,
  RECORDED_SUPPLIERS,
  SEGMENTS_OF_ENTERPRISE,
  SUPPLIERS_IN,
} from './supply.queries.ts';
import { reach, type Direction } from './supply.ts';
import {
  SupplyArguments,
  SupplyKind,
  SupplyLink,
  SupplyLinkConnection,
  SupplyScope,
  SupplyStep,
} from './supply.type.ts';

const MAX_DEPTH = 5;
/** Segments a walk visits at most; the largest chain has 45. */
const MAX_SEGMENTS = 200;
/** Links a list holds at most. */
const MAX_LINKS = 1_000;

interface LinkRow {
  kind: SupplyKind;
  enterprise: string | null;
  segment: string | null;
  via: string | null;
  path: EdgeRow[];
  basis: string;
  evidence: string[];
}

type LinkPage = Page<LinkRow> & { truncated: boolean };

@Resolver(() => SupplyLink)
export class SupplyLinkResolver {
  @Query(() => SupplyLinkConnection, { description: 'Who supplies, or could supply, an enterprise: nearest first.' })
  upstream(@Args(() => SupplyArguments) args: SupplyArguments, @Ctx() context: Context): Promise<LinkPage> {
    return links('UPSTREAM', args, context);
  }

  @Query(() => SupplyLinkConnection, { description: 'Whom an enterprise supplies, or could supply: nearest first.' })
  downstream(@Args(() => SupplyArguments) args: SupplyArguments, @Ctx() context: Context): Promise<LinkPage> {
    return links('DOWNSTREAM', args, context);
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  enterprise(@Root() link: LinkRow, @Ctx() context: Context) {
    return link.enterprise === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${link.enterprise}`);
  }

  @FieldResolver(() => Segment, { nullable: true })
  segment(@Root() link: LinkRow, @Ctx() context: Context) {
    return link.segment === null ? null : context.one(SEGMENT_BY_CODE).load(link.segment);
  }

  @FieldResolver(() => Segment, { nullable: true })
  via(@Root() link: LinkRow, @Ctx() context: Context) {
    return link.via === null ? null : context.one(SEGMENT_BY_CODE).load(link.via);
  }

  @FieldResolver()
  depth(@Root() link: LinkRow): number {
    return Math.max(1, link.path.length);
  }

  @FieldResolver(() => [Evidence])
  evidence(@Root() link: LinkRow, @Ctx() context: Context) {
    return loadEvidence(context, [...link.path.flatMap((edge) => edge.evidence), ...link.evidence]);
  }
}

@Resolver(() => SupplyStep)
export class SupplyStepResolver {
  @FieldResolver(() => Segment, { nullable: true })
  from(@Root() edge: EdgeRow, @Ctx() context: Context) {
    return context.one(SEGMENT_BY_CODE).load(edge.from);
  }

  @FieldResolver(() => Segment, { nullable: true })
  to(@Root() edge: EdgeRow, @Ctx() context: Context) {
    return context.one(SEGMENT_BY_CODE).load(edge.to);
  }
}

async function links(direction: Direction, args: SupplyArguments, context: Context): Promise<LinkPage> {
  const { enterprise, maxDepth, scope } = args;
  if (!Number.isInteger(maxDepth) || maxDepth < 1 || maxDepth > MAX_DEPTH)
    throw badInput('maxDepth', `${maxDepth} is outside 1–${MAX_DEPTH}`);
  if ((await context.one(ENTITY_BY_KEY).load(`enterprise:${enterprise}`)) === null)
    throw badInput('enterprise', `unknown enterprise "${enterprise}"; \`search\` finds codes by name`);

  const recordedQuery = direction === 'UPSTREAM' ? RECORDED_SUPPLIERS : RECORDED_CUSTOMERS;
  const [own, edges, recorded] = await Promise.all([
    context.graph.read(SEGMENTS_OF_ENTERPRISE, { enterprise }),
    context.graph.read(EDGES_AROUND, { enterprise }),
    context.graph.read(recordedQuery, { enterprise }),
  ]);
  const starts = own.map(({ segment }) => segment);
  const walk = reach(edges, starts, direction, maxDepth, MAX_SEGMENTS);
  const suppliers = await context.graph.read(SUPPLIERS_IN, {
    enterprise,
    segments: walk.reached.map(({ segment }) => segment),
  });
  const inScope = (row: { samePark: boolean; sameCity: boolean }): boolean =>
    scope === SupplyScope.ALL || (scope === SupplyScope.CITY ? row.samePark || row.sameCity : row.samePark);

  const rows: LinkRow[] = recorded
    .filter(inScope)
    .map((row) => ({ ...row, kind: SupplyKind.RECORDED, via: null, path: [] }));
  for (const { segment, via, path } of walk.reached) {
    const potential = { kind: SupplyKind.POTENTIAL, segment, via, path };
    const firms = suppliers.filter((row) => row.segment === segment && inScope(row));
    if (firms.length === 0) rows.push({ ...potential, enterprise: null, basis: 'CURATED', evidence: [] });
    // The link itself rests on the template, whatever the firm's own place in the segment rests on.
    for (const firm of firms)
      rows.push({ ...potential, enterprise: firm.enterprise, basis: 'CURATED', evidence: firm.evidence });
  }
  const shown = rows.slice(0, MAX_LINKS);
  const keyOf = (row: LinkRow): string => [row.kind, row.segment, row.enterprise].join(' ');
  return { ...pageOf(shown, args, keyOf), truncated: walk.truncated || rows.length > shown.length };
}

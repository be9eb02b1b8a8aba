import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { badInput } from '../errors.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf } from '../evidence/fact.ts';
import { FIGURES_OF, METRIC_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { CARRIERS_TO_SETTLE, OFFERS_OF_PARK, SEGMENT_NEIGHBOURS } from './settlement.queries.ts';
import { openPoints, reasonsAgainst, reasonsFor, supportReason } from './settlement-words.ts';
import { Settlement, Support } from './settlement.type.ts';
import { placeCarriers } from './settlement.ts';
import { matchOffers } from './support.ts';

/** A list entry before its fields are asked for. */
interface SettlementNode {
  carrier: EntityRow;
  evidence: string[];
}

@Resolver(() => Settlement)
export class SettlementResolver {
  @Query(() => [Settlement], {
    description:
      'Carriers of a park as places for a firm of a segment, the fitting ones first. Empty where the park has no known carrier.',
  })
  async settlements(
    @Arg('park', () => String, { description: 'Park code, such as sxt.' }) park: string,
    @Arg('segment', () => String, { description: 'Segment code, such as integrated-circuits/chip-design.' })
    segment: string,
    @Ctx() context: Context,
  ) {
    const [[wanted], [found]] = await Promise.all([
      context.graph.read(SEGMENT_NEIGHBOURS, { segment }),
      context.graph.read(CARRIERS_TO_SETTLE, { park }),
    ]);
    if (!found) throw badInput('park', `there is no park "${park}"`);
    if (!wanted) throw badInput('segment', `there is no segment "${segment}"`);
    const carriers = new Map(found.rows.map((row) => [row.carrier.code, row.carrier]));
    const facts = found.rows.map(({ carrier, ...rest }) => ({ ...rest, code: carrier.code }));
    return placeCarriers(facts, { segment, chain: wanted.chain, neighbours: new Set(wanted.neighbours) }).map(
      (placed) => ({
        ...placed,
        carrier: carriers.get(placed.carrier),
        reasonsFor: reasonsFor(placed),
        reasonsAgainst: reasonsAgainst(placed),
        unknown: openPoints(placed),
      }),
    );
  }

  @FieldResolver(() => [Indicator])
  async areas(@Root() { carrier }: SettlementNode, @Ctx() context: Context) {
    const figures = await context.many(FIGURES_OF).load(carrier.key);
    const metrics = await Promise.all(figures.map(({ key }) => context.one(METRIC_OF).load(key)));
    return figures.filter((_, i) => metrics[i]?.unitKind === 'AREA');
  }

  @FieldResolver(() => [Evidence])
  evidence(@Root() settlement: SettlementNode, @Ctx() context: Context) {
    return evidenceOf(settlement, context);
  }
}

@Resolver(() => Support)
export class SupportResolver {
  @Query(() => [Support], {
    description:
      'Funds, talent programmes, mechanisms and serving institutions of a park that may help a firm: first what has served the firm, then what has a stated scope, then what is for the park at large, then the rest. Offers stated for other industries are left out.',
  })
  async supports(
    @Arg('park', () => String, { description: 'Park code, such as sxt.' }) park: string,
    @Arg('segment', () => String, { nullable: true, description: 'Segment code; absent: any.' })
    segment: string | null | undefined,
    @Arg('enterprise', () => String, { nullable: true, description: 'Enterprise code; absent: none in particular.' })
    enterprise: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const asked = segment ?? null;
    const firm = enterprise ?? null;
    const [[wanted], [found], known] = await Promise.all([
      asked === null ? [null] : context.graph.read(SEGMENT_NEIGHBOURS, { segment: asked }),
      context.graph.read(OFFERS_OF_PARK, { park }),
      firm === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${firm}`),
    ]);
    if (!found) throw badInput('park', `there is no park "${park}"`);
    if (asked !== null && !wanted) throw badInput('segment', `there is no segment "${asked}"`);
    if (firm !== null && known === null) throw badInput('enterprise', `there is no enterprise "${firm}"`);
    const entities = new Map(found.rows.map(({ entity }) => [entity.key, entity]));
    const offers = found.rows.map(({ entity, ...rest }) => ({ ...rest, code: entity.key }));
    const target = asked === null || !wanted ? null : { code: asked, chain: wanted.chain };
    return matchOffers(offers, target, firm).map((support) => ({
      ...support,
      entity: entities.get(support.offer),
      reason: supportReason(support),
    }));
  }

  @FieldResolver(() => [Evidence])
  evidence(@Root() support: { evidence: string[] }, @Ctx() context: Context) {
    return evidenceOf(support, context);
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ALL_CHAINS, CHAIN_BY_CODE, SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import { Chain, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { badInput } from '../errors.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf, loadEvidence } from '../evidence/fact.ts';
import { gapRows, type GapRow } from '../gap/gap-row.ts';
import { ChainGap, GapStateName, RadiusName } from '../gap/gap.type.ts';
import { GAP_STATES } from '../gap/model.ts';
import { STAGES_REACHED } from '../project/project.queries.ts';
import { reachedStages } from '../project/project.ts';
import { Project, StageEvent } from '../project/project.type.ts';
import { Sentence } from '../target/target.type.ts';
import { matchPartner, partnersFor, type Way } from './match.ts';
import { GapPartner, PartnerBrought, PartnerCapability, PartnerGap, PartnerWay, PartnerWayKind } from './match.type.ts';
import { waySentence } from './match-words.ts';
import { BROUGHT_BY_PARTNER, CAPABILITIES_OF_PARTNER } from './partner.queries.ts';
import type { BroughtRow, CapabilityRow, PartnerRow } from './partner.ts';
import { Partner } from './partner.type.ts';

/** Makers a way names; the count tells how many there are. */
const SHOWN_MAKERS = 10;
/** What a park wants or may want; what it is strong in it does not need. */
const OPEN_STATES = [GapStateName.MISSING, GapStateName.SINGLE_SOURCE, GapStateName.WEAK, GapStateName.UNKNOWN];

@Resolver(() => Partner)
export class PartnerMatchResolver {
  @FieldResolver(() => [PartnerBrought], {
    description: 'Projects it introduced, newest first. Introduced is not invested.',
  })
  brought(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.many(BROUGHT_BY_PARTNER).load(partner.code);
  }

  @FieldResolver(() => [PartnerCapability], {
    description: 'Trades it is good for; empty where none is recorded, which is not to say it has none.',
  })
  capabilities(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.many(CAPABILITIES_OF_PARTNER).load(partner.code);
  }

  @FieldResolver(() => [PartnerGap], {
    description: 'Gaps of a park it could help with, by state, then in the order of chains and of their gaps.',
  })
  async gaps(
    @Root() partner: PartnerRow,
    @Arg('park', () => String, { description: 'Park code, such as sxt.' }) park: string,
    @Arg('chain', () => String, { nullable: true, description: 'Only of one chain, by code.' })
    chain: string | null | undefined,
    @Arg('states', () => [GapStateName], {
      nullable: true,
      description: 'Only these states; absent: all but STRONG. UNKNOWN is to be verified before anybody is asked.',
    })
    states: GapStateName[] | null | undefined,
    @Ctx() context: Context,
  ) {
    const wanted = states ?? OPEN_STATES;
    if (wanted.length === 0) throw badInput('states', 'an empty list selects nothing; leave it out for all but STRONG');
    const dataset = await context.dataset();
    const [links, makers, rows] = await Promise.all([
      context.partners.links(dataset),
      context.partners.makers(park, dataset),
      openGaps(park, chain ?? null, wanted, context),
    ]);
    const own = links.find(({ code }) => code === partner.code);
    return rows.flatMap((gap) => {
      const match = own ? matchPartner(own, gap.segment.code, park, makers) : null;
      return match ? [{ gap, ways: match.ways, strength: match.strength }] : [];
    });
  }
}

@Resolver(() => ChainGap)
export class ChainGapPartnerResolver {
  @FieldResolver(() => [GapPartner], {
    description: 'Bodies that could help with it, the strongest first: `Partner.gaps` from the other side.',
  })
  async partners(@Root() { segment, model }: GapRow, @Ctx() context: Context) {
    const { park, dataset } = model;
    const [links, makers] = await Promise.all([
      context.partners.links(dataset),
      context.partners.makers(park, dataset),
    ]);
    return partnersFor(links, segment.code, park, makers).map(({ partner, ...match }) => ({
      ...match,
      partner: context.one(ENTITY_BY_KEY).load(`partner:${partner.code}`),
    }));
  }
}

@Resolver(() => PartnerWay)
export class PartnerWayResolver {
  @FieldResolver(() => PartnerWayKind, { description: 'The way.' })
  kind(@Root() way: Way) {
    return way.kind;
  }

  @FieldResolver()
  makersCount(@Root() way: Way): number {
    return way.makers.length;
  }

  @FieldResolver(() => [Enterprise], { description: 'Those makers, the surest first, at most ten.' })
  async makers(@Root() way: Way, @Ctx() context: Context) {
    const shown = way.makers.slice(0, SHOWN_MAKERS);
    const firms = await Promise.all(shown.map(({ code }) => context.one(ENTITY_BY_KEY).load(`enterprise:${code}`)));
    return firms.filter((firm) => firm !== null);
  }

  @FieldResolver(() => Sentence, { description: 'The way in words.' })
  text(@Root() way: Way) {
    return waySentence(way);
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on; of makers only those listed.' })
  evidence(@Root() way: Way, @Ctx() context: Context) {
    const unlisted = new Set(way.makers.slice(SHOWN_MAKERS).flatMap(({ evidence }) => evidence));
    return loadEvidence(
      context,
      way.evidence.filter((code) => !unlisted.has(code)),
    );
  }
}

@Resolver(() => PartnerBrought)
export class PartnerBroughtResolver {
  @FieldResolver(() => Project, { description: 'The project.' })
  project(@Root() brought: BroughtRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(`project:${brought.project}`);
  }

  @FieldResolver(() => [StageEvent], { description: 'Stages a source says the project has reached, oldest first.' })
  async stages(@Root() brought: BroughtRow, @Ctx() context: Context) {
    return reachedStages(await context.many(STAGES_REACHED).load(brought.project));
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() brought: BroughtRow, @Ctx() context: Context) {
    return evidenceOf(brought, context);
  }
}

@Resolver(() => PartnerCapability)
export class PartnerCapabilityResolver {
  @FieldResolver(() => Chain, { description: 'The chain.' })
  chain(@Root() { target }: CapabilityRow, @Ctx() context: Context) {
    return context.one(CHAIN_BY_CODE).load(target.split('/', 1)[0] ?? '');
  }

  @FieldResolver(() => Segment, { nullable: true, description: 'The segment of it; null: the whole chain.' })
  segment(@Root() { target }: CapabilityRow, @Ctx() context: Context) {
    return target.includes('/') ? context.one(SEGMENT_BY_CODE).load(target) : null;
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on.' })
  evidence(@Root() capability: CapabilityRow, @Ctx() context: Context) {
    return evidenceOf(capability, context);
  }
}

/** Gaps of a park in these states: by state, then in the order of chains and of their gaps. */
async function openGaps(
  park: string,
  chain: string | null,
  states: readonly GapStateName[],
  context: Context,
): Promise<GapRow[]> {
  const [dataset, chains] = await Promise.all([
    context.dataset(),
    chain === null ? context.graph.read(ALL_CHAINS, {}).then((rows) => rows.map(({ value }) => value.code)) : [chain],
  ]);
  const options = { radius: RadiusName.PARK, assumeRegisterComplete: false };
  const models = await Promise.all(chains.map((code) => context.models.gaps(park, code, options, dataset)));
  const rows = models.flatMap(gapRows);
  return GAP_STATES.filter((state) => states.some((one) => one === state)).flatMap((state) =>
    rows.filter((row) => row.state === state),
  );
}

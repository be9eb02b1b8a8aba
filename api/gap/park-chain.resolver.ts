import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { ChainRow, SegmentRow } from '../chain/chain.ts';
import { ALL_CHAINS } from '../chain/chain.queries.ts';
import { Chain, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { Park } from '../park/park.type.ts';
import type { GapModel } from './chain-models.ts';
import { unlistedFirms } from './coverage.ts';
import { countStages, countStates, firstToFill, firstToVerify } from './gap-row.ts';
import { KappaSource } from './kappa.type.ts';
import { statedRegister } from './snapshot.ts';
import { GapStageCount, GapStateCount, ParkChain, RadiusName } from './gap.type.ts';

@Resolver(() => Park)
export class ParkChainsResolver {
  @FieldResolver(() => [ParkChain], { description: 'Every chain as this park has it.' })
  async chains(@Root() park: EntityRow, @Ctx() context: Context): Promise<GapModel[]> {
    const [chains, dataset] = await Promise.all([context.graph.read(ALL_CHAINS, {}), context.dataset()]);
    const options = { radius: RadiusName.PARK, assumeRegisterComplete: false };
    return Promise.all(chains.map(({ value }) => context.models.gaps(park.code, value.code, options, dataset)));
  }
}

@Resolver(() => ParkChain)
export class ParkChainResolver {
  @FieldResolver(() => Park, { nullable: true })
  park(@Root() model: GapModel, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(`park:${model.park}`);
  }

  @FieldResolver(() => Chain)
  chain(@Root() model: GapModel): ChainRow {
    return model.chain;
  }

  @FieldResolver(() => RadiusName)
  radius(@Root() model: GapModel): string {
    return model.snapshot.radius;
  }

  @FieldResolver(() => Boolean)
  assessable(@Root() model: GapModel): boolean {
    return model.snapshot.input.firms > 0;
  }

  @FieldResolver()
  kappa(@Root() model: GapModel): number | null {
    return model.snapshot.input.kappa;
  }

  @FieldResolver(() => KappaSource, {
    nullable: true,
    description: 'Where κ comes from; null where nobody has said, and in a wider radius.',
  })
  kappaSource(@Root() model: GapModel): string | null {
    return model.snapshot.kappaOrigin;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'κ as the data files state it, 0–1, also where another one is used; null where they state none.',
  })
  kappaStated(@Root() model: GapModel): number | null {
    return model.snapshot.register?.kappa ?? null;
  }

  @FieldResolver()
  kappaReason(@Root() model: GapModel): string | null {
    return statedRegister(model.snapshot)?.reason ?? null;
  }

  @FieldResolver()
  kappaReasonEn(@Root() model: GapModel): string | null {
    return statedRegister(model.snapshot)?.reasonEn ?? null;
  }

  @FieldResolver(() => [Evidence])
  kappaEvidence(@Root() model: GapModel, @Ctx() context: Context) {
    return loadEvidence(context, statedRegister(model.snapshot)?.evidence ?? []);
  }

  @FieldResolver()
  firms(@Root() model: GapModel): number {
    return model.snapshot.input.firms;
  }

  @FieldResolver()
  namedFirms(@Root() model: GapModel): number {
    return model.snapshot.namedFirms;
  }

  @FieldResolver()
  unnamedMakers(@Root() model: GapModel): number {
    return model.snapshot.unnamedMakers;
  }

  @FieldResolver()
  unlisted(@Root() model: GapModel): number | null {
    return unlistedFirms(model.snapshot.input);
  }

  @FieldResolver()
  segments(@Root() model: GapModel): number {
    return model.gaps.length;
  }

  @FieldResolver(() => [GapStateCount])
  counts(@Root() model: GapModel): GapStateCount[] {
    return countStates(model);
  }

  @FieldResolver(() => [GapStageCount])
  byStage(@Root() model: GapModel): GapStageCount[] {
    return countStages(model);
  }

  @FieldResolver(() => [Segment])
  firstToFill(@Root() model: GapModel): SegmentRow[] {
    return firstToFill(model);
  }

  @FieldResolver(() => [Segment])
  firstToVerify(@Root() model: GapModel): SegmentRow[] {
    return firstToVerify(model);
  }
}

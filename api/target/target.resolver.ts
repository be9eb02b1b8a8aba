import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { gapRows, type GapRow } from '../gap/gap-row.ts';
import { ChainGap, GapStateName } from '../gap/gap.type.ts';
import type { GapState } from '../gap/model.ts';
import { toMatch } from '../policy/policy-match.resolver.ts';
import { askMatches } from '../policy/policy-match.ts';
import { PolicyMatch } from '../policy/policy-match.type.ts';
import { simulate } from '../simulation/simulation.ts';
import { toId } from '../relay/node-id.ts';
import { pageOf, type Page } from '../relay/page.ts';
import { CANDIDATE_TIES, producingWork } from './candidate.ts';
import { COMPONENT_KINDS, RANKING } from './fusion.ts';
import { askTargets, filterTargets, type Ranking } from './question.ts';
import { isCorroborated } from './strength.ts';
import { reasonsAgainstTarget, reasonsForTarget, sentenceOf, strengthOf, type TargetReason } from './target-reasons.ts';
import { explainFirm, groupsOf, shortageOf } from './target-answer.ts';
import type { Target } from './target.ts';
import {
  RecruitmentTarget,
  RecruitmentTargetArguments,
  RecruitmentTargetConnection,
  Sentence,
  SimilarGap,
  TargetComponent,
  TargetExplanation,
  TargetGain,
  TargetPathType,
  TargetReason as TargetReasonType,
  TargetWeights,
  TieCount,
  WeightOfKind,
} from './target.type.ts';

/** A target on its way to the schema with the ranking it belongs to. */
interface TargetRow extends Target {
  ranking: Ranking;
}

type TargetPage = Page<TargetRow> & { ranking: Ranking };

const rowOf = (target: Target, ranking: Ranking): TargetRow => ({ ...target, ranking });

@Resolver(() => RecruitmentTargetConnection)
export class RecruitmentTargetConnectionResolver {
  @Query(() => RecruitmentTargetConnection, {
    description: 'Whom to recruit for a gap: candidates ranked under the caller’s weights, then those struck off.',
  })
  async recruitmentTargets(
    @Args(() => RecruitmentTargetArguments) args: RecruitmentTargetArguments,
    @Ctx() context: Context,
  ): Promise<TargetPage> {
    const ranking = await askTargets(context, args.park, args.segment, args.weights, args.filter);
    const shown = filterTargets(ranking.targets, args.filter).map((target) => rowOf(target, ranking));
    return { ...pageOf(shown, args, ({ firm }) => firm.code), ranking };
  }

  @Query(() => TargetExplanation, { description: '“Why is firm X not in this list?”, for any firm of the graph.' })
  async recruitmentTarget(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('segment', () => String, { description: 'Segment code, such as auto-parts/vehicle-assembly.' })
    segment: string,
    @Arg('enterprise', () => String, { description: 'Enterprise code, such as jiejie.' }) enterprise: string,
    @Arg('weights', () => TargetWeights, { nullable: true, description: 'Weights; defaults where absent.' })
    weights: TargetWeights | null,
    @Ctx() context: Context,
  ) {
    const ranking = await askTargets(context, park, segment, weights, null);
    const firm = await context.one(ENTITY_BY_KEY).load(`enterprise:${enterprise}`);
    const { target, evidence, ...answer } = explainFirm(ranking, enterprise, firm);
    return {
      ...answer,
      target: target ? rowOf(target, ranking) : null,
      evidence: loadEvidence(context, evidence),
    };
  }

  @FieldResolver(() => ChainGap)
  gap(@Root() { ranking }: TargetPage): GapRow | undefined {
    return gapRows(ranking.model).find(({ segment }) => segment.code === ranking.segment.code);
  }

  @FieldResolver()
  rankedCount(@Root() { ranking }: TargetPage): number {
    return ranking.targets.filter(({ place }) => place !== null).length;
  }

  @FieldResolver()
  excludedCount(@Root() { ranking }: TargetPage): number {
    return ranking.targets.filter(({ place }) => place === null).length;
  }

  @FieldResolver(() => [TieCount])
  ties(@Root() { ranking }: TargetPage) {
    return CANDIDATE_TIES.map((tie) => ({ tie, count: ranking.targets.filter((target) => target.tie === tie).length }));
  }

  @FieldResolver(() => [SimilarGap])
  groups(@Root() { ranking }: TargetPage, @Ctx() context: Context) {
    return groupsOf(ranking).map(({ segment, state, firms }) => ({
      segment,
      state,
      count: firms.length,
      enterprises: Promise.all(firms.slice(0, 5).map((code) => context.one(ENTITY_BY_KEY).load(`enterprise:${code}`))),
    }));
  }

  @FieldResolver(() => [WeightOfKind])
  weights(@Root() { ranking }: TargetPage) {
    return COMPONENT_KINDS.map((kind) => ({ kind, weight: ranking.choices.weights[kind] }));
  }

  @FieldResolver()
  rankingVersion(): string {
    return RANKING.version;
  }

  @FieldResolver()
  shortage(@Root() { ranking }: TargetPage): string | null {
    return shortageOf(ranking)?.text ?? null;
  }

  @FieldResolver()
  shortageEn(@Root() { ranking }: TargetPage): string | null {
    return shortageOf(ranking)?.textEn ?? null;
  }
}

@Resolver(() => RecruitmentTarget)
export class RecruitmentTargetResolver {
  @FieldResolver(() => ID)
  id(@Root() { firm, ranking }: TargetRow): string {
    return toId(`target:${ranking.model.park} ${ranking.segment.code} ${firm.code}`);
  }

  @FieldResolver()
  enterprise(@Root() { firm }: TargetRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(`enterprise:${firm.code}`);
  }

  @FieldResolver()
  rank(@Root() { place }: TargetRow): number | null {
    return place?.rank ?? null;
  }

  @FieldResolver()
  score(@Root() { place }: TargetRow): number | null {
    return place?.score ?? null;
  }

  @FieldResolver(() => [TargetComponent])
  components(@Root() { components, place, ranking }: TargetRow, @Ctx() context: Context) {
    return components.map(({ evidence, ...component }) => ({
      ...component,
      weight: ranking.choices.weights[component.kind],
      rank: place?.ranks[component.kind] ?? null,
      contribution: place?.contributions[component.kind] ?? 0,
      evidence: loadEvidence(context, evidence),
    }));
  }

  @FieldResolver()
  knownShare(@Root() { components, ranking }: TargetRow): number {
    const { weights } = ranking.choices;
    const sum = (kinds: typeof components): number => kinds.reduce((total, { kind }) => total + weights[kind], 0);
    return sum(components.filter(({ value }) => value !== null)) / sum(components);
  }

  @FieldResolver(() => [TargetReasonType])
  reasonsFor(@Root() row: TargetRow, @Ctx() context: Context) {
    return withEvidence(reasonsForTarget(row, row.ranking.setting), context);
  }

  @FieldResolver(() => [TargetReasonType])
  reasonsAgainst(@Root() row: TargetRow, @Ctx() context: Context) {
    return withEvidence(reasonsAgainstTarget(row, row.ranking.setting), context);
  }

  @FieldResolver(() => Sentence)
  sentence(@Root() row: TargetRow): Sentence {
    const { setting } = row.ranking;
    return sentenceOf(row, reasonsForTarget(row, setting), reasonsAgainstTarget(row, setting));
  }

  @FieldResolver(() => [PolicyMatch], {
    description: 'Policies decided for it as it would settle in the park asked about.',
  })
  async policyMatches(
    @Arg('on', () => String, { nullable: true, description: 'Day, ISO; absent: today.' }) on: string | null,
    @Root() { firm, ranking }: TargetRow,
    @Ctx() context: Context,
  ) {
    return (await askMatches(context, { enterprise: firm.code, park: ranking.model.park, on })).map(toMatch);
  }

  @FieldResolver(() => [TargetPathType])
  paths(@Root() { paths, ranking }: TargetRow, @Ctx() context: Context) {
    return paths.map((path) => ({
      direction: path.direction,
      segments: path.segments.flatMap((code) => ranking.setting.segments.get(code) ?? []),
      enterprise: path.enterprise === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${path.enterprise}`),
      evidence: loadEvidence(context, path.evidence),
    }));
  }

  @FieldResolver(() => TargetGain)
  gain(@Root() { gain, firm, ranking }: TargetRow) {
    const { segment, model } = ranking;
    const works = producingWork(firm).map((work) => work.segment);
    const { input } = model.snapshot;
    return {
      total: gain.total,
      here: gain.bySegment.get(segment.code) ?? { low: 0, high: 0 },
      // Recomputed only where asked for: a whole chain a firm.
      after: () =>
        simulate(input, model.gaps, [{ enterprise: firm.code, segments: works, capacity: null }]).changes.find(
          (change) => change.segment === segment.code,
        )?.after.state ?? ranking.setting.gaps.get(segment.code)?.state,
    };
  }

  @FieldResolver()
  evidenceStrength(@Root() row: TargetRow): number {
    return strengthOf(row);
  }

  @FieldResolver()
  corroborated(@Root() { proofs }: TargetRow): boolean {
    return isCorroborated(proofs);
  }

  @FieldResolver()
  confidence(@Root() { work }: TargetRow): number | null {
    return work?.confidence ?? null;
  }

  @FieldResolver(() => [String])
  products(@Root() { work, firm }: TargetRow): readonly string[] {
    return work?.products ?? [...new Set(firm.work.flatMap(({ products }) => products))];
  }

  @FieldResolver(() => [String])
  productsEn(@Root() { work, firm }: TargetRow): readonly string[] {
    return work?.productsEn ?? [...new Set(firm.work.flatMap(({ productsEn }) => productsEn))];
  }

  @FieldResolver(() => [String])
  countries(@Root() { firm }: TargetRow): readonly string[] {
    return [...new Set(firm.countries)];
  }

  @FieldResolver()
  city(@Root() { firm }: TargetRow): string | null {
    return firm.city?.name ?? null;
  }

  @FieldResolver()
  cityEn(@Root() { firm }: TargetRow): string | null {
    return firm.city?.nameEn ?? null;
  }
}

@Resolver(() => TargetGain)
export class TargetGainResolver {
  @FieldResolver(() => GapStateName)
  stateAfter(@Root() { after }: { after: () => GapState }): GapState {
    return after();
  }
}

const withEvidence = (reasons: readonly TargetReason[], context: Context) =>
  reasons.map(({ evidence, ...reason }) => ({ ...reason, evidence: loadEvidence(context, evidence) }));

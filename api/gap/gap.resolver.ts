import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { criticalityOf, localityOf } from '../chain/chain.ts';
import { Criticality, Locality } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { hasPassed } from '../evidence/period.ts';
import { toId } from '../relay/node-id.ts';
import { DEFAULT_FIRST, pageOf, type Page } from '../relay/page.ts';
import type { GapModel } from './chain-models.ts';
import { GAP_FORMULA } from './formula.ts';
import { actionsFor, gapRows, selectRows, verificationRows, type GapRow } from './gap-row.ts';
import {
  ChainGap,
  ChainGapArguments,
  ChainGapConnection,
  Coming,
  GapAction,
  GapAffects,
  GapReason,
  Maker,
  MakerCertainty,
  Provenance,
  RadiusName,
  ReasonKind,
  VerificationItem,
  VerificationItemConnection,
} from './gap.type.ts';
import { isProducing } from './makers.ts';
import { isOlderThan, newestPeriod, newestPrinted } from './period.ts';
import { provenanceOf } from './provenance.ts';
import { reasonsFor } from './reasons.ts';

type GapPage = Page<GapRow> & { model: GapModel };

@Resolver(() => ChainGapConnection)
export class ChainGapConnectionResolver {
  @Query(() => ChainGapConnection, {
    description: 'What a chain lacks in a park: one gap a segment, with state, interval, reasons and evidence.',
  })
  async chainGaps(@Args(() => ChainGapArguments) args: ChainGapArguments, @Ctx() context: Context): Promise<GapPage> {
    const { park, chain, radius, assumeRegisterComplete, kappa = null } = args;
    const options = { radius, assumeRegisterComplete, kappa };
    const model = await context.models.gaps(park, chain, options, await context.dataset());
    const rows = selectRows(gapRows(model), args.states ?? null, args.orderBy);
    return { ...pageOf(rows, args, ({ segment }) => segment.code), model };
  }

  @Query(() => VerificationItemConnection, {
    description: '待核清单: unknown segments by how much an answer would change the plan.',
  })
  async verificationList(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('chain', () => String, { description: 'Chain code, such as auto-parts.' }) chain: string,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST, description: 'Items a page, 1–100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the item before the page.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    const options = { radius: RadiusName.PARK, assumeRegisterComplete: false };
    const model = await context.models.gaps(park, chain, options, await context.dataset());
    return pageOf(verificationRows(model), { first, after }, ({ segment }) => segment.code);
  }

  @FieldResolver(() => Boolean)
  assessable(@Root() { model }: GapPage): boolean {
    return model.snapshot.input.firms > 0;
  }

  @FieldResolver()
  summary(@Root() { model }: GapPage): GapModel {
    return model;
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() { model }: GapPage, @Ctx() context: Context): Promise<Provenance> {
    return provenanceOf(model, null, context);
  }
}

@Resolver(() => ChainGap)
export class ChainGapResolver {
  @FieldResolver(() => ID)
  id(@Root() row: GapRow): string {
    return toId(row.key);
  }

  @FieldResolver(() => [GapReason])
  reasons(@Root() { result, model }: GapRow, @Ctx() context: Context) {
    return Promise.all(
      reasonsFor(result, model.snapshot, GAP_FORMULA).map(async (reason) => {
        const evidence = await loadEvidence(context, reason.evidence);
        // What a source states is told in the words of our paraphrase of that very place.
        const text = reason.text ?? evidence.map(({ note }) => note).join('；');
        const textEn = reason.textEn ?? evidence.map(({ noteEn }) => noteEn).join('; ');
        return { kind: reason.kind as ReasonKind, code: reason.code, text, textEn, evidence };
      }),
    );
  }

  @FieldResolver(() => Locality)
  locality(@Root() { segment }: GapRow): Locality {
    return localityOf(segment);
  }

  @FieldResolver(() => Criticality)
  criticality(@Root() { segment }: GapRow): Criticality {
    return criticalityOf(segment);
  }

  @FieldResolver()
  newestEvidence(@Root() { segment, model }: GapRow): string | null {
    return newestPeriod((model.snapshot.makersOf.get(segment.code) ?? []).map(({ seen }) => seen));
  }

  @FieldResolver()
  stale(@Root() row: GapRow, @Ctx() context: Context): boolean {
    const newest = this.newestEvidence(row);
    return newest !== null && isOlderThan(newest, GAP_FORMULA.staleMonths, context.now);
  }

  @FieldResolver(() => [Maker])
  makers(@Root() { segment, model }: GapRow, @Ctx() context: Context) {
    return (model.snapshot.makersOf.get(segment.code) ?? []).map((maker) => ({
      enterprise: maker.enterprise === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${maker.enterprise}`),
      makersNamed: maker.enterprise === null ? 0 : 1,
      count: maker.count,
      certainty: maker.confirmed ? MakerCertainty.CONFIRMED : MakerCertainty.PROBABLE,
      confidence: maker.confidence,
      basis: maker.basis,
      share: maker.capacity ?? GAP_FORMULA.defaultCapacity,
      shareKnown: maker.capacity !== null,
      evidence: loadEvidence(context, maker.evidence),
    }));
  }

  @FieldResolver(() => [Coming])
  coming(@Root() { segment, model }: GapRow, @Ctx() context: Context) {
    return model.snapshot.projects
      .filter((project) => project.segment === segment.code && !isProducing(project))
      .map((project) => {
        const expectedOn = newestPrinted(project.expected.map(({ on }) => on));
        const evidence = [...project.evidence, ...project.expected.flatMap((stage) => stage.evidence)];
        return {
          project: context.one(ENTITY_BY_KEY).load(`project:${project.project}`),
          expectedOn,
          overdue: hasPassed(expectedOn, context.now),
          evidence: loadEvidence(context, evidence),
        };
      });
  }

  @FieldResolver(() => GapAffects)
  affects(@Root() { segment, model }: GapRow, @Ctx() context: Context) {
    const { edges, makersOf, segments } = model.snapshot;
    const touched = new Set(
      edges.filter(({ from, to }) => from === segment.code && makersOf.has(to)).map(({ to }) => to),
    );
    const firms = new Set(
      [...touched].flatMap((code) => (makersOf.get(code) ?? []).flatMap(({ enterprise }) => enterprise ?? [])),
    );
    return {
      segments: segments.filter(({ code }) => touched.has(code)),
      enterprises: loadEntities(
        context,
        [...firms].map((code) => `enterprise:${code}`),
      ),
    };
  }

  @FieldResolver(() => [GapAction])
  actions(@Root() { result }: GapRow): GapAction[] {
    return actionsFor(result);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() { result, model }: GapRow, @Ctx() context: Context): Promise<Provenance> {
    return provenanceOf(model, result, context);
  }
}

@Resolver(() => VerificationItem)
export class VerificationItemResolver {
  @FieldResolver(() => ID)
  id(@Root() row: GapRow): string {
    return toId(row.key.replace('gap:', 'verification:'));
  }

  @FieldResolver(() => ChainGap)
  gap(@Root() row: GapRow): GapRow {
    return row;
  }

  @FieldResolver(() => String)
  question(@Root() { segment }: GapRow): string {
    return `园区里有没有企业在做「${segment.name}」？`;
  }

  @FieldResolver(() => String)
  questionEn(@Root() { segment }: GapRow): string {
    return `Does any firm in the park work in ${segment.nameEn ?? segment.name}?`;
  }
}

async function loadEntities(context: Context, keys: readonly string[]): Promise<EntityRow[]> {
  const rows = await Promise.all(keys.map((key) => context.one(ENTITY_BY_KEY).load(key)));
  return rows.filter((row) => row !== null);
}

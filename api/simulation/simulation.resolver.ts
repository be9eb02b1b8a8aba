import { createHash } from 'node:crypto';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isOwn } from '../access/tenant.ts';
import { checkInput, schemaErrors } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { writeOnce, type WriteOutcome } from '../dataset/write-once.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { AppError } from '../errors.ts';
import type { GapModel } from '../gap/chain-models.ts';
import { gapRows, type GapRow } from '../gap/gap-row.ts';
import { GapStateCount, ParkChain, Provenance, type GapStateName } from '../gap/gap.type.ts';
import { GAP_STATES, type GapResult } from '../gap/model.ts';
import { provenanceOf } from '../gap/provenance.ts';
import { toId } from '../relay/node-id.ts';
import { producingWork } from '../target/candidate.ts';
import type { FirmRow } from '../target/firm.ts';
import { readDraft, type DraftEntry } from './draft.ts';
import { DRAFT_BY_CODE, SAVE_DRAFT, type SavedDraftRow } from './simulation.queries.ts';
import { bestNext, simulate, type DraftFirm as Draft, type SegmentChange, type Simulation } from './simulation.ts';
import {
  DraftFirm,
  DraftFirmInput,
  NextRecruit,
  RecruitmentSimulation,
  SavedSimulation,
  SimulatedChange,
  SimulationSaveInput,
  SimulationSavePayload,
} from './simulation.type.ts';

/** A simulation on its way to the schema. */
interface SimulationRow {
  model: GapModel;
  draft: readonly Draft[];
  /** Codes of firms that are in the park already. */
  here: ReadonlySet<string>;
  simulation: Simulation;
  firms: ReadonlyMap<string, FirmRow>;
}

const NEXT_SHOWN = 3;
const MAX_NAME = 80;
/** Firms less certain than this to do what they are recorded for are not proposed. */
const LEAST_CONFIDENCE = 0.5;

async function run(context: Context, park: string, chain: string, add: readonly DraftEntry[]): Promise<SimulationRow> {
  const dataset = await context.dataset();
  const options = { radius: 'PARK', assumeRegisterComplete: false } as const;
  const [model, all] = await Promise.all([
    context.models.gaps(park, chain, options, dataset),
    context.targets.firms(dataset),
  ]);
  const firms = new Map(all.map((firm) => [firm.code, firm]));
  const segments = new Set(model.snapshot.segments.map(({ code }) => code));
  const here = await context.targets.here(model);
  const draft = readDraft(add, here, segments, firms);
  const unknown = await unknownFirm(context, draft, firms);
  if (unknown !== null) throw new AppError('BAD_INPUT', `add[${unknown}].enterprise: no such enterprise in the graph`);
  return { model, draft, here, simulation: simulate(model.snapshot.input, model.gaps, draft), firms };
}

/** Position of a firm that is in no segment and not in the graph either. */
async function unknownFirm(
  context: Context,
  draft: readonly Draft[],
  firms: ReadonlyMap<string, FirmRow>,
): Promise<number | null> {
  const rows = await Promise.all(
    draft.map(({ enterprise }) =>
      enterprise === null || firms.has(enterprise) ? true : context.one(ENTITY_BY_KEY).load(`enterprise:${enterprise}`),
    ),
  );
  const index = rows.findIndex((row) => row === null);
  return index < 0 ? null : index;
}

@Resolver(() => RecruitmentSimulation)
export class RecruitmentSimulationResolver {
  @Query(() => RecruitmentSimulation, {
    description: '“What if these firms came?” for one chain of one park; at most 50 firms, none twice.',
  })
  simulateRecruitment(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('chain', () => String, { description: 'Chain code, such as auto-parts.' }) chain: string,
    @Arg('add', () => [DraftFirmInput], { description: 'The firms; an empty list gives the chain as it stands.' })
    add: DraftFirmInput[],
    @Ctx() context: Context,
  ): Promise<SimulationRow> {
    return run(context, park, chain, add);
  }

  @FieldResolver(() => ParkChain)
  chain(@Root() { model }: SimulationRow): GapModel {
    return model;
  }

  @FieldResolver(() => [DraftFirm])
  draft(@Root() { draft, model }: SimulationRow, @Ctx() context: Context) {
    return draft.map(({ enterprise, segments, capacity }) => ({
      enterprise: enterprise === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${enterprise}`),
      segments: segmentsOf(model, segments),
      capacityShare: capacity,
    }));
  }

  @FieldResolver()
  gain(@Root() { simulation }: SimulationRow) {
    return simulation.gain;
  }

  @FieldResolver(() => [GapStateCount])
  before(@Root() { simulation }: SimulationRow): GapStateCount[] {
    return countOf(simulation, (change) => change.before);
  }

  @FieldResolver(() => [GapStateCount])
  after(@Root() { simulation }: SimulationRow): GapStateCount[] {
    return countOf(simulation, (change) => change.after);
  }

  @FieldResolver(() => [SimulatedChange])
  changes(@Root() row: SimulationRow) {
    return row.simulation.changes.filter(isChanged).map((change) => changeRow(row, change));
  }

  @FieldResolver(() => [SimulatedChange])
  opens(@Root() row: SimulationRow) {
    return row.simulation.opens.map((change) => changeRow(row, change));
  }

  @FieldResolver(() => [NextRecruit])
  next(@Root() { model, draft, firms, here }: SimulationRow, @Ctx() context: Context) {
    const { input } = model.snapshot;
    const drafted = new Set(draft.map(({ enterprise }) => enterprise));
    const chain = new Set(model.snapshot.segments.map(({ code }) => code));
    const candidates = [...firms.values()]
      .filter((firm) => !drafted.has(firm.code) && !here.has(firm.code))
      .filter(({ standing }) => standing !== 'DISSOLVED' && standing !== 'DISTRESSED')
      .map((firm) => ({
        enterprise: firm.code,
        segments: producingWork(firm)
          .filter(({ segment, confidence }) => chain.has(segment) && confidence >= LEAST_CONFIDENCE)
          .map(({ segment }) => segment),
        capacity: null,
      }))
      .filter(({ segments }) => segments.length > 0);
    return bestNext(input, model.gaps, draft, candidates, NEXT_SHOWN).map(({ firm, gain }) => ({
      enterprise: context.one(ENTITY_BY_KEY).load(`enterprise:${firm.enterprise}`),
      segments: segmentsOf(model, firm.segments),
      gain,
    }));
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() { model }: SimulationRow, @Ctx() context: Context): Promise<Provenance> {
    return provenanceOf(model, null, context);
  }
}

@Resolver(() => SavedSimulation)
export class SavedSimulationResolver {
  @Query(() => SavedSimulation, { nullable: true, description: 'A kept draft by its code; null where there is none.' })
  async simulation(
    @Arg('code', () => String, { description: 'Code from simulationSave.' }) code: string,
    @Ctx() context: Context,
  ): Promise<SavedDraftRow | null> {
    const [row] = await context.graph.read(DRAFT_BY_CODE, { code });
    return row && isOwn(context, row.value) ? row.value : null;
  }

  @Mutation(() => SimulationSavePayload, {
    description: 'Keeps a draft under a code. The same draft under the same name gives the same code.',
  })
  async simulationSave(
    @Arg('input', () => SimulationSaveInput, { description: 'The draft.' }) input: SimulationSaveInput,
    @Ctx() context: Context,
  ): Promise<Omit<WriteOutcome, 'code'> & { simulation: SavedDraftRow | null }> {
    const check = checkInput();
    const name = check.text('name', input.name);
    if ([...name].length > MAX_NAME) check.fail('name', 'TOO_LONG', `more than ${MAX_NAME} characters`);
    if (input.add.length === 0) check.fail('add', 'REQUIRED', 'an empty draft is the chain as it stands; add a firm');
    if (check.faults.length > 0)
      return { simulation: null, userErrors: schemaErrors(check.faults), conflict: null, replayed: false };
    // A draft that cannot be computed is not kept: this throws.
    const { model } = await run(context, input.park, input.chain, input.add);
    const { park, chain } = input;
    const { organisation } = context.viewer;
    const add = JSON.stringify(input.add.map(canonical));
    const code = createHash('sha256')
      // The same draft of two organisations is two.
      .update(JSON.stringify(organisation === null ? [park, chain, name, add] : [park, chain, name, add, organisation]))
      .digest('hex')
      .slice(0, 12);
    const record: SavedDraftRow & { origin: string } = {
      code,
      name,
      park,
      chain,
      add,
      author: context.viewer.author,
      organisation,
      createdAt: context.now.toISOString(),
      datasetVersion: model.dataset.version,
      origin: 'user',
    };
    // Kept before: nothing to write, and no answer to compute anew.
    const [before] = await context.graph.read(DRAFT_BY_CODE, { code });
    if (before) return { simulation: before.value, userErrors: [], conflict: null, replayed: false };
    const { key, ...rest } = input;
    const request = { right: 'draft:write', action: 'simulationSave', key: key ?? null, input: rest } as const;
    const written = await writeOnce(context, request, async ({ tx }) => {
      await tx.run(SAVE_DRAFT, { code, record });
      return { code, subject: `draft:${code}`, before: null, after: record };
    });
    const [saved] = written.code === null ? [] : await context.graph.read(DRAFT_BY_CODE, { code: written.code });
    return { ...written, simulation: saved?.value ?? null };
  }

  @FieldResolver(() => ID)
  id(@Root() { code }: SavedDraftRow): string {
    return toId(`draft:${code}`);
  }

  @FieldResolver()
  chainCode(@Root() { chain }: SavedDraftRow): string {
    return chain;
  }

  @FieldResolver(() => RecruitmentSimulation, { nullable: true })
  async result(@Root() row: SavedDraftRow, @Ctx() context: Context): Promise<SimulationRow | null> {
    const outcome = await recompute(row, context);
    return 'problem' in outcome ? null : outcome;
  }

  @FieldResolver(() => String, { nullable: true })
  async problem(@Root() row: SavedDraftRow, @Ctx() context: Context): Promise<string | null> {
    const outcome = await recompute(row, context);
    return 'problem' in outcome ? outcome.problem : null;
  }
}

/** What stood in a draft may have left the graph since: then the draft says so instead of guessing. */
async function recompute(row: SavedDraftRow, context: Context): Promise<SimulationRow | { problem: string }> {
  try {
    return await run(context, row.park, row.chain, JSON.parse(row.add) as DraftEntry[]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_INPUT') return { problem: error.message };
    throw error;
  }
}

/** One spelling for what means the same: nothing that is null, segments once and in order. */
const canonical = ({ enterprise, segments, capacityShare }: DraftEntry): DraftEntry => ({
  ...(enterprise ? { enterprise } : {}),
  ...(segments ? { segments: [...new Set(segments)].sort() } : {}),
  ...(capacityShare ? { capacityShare } : {}),
});

const segmentsOf = ({ snapshot }: GapModel, codes: readonly string[]) =>
  codes.flatMap((code) => snapshot.segments.find((segment) => segment.code === code) ?? []);

const isChanged = ({ before, after }: SegmentChange): boolean =>
  before.state !== after.state ||
  before.coverage.low !== after.coverage.low ||
  before.coverage.high !== after.coverage.high ||
  before.need.low !== after.need.low ||
  before.need.high !== after.need.high;

function countOf({ changes }: Simulation, side: (change: SegmentChange) => GapResult): GapStateCount[] {
  return GAP_STATES.map((state) => ({
    state: state as GapStateName,
    count: changes.filter((change) => side(change).state === state).length,
  }));
}

function changeRow({ model, draft }: SimulationRow, change: SegmentChange) {
  const before = gapRows(model).find(({ segment }) => segment.code === change.segment);
  return {
    segment: before?.segment,
    before: before as GapRow | undefined,
    stateAfter: change.after.state,
    coverageAfter: change.after.coverage,
    needAfter: change.after.need,
    gain: change.gain,
    added: draft.filter(({ segments }) => segments.includes(change.segment)).length,
  };
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import type { GapModel } from './chain-models.ts';
import { writeOverride, writeStatement, writeVerification, type Edit } from './gap-edit.ts';
import {
  GapOverride,
  GapOverrideInput,
  GapOverridePayload,
  GapVerification,
  GapVerifyInput,
  GapVerifyPayload,
  RegisterRestateInput,
  RegisterRestatePayload,
} from './gap-edit.type.ts';
import { gapRows, type GapRow } from './gap-row.ts';
import { ChainGap, RadiusName } from './gap.type.ts';
import { recordAfterWrite, type Trigger } from './record-history.ts';
import type { StandingOverride } from './record.ts';
import { bySeen, type Verification } from './verification.ts';

/** A verification on its way to the schema, with whether it counts. */
interface VerificationNode extends Omit<Verification, 'enterprise'> {
  maker: string | null;
  inForce: boolean;
}

@Resolver()
export class GapEditResolver {
  @Mutation(() => GapVerifyPayload, {
    description:
      '核实: record what somebody found who looked for makers of a segment in a park. A later one takes the place of an earlier one; both are kept.',
  })
  async gapVerify(
    @Arg('input', () => GapVerifyInput, { description: 'What was found.' }) input: GapVerifyInput,
    @Ctx() context: Context,
  ) {
    const edit = await writeVerification(input, context);
    const model = await modelAfter(edit, input.park, 'GAP_VERIFY', context);
    if (model === null) return { ...edit, gap: null, verification: null };
    const gap = rowOf(model, input.segment);
    const verification = gap === null ? null : (verificationsOf(gap).find(({ code }) => code === edit.code) ?? null);
    return { ...edit, gap, verification };
  }

  @Mutation(() => GapOverridePayload, {
    description: 'Show another state beside the computed one for a time. Computed state, order and counts stay.',
  })
  async gapOverride(
    @Arg('input', () => GapOverrideInput, { description: 'The state as you see it.' }) input: GapOverrideInput,
    @Ctx() context: Context,
  ) {
    const edit = await writeOverride(input, context);
    // No computed gap moves by it, so the history has nothing to keep.
    const model = await modelAfter(edit, input.park, null, context);
    return { ...edit, gap: model === null ? null : rowOf(model, input.segment) };
  }

  @Mutation(() => RegisterRestatePayload, {
    description: 'State how complete the list of a chain’s firms in a park is (κ), in place of the data files.',
  })
  async registerRestate(
    @Arg('input', () => RegisterRestateInput, { description: 'The statement.' }) input: RegisterRestateInput,
    @Ctx() context: Context,
  ) {
    const edit = await writeStatement(input, context);
    const summary = await modelAfter(edit, input.park, 'REGISTER_RESTATE', context);
    return { ...edit, summary };
  }
}

@Resolver(() => ChainGap)
export class ChainGapEditsResolver {
  @FieldResolver(() => GapOverride, {
    nullable: true,
    description:
      'State somebody holds against the computed one, beside it; null where there is none or it has expired, and in a wider radius.',
  })
  override(@Root() { segment, model }: GapRow): StandingOverride | null {
    return model.overrides.get(segment.code) ?? null;
  }

  @FieldResolver(() => [GapVerification], {
    description: 'What people found who looked for makers here, the latest first, also what no longer counts.',
  })
  verifications(@Root() row: GapRow): VerificationNode[] {
    return verificationsOf(row);
  }
}

@Resolver(() => GapVerification)
export class GapVerificationResolver {
  @FieldResolver(() => Enterprise, { nullable: true })
  enterprise(@Root() { maker }: VerificationNode, @Ctx() context: Context) {
    return maker === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${maker}`);
  }

  @FieldResolver(() => [Evidence])
  evidence(@Root() { evidence }: VerificationNode, @Ctx() context: Context) {
    return loadEvidence(context, evidence);
  }
}

function verificationsOf({ segment, model }: GapRow): VerificationNode[] {
  const { verifications, standing } = model.snapshot;
  const { refuted = null, confirmed = [] } = standing.get(segment.code) ?? {};
  const inForce = new Set([...confirmed, ...(refuted ? [refuted] : [])].map(({ code }) => code));
  return verifications
    .filter((verification) => verification.segment === segment.code)
    .sort((a, b) => bySeen(b, a))
    .map(({ enterprise, ...rest }) => ({ ...rest, maker: enterprise, inForce: inForce.has(rest.code) }));
}

/** The chain recomputed after a write, its result kept for the history; null where nothing was written. */
async function modelAfter(
  edit: Edit,
  park: string,
  trigger: Trigger | null,
  context: Context,
): Promise<GapModel | null> {
  if (edit.code === null) return null;
  const { models } = context;
  if (trigger !== null) await recordAfterWrite(context, { park, chain: edit.chain }, trigger);
  const options = { radius: RadiusName.PARK, assumeRegisterComplete: false };
  return models.gaps(park, edit.chain, options, await context.dataset());
}

const rowOf = (model: GapModel, segment: string): GapRow | null =>
  gapRows(model).find((row) => row.segment.code === segment) ?? null;

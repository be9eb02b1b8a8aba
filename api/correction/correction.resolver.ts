import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isOwnOrAddressed } from '../access/tenant.ts';
import type { Context } from '../context.ts';
import { EVIDENCE_BY_CODE } from '../evidence/evidence.queries.ts';
import type { EvidenceRow } from '../evidence/evidence.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { toId } from '../relay/node-id.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { reviewCorrection, suggestCorrection } from './correction-edit.ts';
import { ALL_CORRECTIONS, CORRECTIONS_OF_EVIDENCE, type CorrectionRow } from './correction.queries.ts';
import {
  Correction,
  CorrectionConnection,
  CorrectionPayload,
  CorrectionReview,
  CorrectionReviewInput,
  CorrectionStatus,
  CorrectionSuggestInput,
} from './correction.type.ts';

@Resolver(() => Correction)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, {
    description: 'What people hold against facts, the latest first. Not open to all.',
  })
  async corrections(
    @Arg('status', () => CorrectionStatus, { nullable: true, description: 'Only of this status; absent: all.' })
    status: CorrectionStatus | null = null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const rows = (await context.graph.read(ALL_CORRECTIONS, {})).map(({ value }) => value);
    const shown = rows
      .filter((row) => isOwnOrAddressed(context, row))
      .filter((row) => status === null || row.status === status);
    return pageOf(shown, args, ({ code }) => code);
  }

  @Mutation(() => CorrectionPayload, { description: 'Suggests a correction of a fact. The fact and all answers stay.' })
  correctionSuggest(
    @Arg('input', () => CorrectionSuggestInput, { description: 'What is wrong.' }) input: CorrectionSuggestInput,
    @Ctx() context: Context,
  ) {
    return suggestCorrection(input, context);
  }

  @Mutation(() => CorrectionPayload, { description: 'Decides about a suggested correction, once.' })
  correctionReview(
    @Arg('input', () => CorrectionReviewInput, { description: 'The decision.' }) input: CorrectionReviewInput,
    @Ctx() context: Context,
  ) {
    return reviewCorrection(input, context);
  }

  @FieldResolver(() => ID)
  id(@Root() { code }: CorrectionRow): string {
    return toId(`correction:${code}`);
  }

  @FieldResolver(() => Evidence, { nullable: true })
  fact(@Root() { evidence }: CorrectionRow, @Ctx() context: Context) {
    return context.one(EVIDENCE_BY_CODE).load(evidence);
  }

  @FieldResolver(() => CorrectionReview, { nullable: true })
  review(@Root() { status, reviewReason, reviewAuthor, reviewedAt }: CorrectionRow) {
    return status === 'OPEN' ? null : { decision: status, reason: reviewReason, author: reviewAuthor, at: reviewedAt };
  }
}

@Resolver(() => Evidence)
export class EvidenceCorrectionsResolver {
  @FieldResolver(() => [Correction], {
    description: 'Corrections suggested for it, open and accepted; empty for those who may not read corrections.',
  })
  async corrections(@Root() { code }: EvidenceRow, @Ctx() context: Context): Promise<CorrectionRow[]> {
    const rows = await context.many(CORRECTIONS_OF_EVIDENCE).load(code);
    return rows.filter((row) => row.status !== 'REJECTED' && isOwnOrAddressed(context, row));
  }
}

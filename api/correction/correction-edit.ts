import { isOwnOrAddressed } from '../access/tenant.ts';
import { checkInput } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { signed } from '../dataset/user-record.ts';
import { assertVersion, refuse, writeOnce, type WriteOutcome } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import { EVIDENCE_BY_CODE } from '../evidence/evidence.queries.ts';
import {
  CORRECTION_BY_CODE,
  CORRECTIONS_OF_EVIDENCE,
  REVIEW_CORRECTION,
  WRITE_CORRECTION,
  type CorrectionRow,
} from './correction.queries.ts';

interface CorrectionEdit extends Omit<WriteOutcome, 'code'> {
  correction: CorrectionRow | null;
}

interface SuggestInput {
  evidence: string;
  problem: string;
  proposal?: string | null;
  source: string;
  key: string;
}

/** Keeps what somebody holds against a fact. The fact stays as it is. */
export async function suggestCorrection(input: SuggestInput, context: Context): Promise<CorrectionEdit> {
  const { key, ...rest } = input;
  const check = checkInput();
  const problem = check.text('problem', rest.problem);
  const source = check.text('source', rest.source);
  const proposal = rest.proposal?.trim() ? check.text('proposal', rest.proposal) : null;
  const request = { right: 'correction:suggest', action: 'correctionSuggest', key, input: rest } as const;
  const written = await writeOnce(context, request, async ({ tx, revision, mark }) => {
    const [fact] = await tx.run(EVIDENCE_BY_CODE, { keys: [rest.evidence] });
    check.known('evidence', rest.evidence, fact !== undefined);
    refuse(check.faults);
    const record = {
      ...signed(context, revision, 'correction', mark),
      version: 1,
      status: 'OPEN',
      evidence: rest.evidence,
      problem,
      proposal,
      source,
    };
    assertWritten(await tx.run(WRITE_CORRECTION, { evidence: rest.evidence, record }));
    return { code: record.code, subject: `correction:${record.code}`, before: null, after: record };
  });
  return shown(written, rest.evidence, written.code, context);
}

interface ReviewInput {
  correction: string;
  decision: 'ACCEPTED' | 'REJECTED';
  reason: string;
  expectedVersion: number;
  key: string;
}

/** Decides about a correction, once. */
export async function reviewCorrection(input: ReviewInput, context: Context): Promise<CorrectionEdit> {
  const { key, ...rest } = input;
  const { correction: code, decision, expectedVersion } = rest;
  const check = checkInput();
  const reason = check.text('reason', rest.reason);
  const request = { right: 'correction:review', action: 'correctionReview', key, input: rest } as const;
  let evidence: string | null = null;
  const written = await writeOnce(context, request, async ({ tx }) => {
    const found = (await tx.run(CORRECTION_BY_CODE, { keys: [code] }))[0]?.value;
    const before = found && isOwnOrAddressed(context, found) ? found : undefined;
    check.known('correction', code, before !== undefined);
    refuse(check.faults);
    if (!before) throw new AppError('INTERNAL', 'unreachable');
    evidence = before.evidence;
    const { version, author, createdAt, reviewAuthor, reviewedAt } = before;
    assertVersion(expectedVersion, {
      version,
      changedBy: reviewAuthor ?? author,
      changedAt: reviewedAt ?? createdAt,
    });
    if (before.status !== 'OPEN') check.fail('correction', 'NOT_APPLICABLE', `it is ${before.status} already`);
    refuse(check.faults);
    const review = {
      version: version + 1,
      status: decision,
      reviewReason: reason,
      reviewAuthor: context.viewer.author,
      reviewedAt: context.now.toISOString(),
    };
    assertWritten(await tx.run(REVIEW_CORRECTION, { code, review }));
    return { code, subject: `correction:${code}`, before, after: { ...before, ...review } };
  });
  return shown(written, evidence, written.conflict === null ? written.code : code, context);
}

async function shown(
  { code: _code, ...outcome }: WriteOutcome,
  evidence: string | null,
  code: string | null,
  context: Context,
): Promise<CorrectionEdit> {
  if (evidence !== null) context.many(CORRECTIONS_OF_EVIDENCE).clear(evidence);
  const correction = code === null ? null : await context.one(CORRECTION_BY_CODE).clear(code).load(code);
  return { ...outcome, correction };
}

function assertWritten([row]: readonly { written: number }[]): void {
  if (row?.written !== 1) throw new AppError('INTERNAL', 'what the correction is about is no longer there; try again');
}

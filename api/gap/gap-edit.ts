import { checkInput, dayOf, type InputFault } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { writeAsUser } from '../dataset/dataset.ts';
import { AppError } from '../errors.ts';
import type { GapState } from './model.ts';
import { KNOWN_CODES, WRITE_OVERRIDE, WRITE_STATEMENT, WRITE_VERIFICATION } from './record.queries.ts';
import { MIN_KAPPA } from './chain-models.ts';
import type { Outcome } from './verification.ts';

/** What became of a write: the chain it concerns and the new record's code, or what was wrong. */
export type Edit = { faults: readonly InputFault[] } | { faults: readonly []; chain: string; code: string };

interface VerifyInput {
  park: string;
  segment: string;
  outcome: Outcome;
  enterprise?: string | null;
  evidence: string;
  on: string;
}

/** Keeps what somebody found, as a record and as evidence that makers and reasons cite. */
export async function writeVerification(input: VerifyInput, context: Context): Promise<Edit> {
  const { park, segment, outcome, enterprise = null, on } = input;
  const check = checkInput();
  const note = check.text('evidence', input.evidence);
  check.past('on', on, context.now);
  if (outcome !== 'CONFIRMED' && enterprise !== null)
    check.fail('enterprise', 'NOT_APPLICABLE', `${outcome} is about the segment as a whole; leave the enterprise out`);
  const [known] = await context.graph.read(KNOWN_CODES, { park, segment, chain: null, enterprise });
  const chain = known?.segment ?? null;
  check.known('park', park, known?.park ?? false);
  check.known('segment', segment, chain !== null);
  if (enterprise !== null) check.known('enterprise', enterprise, known?.enterprise ?? false);
  if (check.faults.length > 0 || chain === null) return { faults: check.faults };
  const code = await writeAsUser(context, async (tx, revision) => {
    const evidence = evidenceRecord(context, revision, { relation: 'gapVerify', note, on });
    const record = { ...signed(context, revision, 'verification'), outcome, on, note, evidence: [evidence.code] };
    assertWritten(await tx.run(WRITE_VERIFICATION, { park, segment, enterprise, record, evidence }));
    return record.code;
  });
  return { faults: [], chain, code };
}

interface OverrideInput {
  park: string;
  segment: string;
  state?: GapState | null;
  reason: string;
  until: string;
}

/** Keeps what somebody holds against a computed state. */
export async function writeOverride(input: OverrideInput, context: Context): Promise<Edit> {
  const { park, segment, state = null, until } = input;
  const check = checkInput();
  const reason = check.text('reason', input.reason);
  check.coming('until', until, context.now);
  const [known] = await context.graph.read(KNOWN_CODES, { park, segment, chain: null, enterprise: null });
  const chain = known?.segment ?? null;
  check.known('park', park, known?.park ?? false);
  check.known('segment', segment, chain !== null);
  if (check.faults.length > 0 || chain === null) return { faults: check.faults };
  const code = await writeAsUser(context, async (tx, revision) => {
    const record = { ...signed(context, revision, 'override'), state, reason, until, on: dayOf(context.now) };
    assertWritten(await tx.run(WRITE_OVERRIDE, { park, segment, record }));
    return record.code;
  });
  return { faults: [], chain, code };
}

interface RestateInput {
  park: string;
  chain: string;
  kappa?: number | null;
  reason: string;
  asOf: string;
}

/** Keeps how complete somebody says the register is, as a record and as evidence. */
export async function writeStatement(input: RestateInput, context: Context): Promise<Edit> {
  const { park, chain, kappa = null, asOf } = input;
  const check = checkInput();
  const reason = check.text('reason', input.reason);
  check.past('asOf', asOf, context.now);
  if (kappa !== null && !(kappa >= MIN_KAPPA && kappa <= 1))
    check.fail('kappa', 'OUT_OF_RANGE', `${kappa} is outside ${MIN_KAPPA}–1`);
  const [known] = await context.graph.read(KNOWN_CODES, { park, segment: null, chain, enterprise: null });
  check.known('park', park, known?.park ?? false);
  check.known('chain', chain, known?.chain ?? false);
  if (check.faults.length > 0) return { faults: check.faults };
  const code = await writeAsUser(context, async (tx, revision) => {
    const evidence = evidenceRecord(context, revision, { relation: 'registerRestate', note: reason, on: asOf });
    const record = {
      ...signed(context, revision, 'register-statement'),
      kappa,
      reason,
      asOf,
      evidence: [evidence.code],
    };
    assertWritten(await tx.run(WRITE_STATEMENT, { park, chain, record, evidence }));
    return record.code;
  });
  return { faults: [], chain, code };
}

/** A load that runs at the same time may have removed what the record is about: then nothing is kept. */
function assertWritten([row]: readonly { written: number }[]): void {
  if (row?.written !== 1) throw new AppError('INTERNAL', 'what the record is about is no longer there; try again');
}

/** What every record of a user carries. The revision belongs to one write alone, so the code is new. */
const signed = ({ viewer, now }: Context, revision: number, kind: string) => ({
  code: `${kind}-${revision}`,
  revision,
  origin: 'user',
  author: viewer.author,
  createdAt: now.toISOString(),
});

/** A user's words as evidence, without a document. They are in one language and shown in both. */
function evidenceRecord(
  context: Context,
  revision: number,
  { relation, note, on }: { relation: string; note: string; on: string },
) {
  const { code, ...rest } = signed(context, revision, 'user');
  const said = { relation, note, noteEn: note, period: on, basis: 'STATED', confidence: 1 };
  return { ...rest, ...said, code, key: `evidence:${code}`, evidence: [code] };
}

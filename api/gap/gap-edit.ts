import { checkInput, dayOf, schemaErrors, type InputFault } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { signed, userEvidence } from '../dataset/user-record.ts';
import { writeOnce, type Effect, type WriteOutcome, type Writing } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import type { GapState } from './model.ts';
import { KNOWN_CODES, WRITE_OVERRIDE, WRITE_STATEMENT, WRITE_VERIFICATION } from './record.queries.ts';
import { MIN_KAPPA } from './chain-models.ts';
import type { Outcome } from './verification.ts';

/** What became of a write, with the chain it concerns. */
export interface Edit extends WriteOutcome {
  chain: string;
}

const refusedBy = (faults: readonly InputFault[]): Edit => ({
  chain: '',
  code: null,
  userErrors: schemaErrors(faults),
  conflict: null,
  replayed: false,
});

interface VerifyInput {
  park: string;
  segment: string;
  outcome: Outcome;
  enterprise?: string | null;
  evidence: string;
  on: string;
  key?: string | null;
}

/** Keeps what somebody found, as a record and as evidence that makers and reasons cite. */
export async function writeVerification(input: VerifyInput, context: Context): Promise<Edit> {
  const { park, segment, outcome, enterprise = null, on } = input;
  const check = checkInput();
  const note = check.text('evidence', input.evidence);
  check.past('on', on, context.now);
  if (outcome === 'REFUTED' && enterprise !== null)
    check.fail('enterprise', 'NOT_APPLICABLE', `${outcome} is about the segment as a whole; leave the enterprise out`);
  const [known] = await context.graph.read(KNOWN_CODES, { park, segment, chain: null, enterprise });
  const chain = known?.segment ?? null;
  check.known('park', park, known?.park ?? false);
  check.known('segment', segment, chain !== null);
  if (enterprise !== null) check.known('enterprise', enterprise, known?.enterprise ?? false);
  if (check.faults.length > 0 || chain === null) return refusedBy(check.faults);
  const { key, ...rest } = input;
  const request = { right: 'gap:verify', action: 'gapVerify', key: key ?? null, input: rest } as const;
  const seen = { park, segment, outcome, enterprise, on, note };
  const outcomeOf = await writeOnce(context, request, (writing) => keepVerification(writing, seen, context));
  return { ...outcomeOf, chain };
}

/** What somebody saw, checked. */
interface Seen {
  park: string;
  segment: string;
  outcome: Outcome;
  enterprise: string | null;
  on: string;
  note: string;
}

/**
 * Keeps a verification within a write, with its words as evidence.
 *
 * @param part tells several of one write apart
 */
export async function keepVerification(
  { tx, revision }: Writing,
  { park, segment, outcome, enterprise, on, note }: Seen,
  context: Context,
  part = '',
): Promise<Effect> {
  const evidence = userEvidence(context, revision, { relation: 'gapVerify', note, on, kind: `user${part}` });
  const record = {
    ...signed(context, revision, `verification${part}`),
    outcome,
    on,
    note,
    evidence: [evidence.code],
  };
  assertWritten(await tx.run(WRITE_VERIFICATION, { park, segment, enterprise, record, evidence }));
  return { code: record.code, subject: `gap:${park} ${segment}`, before: null, after: { ...record, enterprise } };
}

interface OverrideInput {
  park: string;
  segment: string;
  state?: GapState | null;
  reason: string;
  until: string;
  key?: string | null;
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
  if (check.faults.length > 0 || chain === null) return refusedBy(check.faults);
  const { key, ...rest } = input;
  const request = { right: 'gap:write', action: 'gapOverride', key: key ?? null, input: rest } as const;
  const written = await writeOnce(context, request, async ({ tx, revision }) => {
    const record = { ...signed(context, revision, 'override'), state, reason, until, on: dayOf(context.now) };
    assertWritten(await tx.run(WRITE_OVERRIDE, { park, segment, record }));
    return { code: record.code, subject: `gap:${park} ${segment}`, before: null, after: record };
  });
  return { ...written, chain };
}

interface RestateInput {
  park: string;
  chain: string;
  kappa?: number | null;
  reason: string;
  asOf: string;
  key?: string | null;
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
  if (check.faults.length > 0) return refusedBy(check.faults);
  const { key, ...rest } = input;
  const request = { right: 'gap:write', action: 'registerRestate', key: key ?? null, input: rest } as const;
  const written = await writeOnce(context, request, async ({ tx, revision }) => {
    const evidence = userEvidence(context, revision, { relation: 'registerRestate', note: reason, on: asOf });
    const record = {
      ...signed(context, revision, 'register-statement'),
      kappa,
      reason,
      asOf,
      evidence: [evidence.code],
    };
    assertWritten(await tx.run(WRITE_STATEMENT, { park, chain, record, evidence }));
    return { code: record.code, subject: `register:${park} ${chain}`, before: null, after: record };
  });
  return { ...written, chain };
}

/** A load that runs at the same time may have removed what the record is about: then nothing is kept. */
function assertWritten([row]: readonly { written: number }[]): void {
  if (row?.written !== 1) throw new AppError('INTERNAL', 'what the record is about is no longer there; try again');
}

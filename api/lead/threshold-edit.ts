import { checkInput } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { signed } from '../dataset/user-record.ts';
import { refuse, writeOnce } from '../dataset/write-once.ts';
import { AppError } from '../errors.ts';
import { assertPark } from './lead-read.ts';
import type { Step } from './lead.ts';
import { LIMITED_STEPS, thresholdRows } from './threshold.ts';
import { THRESHOLDS_OF_PARK, WRITE_THRESHOLD } from './threshold.queries.ts';

interface ThresholdInput {
  park: string;
  step: Step;
  yellowDays: number;
  redDays: number;
  reason: string;
  key: string;
}

/** Ten years: a limit over that is none. */
const MAX_DAYS = 3_650;

/**
 * Keeps limits of a step as a record with author and reason; the latest holds.
 *
 * @throws AppError BAD_INPUT where the park is unknown
 */
export async function setThreshold(input: ThresholdInput, context: Context) {
  const { key, ...rest } = input;
  const { park, step, yellowDays, redDays } = rest;
  await assertPark(park, context);
  const check = checkInput();
  const reason = check.text('reason', rest.reason);
  if (!LIMITED_STEPS.some((limited) => limited === step))
    check.fail('step', 'NOT_APPLICABLE', `${step} has no limit; steps with one are ${LIMITED_STEPS.join(', ')}`);
  if (!(yellowDays >= 1 && yellowDays < MAX_DAYS))
    check.fail('yellowDays', 'OUT_OF_RANGE', `${yellowDays} is outside 1–${MAX_DAYS - 1}`);
  if (!(redDays > yellowDays && redDays <= MAX_DAYS))
    check.fail('redDays', 'OUT_OF_RANGE', `${redDays} must be over yellowDays and at most ${MAX_DAYS}`);
  const request = { right: 'threshold:write', action: 'leadThresholdsSet', key, input: rest } as const;
  const written = await writeOnce(context, request, async ({ tx, revision, mark }) => {
    refuse(check.faults);
    const record = { ...signed(context, revision, 'lead-threshold', mark), park, step, yellowDays, redDays, reason };
    const [row] = await tx.run(WRITE_THRESHOLD, { park, record });
    if (row?.written !== 1) throw new AppError('INTERNAL', 'the park is no longer there; try again');
    return { code: record.code, subject: `park:${park}`, before: null, after: record };
  });
  context.many(THRESHOLDS_OF_PARK).clear(park);
  return { ...written, thresholds: await thresholdRows(park, context) };
}

import { daysOf } from '../evidence/period.ts';
import { UserErrorCodeName, type UserError } from './user-error.type.ts';

/** What is wrong with a field of a mutation’s input. */
type UserErrorCode =
  | 'REQUIRED'
  | 'UNKNOWN'
  | 'TOO_LONG'
  | 'NOT_A_DATE'
  | 'IN_FUTURE'
  | 'IN_PAST'
  | 'OUT_OF_RANGE'
  | 'NOT_APPLICABLE'
  | 'CONFLICT'
  | 'KEY_REUSED'
  | 'NOT_ALLOWED';

/** A field of an input that cannot be used; the message names what was given and what is accepted. */
export interface InputFault {
  field: string;
  code: UserErrorCode;
  message: string;
}

/** The schema’s spelling of what is wrong. */
export const schemaErrors = (faults: readonly InputFault[]): UserError[] =>
  faults.map(({ field, code, message }) => ({ field, code: UserErrorCodeName[code], message }));

/** Longest text a user may write, in characters. */
export const MAX_TEXT = 1_000;

/** Control and format characters but line breaks and tabs, halves of characters, and letters that are drawn as a blank. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** Collects what is wrong with an input, each field once. */
export interface InputCheck {
  readonly faults: readonly InputFault[];
  fail(field: string, code: UserErrorCode, message: string): void;
  /** Text that says something, without the space around it; the empty text where it fails. */
  text(field: string, value: string): string;
  /** A day that has been. */
  past(field: string, value: string, now: Date): void;
  /** A day that has not passed. */
  coming(field: string, value: string, now: Date): void;
  /** A business code that exists. */
  known(field: string, value: string, exists: boolean): void;
}

/** Starts a check of one input. */
export function checkInput(): InputCheck {
  const faults: InputFault[] = [];
  const fail = (field: string, code: UserErrorCode, message: string): void => {
    if (!faults.some((fault) => fault.field === field)) faults.push({ field, code, message });
  };
  // What is no day is told first, and with that its field is done.
  const day = (field: string, value: string): void => {
    if (!isDay(value)) fail(field, 'NOT_A_DATE', `"${value.slice(0, 40)}" is not a day such as 2026-05-31`);
  };
  return {
    faults,
    fail,
    text(field, value) {
      // Characters nobody sees say nothing, and would hide in a log or a list.
      const text = value.replaceAll(INVISIBLE, '').trim();
      if (text === '') fail(field, 'REQUIRED', 'must say something');
      // Characters as people count them, not halves of one.
      const length = [...text].length;
      if (length > MAX_TEXT) fail(field, 'TOO_LONG', `${length} characters are more than ${MAX_TEXT}`);
      return text;
    },
    past(field, value, now) {
      day(field, value);
      if (value > latestToday(now)) fail(field, 'IN_FUTURE', `${value} has not come yet`);
    },
    coming(field, value, now) {
      day(field, value);
      if (value < dayOf(now)) fail(field, 'IN_PAST', `${value} has passed`);
    },
    known(field, value, exists) {
      if (!exists) fail(field, 'UNKNOWN', `there is no "${value.slice(0, 60)}"`);
    },
  };
}

/** A day there is: not 2026-02-30. */
function isDay(text: string): boolean {
  // Of all periods a day alone begins with itself.
  if (daysOf(text)?.from !== text) return false;
  // Nothing anybody saw in a park is older than parks.
  return text >= '1900-01-01' && text <= '2999-12-31' && dayOf(new Date(`${text}T00:00:00Z`)) === text;
}

/** The day of a moment in UTC, ISO. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** The day it is in UTC or at this machine, whichever is later: whoever writes sits at it and reads its calendar. */
function latestToday(now: Date): string {
  const minutesAhead = Math.max(0, -now.getTimezoneOffset());
  return dayOf(new Date(now.getTime() + minutesAhead * 60_000));
}

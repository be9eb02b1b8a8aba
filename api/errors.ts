/**
 * The one error family of the program. Every code is stable and listed in docs/errors.md;
 * messages say what was wrong and what would be right.
 */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'FORBIDDEN'
  | 'CONFIG_INVALID'
  | 'SEED_INVALID'
  | 'SCHEMA_FAILED'
  | 'SERVICE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'INTERNAL';

/** An error whose message may be shown to the caller. Anything else is masked at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** What a caller sent is named in the message, but never echoed at length. */
const MAX_PROBLEM = 400;

/** An argument that cannot be used: names the argument, what was given and what is accepted. */
export const badInput = (argument: string, problem: string): AppError =>
  new AppError(
    'BAD_INPUT',
    `${argument}: ${problem.length > MAX_PROBLEM ? `${problem.slice(0, MAX_PROBLEM)}…` : problem}`,
  );

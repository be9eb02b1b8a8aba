/**
 * The one error family of the program. Every code is stable and listed in docs/errors.md;
 * messages say what was wrong and what would be right.
 */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'LIMIT_EXCEEDED'
  | 'BUDGET_EXHAUSTED'
  | 'OVERLOADED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'PAYLOAD_TOO_LARGE'
  | 'CONFIG_INVALID'
  | 'SEED_INVALID'
  | 'SCHEMA_FAILED'
  | 'SERVICE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'INTERNAL';

/** An error whose message may be shown to the caller. Anything else is masked at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** After how many seconds a second try can succeed; null where nobody knows or none can. */
  readonly retryAfterS: number | null;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown; retryAfterS?: number }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.retryAfterS = options?.retryAfterS ?? null;
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

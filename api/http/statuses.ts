import type { ErrorCode } from '../errors.ts';

/** HTTP status of a request that as a whole ended with a code; 500 for what is not listed. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BUDGET_EXHAUSTED: 429,
  OVERLOADED: 503,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** The HTTP status of a code. */
export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 500;

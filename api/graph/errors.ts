import { Neo4jError } from 'neo4j-driver';
import { AppError } from '../errors.ts';

const DATABASE_MISSING = 'Neo.ClientError.Database.DatabaseNotFound';

/** The way to the database is cut, or nobody at its end serves this database now. */
const UNREACHABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'ProtocolError',
  'Neo.TransientError.General.DatabaseUnavailable',
  // A member of a cluster that no longer leads, or that only reads.
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
]);

/** What is said wherever the database is away. */
export const UNREACHED = 'the graph database cannot be reached; try again';

const TIMED_OUT = /Terminated|TransactionTimedOut|LockClientStopped|LockAcquisitionTimeout/;

const BAD_BOOKMARK = /\.(InvalidBookmark|InvalidBookmarkMixture)$/;

/** The driver reports a pool that gave no connection in time with the class of a dead server. */
const isCrowded = ({ message }: Neo4jError): boolean => /acquisition timed out/i.test(message);

/**
 * The driver takes what has come of a greeting for the whole of it: where the line hands it over in pieces, or is cut
 * in the middle, it reads past the end (handshakeNegotiationV2 of neo4j-driver 6).
 */
const isTornGreeting = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';

/** True where trying the same statement once more can succeed. */
export const isTransient = (error: unknown): boolean =>
  isTornGreeting(error) || (error instanceof Neo4jError && error.retriable && !/BookmarkTimeout$/.test(error.code));

/** What an error says about the way to the database. */
export type Meaning = 'ANSWERED' | 'UNREACHABLE' | 'NOTHING';

/** ANSWERED where the database spoke, UNREACHABLE where it could not be reached, NOTHING where it is our own error. */
export function meaningOf(error: unknown): Meaning {
  const cause = error instanceof AppError ? error.cause : error;
  if (isTornGreeting(cause)) return 'UNREACHABLE';
  if (!(cause instanceof Neo4jError)) return 'NOTHING';
  // A full pool is our own doing; whether the server is silent behind it a probe finds out.
  if (isCrowded(cause)) return 'NOTHING';
  if (UNREACHABLE.has(cause.code)) return 'UNREACHABLE';
  return cause.code.startsWith('Neo.') ? 'ANSWERED' : 'NOTHING';
}

/** Whether the database answered and will not take us as we are: a wrong login, or no database of that name. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof AppError &&
  error.cause instanceof Neo4jError &&
  (error.cause.code.startsWith('Neo.ClientError.Security.') || error.cause.code === DATABASE_MISSING);

/** Whether the database waited in vain for a bookmark, as after it was put back from a backup. */
export const isUnknownBookmark = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.BookmarkTimeout$/.test(error.code);

/** Turns a driver error into the program's own family; the driver's words stay in `cause` for the log. */
export function fromDriver(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // The reason of a signal that was raised without one of ours.
  if (error instanceof Error && error.name === 'AbortError')
    return new AppError('CANCELLED', 'the request was given up');
  if (isTornGreeting(error)) return new AppError('SERVICE_UNAVAILABLE', UNREACHED, { cause: error, retryAfterS: 1 });
  if (!(error instanceof Neo4jError)) return new AppError('INTERNAL', 'internal error', { cause: error });
  const { code } = error;
  const fail = (kind: AppError['code'], message: string, retryAfterS?: number): AppError =>
    new AppError(kind, message, retryAfterS === undefined ? { cause: error } : { cause: error, retryAfterS });
  if (isCrowded(error)) return fail('OVERLOADED', 'the graph database has no free connection; try again', 1);
  if (UNREACHABLE.has(code)) return fail('SERVICE_UNAVAILABLE', UNREACHED, 1);
  if (code === DATABASE_MISSING) return fail('SERVICE_UNAVAILABLE', 'the graph database has no database of this name');
  if (code.startsWith('Neo.ClientError.Security.'))
    return fail('SERVICE_UNAVAILABLE', 'the graph database refused the login');
  if (BAD_BOOKMARK.test(code))
    return fail('BAD_INPUT', 'x-chainatlas-bookmark: is none that an answer of this server carried');
  if (isUnknownBookmark(error))
    return fail('SERVICE_UNAVAILABLE', 'the graph database has not seen the write of this bookmark; try again', 1);
  if (TIMED_OUT.test(code)) return fail('TIMEOUT', 'the graph database took too long; narrow the request');
  if (code.startsWith('Neo.TransientError.'))
    return fail('OVERLOADED', 'the graph database could not take this now; try again', 1);
  return fail('INTERNAL', 'internal error');
}

import { Neo4jError } from 'neo4j-driver';
import { AppError } from '../errors.ts';

const UNREACHABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);

const TIMED_OUT = /Terminated|TransactionTimedOut|LockClientStopped/;

/** True where trying the same statement once more can succeed. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && error.retriable;

/** Turns a driver error into the program's own family; the driver's words stay in `cause` for the log. */
export function fromDriver(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Neo4jError) {
    // The driver reports a full or silent pool with the same class as a dead server.
    if (UNREACHABLE.has(error.code) || /acquisition timed out/i.test(error.message)) {
      return new AppError('SERVICE_UNAVAILABLE', 'the graph database cannot be reached; try again', {
        cause: error,
      });
    }
    if (error.code.startsWith('Neo.ClientError.Security.')) {
      return new AppError(
        'SERVICE_UNAVAILABLE',
        'the graph database refused the login; check NEO4J_USER and NEO4J_PASSWORD',
        {
          cause: error,
        },
      );
    }
    if (TIMED_OUT.test(error.code)) {
      return new AppError('TIMEOUT', 'the graph database took too long; narrow the request', {
        cause: error,
      });
    }
  }
  return new AppError('INTERNAL', `query ${name} failed`, { cause: error });
}

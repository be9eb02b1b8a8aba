import { createHash } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Viewer } from '../access/access.ts';
import { withoutCredentials } from '../access/redact.ts';
import { AppError } from '../errors.ts';

/** How deep the causes of an error are followed. */
const MAX_CAUSES = 4;

/** What the log keeps of an error. */
interface LoggedError {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: LoggedError;
}

/** Errors whose message may echo what somebody sent: a variable, a parameter, an argument. */
const echoes = (error: Error, code: unknown): boolean =>
  error.name === 'GraphQLError' ||
  (error instanceof AppError && error.code === 'BAD_INPUT') ||
  (typeof code === 'string' && code.startsWith('Neo.ClientError.'));

/** An error as the log keeps it, its causes with it. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  // The first lines are the message, which may be of several lines; the frames follow.
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(echoes(error, code) ? {} : { message: error.message }),
    ...(frames.length === 0 ? {} : { stack: frames.join('\n') }),
    ...(error.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: loggedError(error.cause, depth + 1) }),
  };
}

/**
 * Lines are written without waiting, so that a slow terminal or disk holds up no answer, and many at once: one write a
 * line costs more than the line. What is not yet written is written when the process ends; `kill -9` loses a tenth of
 * a second.
 */
export const LOG_WRITING = { sync: false, minLength: 4_096, periodicFlush: 100 } as const;

/**
 * The log of the program: one JSON object a line to standard error.
 *
 * @param to where the lines go
 */
export const createLogger = (
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, ...LOG_WRITING }),
): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      serializers: { err: loggedError },
      hooks: { streamWrite: withoutCredentials },
    },
    to,
  );

/** How a viewer stands in the log: the id of a key, but of a token only a digest, for its subject may be a person. */
export function loggedViewer(viewer: Pick<Viewer, 'kind' | 'id'> | null): string | null {
  if (viewer === null) return null;
  if (viewer.kind !== 'TOKEN') return viewer.id;
  return `token:${createHash('sha256').update(viewer.id).digest('hex').slice(0, 12)}`;
}

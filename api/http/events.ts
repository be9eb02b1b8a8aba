import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { assertMay, type Access, type Viewer } from '../access/access.ts';
import { hasRight } from '../access/role.ts';
import type { Live, LiveState } from '../dataset/live.ts';
import { AppError } from '../errors.ts';

/** How many may listen, and how often what is looked after; times in milliseconds. */
export interface EventLimits {
  /** Streams of one asker at once. */
  perViewer: number;
  /** Streams of all at once. */
  total: number;
  /** From one sign of life to the next; below the idle limits of proxies and of our own server. */
  heartbeatMs: number;
  /** From one check whether the credential still holds to the next. */
  recheckMs: number;
}

const LIMITS: EventLimits = { perViewer: 20, total: 500, heartbeatMs: 10_000, recheckMs: 60_000 };

/** Who does not read gets nothing more: this many bytes may wait for one listener. */
const MAX_WAITING = 65_536;

/** Streams of the version of the data. */
export interface Events {
  /** `GET /events`. */
  handler: RequestHandler;
  /** Ends every stream and refuses new ones. */
  close(): void;
}

/** What a stream needs from outside. */
export interface EventDependencies {
  live: Live;
  access: Access;
  limits?: EventLimits;
}

/**
 * Server-sent events: `{version, dataAsOf}` at first and at each change, so that clients know when to ask again.
 * The version is the id of the event; who sends it back as `Last-Event-ID` and is up to date is told so by a comment.
 * A stream ends when its credential does, and at the end of the server.
 */
export function createEvents({ live, access, limits = LIMITS }: EventDependencies): Events {
  const streams = new Map<Response, string>();
  let closed = false;

  const admit = ({ id }: Viewer): void => {
    if (closed) throw new AppError('SERVICE_UNAVAILABLE', 'the server is ending; connect again', { retryAfterS: 2 });
    if (streams.size >= limits.total)
      throw new AppError('OVERLOADED', 'too many listen already; try again later', { retryAfterS: 30 });
    if ([...streams.values()].filter((other) => other === id).length >= limits.perViewer)
      throw new AppError('BUDGET_EXHAUSTED', `more than ${limits.perViewer} streams of one asker`, {
        retryAfterS: 30,
      });
  };

  const handler: RequestHandler = async (request, response) => {
    const { headers, socket } = request;
    const origin = { address: socket.remoteAddress, headers: headers as IncomingHttpHeaders };
    const viewer = await access.authenticate(origin);
    assertMay({ viewer }, 'graph:read');
    // They may have gone while the credential was looked up.
    if (response.destroyed) return;
    admit(viewer);
    streams.set(response, viewer.id);
    socket.setTimeout(0);
    response.vary('Authorization');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Not transformed: whoever packs a stream keeps its events back.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    const send = (text: string): void => {
      if (response.writableLength > MAX_WAITING) response.destroy();
      else response.write(text);
    };
    send('retry: 3000\n\n');
    let known = headers['last-event-id'];
    const leave = live.listen((state) => {
      send(state.version !== null && state.version === known ? ': nothing has changed\n\n' : eventOf(state));
      known = undefined;
    });
    const heartbeat = setInterval(() => send(': here\n\n'), limits.heartbeatMs);
    const recheck = setInterval(() => {
      access.authenticate(origin).then(
        (now) => {
          if (now.id !== viewer.id || !hasRight(now, 'graph:read')) response.end();
        },
        (error: unknown) => {
          // Only a credential that does not hold ends the stream, not a database that is away.
          if (error instanceof AppError && error.code === 'UNAUTHENTICATED') response.end();
        },
      );
    }, limits.recheckMs);
    response.once('close', () => {
      leave();
      clearInterval(heartbeat);
      clearInterval(recheck);
      streams.delete(response);
    });
  };

  return {
    handler,
    close() {
      closed = true;
      for (const response of streams.keys()) response.end();
    },
  };
}

/** One event, as the stream's format has it. */
function eventOf(state: LiveState): string {
  const id = state.version === null ? '' : `id: ${state.version}\n`;
  return `${id}data: ${JSON.stringify(state)}\n\n`;
}

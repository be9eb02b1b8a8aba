import type { RequestHandler } from 'express';
import type { Graph } from '../graph/graph.ts';
import { HealthBoard, NOT_READY, type NotReady } from './health-board.ts';
import { CONSTRAINTS, SCHEMA_APPLIED } from './health.queries.ts';

/** What the database must have before this program can answer from it. */
export interface ExpectedSchema {
  /** Name of the newest numbered file; a newer one that somebody else has applied does no harm. */
  newest: string;
  constraints: readonly string[];
}

export interface Health {
  /** Answers as long as the program runs at all; asks nobody. */
  live: RequestHandler;
  /** Answers from what was last seen of the database, so it costs nothing and waits for nobody. */
  ready: RequestHandler;
  /** Why it is not ready now; null where it is. */
  reason(): NotReady;
  /** From now on not ready: the server is about to stop. */
  drain(): void;
  stop(): void;
}

export interface HealthOptions {
  /** Looks at the database; resolves with what is wrong, or null; may reject. */
  probe: () => Promise<NotReady>;
  /** Pause between two looks, in milliseconds. */
  everyMs?: number;
  /** Longest look that counts as an answer, in milliseconds. */
  withinMs?: number;
  /** Where what is known is kept; a board of its own without it. */
  board?: HealthBoard;
}

/** After how long without a look the server is not ready, in milliseconds. */
export const STALE_MS = 2_000;
/** How often the thread that answers says that it gets on, in milliseconds. */
const BEAT_MS = 500;
/** The first look may take longer: it finds a database that has planned nothing yet. In milliseconds. */
const FIRST_MS = 5_000;

/**
 * Looks at the database in the background. With the defaults a database that is gone shows after 1.5 s at the latest:
 * a pause of 750 ms and a look of 500 ms that fails.
 */
export function createHealth(options: HealthOptions): Health {
  const { probe, everyMs = 750, withinMs = 500, board = new HealthBoard() } = options;
  board.begin();
  let stopped = false;
  let next: NodeJS.Timeout | undefined;
  const look = async (ms: number): Promise<void> => {
    board.see(await within(probe(), ms));
    if (stopped) return;
    next = setTimeout(() => void look(withinMs), everyMs);
    next.unref();
  };
  const first = look(FIRST_MS);
  const beating = setInterval(() => board.beat(), BEAT_MS);
  beating.unref();
  const reason = (): NotReady => board.notReady(STALE_MS);
  return {
    live: (_request, response) => {
      response.json({ status: 'ok' });
    },
    ready: async (_request, response) => {
      await first;
      const wrong = reason();
      response.setHeader('cache-control', 'no-store');
      response.status(wrong === null ? 200 : 503).json({ status: wrong === null ? 'ok' : NOT_READY[wrong] });
    },
    reason,
    drain: () => board.drain(),
    stop: () => {
      stopped = true;
      clearTimeout(next);
      clearInterval(beating);
    },
  };
}

async function within(look: Promise<NotReady>, ms: number): Promise<NotReady> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<NotReady>((done) => {
    timer = setTimeout(done, ms, 'SLOW');
  });
  try {
    return await Promise.race([look, late]);
  } catch {
    return 'UNREACHABLE';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads for real and compares the schema with what the program needs.
 *
 * @param graph a way to the database of its own, so that no crowd of requests stands before it
 * @param expected null where a database that answers is enough
 */
export const databaseProbe =
  (graph: Pick<Graph, 'read'>, expected: ExpectedSchema | null) => async (): Promise<NotReady> => {
    const [[migration], constraints] = await Promise.all([
      graph.read(SCHEMA_APPLIED, { name: expected?.newest ?? '' }),
      graph.read(CONSTRAINTS, {}),
    ]);
    if (expected === null) return null;
    if (migration?.applied !== true) return 'OLD_SCHEMA';
    const names = new Set(constraints.map(({ name }) => name));
    return expected.constraints.every((name) => names.has(name)) ? null : 'CONSTRAINT_MISSING';
  };

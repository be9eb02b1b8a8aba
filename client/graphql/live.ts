import { useSyncExternalStore } from 'react';
import { makeOperation, mapExchange, type Client, type Exchange, type Operation } from 'urql';
import { keyHeader } from './credential.ts';
import { whoHeaders } from './who.ts';

/** Whether changes are told at present. */
export interface LiveStatus {
  /** QUIET: not connected yet, or this tab is out of sight. */
  readonly state: 'QUIET' | 'LIVE' | 'LOST';
  /** When the stream was lost, in milliseconds; null unless it is. */
  readonly lostAt: number | null;
}

/** What a stream tells. */
interface Event {
  readonly version: string | null;
}

/** No sign of life for so long means the stream is dead; the server gives one every 10 s. */
const SILENCE_MS = 30_000;
/** Longest wait before connecting again, and the wait after a refusal, which a second try does not mend. */
const MOST_WAIT_MS = 30_000;
/** The page comes first: the stream begins once nothing has been asked for so long. */
const QUIET_MS = 2_000;
/** Many screens learn of a change at once and must not all ask at once. */
const SPREAD_MS = 1_500;
/** A tab out of sight needs no news; one looked at again within this time never lost the stream. */
const HIDDEN_MS = 60_000;

/** How long to wait before the n-th try in a row, with chance so that not all come back at once. */
export const waitBefore = (tries: number, chance = Math.random()): number =>
  1_000 + chance * (Math.min(MOST_WAIT_MS, 1_000 * 2 ** tries) - 1_000);

/** The events a piece of the stream completes, and what is left of it. */
export function eventsIn(text: string): { events: Event[]; rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop() ?? '';
  const events = parts.flatMap((part) => {
    const data = part.split('\n').find((line) => line.startsWith('data: '));
    return data === undefined ? [] : [JSON.parse(data.slice('data: '.length)) as Event];
  });
  return { events, rest };
}

/** Follows the version of the data and asks everything on the screen again when it changes. */
export interface Live {
  /** Knows what is on the screen; to stand before the cache. */
  readonly exchange: Exchange;
  /** Asks, and notes the version the first answer was read from: a change before the stream began is not missed. */
  readonly fetch: typeof fetch;
  /** Begins to listen once the page is quiet; the returned function ends it. */
  start(client: Pick<Client, 'reexecuteOperation'>, url?: string): () => void;
  subscribe(listener: () => void): () => void;
  status(): LiveStatus;
}

export function createLive(): Live {
  const shown = new Map<number, Operation>();
  /** In which epoch a query was last asked of the server; an epoch ends when the data change. */
  const askedIn = new Map<number, number>();
  const pending = new Set<number>();
  const listeners = new Set<() => void>();
  let epoch = 0;
  let busyAt = Date.now();
  let version: string | null | undefined;
  let status: LiveStatus = { state: 'QUIET', lostAt: null };

  const become = (state: LiveStatus['state']): void => {
    if (state === status.state) return;
    status = { state, lostAt: state === 'LOST' ? Date.now() : null };
    for (const listener of listeners) listener();
  };

  const exchange = mapExchange({
    onOperation(operation) {
      const { kind, key, context } = operation;
      if (kind === 'teardown') {
        shown.delete(key);
        pending.delete(key);
      }
      if (kind !== 'query') return operation;
      shown.set(key, operation);
      pending.add(key);
      busyAt = Date.now();
      const old = (askedIn.get(key) ?? epoch) < epoch;
      askedIn.set(key, epoch);
      // Read before the data changed, by a screen that is gone since: shown at once and asked again.
      return old && context.requestPolicy === 'cache-first'
        ? makeOperation(kind, operation, { ...context, requestPolicy: 'cache-and-network' })
        : operation;
    },
    onResult({ operation, stale }) {
      if (stale) return;
      pending.delete(operation.key);
      busyAt = Date.now();
    },
  });

  const start: Live['start'] = (client, url = '/events') => {
    const ended = new AbortController();
    const { signal } = ended;

    const refetch = (): void => {
      epoch++;
      for (const operation of shown.values())
        client.reexecuteOperation(
          makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }),
        );
    };
    const hear = (event: Event): void => {
      if (version !== undefined && version !== event.version) setTimeout(refetch, Math.random() * SPREAD_MS);
      version = event.version;
    };

    void (async () => {
      await quiet(signal, () => pending.size === 0 && Date.now() - busyAt > QUIET_MS);
      for (let tries = 0; !signal.aborted;) {
        await visible(signal);
        const begun = Date.now();
        const end = await follow(url, version ?? null, signal, { alive: () => become('LIVE'), hear });
        if (end === 'HIDDEN') {
          become('QUIET');
          continue;
        }
        // A stream that held for a while was a good one.
        tries = Date.now() - begun > MOST_WAIT_MS ? 0 : tries + 1;
        // Refused is not lost: nothing was promised.
        become(end === 'REFUSED' ? 'QUIET' : 'LOST');
        await wait(end === 'REFUSED' ? MOST_WAIT_MS : waitBefore(tries), signal);
      }
    })();
    return () => ended.abort();
  };

  return {
    exchange,
    async fetch(input, init) {
      const response = await fetch(input, init);
      version ??= response.headers.get('x-chainatlas-version') ?? undefined;
      return response;
    },
    start,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => status,
  };
}

/** Reads one stream to its end: lost, refused by the server, or left because the tab is out of sight. */
async function follow(
  url: string,
  version: string | null,
  ended: AbortSignal,
  { alive, hear }: { alive: () => void; hear: (event: Event) => void },
): Promise<'LOST' | 'REFUSED' | 'HIDDEN'> {
  const gone = new AbortController();
  let hidden = false;
  let watchdog = setTimeout(() => gone.abort(), SILENCE_MS);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const onVisibility = (): void => {
    clearTimeout(hiding);
    if (!document.hidden) return;
    hiding = setTimeout(() => {
      hidden = true;
      gone.abort();
    }, HIDDEN_MS);
  };
  const onEnd = (): void => gone.abort();
  ended.addEventListener('abort', onEnd);
  document.addEventListener('visibilitychange', onVisibility);
  try {
    const last = version === null ? {} : { 'last-event-id': version };
    const response = await fetch(url, {
      headers: { ...whoHeaders(), ...keyHeader(), ...last },
      signal: gone.signal,
      cache: 'no-store',
    });
    if (!response.ok || response.body === null) return response.status < 500 ? 'REFUSED' : 'LOST';
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (let text = ''; ;) {
      const { done, value } = await reader.read();
      if (done) return 'LOST';
      clearTimeout(watchdog);
      watchdog = setTimeout(() => gone.abort(), SILENCE_MS);
      alive();
      const { events, rest } = eventsIn(text + decoder.decode(value, { stream: true }));
      text = rest;
      for (const event of events) hear(event);
    }
  } catch {
    return hidden ? 'HIDDEN' : 'LOST';
  } finally {
    clearTimeout(watchdog);
    clearTimeout(hiding);
    ended.removeEventListener('abort', onEnd);
    document.removeEventListener('visibilitychange', onVisibility);
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

async function quiet(signal: AbortSignal, isQuiet: () => boolean): Promise<void> {
  while (!signal.aborted && !isQuiet()) await wait(QUIET_MS / 4, signal);
}

const visible = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (!document.hidden) return done();
    const look = (): void => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      done();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
  });

/** The one of this page. */
export const live = createLive();

/** Whether changes are told at present. */
export const useLive = (): LiveStatus => useSyncExternalStore(live.subscribe, live.status);

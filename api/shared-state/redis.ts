import { createHash } from 'node:crypto';
import { createClient } from '@redis/client';

/** Longest wait for an answer, in milliseconds, where nothing else is said; whoever waits for it holds up a request. */
const ANSWER_MS = 50;
const CONNECT_MS = 1_000;
/** Between two attempts to connect, in milliseconds: shortest and longest. */
const RECONNECT_MS = { least: 50, most: 1_000 } as const;
/** Questions under way at most; a server that is frozen must not fill the memory. */
const MOST_QUESTIONS = 1_000;

/** What processes share through Redis or Valkey: steps on numbers, and messages. Every wait is bounded. */
export interface SharedStore {
  /**
   * Runs a script on one key as one indivisible step.
   *
   * @throws Error where no answer came in time, or there is no connection
   */
  run(script: string, key: string, values: readonly string[]): Promise<readonly number[]>;
  /** Tells all processes that listen; lost where there is no connection. */
  publish(channel: string, message: string): void;
  /** Hears what other processes and this one tell, from now on and across reconnections. */
  listen(channel: string, heard: (message: string) => void): void;
  close(): void;
}

/**
 * Begins to connect and goes on trying for ever: a program must start and work without it.
 *
 * @param onError told of every failure of the connection; what it is given holds no password
 * @param answerMs longest wait for an answer, in milliseconds
 */
export function openSharedStore(url: string, onError: (error: unknown) => void, answerMs = ANSWER_MS): SharedStore {
  const client = createClient({
    url,
    name: 'chainatlas',
    // Without a connection a question fails at once instead of waiting for one.
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_QUESTIONS,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries) => Math.min(RECONNECT_MS.most, RECONNECT_MS.least * 2 ** Math.min(retries, 10)),
    },
  });
  const ears = client.duplicate({ disableOfflineQueue: false });
  let closed = false;
  for (const one of [client, ears]) {
    one.on('error', onError);
    one.connect().catch((error: unknown) => {
      if (!closed) onError(error);
    });
  }
  const digests = new Map<string, string>();

  const evaluate = async (script: string, key: string, values: readonly string[]): Promise<unknown> => {
    const digest = digests.get(script) ?? createHash('sha1').update(script).digest('hex');
    digests.set(script, digest);
    const rest = { keys: [key], arguments: [...values] };
    try {
      return await client.evalSha(digest, rest);
    } catch (error) {
      // A server that was started anew does not know the script yet.
      if (error instanceof Error && error.message.startsWith('NOSCRIPT')) return client.eval(script, rest);
      throw error;
    }
  };

  return {
    async run(script, key, values) {
      const answer = await within(answerMs, evaluate(script, key, values));
      if (!Array.isArray(answer)) throw new Error('the shared store gave no list');
      return answer.map(Number);
    },
    publish(channel, message) {
      client.publish(channel, message).catch(onError);
    },
    listen(channel, heard) {
      ears
        .subscribe(channel, (message) => heard(message))
        .catch((error: unknown) => {
          if (!closed) onError(error);
        });
    },
    close() {
      closed = true;
      // Not by asking: a server that is frozen would never answer.
      for (const one of [client, ears]) if (one.isOpen) one.destroy();
    },
  };
}

/** Fails where the answer takes longer; it is then no longer waited for. */
async function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    // Where this process itself was busy for so long, the answer may lie there unread: it is read first.
    timer = setTimeout(() => setImmediate(() => failed(new Error(`no answer within ${ms} ms`))), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // Whoever stopped waiting does not hear of a failure that comes later.
    answer.catch(() => {});
  }
}

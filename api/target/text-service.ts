import type { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { startThread } from '../thread.ts';
import type { TextFit } from './target.ts';
import type { TextAnswer, TextTask } from './text-worker.ts';

/** Ranks firms by their products, on a thread of its own. */
export interface TextService {
  /**
   * Fits of all firms to a segment known by several names.
   *
   * @param version of the firms; the model is built anew where it changes
   */
  fits(version: string, firms: Firms, names: readonly string[]): Promise<ReadonlyMap<string, TextFit>>;
  /** Builds the model ahead of the first question. */
  prepare(version: string, firms: Firms): void;
}

type Firms = readonly { code: string; name: string; products: readonly string[] }[];

interface Waiting {
  resolve(fits: ReadonlyMap<string, TextFit>): void;
  reject(error: Error): void;
}

/** The thread starts with the first use and never keeps the process alive. */
export function createTextService(): TextService {
  let worker: Worker | null = null;
  let built: string | null = null;
  let next = 0;
  const waiting = new Map<number, Waiting>();
  const fail = (cause: unknown): void => {
    worker = null;
    built = null;
    const error = new AppError('INTERNAL', 'the text model failed', { cause });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const started = startThread(new URL('text-worker.ts', import.meta.url));
    started.on('message', (answer: TextAnswer) => {
      const ask = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('fits' in answer) ask?.resolve(new Map(answer.fits));
      else ask?.reject(new AppError('INTERNAL', 'the text model failed', { cause: answer.problem }));
    });
    started.on('error', fail);
    worker = started;
    return started;
  };
  const send = (task: TextTask): void => thread().postMessage(task);
  const prepare = (version: string, firms: Firms): void => {
    if (version === built) return;
    built = version;
    send({ kind: 'build', firms });
  };
  return {
    prepare,
    fits(version, firms, names) {
      prepare(version, firms);
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind: 'fit', id, names });
      });
    },
  };
}

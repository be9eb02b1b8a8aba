/**
 * Thread that holds the text model. Building it over 1,900 firms takes seconds of pure arithmetic (a truncated SVD):
 * on the main thread every request would wait for it.
 */
import { parentPort } from 'node:worker_threads';
import { textFits } from './text-fit.ts';
import { textModel, type TextModel } from './text/text.ts';

/** What the thread is asked. */
export type TextTask =
  | { kind: 'build'; firms: readonly { code: string; name: string; products: readonly string[] }[] }
  | { kind: 'fit'; id: number; names: readonly string[] };

/** What it answers to a fit. */
export type TextAnswer =
  { id: number; fits: [string, { value: number; name: string; product: string }][] } | { id: number; problem: string };

let model: TextModel | null = null;

parentPort?.on('message', (task: TextTask) => {
  if (task.kind === 'build') {
    model = textModel(task.firms);
    return;
  }
  try {
    if (model === null) throw new Error('asked before the model was built');
    const fits = [...textFits(model, task.names)];
    parentPort?.postMessage({ id: task.id, fits } satisfies TextAnswer);
  } catch (error) {
    parentPort?.postMessage({ id: task.id, problem: String(error) } satisfies TextAnswer);
  }
});

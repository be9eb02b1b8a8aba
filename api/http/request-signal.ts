import type { Response } from 'express';

/** A signal that aborts when the asker goes away before the answer is out. */
export function requestSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

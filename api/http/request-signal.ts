import type { ApolloServerPlugin } from '@apollo/server';
import type { Response } from 'express';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** Time a request may take from its body to its answer, in milliseconds. */
export interface RequestTimes {
  query: number;
  mutation: number;
}

/** Published with the limits: a query that takes longer is ended, in the database too. */
const REQUEST_TIMES: RequestTimes = { query: 5_000, mutation: 30_000 };

/** Gives a signal more time than it began with. */
const prolong = new WeakMap<AbortSignal, () => void>();

/**
 * A signal that aborts when the asker goes away before the answer is out (CANCELLED), or when the time is up
 * (TIMEOUT). It begins with the time of a query; `timeForMutations` gives a mutation its own.
 */
export function requestSignal(response: Response, times: RequestTimes = REQUEST_TIMES): AbortSignal {
  const controller = new AbortController();
  const begin = (ms: number): NodeJS.Timeout =>
    setTimeout(() => {
      controller.abort(new AppError('TIMEOUT', `the request took longer than ${ms / 1_000} s; ask for less at once`));
    }, ms);
  let timer = begin(times.query);
  prolong.set(controller.signal, () => {
    clearTimeout(timer);
    if (!response.closed) timer = begin(times.mutation);
  });
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new AppError('CANCELLED', 'the asker went away'));
  });
  return controller.signal;
}

/** Gives mutations the longer time: what they began should end, not be cut. */
export const timeForMutations: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (operation?.operation === 'mutation') prolong.get(contextValue.signal)?.();
    },
  }),
};

import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** Logs what is masked, with the request id that the answer carries too. */
export const requestErrors = (logger: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) {
        const cause = error.originalError ?? error;
        const expected = cause instanceof AppError && cause.code !== 'INTERNAL';
        logger[expected ? 'debug' : 'error'](
          { err: cause, requestId: contextValue?.requestId, operationName },
          error.message,
        );
      }
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      if (singleResult.errors === undefined) return;
      singleResult.extensions = { ...singleResult.extensions, requestId: contextValue.requestId };
    },
  }),
});

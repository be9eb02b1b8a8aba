import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { appErrorOf } from './public-errors.ts';

/** Codes Apollo gives to what is wrong with a request: nothing to look into. */
const OF_THE_ASKER =
  /^(?:GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|BAD_REQUEST|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_\w+)$/;

/** Logs what is masked, with the request id that the answer carries too. */
export const requestErrors = (logger: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) {
        const own = appErrorOf(error);
        const expected = own ? own.code !== 'INTERNAL' : OF_THE_ASKER.test(String(error.extensions['code']));
        logger[expected ? 'debug' : 'error'](
          { err: own ?? error.originalError ?? error, requestId: contextValue?.requestId, operationName },
          error.message,
        );
      }
    },
  }),
});

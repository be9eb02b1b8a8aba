import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import type { AppError, ErrorCode } from '../errors.ts';
import { appErrorOf } from './public-errors.ts';
import { statusOf } from './statuses.ts';

/** Codes that tell of the whole request, wherever in it they were met. */
const OF_THE_REQUEST: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'BUDGET_EXHAUSTED',
  'OVERLOADED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
]);

/** Codes of a request that is well-formed and whose document or variables are not. */
const OF_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Gives an answer its HTTP status. A document or variables that cannot be run are 400 to those who asked
 * for `application/graphql-response+json` and 200 to those who know `application/json` alone, as GraphQL over HTTP
 * has it. What we refuse as a whole has the status of its code for both, and so has an answer in which nothing came
 * because of the state of the server or of the asker's account, with the time to wait.
 */
export const answerStatus = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors = [] }) => {
      if (response.body.kind !== 'single') return;
      const { http } = response;
      const answer = response.body.singleResult;
      const own = errors.map(appErrorOf).filter((error) => error !== null);
      if (answer.data === undefined) {
        const [reason] = own;
        if (reason) return setStatus(http, reason);
        const given = answer.errors ?? [];
        if (http.status === 405)
          answer.errors = given.map((error) => ({ ...error, extensions: { code: 'METHOD_NOT_ALLOWED' } }));
        else if (given.every(({ extensions }) => OF_THE_DOCUMENT.has(String(extensions?.['code']))))
          http.status = request.http?.headers.get('accept')?.includes('graphql-response+json') ? 400 : 200;
        else if (given.every(({ extensions }) => extensions?.['code'] !== 'INTERNAL')) http.status = 400;
      } else if (answer.data === null || Object.values(answer.data).every((value) => value === null)) {
        const reason = own.find(({ code }) => OF_THE_REQUEST.has(code));
        if (reason) setStatus(http, reason);
      }
    },
  }),
});

function setStatus(http: { status?: number; headers: Map<string, string> }, { code, retryAfterS }: AppError): void {
  http.status = statusOf(code);
  if (retryAfterS !== null) http.headers.set('retry-after', String(Math.ceil(retryAfterS)));
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { hasRight } from '../access/role.ts';
import type { Context } from '../context.ts';

/** An answer without data tells of so many errors; variables alone can have fifty. */
const MAX_ERRORS = 5;
/** Longest message, in characters: graphql-js repeats what it was given, however long that is. */
const MAX_MESSAGE = 240;
/** Places in the document an error names; overlapping fields can have hundreds. */
const MAX_LOCATIONS = 3;

/**
 * Makes the errors of an answer short, and leaves the names of the schema out of them that the asker neither wrote
 * nor may read: trying names until one is corrected is a way to read a schema one is not shown.
 */
export const answerErrors = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const answer = response.body.singleResult;
      if (answer.errors === undefined) return;
      let errors = answer.errors.map((error) => shortened(isOfGraphql(error) ? withoutSuggestion(error) : error));
      if (answer.data === undefined) {
        errors = errors.slice(0, MAX_ERRORS);
        if (errors.some(isOfGraphql) && !hasRight(contextValue.viewer, 'schema:read')) {
          const written = namesIn(request.query ?? '', request.variables);
          errors = errors.map((error) => (isOfGraphql(error) ? withoutNames(error, written) : error));
        }
      }
      answer.errors = errors;
      answer.extensions = { ...answer.extensions, requestId: contextValue.requestId };
    },
  }),
});

function shortened({ message, locations, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
    ...(locations ? { locations: locations.slice(0, MAX_LOCATIONS) } : {}),
    ...rest,
  };
}

/** Codes of messages that graphql-js wrote; ours name only what is meant to be named. */
const isOfGraphql = ({ extensions }: GraphQLFormattedError): boolean =>
  /^(?:GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|BAD_INPUT)$/.test(String(extensions?.['code']));

/** Apollo takes suggestions out of what validation says; variables and syntax have them too. */
const withoutSuggestion = ({ message, ...rest }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: message.replace(/[,;]? ?did you mean [^]*$/i, ''),
  ...rest,
});

const NAME = /[_A-Za-z]\w*/g;
/** Names every schema has. */
const COMMON = ['String', 'Int', 'Float', 'Boolean', 'ID', 'true', 'false', 'null'];

/** Values looked at in the variables; more are refused anyhow. */
const MAX_VALUES = 5_000;

/** Without recursion: variables can be nested deeper than the stack. */
function namesIn(document: string, variables: unknown): ReadonlySet<string> {
  const texts = [document];
  const waiting = [variables];
  for (let seen = 0; waiting.length > 0 && seen < MAX_VALUES; seen++) {
    const value = waiting.pop();
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        texts.push(key);
        waiting.push(inner);
      }
  }
  return new Set([...COMMON, ...texts.flatMap((text) => text.match(NAME) ?? [])]);
}

function withoutNames(error: GraphQLFormattedError, written: ReadonlySet<string>): GraphQLFormattedError {
  const message = error.message.replaceAll(/"[^"]*"/g, (quoted) =>
    (quoted.match(NAME) ?? []).every((name) => written.has(name)) ? quoted : '"…"',
  );
  return { ...error, message };
}

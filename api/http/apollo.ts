import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { stringifyResult } from './etag.ts';
import { LIMITS } from '../limits/limits.ts';
import { toPublicError } from './public-errors.ts';

/** The GraphQL server with everything set that must not be left to its defaults. */
export function createApollo(schema: GraphQLSchema, plugins: ApolloServerPlugin<Context>[]): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // Who may look at the schema is decided by right, request by request.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // What a client stored by hash is no list of what is trusted.
    persistedQueries: false,
    // Apollo's page comes from a foreign host and shows the same to everybody.
    // How long an answer may be kept is said by its tag.
    plugins: [...plugins, ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    stringifyResult,
    formatError: toPublicError,
    // Signals are handled by main alone, which also ends the database.
    stopOnTerminationSignals: false,
  });
}

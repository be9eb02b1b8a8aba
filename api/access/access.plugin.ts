import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { FIELD_POLICIES } from './field-policy.table.ts';
import { readPolicies } from './field-policy.ts';
import { mayIntrospect } from './introspection.ts';
import { assertMayRead } from './selected.ts';

const { policies } = readPolicies(FIELD_POLICIES);

/** Judges a valid document before anything of it runs: what it reads of the schema, and whether it may read at all. */
export const accessPlugin = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, contextValue: { viewer } }) => {
      try {
        mayIntrospect(document, viewer);
        assertMayRead(schema, document, policies, viewer);
      } catch (error) {
        throw error instanceof AppError ? wholeRequest(error) : error;
      }
    },
  }),
});

/** An error of the whole request with its code: Apollo takes what is no GraphQL error for a fault of ours. */
const wholeRequest = (error: AppError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: error.code === 'FORBIDDEN' ? 403 : 400 } },
  });

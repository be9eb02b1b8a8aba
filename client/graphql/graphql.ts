import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Typed `graphql()` tag: documents are checked against `schema/schema.graphql` at compile time. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; LocalDate: string };
}>();

export type { ResultOf } from 'gql.tada';

import { graphql, type GraphQLSchema } from 'graphql';
import { inject } from 'vitest';
import type { Viewer } from '../api/access/access.ts';
import { createContext } from '../api/context.ts';
import type { ChainModels } from '../api/gap/chain-models.ts';
import { createModels } from '../api/models.ts';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';

/** The day the tests take for today. */
export const TODAY = new Date('2026-11-21T00:00:00Z');

/** The shared database with the schema, without HTTP. */
export interface Api {
  graph: Graph;
  schema: GraphQLSchema;
  models: ChainModels;
  /** Runs a document and returns its data; fails the test on any error. */
  ask<Data>(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Data>;
  /** Runs a document and returns the messages of its errors. */
  errors(document: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export async function openApi(): Promise<Api> {
  const graph = openGraph(inject('database'));
  const schema = await createSchema();
  const models = createModels(graph);
  const run = (source: string, variableValues: Record<string, unknown> = {}, viewer?: Viewer) =>
    graphql({
      schema,
      source,
      variableValues,
      contextValue: createContext(graph, models, { now: TODAY, requestId: 'test', ...(viewer && { viewer }) }),
    });
  return {
    graph,
    schema,
    models: models.chains,
    async ask<Data>(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Data> {
      const { data, errors } = await run(document, variables, viewer);
      if (errors)
        throw new Error(
          errors.map((error) => `${error.path?.join('.')}: ${error.originalError?.stack ?? error.message}`).join('\n'),
        );
      // The caller states the shape it asked for; plain JSON drops graphql-js's null prototypes.
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    async errors(document, variables) {
      const { errors = [] } = await run(document, variables);
      return errors.map(({ message }) => message);
    },
    close: () => graph.close(),
  };
}

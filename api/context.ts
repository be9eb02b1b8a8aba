import { EMPTY_DATASET, READ_DATASET, type DatasetRow } from './dataset/dataset.queries.ts';
import type { ChainModels } from './gap/chain-models.ts';
import { createLoaders, type Loaders } from './graph/batch.ts';
import type { Graph } from './graph/graph.ts';

/** What every resolver is given: the way to the graph, this request's loaders, and today's date. */
export interface Context extends Loaders {
  graph: Graph;
  /** Park and chain models shared between requests until the data set changes. */
  models: ChainModels;
  /** The data set this request reads, looked up once. */
  dataset(): Promise<DatasetRow>;
  /** The moment the request began; domain functions take it from here and have no clock of their own. */
  now: Date;
  requestId: string;
}

/** Makes the context of one request. */
export function createContext(graph: Graph, models: ChainModels, now: Date, requestId: string): Context {
  let dataset: Promise<DatasetRow> | undefined;
  return {
    graph,
    models,
    now,
    requestId,
    dataset: () => (dataset ??= graph.read(READ_DATASET, {}).then(([row]) => row ?? EMPTY_DATASET)),
    ...createLoaders(graph),
  };
}

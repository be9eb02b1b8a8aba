import { READER, type Viewer } from './access/access.ts';
import { EMPTY_DATASET, READ_DATASET, type DatasetRow } from './dataset/dataset.queries.ts';
import type { ChainModels } from './gap/chain-models.ts';
import { createLoaders, type Loaders } from './graph/batch.ts';
import type { Graph } from './graph/graph.ts';
import type { IdentityModels } from './identity/identity-models.ts';
import type { Models } from './models.ts';
import type { RequestRecord } from './observe/request-record.ts';
import type { PolicyModels } from './policy/policy-models.ts';
import type { PartnerModels } from './partner/match-models.ts';
import type { TargetModels } from './target/target-models.ts';

/** What every resolver is given: the way to the graph, this request's loaders, and today's date. */
export interface Context extends Loaders {
  graph: Graph;
  /** Park and chain models shared between requests until the data set changes. */
  models: ChainModels;
  /** Firms, texts and networks the ranking of targets needs, shared in the same way. */
  targets: TargetModels;
  /** Policies as rules and the facts of firms they are decided on, shared in the same way. */
  policies: PolicyModels;
  /** Who bears which identifier and which rows may be one, shared in the same way. */
  identities: IdentityModels;
  /** Bodies abroad and makers of their countries, shared in the same way. */
  partners: PartnerModels;
  /** The data set this request reads, looked up once. */
  dataset(): Promise<DatasetRow>;
  /** The same where it has been looked up already; undefined where this request has not needed it. */
  datasetSeen(): Promise<DatasetRow> | undefined;
  /** To be called after a write: what the request reads from then on is of the new data set. */
  dataChanged(): void;
  /** Logs what went wrong beside an answer that stands all the same. */
  report(error: unknown, what: string): void;
  /** The moment the request began; domain functions take it from here and have no clock of their own. */
  now: Date;
  requestId: string;
  /** Aborts when the asker goes away or the time for the request is up. */
  signal: AbortSignal;
  /** Who asks; mutations, and queries of what is not open to all, call `assertMay` first. */
  viewer: Viewer;
  /** What the log will say of the request; null where none is kept. */
  record: RequestRecord | null;
}

/** What is known of a request before it runs. */
export interface RequestFacts {
  now: Date;
  requestId: string;
  /** Without one it may read only. */
  viewer?: Viewer;
  /** Without one nothing ends the request early. */
  signal?: AbortSignal;
  /** Bookmarks of writes that this request must see. */
  bookmarks?: readonly string[];
  report?: Context['report'];
  record?: RequestRecord | null;
}

/**
 * Makes the context of one request. Its graph is bound to the request; the models read by the shared one, so that
 * one asker’s going away never breaks what another waits for.
 */
export function createContext(
  shared: Graph,
  { chains, targets, policies, identities, partners }: Models,
  {
    now,
    requestId,
    viewer = READER,
    signal = new AbortController().signal,
    bookmarks = [],
    report = () => {},
    record = null,
  }: RequestFacts,
): Context {
  const graph = shared.forRequest({ requestId, signal, bookmarks });
  let dataset: Promise<DatasetRow> | undefined;
  return {
    graph,
    models: chains,
    targets,
    policies,
    identities,
    partners,
    now,
    requestId,
    signal,
    viewer,
    report,
    record,
    dataset: () => (dataset ??= graph.read(READ_DATASET, {}).then(([row]) => row ?? EMPTY_DATASET)),
    datasetSeen: () => dataset,
    dataChanged: () => {
      dataset = undefined;
    },
    ...createLoaders(graph),
  };
}

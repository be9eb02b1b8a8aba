import { createByVersion } from './dataset/by-version.ts';
import { createChainModels, type ChainModels } from './gap/chain-models.ts';
import type { Graph } from './graph/graph.ts';
import { createPolicyModels, type PolicyModels } from './policy/policy-models.ts';
import { createTargetModels, type TargetModels } from './target/target-models.ts';

/** What is worked out once a version of the data and shared between requests. */
export interface Models {
  chains: ChainModels;
  targets: TargetModels;
  policies: PolicyModels;
}

/**
 * Makes the models of one server.
 *
 * @param now the moment answers are for
 */
export const createModels = (graph: Graph, now?: () => Date): Models => ({
  chains: createChainModels(graph, now),
  targets: createTargetModels(graph, createByVersion(), createByVersion()),
  policies: createPolicyModels(graph, createByVersion()),
});

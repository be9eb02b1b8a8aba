import { createByVersion } from './dataset/by-version.ts';
import { createChainModels, type ChainModels } from './gap/chain-models.ts';
import type { Graph } from './graph/graph.ts';
import { createPolicyModels, type PolicyModels } from './policy/policy-models.ts';
import { createIdentityModels, type IdentityModels } from './identity/identity-models.ts';
import { createPartnerModels, type PartnerModels } from './partner/match-models.ts';
import { createTargetModels, type TargetModels } from './target/target-models.ts';

/** What is worked out once a version of the data and shared between requests. */
export interface Models {
  chains: ChainModels;
  targets: TargetModels;
  policies: PolicyModels;
  identities: IdentityModels;
  partners: PartnerModels;
}

/**
 * Makes the models of one server.
 *
 * @param now the moment answers are for
 */
export function createModels(graph: Graph, now?: () => Date): Models {
  const targets = createTargetModels(graph, createByVersion(), createByVersion());
  return {
    chains: createChainModels(graph, now),
    targets,
    policies: createPolicyModels(graph, createByVersion()),
    identities: createIdentityModels(graph, createByVersion()),
    partners: createPartnerModels(graph, targets, createByVersion()),
  };
}

import type { Graph } from '../api/graph/graph.ts';
import type { Query } from '../api/graph/query.ts';

// Not declared: the product's queries are a closed set.
const FORGET: Query<Record<string, never>, Record<string, never>> = {
  name: 'testForgetUsers',
  text: "MATCH (n) WHERE n.origin = 'user' OR n:GapRecord DETACH DELETE n",
};
const FORGET_REVISION: Query<Record<string, never>, Record<string, never>> = {
  name: 'testForgetUsersRevision',
  text: "MATCH (d:Dataset {key: 'dataset'}) REMOVE d.revision, d.writes, d.recordedAt",
};

/** Takes back everything users wrote. */
export async function forgetUsers(graph: Graph): Promise<void> {
  await graph.write(async (tx) => {
    await tx.run(FORGET, {});
    await tx.run(FORGET_REVISION, {});
  });
}

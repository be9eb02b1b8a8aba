import { appendAudit, type AuditEntry } from '../api/audit/audit-write.ts';
import { AppError } from '../api/errors.ts';
import { READ_DATASET } from '../api/dataset/dataset.queries.ts';
import type { Graph } from '../api/graph/graph.ts';
import { fingerprint, type DesiredGraph } from './builder.ts';
import { buildGraph } from './desired.ts';
import {
  BEGIN_LOAD,
  COUNT_NODES,
  COUNT_RELATIONSHIPS,
  FINISH_LOAD,
  LOADED_NODES,
  LOADED_RELATIONSHIPS,
  MERGE_NODES,
  MERGE_RELATIONSHIPS,
  REMOVE_NODES,
  REMOVE_RELATIONSHIPS,
  STATED_SUPPLIES,
  WITHOUT_EVIDENCE,
} from './load.queries.ts';
import { readSeeds } from './read.ts';

/** Rows a transaction writes at once; a thousand is where MERGE stops getting faster. */
const BATCH = 1_000;

/** What a load did and what stands in the graph after it. */
export interface LoadReport {
  version: string;
  changedNodes: number;
  changedRelationships: number;
  removedNodes: number;
  removedRelationships: number;
  /** What stands in the graph now, by label and by type; null where nothing changed and so nothing was counted. */
  counts: Readonly<Record<'nodes' | 'relationships', Readonly<Record<string, number>>>> | null;
}

/**
 * Loads the files below `root`; see `loadGraph`.
 *
 * @throws SeedError before anything is written, where a file has a bad row
 */
export async function loadSeeds(graph: Graph, root: string, onProgress?: (line: string) => void): Promise<LoadReport> {
  return loadGraph(graph, buildGraph(readSeeds(root)), onProgress);
}

/**
 * Brings the graph to what the files say: writes what changed, removes what is gone,
 * touches nothing else. Safe to run again after it was killed half-way.
 *
 * @param onProgress told what is being done, one short line at a time
 */
export async function loadGraph(
  graph: Graph,
  desired: DesiredGraph,
  onProgress: (line: string) => void = () => {},
): Promise<LoadReport> {
  const [dataset] = await graph.read(READ_DATASET, {});
  if (dataset?.version === desired.version && dataset.loading === null) {
    onProgress(`data set ${desired.version} is loaded already`);
    return { ...UNCHANGED, version: desired.version, counts: null };
  }
  const changes = await difference(graph, desired);
  await graph.write((tx) => tx.run(BEGIN_LOAD, { version: desired.version }));

  await inBatches(changes.relationshipsToRemove, (rows) => graph.write((tx) => tx.run(REMOVE_RELATIONSHIPS, { rows })));
  const nodesTotal = changes.nodes.length;
  await inBatches(changes.nodes, async (rows, done) => {
    await graph.write((tx) => tx.run(MERGE_NODES, { rows }));
    onProgress(`nodes ${done} of ${nodesTotal}`);
  });
  const relationshipsTotal = changes.relationships.length;
  await inBatches(changes.relationships, async (rows, done) => {
    const [result] = await graph.write((tx) => tx.run(MERGE_RELATIONSHIPS, { rows }));
    // An end that is missing here is a fault of ours, not of the files: they were checked.
    if (result?.written !== rows.length)
      throw new AppError('INTERNAL', `${rows.length - (result?.written ?? 0)} relationships found no ends`);
    onProgress(`relations ${done} of ${relationshipsTotal}`);
  });
  await inBatches(changes.nodesToRemove, (keys) => graph.write((tx) => tx.run(REMOVE_NODES, { keys })));

  await assertConsistent(graph);
  const { version, dataAsOf } = desired;
  const changed = nodesTotal + relationshipsTotal;
  const removed = changes.nodesToRemove.length + changes.relationshipsToRemove.length;
  await graph.write(async (tx) => {
    await tx.run(FINISH_LOAD, { version, dataAsOf, changed, removed });
    await appendAudit(tx, auditOf({ version: dataset?.version ?? null }, { version, dataAsOf, changed, removed }));
  });
  return {
    version: desired.version,
    counts: await countAll(graph),
    changedNodes: nodesTotal,
    changedRelationships: relationshipsTotal,
    removedNodes: changes.nodesToRemove.length,
    removedRelationships: changes.relationshipsToRemove.length,
  };
}

/** The record of a load; one of the same files may be needed again after a later one. */
const auditOf = (
  before: { version: string | null },
  after: { version: string; dataAsOf: string; changed: number; removed: number },
): AuditEntry => {
  const at = new Date().toISOString();
  return {
    code: `load-${after.version}-${Date.parse(at)}`,
    at,
    author: 'chainatlas',
    role: 'ADMIN',
    credential: null,
    organisation: null,
    outcome: 'DONE',
    action: 'seedsLoad',
    subject: `dataset:${after.version}`,
    before: before.version === null ? null : before,
    after,
    requestId: 'load',
    key: null,
    revision: null,
  };
};

const UNCHANGED = { changedNodes: 0, changedRelationships: 0, removedNodes: 0, removedRelationships: 0 };

async function difference(graph: Graph, desired: DesiredGraph) {
  const loadedNodes = new Map((await graph.read(LOADED_NODES, {})).map(({ key, hash }) => [key, hash]));
  const loaded = await graph.read(LOADED_RELATIONSHIPS, {});
  const loadedRelationships = new Map(loaded.map(({ key, hash }) => [key, hash]));
  const nodes = desired.nodes.flatMap((node) => {
    const hash = fingerprint(node);
    if (loadedNodes.get(node.key) === hash) return [];
    return [{ key: node.key, labels: node.labels, props: { ...node.props, key: node.key, hash, origin: 'seeds' } }];
  });
  const relationships = desired.relationships.flatMap(({ key, type, from, to, props }) => {
    const hash = fingerprint({ key, type, from, to, props });
    if (loadedRelationships.get(key) === hash) return [];
    return [{ key, type, from, to, props: { ...props, key, hash, origin: 'seeds' } }];
  });
  const wantedNodes = new Set(desired.nodes.map(({ key }) => key));
  const wantedRelationships = new Set(desired.relationships.map(({ key }) => key));
  return {
    nodes,
    relationships,
    nodesToRemove: [...loadedNodes.keys()].filter((key) => !wantedNodes.has(key)),
    relationshipsToRemove: loaded
      .filter(({ key }) => !wantedRelationships.has(key))
      .map(({ key, from }) => ({ key, from })),
  };
}

/** Fails the load where a fact stands in the graph without evidence, or a supply relation claims to be stated. */
async function assertConsistent(graph: Graph): Promise<void> {
  const bare = await graph.read(WITHOUT_EVIDENCE, {});
  if (bare.length > 0) throw new AppError('SEED_INVALID', `without evidence: ${bare.map(({ key }) => key).join(', ')}`);
  const [supplies] = await graph.read(STATED_SUPPLIES, {});
  if ((supplies?.count ?? 0) > 0)
    throw new AppError('SEED_INVALID', `${supplies?.count} supply relations claim to be stated by a source`);
}

async function countAll(graph: Graph): Promise<NonNullable<LoadReport['counts']>> {
  const nodes = await graph.read(COUNT_NODES, {});
  const relationships = await graph.read(COUNT_RELATIONSHIPS, {});
  return {
    nodes: Object.fromEntries(nodes.map(({ label, count }) => [label, count])),
    relationships: Object.fromEntries(relationships.map(({ type, count }) => [type, count])),
  };
}

async function inBatches<Item>(
  items: readonly Item[],
  run: (batch: Item[], done: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    await run(items.slice(start, start + BATCH), Math.min(start + BATCH, items.length));
  }
}

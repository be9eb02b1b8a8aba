import type { ChainRow } from '../chain/chain.ts';
import { CHAIN_BY_CODE, EDGES_OF_CHAIN, SEGMENTS_OF_CHAIN } from '../chain/chain.queries.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import { badInput } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { GAP_FORMULA } from './formula.ts';
import { chainGaps } from './gap.ts';
import {
  CHAIN_INTERESTS,
  CHAIN_MAKERS,
  CHAIN_PRESENCES,
  CHAIN_PROJECTS,
  CHAIN_REGISTER,
  CHAIN_WANTS,
  PARK_CODES,
  PARK_PLACE,
} from './gap.queries.ts';
import type { GapResult } from './model.ts';
import { takeSnapshot, type Radius, type Snapshot, type SnapshotRows } from './snapshot.ts';

/** One chain in one park, with its gaps and what they were computed from. */
export interface GapModel {
  park: string;
  chain: ChainRow;
  snapshot: Snapshot;
  gaps: readonly GapResult[];
  dataset: DatasetRow;
  assumeRegisterComplete: boolean;
}

/** Gap models, loaded once a data set version and shared between requests. */
export interface ChainModels {
  /** @throws AppError BAD_INPUT where the park or the chain is unknown */
  gaps(park: string, chain: string, options: GapOptions, dataset: DatasetRow): Promise<GapModel>;
}

interface GapOptions {
  radius: Radius;
  assumeRegisterComplete: boolean;
}

/** Keeps rows until the version of the data set changes; the arithmetic on them takes about a millisecond. */
export function createChainModels(graph: Graph): ChainModels {
  let version: string | null = null;
  let cache = new Map<string, Promise<{ chain: ChainRow; rows: SnapshotRows }>>();
  return {
    async gaps(park, chain, options, dataset) {
      if (dataset.version !== version || dataset.loading !== null) {
        version = dataset.version;
        cache = new Map();
      }
      const key = `${park} ${chain}`;
      const pending = cache.get(key) ?? readRows(graph, park, chain);
      cache.set(key, pending);
      // A failed load must not be remembered.
      pending.catch(() => cache.delete(key));
      const { chain: head, rows } = await pending;
      const snapshot = takeSnapshot(rows, options.radius, options.assumeRegisterComplete);
      return {
        park,
        chain: head,
        snapshot,
        gaps: chainGaps(snapshot.input),
        dataset,
        assumeRegisterComplete: options.assumeRegisterComplete,
      };
    },
  };
}

async function readRows(graph: Graph, park: string, chain: string): Promise<{ chain: ChainRow; rows: SnapshotRows }> {
  const keys = [chain];
  const both = { park, chain };
  const [heads, places, segments, edges, makers, presences, wants, interests, projects, registers] = await Promise.all([
    graph.read(CHAIN_BY_CODE, { keys }),
    graph.read(PARK_PLACE, { park }),
    graph.read(SEGMENTS_OF_CHAIN, { keys }),
    graph.read(EDGES_OF_CHAIN, { keys }),
    graph.read(CHAIN_MAKERS, both),
    graph.read(CHAIN_PRESENCES, both),
    graph.read(CHAIN_WANTS, both),
    graph.read(CHAIN_INTERESTS, both),
    graph.read(CHAIN_PROJECTS, both),
    graph.read(CHAIN_REGISTER, both),
  ]);
  const head = heads[0]?.value;
  const place = places[0];
  if (!place) {
    const known = await graph.read(PARK_CODES, {});
    throw badInput('park', `unknown park "${park}" (known: ${known.map(({ code }) => code).join(', ')})`);
  }
  if (!head) throw badInput('chain', `unknown chain "${chain}"; \`chains\` lists them`);
  return {
    chain: head,
    rows: {
      place: { park, city: place.city, province: place.province },
      segments: segments.map(({ value }) => value),
      edges: edges.map(({ value }) => value),
      makers,
      presences,
      wants,
      interests,
      projects,
      register: registers[0] ?? null,
    },
  };
}

/** The formula constants as name and value, for provenance. */
export const formulaConstants = (): { name: string; value: number }[] =>
  Object.entries(GAP_FORMULA).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, value }] : []));

import type { ChainRow } from '../chain/chain.ts';
import { CHAIN_BY_CODE, EDGES_OF_CHAIN, SEGMENTS_OF_CHAIN } from '../chain/chain.queries.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import { badInput } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { GAP_FORMULA } from './formula.ts';
import { chainGaps } from './gap.ts';
import { CHAIN_MAKERS, PARK_CHAIN, PARK_CODES, PARK_PLACE } from './gap.queries.ts';
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
  let cache = new Map<string, Promise<unknown>>();
  const once = <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const known = cache.get(key) as Promise<Value> | undefined;
    if (known) return known;
    const pending = load();
    const into = cache;
    into.set(key, pending);
    // A failed load must not be remembered.
    pending.catch(() => into.delete(key));
    return pending;
  };
  return {
    async gaps(park, chain, options, dataset) {
      if (dataset.version !== version || dataset.loading !== null) {
        version = dataset.version;
        cache = new Map();
      }
      const [place, template, known] = await Promise.all([
        once(`place ${park}`, () => readPlace(graph, park)),
        once(`template ${chain}`, () => readTemplate(graph, chain)),
        once(`known ${park} ${chain}`, () => readKnown(graph, park, chain)),
      ]);
      const { head, ...rows } = template;
      const snapshot = takeSnapshot({ place, ...rows, ...known }, options.radius, options.assumeRegisterComplete);
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

async function readPlace(graph: Graph, park: string): Promise<SnapshotRows['place']> {
  const [place] = await graph.read(PARK_PLACE, { park });
  if (place) return { park, city: place.city, province: place.province };
  const known = await graph.read(PARK_CODES, {});
  throw badInput('park', `unknown park "${park}" (known: ${known.map(({ code }) => code).join(', ')})`);
}

/** The chain as such: the same for every park. */
async function readTemplate(graph: Graph, chain: string) {
  const keys = [chain];
  const [heads, segments, edges, makers] = await Promise.all([
    graph.read(CHAIN_BY_CODE, { keys }),
    graph.read(SEGMENTS_OF_CHAIN, { keys }),
    graph.read(EDGES_OF_CHAIN, { keys }),
    graph.read(CHAIN_MAKERS, { chain }),
  ]);
  const head = heads[0]?.value;
  if (!head) throw badInput('chain', `unknown chain "${chain}"; \`chains\` lists them`);
  return { head, segments: segments.map(({ value }) => value), edges: edges.map(({ value }) => value), makers };
}

async function readKnown(graph: Graph, park: string, chain: string) {
  const [known] = await graph.read(PARK_CHAIN, { park, chain });
  const { presences = [], wants = [], interests = [], projects = [], registers = [] } = known ?? {};
  return { presences, wants, interests, projects, register: registers[0] ?? null };
}

/** The formula constants as name and value, for provenance. */
export const formulaConstants = (): { name: string; value: number }[] =>
  Object.entries(GAP_FORMULA).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, value }] : []));

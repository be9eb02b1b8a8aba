import { createByVersion } from '../dataset/by-version.ts';
import type { ChainRow } from '../chain/chain.ts';
import { CHAIN_BY_CODE, EDGES_OF_CHAIN, SEGMENTS_OF_CHAIN } from '../chain/chain.queries.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import { badInput } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { GAP_FORMULA } from './formula.ts';
import { chainGaps } from './gap.ts';
import { CHAIN_MAKERS, PARK_CHAIN, PARK_CODES, PARK_PLACE } from './gap.queries.ts';
import type { GapResult } from './model.ts';
import { restatedRegister, standingOverrides, type StandingOverride } from './record.ts';
import { USER_RECORDS, type UserRecords } from './record.queries.ts';
import { takeSnapshot, type Radius, type Snapshot, type SnapshotRows } from './snapshot.ts';

/** One chain in one park, with its gaps and what they were computed from. */
export interface GapModel {
  park: string;
  chain: ChainRow;
  snapshot: Snapshot;
  gaps: readonly GapResult[];
  dataset: DatasetRow;
  assumeRegisterComplete: boolean;
  /** What somebody holds against a computed state, by segment; only what has not expired. */
  overrides: ReadonlyMap<string, StandingOverride>;
}

/** Gap models over rows that are loaded once a data set version and shared between requests. */
export interface ChainModels {
  /**
   * @throws AppError BAD_INPUT where the park or the chain is unknown, κ is not a share,
   *   or options contradict each other
   */
  gaps(park: string, chain: string, options: GapOptions, dataset: DatasetRow): Promise<GapModel>;
}

interface GapOptions {
  radius: Radius;
  assumeRegisterComplete: boolean;
  /** κ as the caller has it, over 0 up to 1; null or absent for the stated one. */
  kappa?: number | null;
}

/**
 * Keeps rows until the data set changes, by a load or by a user's write; the arithmetic on them takes about
 * a millisecond.
 *
 * @param now the moment answers are for
 */
export function createChainModels(graph: Graph, now: () => Date = () => new Date()): ChainModels {
  const cache = createByVersion();
  return {
    async gaps(park, chain, options, dataset) {
      const { radius, assumeRegisterComplete, kappa = null } = options;
      checkKappa(kappa, radius, assumeRegisterComplete);
      const once = <Value>(key: string, load: () => Promise<Value>): Promise<Value> => cache.once(dataset, key, load);
      const [place, template, known, records] = await Promise.all([
        once(`place ${park}`, () => readPlace(graph, park)),
        once(`template ${chain}`, () => readTemplate(graph, chain)),
        once(`known ${park} ${chain}`, () => readKnown(graph, park, chain)),
        once(`records ${park} ${chain}`, () => readRecords(graph, park, chain)),
      ]);
      const { head, ...rows } = template;
      const snapshot = takeSnapshot(
        {
          place,
          ...rows,
          ...known,
          verifications: records.verifications,
          restated: restatedRegister(records.statements),
          now: now(),
        },
        radius,
        { complete: assumeRegisterComplete, kappa },
      );
      return {
        park,
        chain: head,
        snapshot,
        gaps: chainGaps(snapshot.input),
        dataset,
        assumeRegisterComplete,
        overrides:
          radius === 'PARK' ? standingOverrides(records.overrides, now()) : new Map<string, StandingOverride>(),
      };
    },
  };
}

/** κ holds for the park alone, and cannot be given and assumed at once. */
/** A register that holds less than a thousandth of the firms says nothing at all. */
export const MIN_KAPPA = 0.001;

function checkKappa(kappa: number | null, radius: Radius, assumeRegisterComplete: boolean): void {
  if (kappa === null) return;
  if (!(kappa >= MIN_KAPPA && kappa <= 1)) throw badInput('kappa', `${kappa} is outside ${MIN_KAPPA}–1`);
  if (assumeRegisterComplete)
    throw badInput('kappa', 'cannot be given together with assumeRegisterComplete, which sets it to 1; leave one out');
  if (radius !== 'PARK')
    throw badInput('kappa', `holds for the park alone and cannot be given with radius ${radius}; leave one out`);
}

async function readRecords(graph: Graph, park: string, chain: string): Promise<UserRecords> {
  const [records] = await graph.read(USER_RECORDS, { park, chain });
  return records ?? { verifications: [], overrides: [], statements: [] };
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

import { ALL_CHAINS } from '../chain/chain.queries.ts';
import { EMPTY_DATASET, READ_DATASET } from '../dataset/dataset.queries.ts';
import type { Context } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import type { ChainModels, GapModel } from './chain-models.ts';
import { GAP_FORMULA } from './formula.ts';
import { PARK_CODES } from './gap.queries.ts';
import { listsOf, sameGaps } from './history.ts';
import { LOCK_HISTORY, NEWEST_RECORD, WRITE_RECORD } from './history.queries.ts';
import { isProducing } from './makers.ts';

/** What a computation followed. */
export type Trigger = 'START' | 'GAP_VERIFY' | 'REGISTER_RESTATE' | 'USER_WRITE';

/** Name of the history of one chain in one park. */
export const seriesOf = (park: string, chain: string): string => `${park} ${chain}`;

/**
 * Computes one chain in one park and keeps the result where it is another than the one kept last.
 *
 * @returns whether something was written; nothing is while a load runs
 */
async function recordGaps(
  graph: Graph,
  models: ChainModels,
  place: { park: string; chain: string },
  trigger: Trigger,
  now: Date,
): Promise<boolean> {
  const [dataset = EMPTY_DATASET] = await graph.read(READ_DATASET, {});
  if (dataset.loading !== null) return false;
  const options = { radius: 'PARK' as const, assumeRegisterComplete: false };
  const model = await models.gaps(place.park, place.chain, options, dataset);
  const lists = listsOf(model.gaps, comingCounts(model));
  const series = seriesOf(place.park, place.chain);
  return graph.write(async (tx) => {
    await tx.run(LOCK_HISTORY, {});
    const [newest] = await tx.run(NEWEST_RECORD, { series });
    const last = newest?.record;
    // Somebody else has kept the result of later data meanwhile.
    if (last && last.version === dataset.version && last.revision > dataset.revision) return false;
    if (last && last.formulaVersion === GAP_FORMULA.version && sameGaps(last, lists)) return false;
    const number = (last?.number ?? 0) + 1;
    const { version, revision, dataAsOf } = dataset;
    const formulaVersion = GAP_FORMULA.version;
    const computedAt = now.toISOString();
    await tx.run(WRITE_RECORD, {
      record: {
        ...lists,
        key: `${series} ${number}`,
        series,
        number,
        version,
        revision,
        dataAsOf,
        formulaVersion,
        computedAt,
        trigger,
      },
    });
    return true;
  });
}

/** The same after a write, which stands whether or not its consequence could be kept. */
export async function recordAfterWrite(
  { graph, models, now, report }: Context,
  place: { park: string; chain: string },
  trigger: Trigger,
): Promise<void> {
  try {
    await recordGaps(graph, models, place, trigger, now);
  } catch (error) {
    report(error, 'the history of the gaps was not recorded');
  }
}

/** The same for every chain in every park, one after the other so that requests are not kept waiting. */
export async function recordAllGaps(
  graph: Graph,
  models: ChainModels,
  trigger: Trigger,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  const parks = await graph.read(PARK_CODES, {});
  const chains = await graph.read(ALL_CHAINS, {});
  for (const park of parks) {
    for (const { value: chain } of chains) {
      if (signal.aborted) return;
      await recordGaps(graph, models, { park: park.code, chain: chain.code }, trigger, now);
    }
  }
}

function comingCounts({ snapshot }: GapModel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const project of snapshot.projects) {
    if (isProducing(project)) continue;
    counts.set(project.segment, (counts.get(project.segment) ?? 0) + 1);
  }
  return counts;
}

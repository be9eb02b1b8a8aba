import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ALL_CHAINS } from '../chain/chain.queries.ts';
import type { Context } from '../context.ts';
import { versionOf } from '../dataset/dataset.ts';
import { badInput } from '../errors.ts';
import { checkFirst, DEFAULT_FIRST } from '../relay/page.ts';
import { RadiusName } from './gap.type.ts';
import { classify, stateChanges } from './history.ts';
import { RECORDS_SINCE, SEGMENT_HISTORY } from './history.queries.ts';
import { GapHistoryEntry, GapStateChange } from './history.type.ts';
import { seriesOf } from './record-history.ts';

const OPTIONS = { radius: RadiusName.PARK, assumeRegisterComplete: false };

@Resolver()
export class GapHistoryResolver {
  @Query(() => [GapHistoryEntry], {
    description:
      'How a segment stood whenever the gaps of its chain were computed with another result, the latest first.',
  })
  async gapHistory(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('chain', () => String, { description: 'Chain code, such as auto-parts.' }) chain: string,
    @Arg('segment', () => String, { description: 'Segment code, such as auto-parts/die-casting.' }) segment: string,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST, description: 'Entries, the latest ones, 1–100.' })
    first: number,
    @Ctx() context: Context,
  ) {
    checkFirst(first);
    const { gaps } = await context.models.gaps(park, chain, OPTIONS, await context.dataset());
    if (!gaps.some((gap) => gap.segment === segment))
      throw badInput('segment', `"${segment.slice(0, 60)}" is no segment of ${chain}`);
    const rows = await context.graph.read(SEGMENT_HISTORY, { series: seriesOf(park, chain), segment });
    const words = classify(rows);
    const entries = rows.map((row, i) => ({
      ...row,
      datasetVersion: versionOf(row),
      need: { low: row.needLow, high: row.needHigh },
      coverage: { low: row.coverageLow, high: row.coverageHigh },
      change: words[i] ?? null,
    }));
    return entries.reverse().slice(0, first);
  }

  @Query(() => [GapStateChange], {
    description:
      'Segments of a park whose state is another in the newest record of their chain than in the one before, or than at a moment.',
  })
  async gapChanges(
    @Arg('park', () => String, { description: 'Park code, such as gx.' }) park: string,
    @Arg('since', () => String, {
      nullable: true,
      description:
        'ISO 8601 day or moment: compare with the record that held then (else with the first); absent: with the one before the newest.',
    })
    since: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const moment = since === null || since === undefined ? null : momentOf(since);
    const dataset = await context.dataset();
    const chains = await context.graph.read(ALL_CHAINS, {});
    const changes = await Promise.all(
      chains.map(async ({ value: chain }) => {
        const { snapshot } = await context.models.gaps(park, chain.code, OPTIONS, dataset);
        const segments = new Map(snapshot.segments.map((segment) => [segment.code, segment]));
        const series = seriesOf(park, chain.code);
        const [records] = await context.graph.read(RECORDS_SINCE, { series: [series], since: moment });
        const newest = records?.newest[0];
        const before = moment === null ? records?.previous[0] : (records?.held[0] ?? records?.first[0]);
        if (!newest || !before) return [];
        return Promise.all(
          stateChanges(before, newest).map(async ({ segment: code, from, to }) => {
            const rows = await context.graph.read(SEGMENT_HISTORY, { series, segment: code });
            const known = rows.filter(({ number }) => number <= before.number || number === newest.number);
            const { computedAt } = newest;
            return { chain, segment: segments.get(code), from, to, change: classify(known).at(-1) ?? null, computedAt };
          }),
        );
      }),
    );
    // A segment that has left the template since is not told about.
    return changes.flat().filter(({ segment }) => segment !== undefined);
  }
}

/** The moment in the form records carry it; a day stands for its end. */
function momentOf(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = Date.parse(day ? `${text}T23:59:59.999Z` : text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time))
    throw badInput('since', `"${text.slice(0, 40)}" is not a day or moment such as 2026-05-31 or 2026-05-31T08:00:00Z`);
  return new Date(time).toISOString();
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { toId } from '../relay/node-id.ts';
import { standingOf, type GoalWhy } from './goal.ts';
import { FIGURES_OF, GOALS_OF_PARK, METRIC_OF } from './indicator.queries.ts';
import type { MeasuredRow } from './indicator.ts';
import { Metric } from './indicator.type.ts';
import { toSeries, type Series } from './series.ts';
import { GoalProgress, IndicatorSeries } from './series.type.ts';

const WHY: Record<GoalWhy, { text: string; textEn: string }> = {
  REACHED: { text: '目标期内有来源报告的数值已达到', textEn: 'A source reports a figure of its time that meets it' },
  BELOW: { text: '目标期内最近一次报告的数值低于目标', textEn: 'The newest figure of its time is below it' },
  NO_ACTUAL: { text: '目标期内没有来源报告同一指标', textEn: 'No source reports this metric within its time' },
  BASE_UNKNOWN: {
    text: '以倍数提出，基数没有来源说明，无法判断',
    textEn: 'Stated as a multiple of a base that no source states, so it cannot be judged',
  },
  NO_FIGURE: { text: '目标没有数值', textEn: 'The goal has no figure' },
  NO_HORIZON: {
    text: '没有说明期限，也没有可比的数值',
    textEn: 'No time is stated, and there is no figure to compare',
  },
};

/** A series with the park it is of. */
type SeriesNode = Series<MeasuredRow>;

@Resolver(() => IndicatorSeries)
export class IndicatorSeriesResolver {
  @Query(() => [IndicatorSeries], {
    description: 'Figures stated for a park itself as series, by metric; no series holds figures of two parks.',
  })
  async indicatorSeries(
    @Arg('park', () => String, { description: 'Park code, such as sxt or gx.' }) park: string,
    @Arg('metric', () => String, { nullable: true, description: 'Only this metric, by code.' })
    metric: string | null | undefined,
    @Ctx() context: Context,
  ) {
    await assertPark(park, context);
    const rows = await context.many(FIGURES_OF).load(`park:${park}`);
    return toSeries(typeof metric === 'string' ? rows.filter((row) => row.metric === metric) : rows).map((series) => ({
      ...series,
      id: toId(`series:${park} ${series.key}`),
    }));
  }

  @FieldResolver(() => Metric, { nullable: true })
  metric(@Root() { points }: SeriesNode, @Ctx() context: Context) {
    return points[0] === undefined ? null : context.one(METRIC_OF).load(points[0].key);
  }
}

@Resolver(() => GoalProgress)
export class GoalProgressResolver {
  @Query(() => [GoalProgress], {
    description: 'Goals of a park against what sources report of the same park and metric, by horizon.',
  })
  async goalProgress(
    @Arg('park', () => String, { description: 'Park code, such as sxt or gx.' }) park: string,
    @Ctx() context: Context,
  ) {
    await assertPark(park, context);
    const [goals, figures] = await Promise.all([
      context.many(GOALS_OF_PARK).load(park),
      context.many(FIGURES_OF).load(`park:${park}`),
    ]);
    return Promise.all(
      goals.map(async (goal) => {
        const metric = (await context.one(METRIC_OF).load(goal.key))?.code ?? '';
        const standing = standingOf({ ...goal, metric }, figures, context.now);
        return { ...standing, goal, why: WHY[standing.why] };
      }),
    );
  }
}

async function assertPark(park: string, context: Context): Promise<void> {
  if ((await context.one(ENTITY_BY_KEY).load(`park:${park}`)) === null)
    throw badInput('park', `there is no park "${park}"`);
}

import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { GAP_FORMULA } from '../gap/formula.ts';
import { DatasetVersion } from './dataset.type.ts';

@Resolver()
export class DatasetResolver {
  @Query(() => DatasetVersion, { description: 'Which data and which formula answers are computed from.' })
  async datasetVersion(@Ctx() context: Context): Promise<DatasetVersion> {
    const { version, revision, dataAsOf, loadedAt, loading } = await context.dataset();
    return { version, revision, dataAsOf, loadedAt, loading: loading !== null, formulaVersion: GAP_FORMULA.version };
  }
}

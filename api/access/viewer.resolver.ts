import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Viewer } from './viewer.type.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks and whether they may write.' })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer;
  }
}

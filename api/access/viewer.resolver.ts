import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Viewer as Asker } from './access.ts';
import { rightsOf } from './role.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks and whether they may write.' })
  viewer(@Ctx() { viewer }: Context): Asker {
    return viewer;
  }

  @FieldResolver(() => [String])
  rights(@Root() viewer: Asker): string[] {
    return rightsOf(viewer);
  }
}

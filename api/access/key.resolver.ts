import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { checkFirst, decodeCursor, toPage } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { assertMay } from './access.ts';
import { createKey, revokeKey } from './key-edit.ts';
import { KEY_PAGE } from './key.queries.ts';
import { LAST_POSITION, stateOf, type KeyRecord, type KeyState } from './key.ts';
import {
  ApiKey,
  ApiKeyConnection,
  ApiKeyState,
  KeyCreateInput,
  KeyCreatePayload,
  KeyRevokeInput,
  KeyRevokePayload,
} from './key.type.ts';

@Resolver(() => ApiKey)
export class KeyResolver {
  @Query(() => ApiKeyConnection, {
    description: 'API keys without their secrets, the latest first; those of your organisation. Not open to all.',
  })
  async keys(@Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    assertMay(context, 'key:write');
    const { organisation } = context.viewer;
    const before = decodeCursor(args.after) ?? LAST_POSITION;
    const [found] = await context.graph.read(KEY_PAGE, { before, limit: checkFirst(args.first) + 1, organisation });
    return toPage(found?.rows ?? [], args, found?.count ?? 0, ({ position }) => position);
  }

  @Mutation(() => KeyCreatePayload, { description: 'Makes an API key and shows its secret, once.' })
  keyCreate(
    @Arg('input', () => KeyCreateInput, { description: 'What the key is to be.' }) input: KeyCreateInput,
    @Ctx() context: Context,
  ) {
    return createKey(input, context);
  }

  @Mutation(() => KeyRevokePayload, { description: 'Ends an API key. Within a second no request with it is accepted.' })
  keyRevoke(
    @Arg('input', () => KeyRevokeInput, { description: 'Which key, and why.' }) input: KeyRevokeInput,
    @Ctx() context: Context,
  ) {
    return revokeKey(input, context);
  }

  @FieldResolver(() => ApiKeyState)
  state(@Root() key: KeyRecord, @Ctx() { now }: Context): KeyState {
    return stateOf(key, now);
  }
}

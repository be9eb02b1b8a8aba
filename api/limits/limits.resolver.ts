import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { chargeOf } from './charge.ts';
import { LIMITS } from './limits.ts';
import { Limits } from './limits.type.ts';

@Resolver(() => Limits)
export class LimitsResolver {
  @Query(() => Limits, { description: 'What one request may ask for, and what the asker may still spend.' })
  limits(@Ctx() context: Context): Limits {
    return { ...LIMITS, budget: chargeOf(context) };
  }
}

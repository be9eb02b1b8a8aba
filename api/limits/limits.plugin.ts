import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../access/access.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { BudgetPlan, Budgets, Taken } from './budget.ts';
import { keepCharge } from './charge.ts';
import { judgeOf, type Request, type Verdict } from './guard.ts';
import { assertSized, listSizes, type ListSizes } from './list-sizes.ts';
import { actualCost, startMeter, watchLists, type Meter } from './meter.ts';

/** What the plugin needs from outside. */
export interface LimitsDependencies {
  schema: GraphQLSchema;
  budgets: Budgets;
  planOf(viewer: Viewer): BudgetPlan;
  /** Told of a list that is longer than any known, by `Type.field`. */
  onLonger?(place: string, length: number): void;
  /** Told of each refusal for an empty budget. */
  onExhausted?(viewer: Viewer): void;
  sizes?: ListSizes;
}

/** What a request pays, as its answer tells in `extensions.cost`; points. */
interface Charge {
  requested: number;
  actual: number;
  remaining: number;
  capacity: number;
  restorePerSecond: number;
}

/** What is known of a request while it runs. */
interface Running {
  verdict: Verdict;
  meter: Meter;
  plan: BudgetPlan;
  taken: Extract<Taken, { ok: true }>;
}

/**
 * Judges each operation once, whatever way it came, before anything is read for it; takes its points, counts what it is
 * given and gives the rest back. Every answer of an operation that ran tells what it cost.
 */
export function limitsPlugin(dependencies: LimitsDependencies): ApolloServerPlugin<Context> {
  const { schema, budgets, planOf, onLonger, onExhausted, sizes = listSizes() } = dependencies;
  const judge = judgeOf(schema, sizes);
  assertSized(schema);
  watchLists(schema);
  return {
    async requestDidStart() {
      let judged: Promise<Running | null> | undefined;
      let ran = false;
      return {
        async didResolveOperation({ document, request, contextValue, response }) {
          judged = begin({ document, ...request }, contextValue, response.http.headers);
          await judged;
        },
        async executionDidStart() {
          ran = true;
        },
        async willSendResponse({ response }) {
          // Another plugin may have refused the operation while its points were being taken.
          const running = await judged?.catch(() => null);
          if (running) await settle(running, ran, response);
        },
      };
    },
  };

  async function begin(request: Request, context: Context, headers: Headers): Promise<Running | null> {
    const verdict = judge(request);
    // No such operation: graphql-js says so.
    if (verdict === null) return null;
    const { viewer } = context;
    const plan = planOf(viewer);
    const taken = await budgets.take(viewer.id, plan, verdict.cost);
    if (!taken.ok) {
      onExhausted?.(viewer);
      tell(headers, { ...plan, requested: verdict.cost, actual: 0, remaining: taken.remaining });
      throw new AppError(
        'BUDGET_EXHAUSTED',
        `this request costs ${verdict.cost} points and ${taken.remaining} are left; ` +
          `${plan.restorePerSecond} come back each second`,
        { retryAfterS: taken.retryAfterS },
      );
    }
    keepCharge(context, { ...plan, remaining: taken.remaining, requested: verdict.cost });
    return { verdict, meter: startMeter(context, { nodes: verdict.nodes, sizes }), plan, taken };
  }

  async function settle({ verdict, meter, plan, taken }: Running, ran: boolean, response: Answer): Promise<void> {
    for (const [place, length] of meter.longer) onLonger?.(place, length);
    const actual = ran ? Math.min(verdict.cost, actualCost(verdict.levels, meter)) : 0;
    const remaining = await taken.refund(actual);
    const charge: Charge = { ...plan, requested: verdict.cost, actual, remaining };
    tell(response.http.headers, charge);
    if (response.body?.kind !== 'single') return;
    const { singleResult } = response.body;
    singleResult.extensions = { ...singleResult.extensions, cost: charge };
  }
}

type Answer = GraphQLRequestContext<Context>['response'];
type Headers = Map<string, string>;

/** The same in headers; `reset` is the seconds until the budget is full again. */
function tell(headers: Headers, charge: Charge): void {
  const missing = charge.capacity - charge.remaining;
  headers.set('x-ratelimit-limit', String(charge.capacity));
  headers.set('x-ratelimit-remaining', String(charge.remaining));
  headers.set('x-ratelimit-reset', String(Math.ceil(missing / charge.restorePerSecond)));
  headers.set('x-cost-requested', String(charge.requested));
  headers.set('x-cost-actual', String(charge.actual));
}

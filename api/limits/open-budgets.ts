import type { Logger } from 'pino';
import type { Metrics } from '../observe/metrics.ts';
import type { SharedStore } from '../shared-state/redis.ts';
import { localBudgets, sharedBudgets, type Budgets } from './budget.ts';
import { redisBuckets } from './redis-buckets.ts';

/** Budgets through the store where there is one; what becomes of it is logged once each way and stands in the metrics. */
export function openBudgets(
  store: SharedStore | null,
  logger: Pick<Logger, 'warn'>,
  metrics: Pick<Metrics, 'budgetsLocal'>,
): Budgets {
  if (store === null) return localBudgets();
  return sharedBudgets(redisBuckets(store), (error) => {
    const local = error !== null;
    metrics.budgetsLocal(local);
    if (local) logger.warn({ err: error }, 'budgets are kept by this process alone: the shared store does not answer');
    else logger.warn('budgets are shared again');
  });
}

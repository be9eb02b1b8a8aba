import type { Viewer } from '../access/access.ts';
import { ROLES } from '../access/role.ts';
import { AppError } from '../errors.ts';
import type { BudgetPlan } from './bucket.ts';

/** Whose plans there are: those of each role, and of whoever sits at the machine of the server. */
const PAYERS = [...ROLES, 'LOCAL'] as const;
type Payer = (typeof PAYERS)[number];

/** What each may spend. */
export type BudgetPlans = Readonly<Record<Payer, BudgetPlan>>;

/** A page of the client costs some tens of points; a full budget of PUBLIC is some hundred pages, then one a second. */
export const DEFAULT_PLANS: BudgetPlans = {
  PUBLIC: { capacity: 10_000, restorePerSecond: 100 },
  PARTNER: { capacity: 20_000, restorePerSecond: 200 },
  OFFICER: { capacity: 40_000, restorePerSecond: 400 },
  PLANNER: { capacity: 40_000, restorePerSecond: 400 },
  ADMIN: { capacity: 60_000, restorePerSecond: 1_000 },
  LOCAL: { capacity: 100_000, restorePerSecond: 5_000 },
};

/** The dearest request that is allowed must fit a full budget. */
const LEAST_CAPACITY = 1_000;
const MOST = 1_000_000_000;

/** The plan a viewer pays by. */
export const planOf = ({ kind, role }: Pick<Viewer, 'kind' | 'role'>, plans: BudgetPlans): BudgetPlan =>
  plans[kind === 'LOCAL' ? 'LOCAL' : role];

/**
 * Reads plans such as `PUBLIC=5000/50,PARTNER=30000/300`, points in a full budget and points restored each second;
 * what is not named keeps its default.
 *
 * @throws AppError CONFIG_INVALID saying which part cannot be read
 */
export function readPlans(text: string | undefined): BudgetPlans {
  const plans: Record<Payer, BudgetPlan> = { ...DEFAULT_PLANS };
  for (const part of (text ?? '').split(',').map((part) => part.trim())) {
    if (part === '') continue;
    const [, name, capacity, rate] = /^([A-Z]+)=(\d{1,10})\/(\d{1,10})$/.exec(part) ?? [];
    const payer = PAYERS.find((one) => one === name);
    const plan = { capacity: Number(capacity), restorePerSecond: Number(rate) };
    if (payer === undefined || !(plan.capacity >= LEAST_CAPACITY && plan.capacity <= MOST) || plan.restorePerSecond < 1)
      throw new AppError(
        'CONFIG_INVALID',
        `environment: BUDGETS: "${part.slice(0, 40)}" is not of the form ROLE=capacity/restored-per-second with a role ` +
          `of ${PAYERS.join(', ')}, a capacity from ${LEAST_CAPACITY} and a rate from 1`,
      );
    plans[payer] = plan;
  }
  return plans;
}

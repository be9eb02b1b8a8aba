import { DRAINED, drainedAt, refund, remainingOf, restored, spend } from './bucket.ts';
import type { Bucket, BudgetPlan, Spending, Spent } from './bucket.ts';

/** Buckets kept at most; an entry is about 200 bytes. */
const MOST_BUCKETS = 20_000;
/** Share of them that stays when all are in use. */
const KEPT = 0.9;

interface Entry extends Bucket {
  /** When it is as good as absent. */
  readonly drainedAt: number;
  /** Spent here and nowhere else: what other processes cannot know. */
  readonly unshared: boolean;
}

/**
 * The buckets of one process, in memory that is bounded whoever asks: drained ones are forgotten, and where more askers
 * owe at once than may be kept, those who owe least are. What they win by that is less than what anybody kept owes.
 */
export class BucketStore {
  private readonly buckets = new Map<string, Entry>();

  constructor(
    private readonly now: () => number,
    private readonly most: number = MOST_BUCKETS,
  ) {}

  get size(): number {
    return this.buckets.size;
  }

  /** Spends where there is enough; see {@link spend}. */
  spend(id: string, plan: BudgetPlan, cost: number): Spent {
    const spent = spend(this.buckets.get(id) ?? DRAINED, plan, cost, this.now());
    if (spent.ok) this.keep(id, plan, spent.bucket, true);
    return spent;
  }

  /** Gives the unused part back; answers the points that are left. */
  refund(id: string, plan: BudgetPlan, spending: Spending, actual: number): number {
    const known = this.buckets.get(id);
    const bucket = refund(known ?? DRAINED, plan, spending, actual, this.now());
    if (known !== undefined) this.keep(id, plan, bucket, known.unshared);
    return remainingOf(bucket.debt, plan);
  }

  /** What still has to come back, in thousandths of a point. */
  debt(id: string, plan: BudgetPlan): number {
    return restored(this.buckets.get(id) ?? DRAINED, plan, this.now()).debt;
  }

  remaining(id: string, plan: BudgetPlan): number {
    return remainingOf(this.debt(id, plan), plan);
  }

  /** Takes over what the shared bucket owes, so that this process goes on from there when it is left alone. */
  learn(id: string, plan: BudgetPlan, debt: number): void {
    this.keep(id, plan, { debt, at: Math.floor(this.now()) }, false);
  }

  /** What was spent here while this process was alone and still has to come back, in thousandths of a point. */
  unsharedDebt(id: string, plan: BudgetPlan): number {
    return this.buckets.get(id)?.unshared === true ? this.debt(id, plan) : 0;
  }

  private keep(id: string, plan: BudgetPlan, bucket: Bucket, unshared: boolean): void {
    if (bucket.debt === 0) {
      this.buckets.delete(id);
      return;
    }
    if (!this.buckets.has(id) && this.buckets.size >= this.most) this.makeRoom();
    this.buckets.set(id, { ...bucket, drainedAt: drainedAt(bucket, plan), unshared });
  }

  private makeRoom(): void {
    const now = this.now();
    for (const [id, entry] of this.buckets) if (entry.drainedAt <= now) this.buckets.delete(id);
    const kept = Math.floor(this.most * KEPT);
    if (this.buckets.size <= kept) return;
    const first = [...this.buckets].sort(([, a], [, b]) => a.drainedAt - b.drainedAt);
    for (const [id] of first.slice(0, this.buckets.size - kept)) this.buckets.delete(id);
  }
}

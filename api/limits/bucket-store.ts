import { MILLI, DRAINED, drainedAt, refund, refundOf, remainingOf, restored, spend } from './bucket.ts';
import type { Bucket, BudgetPlan, Spending, Spent } from './bucket.ts';

/** Buckets kept at most; an entry is about 200 bytes. */
const MOST_BUCKETS = 20_000;
/** Share of them that stays when all are in use. */
const KEPT = 0.9;

interface Entry extends Bucket {
  /** When it is as good as absent. */
  readonly drainedAt: number;
  /** Spent here and nowhere else, in thousandths of a point: what other processes cannot know. */
  readonly unshared: number;
  /** The count of outages when the shared bucket was last heard of. */
  readonly heard: number;
}

/** What a process tells the shared bucket when it spends; thousandths of a point. */
export interface Told {
  /** Spent by this process alone and not told yet: comes on top of what is known there. */
  readonly owed: number;
  /** What is owed at least, as far as this process knew before an outage: the store may have lost its memory. */
  readonly least: number;
}

/**
 * The buckets of one process, in memory that is bounded whoever asks: drained ones are forgotten, and where more askers
 * owe at once than may be kept, those who owe least are. What they win by that is less than what anybody kept owes.
 */
export class BucketStore {
  private readonly buckets = new Map<string, Entry>();
  private outages = 0;

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
    if (spent.ok) this.keep(id, plan, spent.bucket, this.unshared(id) + spent.spending.amount);
    return spent;
  }

  /** Gives the unused part back; answers the points that are left. */
  refund(id: string, plan: BudgetPlan, spending: Spending, actual: number): number {
    const known = this.buckets.get(id);
    const now = this.now();
    const bucket = refund(known ?? DRAINED, plan, spending, actual, now);
    if (known !== undefined)
      this.keep(id, plan, bucket, Math.max(0, known.unshared - refundOf(spending, actual, plan, now)));
    return remainingOf(bucket.debt, plan);
  }

  /** What still has to come back, in thousandths of a point. */
  debt(id: string, plan: BudgetPlan): number {
    return restored(this.buckets.get(id) ?? DRAINED, plan, this.now()).debt;
  }

  remaining(id: string, plan: BudgetPlan): number {
    return remainingOf(this.debt(id, plan), plan);
  }

  /** Takes over what the shared bucket says is owed, so that this process goes on from there when it is left alone. */
  learn(id: string, plan: BudgetPlan, debt: number): void {
    const unshared = this.unshared(id);
    const all = Math.min(debt + unshared, plan.capacity * MILLI);
    this.keep(id, plan, { debt: all, at: Math.floor(this.now()) }, unshared, this.outages);
  }

  /** From now on this process is alone. */
  leftAlone(): void {
    this.outages++;
  }

  /** Hands over what is to be told with the next spending, once, so that it is not counted twice. */
  handOver(id: string, plan: BudgetPlan): Told {
    const known = this.buckets.get(id);
    if (known === undefined) return { owed: 0, least: 0 };
    this.buckets.set(id, { ...known, unshared: 0 });
    const debt = this.debt(id, plan);
    return { owed: Math.min(known.unshared, debt), least: known.heard < this.outages ? debt : 0 };
  }

  /** Takes back what was handed over and could not be told. */
  takeBack(id: string, { owed }: Told): void {
    const known = this.buckets.get(id);
    if (known !== undefined && owed > 0) this.buckets.set(id, { ...known, unshared: known.unshared + owed });
  }

  private unshared(id: string): number {
    return this.buckets.get(id)?.unshared ?? 0;
  }

  private heard(id: string): number {
    return this.buckets.get(id)?.heard ?? this.outages;
  }

  private keep(id: string, plan: BudgetPlan, bucket: Bucket, unshared: number, heard = this.heard(id)): void {
    if (bucket.debt === 0) {
      this.buckets.delete(id);
      return;
    }
    if (!this.buckets.has(id) && this.buckets.size >= this.most) this.makeRoom();
    this.buckets.set(id, { ...bucket, drainedAt: drainedAt(bucket, plan), unshared, heard });
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

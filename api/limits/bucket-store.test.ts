import { describe, expect, it } from 'vitest';
import { BucketStore } from './bucket-store.ts';

const PLAN = { capacity: 100, restorePerSecond: 10 };

describe('the buckets of a process', () => {
  it('are forgotten when everything has come back', () => {
    let now = 0;
    const store = new BucketStore(() => now, 10);
    for (let i = 0; i < 10; i++) store.spend(`early-${i}`, PLAN, 10);
    expect(store.size).toBe(10);
    // 10 points come back in a second.
    now = 1_000;
    store.spend('late', PLAN, 10);
    expect(store.size).toBe(1);
    expect(store.remaining('early-0', PLAN)).toBe(100);
  });

  it('never fill the memory, and of those in use the ones that owe least are forgotten', () => {
    const store = new BucketStore(() => 0, 100);
    for (let i = 0; i < 5_000; i++) store.spend(`poor-${i}`, PLAN, i === 7 ? 90 : 1 + (i % 50));
    expect(store.size).toBeLessThanOrEqual(100);
    // However many come after it, who owes most is remembered.
    expect(store.remaining('poor-7', PLAN)).toBe(10);
  });

  it('keep nothing of who spends nothing or gets all of it back', () => {
    const store = new BucketStore(() => 0);
    store.spend('asks-for-nothing', PLAN, 0);
    const spent = store.spend('gets-it-back', PLAN, 50);
    if (spent.ok) store.refund('gets-it-back', PLAN, spent.spending, 0);
    expect(store.size).toBe(0);
  });
});

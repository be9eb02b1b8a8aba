import { createHash } from 'node:crypto';
import type { SharedStore } from '../shared-state/redis.ts';
import { MILLI } from './bucket.ts';
import type { SharedAnswer, SharedBuckets } from './budget.ts';

/**
 * The arithmetic of bucket.ts in one indivisible step, by the clock of Redis, so that the clocks of the API's machines
 * do not matter. All amounts are whole thousandths of a point and stay exact. A key lives until it is drained.
 */
const HEAD = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local capacity, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local debt, at = 0, now
local kept = redis.call('GET', KEYS[1])
if kept then
  local keptDebt, keptAt = string.match(kept, '^(%d+):(%d+)$')
  at = math.max(now, tonumber(keptAt))
  debt = math.min(capacity, math.max(0, tonumber(keptDebt) - (at - tonumber(keptAt)) * rate))
end`;
const TAIL = `
if debt > 0 then
  redis.call('SET', KEYS[1], string.format('%.0f:%.0f', debt, at), 'PX', math.ceil(debt / rate) + 1000)
else
  redis.call('DEL', KEYS[1])
end`;
const SPEND = `${HEAD}
local amount, owed, least = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
debt = math.min(capacity, math.max(debt + owed, least))
local taken = 0
if debt + amount <= capacity then
  debt = debt + amount
  taken = 1
end
${TAIL}
return {taken, debt, at}`;
const REFUND = `${HEAD}
local amount, since, unused = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local due = math.min(unused, amount - math.max(0, at - since) * rate)
debt = math.max(0, debt - math.max(0, due))
${TAIL}
return {1, debt, at}`;

/** Keys say nothing of who asks: an id may hold the subject of a token. */
const keyOf = (id: string): string => `chainatlas:budget:${createHash('sha256').update(id).digest('base64url')}`;

/** Buckets in Redis or Valkey. */
export function redisBuckets(store: SharedStore): SharedBuckets {
  const run = async (script: string, id: string, values: readonly number[]): Promise<SharedAnswer> => {
    const [taken, debt, at] = await store.run(script, keyOf(id), values.map(String));
    if (debt === undefined || at === undefined) throw new Error('the shared bucket gave no answer');
    return { taken: taken === 1, debt, at };
  };
  return {
    spend: (id, { capacity, restorePerSecond }, amount, { owed, least }) =>
      run(SPEND, id, [capacity * MILLI, restorePerSecond, amount, owed, least]),
    refund: (id, { capacity, restorePerSecond }, { amount, at }, actual) => {
      const unused = Math.max(0, amount - Math.max(0, Math.ceil(actual * MILLI)));
      return run(REFUND, id, [capacity * MILLI, restorePerSecond, amount, at, unused]);
    },
  };
}

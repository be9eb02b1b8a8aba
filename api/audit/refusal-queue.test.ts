import { expect, it } from 'vitest';
import { createRefusalQueue } from './refusal-queue.ts';

const away = (): Error => new Error('away');

it('writes one after the other, without anybody waiting', async () => {
  const queue = createRefusalQueue();
  const order: string[] = [];
  const record = (name: string) => ({
    keep: async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    },
    lost: () => order.push(`${name} is lost`),
  });
  queue.add(record('a'));
  queue.add(record('b'));
  await queue.close();
  queue.add(record('c'));
  await queue.close();
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('tries again where the database is away, and gives up in the end', async () => {
  const queue = createRefusalQueue({ pausesMs: [1, 1] });
  const told: unknown[] = [];
  const tries = { twice: 0, never: 0 };
  const done = new Promise<void>((ended) => {
    queue.add({
      keep: async () => {
        if (++tries.twice < 3) throw away();
      },
      lost: (error) => told.push(error),
    });
    queue.add({
      keep: async () => {
        tries.never++;
        throw away();
      },
      lost: (error) => {
        told.push(error);
        ended();
      },
    });
  });
  await done;
  expect(tries).toEqual({ twice: 3, never: 3 });
  expect(told).toEqual([away()]);
});

it('holds up the end of the server by no pause', async () => {
  const queue = createRefusalQueue({ pausesMs: [60_000] });
  let tries = 0;
  const lost: unknown[] = [];
  queue.add({
    keep: async () => {
      tries++;
      throw away();
    },
    lost: (error) => lost.push(error),
  });
  await Promise.resolve();
  await queue.close();
  expect([tries, lost.length]).toEqual([2, 1]);
});

it('gives up at once what is too much', async () => {
  const queue = createRefusalQueue({ most: 1 });
  const kept: number[] = [];
  const lost: number[] = [];
  for (const number of [1, 2, 3])
    queue.add({ keep: async () => void kept.push(number), lost: () => void lost.push(number) });
  await queue.close();
  // The first is under way, the second waits.
  expect([kept, lost]).toEqual([[1, 2], [3]]);
});

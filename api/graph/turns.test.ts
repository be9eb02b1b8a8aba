import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

it('lets so many through at once and the others in the order they came', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      await turns.take();
      begun.push(i);
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, i % 3));
      running--;
      turns.give();
    }),
  );
  expect(most).toBe(2);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

it('lets one who goes away leave the queue without a turn, and the next come up', async () => {
  const turns = createTurns(1);
  await turns.take();
  const gone = new AbortController();
  const left = turns.take(gone.signal);
  const next = turns.take(new AbortController().signal);
  expect(turns.waiting()).toBe(2);
  gone.abort(new Error('went away'));
  await expect(left).rejects.toThrow('went away');
  expect(turns.waiting()).toBe(1);
  turns.give();
  await next;
  turns.give();
  // The one turn is there again, and only once.
  await turns.take();
  void turns.take();
  expect(turns.waiting()).toBe(1);
});

it('gives no turn to one who has gone already', async () => {
  const turns = createTurns(1);
  await expect(turns.take(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  await turns.take();
  expect(turns.waiting()).toBe(0);
});

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

import { expect, it } from 'vitest';
import { limitRefusals } from './refusals.ts';

const HOUR = 3_600_000;

it('keeps each refusal up to the limit, counts the rest, and tells with the next one kept how many', () => {
  const limit = limitRefusals(2);
  expect([1, 2, 3, 4].map((at) => limit.take('key:a', at))).toEqual([0, 0, null, null]);
  expect(limit.take('key:a', HOUR)).toBeNull();
  // An hour after the first of them.
  expect(limit.take('key:a', HOUR + 1)).toBe(3);
  expect(limit.take('key:a', HOUR + 2)).toBe(0);
  expect(limit.take('key:a', HOUR + 3)).toBeNull();
});

it('counts each credential by itself', () => {
  const limit = limitRefusals(1);
  expect([limit.take('key:a', 0), limit.take('key:b', 0), limit.take('key:a', 1)]).toEqual([0, 0, null]);
});

it('forgets who was refused longest ago, so that many credentials do not fill the memory', () => {
  const limit = limitRefusals(1);
  limit.take('key:first', 0);
  limit.take('key:second', 0);
  for (let i = 0; i < 9_998; i++) limit.take(`key:${i}`, 0);
  expect(limit.take('key:first', 1)).toBeNull();
  limit.take('key:one-more', 1);
  expect(limit.take('key:second', 2)).toBe(0);
});

import { expect, it } from 'vitest';
import { bookmarksOf } from './bookmarks.ts';

it('reads the bookmarks a request came with', () => {
  expect(bookmarksOf({})).toEqual([]);
  expect(bookmarksOf({ 'x-chainatlas-bookmark': '' })).toEqual([]);
  expect(bookmarksOf({ 'x-chainatlas-bookmark': 'FB:kcwQTsnck71cQ3q+Z50IEmo/8AWQ, FB:abc=' })).toEqual([
    'FB:kcwQTsnck71cQ3q+Z50IEmo/8AWQ',
    'FB:abc=',
  ]);
});

it.each([
  ['words', 'give me all'],
  ['something long', 'a'.repeat(513)],
  ['an empty one among others', 'FB:a,,FB:b'],
  ['nine of them', Array.from({ length: 9 }, () => 'FB:a').join(',')],
])('refuses %s', (_what, header) => {
  expect(() => bookmarksOf({ 'x-chainatlas-bookmark': header })).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT' }) as Error,
  );
});

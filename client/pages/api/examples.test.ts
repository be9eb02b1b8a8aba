import { expect, it } from 'vitest';
import { EXAMPLES, examplesOf, writes } from './examples.ts';

it('orders files into examples by their number, and leaves out what is none', () => {
  const found = examplesOf({
    'x/10-b/query.graphql': 'mutation { b }',
    'x/10-b/variables.json': '{}',
    'x/10-b/python.py': 'print()',
    'x/02-a/query.graphql': '# a\nquery A { a }',
    'x/02-a/variables.json': '{}',
    'x/03-c/variables.json': '{}',
    'x/notes/query.graphql': '{ d }',
  });
  expect(found.map(({ number, name }) => [number, name])).toEqual([
    [2, 'a'],
    [10, 'b'],
  ]);
  expect(found.map(writes)).toEqual([false, true]);
  expect(found[1]?.programs).toEqual({ curl: '', typescript: '', python: 'print()' });
});

it('has ten examples or more, each in three languages', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(10);
  for (const { name, programs } of EXAMPLES)
    expect(
      Object.entries(programs).filter(([, text]) => text === ''),
      name,
    ).toEqual([]);
});

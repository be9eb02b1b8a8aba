import { expect, it } from 'vitest';
import { withoutStack } from './without-stack.ts';

it('takes no picture of the stack within, and every one after, also where it fails', () => {
  expect(withoutStack(() => new Error('inside').stack)).toBe('Error: inside');
  expect(() =>
    withoutStack(() => {
      throw new Error('inside');
    }),
  ).toThrow('inside');
  expect(new Error('outside').stack).toContain('without-stack.test.ts');
});

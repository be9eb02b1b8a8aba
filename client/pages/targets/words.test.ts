import { expect, it } from 'vitest';
import { knowledgeOf } from './words.ts';

it('tells what was looked up and is undecided from what was looked up and is not there', () => {
  expect(knowledgeOf({ status: 'SEARCHED_NONE', value: null })).toBe('OPEN');
  expect(knowledgeOf({ status: 'SEARCHED_NONE', value: 0 })).toBe('SEARCHED_NONE');
  expect(knowledgeOf({ status: 'NOT_SEARCHED', value: null })).toBe('NOT_SEARCHED');
  expect(knowledgeOf({ status: 'RECORDED', value: 0.5 })).toBe('RECORDED');
});

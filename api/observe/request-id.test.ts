import { expect, it } from 'vitest';
import { requestIdOf } from './request-id.ts';

it.each(['abcd-1234', 'A_b-0123', 'x'.repeat(64), '0f8fad5b-d9cb-469f-a165-70867728950e'])('keeps %s', (id) => {
  expect(requestIdOf(id)).toBe(id);
});

it.each([
  ['none', undefined],
  ['too short', 'abc-123'],
  ['too long', 'x'.repeat(65)],
  ['a line break', 'abcd1234\nlevel: 60'],
  ['a space', 'abcd 1234'],
  ['Chinese', '请求编号一二三四五六'],
  ['two of them', ['abcd-1234', 'abcd-5678']],
])('makes a new one for %s', (_case, header) => {
  const id = requestIdOf(header);
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(requestIdOf(header)).not.toBe(id);
});

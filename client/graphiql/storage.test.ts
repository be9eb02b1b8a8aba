import { expect, it } from 'vitest';
import { withoutHeaders } from './storage.ts';

it('keeps tabs and history without the headers, in which a key may stand', () => {
  const history = { queries: [{ query: '{ parks { code } }', headers: '{"Authorization":"Bearer secret"}' }] };
  expect(withoutHeaders(JSON.stringify(history))).toBe('{"queries":[{"query":"{ parks { code } }"}]}');
  expect(withoutHeaders('{"tabs":[{"headers":"Bearer secret","variables":null}]}')).toBe(
    '{"tabs":[{"variables":null}]}',
  );
});

it('keeps what is no JSON as it is', () => {
  expect(withoutHeaders('{ parks { code } }')).toBe('{ parks { code } }');
});

import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Viewer } from './access.ts';
import { readPolicies } from './field-policy.ts';
import { assertMayRead } from './selected.ts';

const schema = buildSchema(`
  type Park { name: String leads: [Lead!] }
  type Lead { code: String! park: Park }
  type Query { park: Park lead: Lead about: Int }
`);
const { policies } = readPolicies([
  { right: 'any', fields: { Query: 'about' } },
  { right: 'graph:read', fields: { Park: 'name', Query: 'park' } },
  { right: 'lead:read', fields: { Park: 'leads', Lead: 'code park', Query: 'lead' } },
]);

describe('a credential that may not even read what is open', () => {
  const judge = (document: string, scopes: Viewer['scopes']): void =>
    assertMayRead(schema, parse(document), policies, { role: 'ADMIN', scopes });

  it.each([
    '{ park { name } }',
    '{ about ...f } fragment f on Query { x: park { name } }',
    '{ lead { park { name } } }',
    '{ lead { park { ... { name } } } }',
  ])('is refused %s', (document) => {
    expect(() => judge(document, ['lead:read'])).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        message: 'graph:read is not among the scopes of this credential',
      }),
    );
    expect(() => judge(document, ['lead:read', 'graph:read'])).not.toThrow();
    expect(() => judge(document, null)).not.toThrow();
  });

  it.each(['{ about }', '{ lead { code } }', '{ __typename }', '{ __schema { types { name } } }'])(
    'may ask %s, as far as this goes',
    (document) => {
      expect(() => judge(document, ['lead:read'])).not.toThrow();
    },
  );

  it.each(['{ nothing }', '{ nothing { more } }', 'subscription { nothing }'])(
    'is told nothing of %s, which another rule refuses',
    (document) => {
      expect(() => judge(document, ['lead:read'])).not.toThrow();
    },
  );
});

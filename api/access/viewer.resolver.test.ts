import { graphql, printType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { expect, it } from 'vitest';
import { READER, type Viewer } from './access.ts';
import { rightsOf } from './role.ts';
import { ViewerResolver } from './viewer.resolver.ts';

const build = () => buildSchemaSync({ resolvers: [ViewerResolver], validate: false });

it.each<Partial<Viewer>>([
  {},
  { mayWrite: true, author: '王芳', role: 'PLANNER' },
  { mayWrite: true, author: 'a key', role: 'ADMIN', scopes: ['lead:read', 'key:write'] },
  { mayWrite: true, author: 'anna', role: 'OFFICER', organisation: 'a' },
])('tells who asks who they are, and the rights they have: %j', async (part) => {
  const viewer = { ...READER, ...part };
  const { data, errors } = await graphql({
    schema: build(),
    source: '{ viewer { author mayWrite role rights } }',
    contextValue: { viewer },
  });
  expect(errors).toBeUndefined();
  const { author, mayWrite, role } = viewer;
  expect(data).toEqual({ viewer: { author, mayWrite, role, rights: rightsOf(viewer) } });
});

it('always answers, and says what it is', () => {
  const query = build().getQueryType();
  expect(query && printType(query)).toMatch(/who asks and whether they may write[^]*viewer: Viewer!/i);
});

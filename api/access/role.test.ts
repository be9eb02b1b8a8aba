import { describe, expect, it } from 'vitest';
import { hasRight, leastRole, rightOf, rightsOf, roleOf, ROLES } from './role.ts';

/** What each role has beyond the one before it. */
const ADDED = {
  PUBLIC: ['graph:read'],
  PARTNER: ['schema:read', 'correction:suggest'],
  OFFICER: ['lead:read', 'lead:write', 'project:write', 'draft:write', 'gap:verify', 'correction:read', 'author:read'],
  PLANNER: ['gap:write', 'threshold:write', 'correction:review', 'audit:read', 'audit:check'],
  ADMIN: ['key:write', 'metrics:read'],
} as const;
/** What is kept to those who run the server. */
const SHARED: readonly string[] = [
  'project:write',
  'gap:verify',
  'gap:write',
  'correction:review',
  'audit:check',
  'metrics:read',
];

describe('a role', () => {
  it.each(ROLES)('%s has what those before it have and its own, and nothing else', (role) => {
    const expected = ROLES.slice(0, ROLES.indexOf(role) + 1).flatMap((one) => ADDED[one]);
    expect(rightsOf({ role, scopes: null }).sort()).toEqual([...expected].sort());
    for (const right of ADDED[role]) expect(leastRole(right)).toBe(role);
  });

  it.each(ROLES)('%s of an organisation has no right over what others see', (role) => {
    const all = rightsOf({ role, scopes: null, organisation: null });
    expect(rightsOf({ role, scopes: null, organisation: 'a' })).toEqual(all.filter((right) => !SHARED.includes(right)));
    expect(rightsOf({ role, scopes: null, organisation: '' })).not.toContain('gap:verify');
  });
});

describe('scopes', () => {
  it('leave of a role what they name', () => {
    const grant = { role: 'OFFICER', scopes: ['lead:read', 'audit:read'] } as const;
    expect(rightsOf(grant)).toEqual(['lead:read']);
    expect(hasRight(grant, 'graph:read')).toBe(false);
    expect(rightsOf({ role: 'ADMIN', scopes: [] })).toEqual([]);
  });
});

it('finds a role by its exact name', () => {
  expect(roleOf('PLANNER')).toBe('PLANNER');
  for (const name of ['planner', '', ['PLANNER'], 4, null]) expect(roleOf(name), String(name)).toBeNull();
});

it('finds a right by its exact name', () => {
  expect(rightOf('lead:write')).toBe('lead:write');
  expect(rightOf('metrics:read')).toBe('metrics:read');
  for (const name of ['lead:WRITE', 'lead', 'lead:eat', 'toString', '', ['lead:write'], 7, null])
    expect(rightOf(name), String(name)).toBeNull();
});

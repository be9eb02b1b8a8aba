/** What somebody may be here, from least to most. */
export const ROLES = ['PUBLIC', 'PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who has which right, by the least role that has it; every role above has it too. What is not in the table
 * nobody may do.
 */
const LEAST = {
  'graph:read': 'PUBLIC',
  'schema:read': 'PARTNER',
  'lead:read': 'OFFICER',
  'lead:write': 'OFFICER',
  'project:write': 'OFFICER',
  'draft:write': 'OFFICER',
  'gap:verify': 'OFFICER',
  'gap:write': 'PLANNER',
  'threshold:write': 'PLANNER',
  'correction:suggest': 'PARTNER',
  'correction:read': 'OFFICER',
  'correction:review': 'PLANNER',
  'audit:read': 'PLANNER',
  'audit:check': 'PLANNER',
  'author:read': 'OFFICER',
  'key:write': 'ADMIN',
  'metrics:read': 'ADMIN',
} as const satisfies Record<string, Role>;

/** Something one may be allowed to do. */
export type Right = keyof typeof LEAST;

/** All there are. */
const RIGHTS = Object.keys(LEAST) as readonly Right[];

/** The least role that has a right. */
export const leastRole = (right: Right): Role => LEAST[right];

/**
 * Rights over what all organisations see, or over the server as a whole: whoever writes it would be seen by the others,
 * so only credentials of the one who runs the server have them.
 */
const SHARED: readonly Right[] = [
  'project:write',
  'gap:verify',
  'gap:write',
  'correction:review',
  'audit:check',
  'metrics:read',
];

/** Whether a right is kept to credentials without an organisation. */
const isShared = (right: Right): boolean => SHARED.includes(right);

/** What somebody may do: the rights of a role, or only those of them that a credential is limited to. */
export interface Grant {
  role: Role;
  /** Null: every right of the role. */
  scopes: readonly Right[] | null;
  /** Whom the credential belongs to; null or absent for the one who runs the server. */
  organisation?: string | null;
}

/** Whether somebody has a right. */
export const hasRight = ({ role, scopes, organisation = null }: Grant, right: Right): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(LEAST[right]) &&
  (scopes === null || scopes.includes(right)) &&
  (organisation === null || !isShared(right));

/** The rights somebody has, in the order of the table. */
export const rightsOf = (grant: Grant): Right[] => RIGHTS.filter((right) => hasRight(grant, right));

/** The right of a name; null where there is none of it, or it is no name. */
export const rightOf = (name: unknown): Right | null => RIGHTS.find((right) => right === name) ?? null;

/** The role of a name; null where there is none of it, or it is no name. */
export const roleOf = (name: unknown): Role | null => ROLES.find((role) => role === name) ?? null;

import type { Viewer } from './access.ts';
import { isOrganisation } from './organisation.ts';
import { rightOf, rightsOf, ROLES, type Right, type Role } from './role.ts';
import { checkInput, dayOf, type InputFault } from './user-error.ts';

/** Longest life of a key, in days: a year and a day. */
const MAX_DAYS = 366;
/** Life of a key whose end is not given, in days. */
const DEFAULT_DAYS = 90;
/** Longest label, in characters. */
const MAX_LABEL = 60;
const DAY_MS = 86_400_000;

/** Which documents a key may send: any, or those alone that were built into a client. */
export type Documents = Viewer['documents'];

/** A key as the graph keeps it, without its digest. */
export interface KeyRecord {
  /** Public; stands in lists and logs. */
  id: string;
  label: string;
  role: Role;
  /** Null: all rights of the role. */
  scopes: Right[] | null;
  /** Null: the operator's own. */
  organisation: string | null;
  documents: Documents;
  createdAt: string;
  createdBy: string;
  /** The first moment it no longer holds. */
  expiresAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  revokedReason: string | null;
  /** Day in UTC. */
  lastUsedDay: string | null;
  /** Its place among all keys, by when it was made; counts nothing, for whom others' keys are none of their business. */
  position: string;
}

/** Whether a key still holds. */
export type KeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** Where a key stands in the list. */
export const positionOf = ({ createdAt, id }: Pick<KeyRecord, 'createdAt' | 'id'>): string => `${createdAt} ${id}`;

/** After every position there is. */
export const LAST_POSITION = '\uffff';

/** A revoked key stays revoked after it has expired. */
export function stateOf({ revokedAt, expiresAt }: Pick<KeyRecord, 'revokedAt' | 'expiresAt'>, now: Date): KeyState {
  if (revokedAt !== null) return 'REVOKED';
  return now.getTime() < Date.parse(expiresAt) ? 'ACTIVE' : 'EXPIRED';
}

/** Who asks with a key. Two keys of one label are two authors: what one wrote the other cannot take back. */
export const viewerOfKey = ({ id, label, role, scopes, organisation, documents }: KeyRecord): Viewer => ({
  kind: 'KEY',
  id: `key:${id}`,
  mayWrite: role !== 'PUBLIC',
  author: `${label} (${id})`,
  role,
  scopes,
  organisation,
  documents,
});

/** What somebody asks for a key to be. */
export interface KeyWish {
  label: string;
  role: Role;
  /** Absent or null: all rights of the role. */
  scopes?: readonly string[] | null;
  /** Absent or null: that of who asks. */
  organisation?: string | null;
  documents?: Documents | null;
  /** Last day it holds, ISO, UTC; absent or null: {@link DEFAULT_DAYS} from today. */
  expiresOn?: string | null;
}

/** What of a key is decided by who makes it. */
export type KeyTerms = Pick<KeyRecord, 'label' | 'role' | 'scopes' | 'organisation' | 'documents' | 'expiresAt'>;

/** Who makes a key, as far as it bounds what the key may be. */
type Maker = Pick<Viewer, 'role' | 'scopes' | 'organisation' | 'documents'>;

/**
 * Checks a wish against who makes it: nobody hands on more than they have.
 *
 * @returns the terms, which are void where there are faults
 */
export function termsOf(wish: KeyWish, maker: Maker, now: Date): { terms: KeyTerms; faults: readonly InputFault[] } {
  const input = checkInput();
  const { role } = wish;
  const label = input.text('label', wish.label.replaceAll(/\s+/g, ' '));
  if ([...label].length > MAX_LABEL) input.fail('label', 'TOO_LONG', `more than ${MAX_LABEL} characters`);
  if (ROLES.indexOf(role) > ROLES.indexOf(maker.role))
    input.fail('role', 'NOT_ALLOWED', `${role} is above your own role, ${maker.role}`);
  const scopes = wish.scopes ?? null;
  const ofRole = rightsOf({ role, scopes: null });
  const rights = new Set<Right>();
  for (const scope of scopes ?? []) {
    const right = rightOf(scope);
    if (right === null) {
      input.known('scopes', scope, false);
      continue;
    }
    rights.add(right);
    if (!ofRole.includes(right)) input.fail('scopes', 'NOT_APPLICABLE', `${right} is no right of the role ${role}`);
  }
  const lacking = [...(scopes === null ? ofRole : rights)].filter((right) => maker.scopes?.includes(right) === false);
  if (lacking.length > 0)
    input.fail('scopes', 'NOT_ALLOWED', `you do not have ${lacking.join(', ')} yourself; name the scopes to give`);
  const organisation = wish.organisation ?? maker.organisation;
  // Stryker disable next-line ConditionalExpression: the pattern takes null for the word, which would do as a name
  if (organisation !== null && !isOrganisation(organisation))
    input.fail('organisation', 'OUT_OF_RANGE', 'takes 1–60 letters, digits, dots, hyphens or underscores');
  if (maker.organisation !== null && organisation !== maker.organisation)
    input.fail('organisation', 'NOT_ALLOWED', 'is not your own');
  const documents = wish.documents ?? maker.documents;
  if (maker.documents === 'TRUSTED' && documents !== 'TRUSTED')
    input.fail('documents', 'NOT_ALLOWED', 'yours are TRUSTED alone');
  const lastDay = wish.expiresOn ?? dayOf(new Date(now.getTime() + DEFAULT_DAYS * DAY_MS));
  input.coming('expiresOn', lastDay, now);
  const bound = dayOf(new Date(now.getTime() + MAX_DAYS * DAY_MS));
  if (lastDay > bound) input.fail('expiresOn', 'OUT_OF_RANGE', `a key holds for ${MAX_DAYS} days at most, to ${bound}`);
  const expiresAt = input.faults.length > 0 ? '' : new Date(Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS).toISOString();
  const terms = { label, role, scopes: scopes && [...rights], organisation, documents, expiresAt };
  return { terms, faults: input.faults };
}

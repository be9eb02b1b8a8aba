import { AppError, badInput } from '../errors.ts';
import { hasRight, leastRole, roleOf, ROLES, type Grant, type Right, type Role } from './role.ts';

/** Who may write: somebody at this machine, or nobody. */
export type Writes = 'loopback' | 'off';

/** Who asks, as far as the server can tell. */
export interface Viewer extends Grant {
  /** How the server knows: by nothing, by sitting at its machine, by an API key, by a signed token. */
  kind: 'ANONYMOUS' | 'LOCAL' | 'KEY' | 'TOKEN';
  /** Whose budget pays, such as key:<id>; names a credential and never holds it. */
  id: string;
  /** Something may be written: there is a role above PUBLIC. */
  mayWrite: boolean;
  /** Kept with everything written: who says so. */
  author: string;
  /** Whose leads, drafts and corrections are shown; null for the one who runs the server. */
  organisation: string | null;
  /** Whether any document may be run, or only those of the built client. */
  documents: 'ANY' | 'TRUSTED';
}

/** Tells who asks. */
export interface Access {
  /**
   * @throws AppError UNAUTHENTICATED where a credential is not good, BAD_INPUT where a name or a role cannot be read
   */
  authenticate(origin: Origin): Promise<Viewer>;
}

/** Of a request, what tells where it comes from. */
export interface Origin {
  /** Address of the other end of the connection. */
  address: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Somebody who may read only. */
export const READER: Viewer = {
  kind: 'ANONYMOUS',
  id: 'anonymous',
  mayWrite: false,
  author: 'anonymous',
  role: 'PUBLIC',
  scopes: null,
  organisation: null,
  documents: 'ANY',
};

/** The one who sits at this machine. */
const LOCAL_AUTHOR = 'local';

/** The name of who sits here, percent-encoded UTF-8: a header holds no Chinese. */
const AUTHOR_HEADER = 'x-chainatlas-author';
/** A lesser role to act in. */
const ROLE_HEADER = 'x-chainatlas-role';
/** Longest name of an author, in characters. */
const MAX_AUTHOR = 60;

/** Set by proxies and tunnels: behind one everybody seems to come from this machine. */
const FORWARDED =
  /^(?:via|forwarded|x-forwarded-.+|x-original-forwarded-.+|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Whether a request comes from this machine and was meant for it: the connection from a loopback address, and the
 * Host (and Origin, where a browser sends one) a loopback name. A foreign name that is made to lead here (DNS
 * rebinding) passes the first test and not the second.
 *
 * A proxy on the same machine that adds none of the usual headers cannot be told from a local caller:
 * set `WRITES=off` and `PUBLIC_READ=off` behind one.
 */
export function comesFromHere({ address, headers }: Origin): boolean {
  const origin = headers['origin'];
  return (
    isLoopbackAddress(address) &&
    isLoopbackHost(headers['host']) &&
    (origin === undefined || isLoopbackOrigin(origin)) &&
    !Object.keys(headers).some((name) => headers[name] !== undefined && FORWARDED.test(name))
  );
}

/**
 * Tells who asks without a credential: the one at this machine where writing is on, else somebody who may read only.
 *
 * Whoever sits here has every right, may say who it is and take a lesser role; both are believed, not checked.
 *
 * @throws AppError BAD_INPUT where the name or the role cannot be read
 */
export function viewerOf(origin: Origin, writes: Writes): Viewer {
  if (writes === 'off' || !comesFromHere(origin)) return READER;
  const { headers } = origin;
  const role = actingRole(headers[ROLE_HEADER]);
  return {
    ...READER,
    kind: 'LOCAL',
    id: 'local',
    mayWrite: role !== 'PUBLIC',
    author: authorName(headers[AUTHOR_HEADER]),
    role,
  };
}

function actingRole(header: string | string[] | undefined): Role {
  if (header === undefined) return 'ADMIN';
  const role = roleOf(header);
  if (role === null) throw badInput(ROLE_HEADER, `"${String(header).slice(0, 40)}" is none of ${ROLES.join(', ')}`);
  return role;
}

function authorName(header: string | string[] | undefined): string {
  if (header === undefined) return LOCAL_AUTHOR;
  let name: string;
  try {
    name = decodeURIComponent(String(header));
  } catch {
    throw badInput(AUTHOR_HEADER, 'is not percent-encoded UTF-8');
  }
  // Characters nobody sees would make two authors of one name.
  name = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if ([...name].length > MAX_AUTHOR) throw badInput(AUTHOR_HEADER, `more than ${MAX_AUTHOR} characters`);
  return name === '' ? LOCAL_AUTHOR : name;
}

/**
 * The second line of defence, beside the policy of each field: every write calls it.
 *
 * @throws AppError FORBIDDEN saying how it is allowed
 */
export function assertMay({ viewer }: { viewer: Viewer }, right: Right): void {
  if (hasRight(viewer, right)) return;
  if (hasRight({ role: viewer.role, scopes: null }, right))
    throw new AppError(
      'FORBIDDEN',
      hasRight({ role: viewer.role, scopes: null, organisation: viewer.organisation }, right)
        ? `${right} is not among the scopes of this credential`
        : `${right} is kept to those who run the server: it changes what other organisations see`,
    );
  if (viewer.role !== 'PUBLIC')
    throw new AppError(
      'FORBIDDEN',
      `${right} takes the role ${leastRole(right)} or one above; yours is ${viewer.role}`,
    );
  throw new AppError(
    'FORBIDDEN',
    `${right} takes the role ${leastRole(right)} or one above: send a key or a token that has it, or ask from the ` +
      'machine the server runs on, at http://127.0.0.1 or http://localhost, without a proxy, with WRITES=loopback ' +
      '(the default, but off where NODE_ENV is production)',
  );
}

/** 127.0.0.0/8 and ::1, also as an IPv4 address mapped into IPv6. */
function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.toLowerCase().replace(/^::ffff:/, '');
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

/** A Host header: name or address, and perhaps a port. */
function isLoopbackHost(host: string | string[] | undefined): boolean {
  if (typeof host !== 'string') return false;
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host.toLowerCase())?.[1];
  return name === 'localhost' || isLoopbackAddress(name?.replace(/^\[|\]$/g, ''));
}

function isLoopbackOrigin(origin: string | string[]): boolean {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  return isLoopbackHost(new URL(origin).host);
}

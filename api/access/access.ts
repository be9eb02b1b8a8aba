import { AppError } from '../errors.ts';

/** Who may write: somebody at this machine, or nobody. */
export type Writes = 'loopback' | 'off';

/** Who asks, as far as the server can tell. Keys and roles will name people; until then there is one author. */
export interface Viewer {
  mayWrite: boolean;
  /** Kept with everything written: who says so. */
  author: string;
}

/** Of a request, what tells where it comes from. */
export interface Origin {
  /** Address of the other end of the connection. */
  address: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Somebody who may read only. */
export const READER: Viewer = { mayWrite: false, author: 'anonymous' };

/** The one who sits at this machine. */
const LOCAL_AUTHOR = 'local';

/** Set by proxies: behind one everybody seems to come from this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Tells who asks. Writing is for requests that come from this machine and were meant for it: the connection from a
 * loopback address, and the Host (and Origin, where a browser sends one) a loopback name. A foreign name that is
 * made to lead here (DNS rebinding) passes the first test and not the second.
 *
 * A proxy on the same machine that adds none of the usual headers cannot be told from a local caller:
 * set `WRITES=off` behind one. Keys and roles come later and will take the place of this rule.
 */
export function viewerOf({ address, headers }: Origin, writes: Writes): Viewer {
  const origin = headers['origin'];
  const mayWrite =
    writes === 'loopback' &&
    isLoopbackAddress(address) &&
    isLoopbackHost(headers['host']) &&
    (origin === undefined || isLoopbackOrigin(origin)) &&
    FORWARDED.every((name) => headers[name] === undefined);
  return mayWrite ? { mayWrite, author: LOCAL_AUTHOR } : READER;
}

/**
 * To be called first by every mutation.
 *
 * @throws AppError FORBIDDEN saying how writing is allowed
 */
export function assertMayWrite({ viewer }: { viewer: Viewer }): void {
  if (viewer.mayWrite) return;
  throw new AppError(
    'FORBIDDEN',
    'writing is allowed only from the machine the server runs on: open it at http://127.0.0.1 or http://localhost, ' +
      'without a proxy, with WRITES=loopback (the default, but off where NODE_ENV is production)',
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
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host.toLowerCase())?.[1] ?? '';
  return name === 'localhost' || isLoopbackAddress(name.replace(/^\[|\]$/g, ''));
}

function isLoopbackOrigin(origin: string | string[]): boolean {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  return isLoopbackHost(new URL(origin).host);
}

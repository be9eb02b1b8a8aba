import { randomUUID } from 'node:crypto';

/** What a caller may call its request: long enough to be told from others, and nothing that could break a log line. */
const ACCEPTED = /^[A-Za-z0-9_-]{8,64}$/;

/** The id a caller gave its request (header `x-request-id`) where it can be used as it is, else a new UUID. */
export const requestIdOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && ACCEPTED.test(header) ? header : randomUUID();

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { fuzzRequests, type FuzzRequest } from '../attacks/fuzz.ts';
import type { Served } from './serve.ts';

/** What no answer may tell. */
const LEAKS: Readonly<Record<string, RegExp>> = {
  'a stack': /\\n\s+at |node_modules|file:\/\//,
  'a path': /\/(?:api|home|tmp|usr|root|app)\/[\w./-]+|\w\.ts\b/,
  'an error of the engine':
    /Maximum call stack|RangeError|TypeError|Cannot read prop|is not a function|is not iterable|heap out/i,
  'the database': /neo4j|\bbolt\b|Neo\.|\bMATCH \(|\bcypher\b/i,
  'a suggestion': /Did you mean/i,
};

/** What a run of the fuzzer found. */
export interface FuzzReport {
  sent: number;
  /** How many requests ended with which status. */
  statuses: Record<string, number>;
  faults: string[];
}

const CODES = new Set(
  [...readFileSync(resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8').matchAll(/`([A-Z][A-Z_]+)`/g)].map(
    ([, code]) => code,
  ),
);

/** Sends requests one after the other and looks at each answer; the same seed sends the same. */
export async function fuzz(server: Served, schema: GraphQLSchema, count: number, seed: number): Promise<FuzzReport> {
  const report: FuzzReport = { sent: 0, statuses: {}, faults: [] };
  for (const request of fc.sample(fuzzRequests(schema), { numRuns: count, seed })) {
    const faults = await judge(server, request, report);
    report.faults.push(
      ...faults.map((fault) => `${request.kind}: ${fault}; sent ${JSON.stringify(request.text.slice(0, 300))}`),
    );
  }
  return report;
}

async function judge(
  server: Served,
  { method, token, accept, text }: FuzzRequest,
  report: FuzzReport,
): Promise<string[]> {
  const response = await fetch(`${server.url}/graphql${method === 'GET' ? text : ''}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept,
      ...(method === 'GET' ? { 'apollo-require-preflight': '1' } : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' ? {} : { body: text }),
  });
  const answer = await response.text();
  report.sent++;
  report.statuses[response.status] = (report.statuses[response.status] ?? 0) + 1;
  // The answer to a head that is too long comes from Node.
  if (response.status === 431) return [];
  const faults: string[] = [];
  if (response.status >= 500) faults.push(`status ${response.status}: ${answer.slice(0, 300)}`);
  const { data, errors, extensions } = JSON.parse(answer) as {
    data?: unknown;
    errors?: { message?: unknown; extensions?: { code?: unknown } }[];
    extensions?: { requestId?: unknown };
  };
  const told = JSON.stringify(errors ?? []);
  for (const [what, pattern] of Object.entries(LEAKS))
    // What the asker wrote may come back.
    if (pattern.test(told) && !pattern.test(text)) faults.push(`tells of ${what}: ${told.slice(0, 300)}`);
  if (errors === undefined)
    return data === undefined ? [...faults, `neither data nor errors: ${answer.slice(0, 200)}`] : faults;
  for (const error of errors) {
    if (typeof error.message !== 'string' || error.message === '') faults.push('an error without a message');
    if (!CODES.has(String(error.extensions?.code)))
      faults.push(`the code ${String(error.extensions?.code)} is not in docs/errors.md: ${told.slice(0, 200)}`);
  }
  const id = response.headers.get('x-request-id');
  if (extensions?.requestId !== id)
    faults.push(`the answer has the request id ${String(extensions?.requestId)}, its head ${id}`);
  if (!server.log.some(({ requestId }) => requestId === id)) faults.push(`the log does not know the request ${id}`);
  return faults;
}

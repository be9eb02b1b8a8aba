import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { appendAudit, type AuditEntry } from './audit-write.ts';
import { AUDIT_KEPT } from './audit-write.queries.ts';
import { createRefusalQueue } from './refusal-queue.ts';
import { limitRefusals } from './refusals.ts';

/** Longest list of what was refused. */
const MAX_ACTION = 200;

/**
 * Keeps one record of every request of a credential that was refused something, in a transaction of its own, behind
 * the answer. Who has no credential leaves none: the log of the server has those requests, and nobody fills the
 * database by them.
 *
 * @param graph not bound to the request: the record is kept also where the asker has gone
 */
export function refusalsPlugin(graph: Graph): ApolloServerPlugin<Context> {
  const limit = limitRefusals();
  const queue = createRefusalQueue();
  return {
    serverWillStart: async () => ({ serverWillStop: () => queue.close() }),
    requestDidStart: async () => ({
      willSendResponse: async ({ errors = [], contextValue }) => {
        const refused = errors.filter(isRefusal);
        const { viewer, now } = contextValue;
        if (refused.length === 0 || viewer.kind === 'ANONYMOUS') return;
        const counted = limit.take(viewer.id, now.getTime());
        if (counted === null) return;
        const entry = refusalEntry(contextValue, refused, counted);
        queue.add({
          keep: () => keepOnce(graph, entry),
          lost: (error) => contextValue.report(error, 'a refusal was not recorded'),
        });
      },
    }),
  };
}

const isRefusal = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof AppError &&
  (originalError.code === 'FORBIDDEN' || originalError.code === 'DOCUMENT_NOT_TRUSTED');

function refusalEntry(
  { viewer, now, requestId }: Context,
  refused: readonly GraphQLError[],
  counted: number,
): AuditEntry {
  const roots = [...new Set(refused.map(({ path }) => String(path?.[0] ?? 'request')))];
  const messages = [...new Set(refused.map(({ message }) => message))];
  return {
    code: `refusal-${randomUUID()}`,
    at: now.toISOString(),
    author: viewer.author,
    role: viewer.role,
    credential: viewer.id,
    organisation: viewer.organisation,
    outcome: 'REFUSED',
    action: roots.join(' ').slice(0, MAX_ACTION),
    subject: 'request',
    before: null,
    after: { messages: messages.slice(0, 5), ...(counted > 0 && { alsoRefused: counted }) },
    requestId,
    key: null,
    revision: null,
  };
}

/** Writes the record unless an earlier try did and only the word of it was lost. */
async function keepOnce(graph: Graph, entry: AuditEntry): Promise<void> {
  await graph.write(async (tx) => {
    const [before] = await tx.run(AUDIT_KEPT, { code: entry.code });
    if (before?.kept !== true) await appendAudit(tx, entry);
  });
}

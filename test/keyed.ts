import { createAccess, type AccessRules } from '../api/access/credential.ts';
import { createKeyRing } from '../api/access/key-ring.ts';
import type { Graph } from '../api/graph/graph.ts';
import { createLogger } from '../api/observe/logger.ts';
import { serve, type Served } from './suites/serve.ts';

/** What a request was answered. */
interface KeyedAnswer {
  status: number;
  headers: Headers;
  /** As it came. */
  text: string;
  data: Record<string, unknown> | null;
  code: string | undefined;
}

/** A server on loopback that lets nobody in without a credential. */
export interface KeyedServer extends Served {
  /** What it logged, at every level, as the program writes it. */
  lines: string[];
  /** Sends a document; `credential` is what follows the word Bearer. */
  ask(document: string, credential?: string, variables?: object): Promise<KeyedAnswer>;
}

/** @param rules what differs from a server of production without tokens */
export async function openKeyedServer(graph: Graph, rules: Partial<AccessRules> = {}): Promise<KeyedServer> {
  const keys = createKeyRing(graph);
  const access = createAccess({ keys, tokens: null, publicRead: 'off', writes: 'off', ...rules });
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line) => void lines.push(line) });
  const served = await serve(graph, { access, logger });
  return {
    ...served,
    lines,
    async ask(query, credential, variables = {}) {
      const authorization = credential === undefined ? {} : { authorization: `Bearer ${credential}` };
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data = null, errors } = JSON.parse(text) as {
        data?: Record<string, unknown> | null;
        errors?: { extensions: { code: string } }[];
      };
      return { status: response.status, headers: response.headers, text, data, code: errors?.[0]?.extensions.code };
    },
  };
}

import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createAccess, type AccessRules } from '../api/access/credential.ts';
import { createKeyRing } from '../api/access/key-ring.ts';
import type { Graph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';
import { createServer } from '../api/server.ts';

/** What a request was answered. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** As it came. */
  text: string;
  // The caller knows what it asked for; a wrong guess fails its expectations.
  data: Record<string, any> | null;
  code: string | undefined;
}

/** A server on loopback that lets nobody in without a credential. */
export interface KeyedServer {
  url: string;
  /** Lines it logged, at every level. */
  log: string[];
  /** Sends a document; `credential` is what follows the word Bearer. */
  ask(document: string, credential?: string, variables?: object): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** @param rules what differs from a server of production without tokens */
export async function openKeyedServer(graph: Graph, rules: Partial<AccessRules> = {}): Promise<KeyedServer> {
  const log: string[] = [];
  const keys = createKeyRing(graph);
  const server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    clientDir: null,
    access: createAccess({ keys, tokens: null, publicRead: 'off', writes: 'off', ...rules }),
  });
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  return {
    url,
    log,
    ask: (query, credential, variables = {}) =>
      post(url, JSON.stringify({ query, variables }), credential === undefined ? {} : bearer(credential)),
    async close() {
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
      await server.stop();
    },
  };
}

const bearer = (credential: string): Record<string, string> => ({ authorization: `Bearer ${credential}` });

/** Posts a body as JSON. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data = null, errors } = JSON.parse(text) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, headers: response.headers, text, data, code: errors?.[0]?.extensions.code };
}

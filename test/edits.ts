import { createServer as createHttpServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { inject } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';
import { createServer, type ChainAtlasServer } from '../api/server.ts';
import { TODAY } from './support.ts';

interface Answer<Data> {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

/** A server on loopback over the shared database, where this machine may write. */
export interface WritableApi {
  graph: Graph;
  /** Where it listens, without a path. */
  url: string;
  server: ChainAtlasServer;
  /** Answers with data and errors as they come; `headers` replace those of a local caller. */
  send<Data>(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** The data; fails on any error. */
  ask<Data>(document: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

/** @param now what the server takes for the present moment; may change between requests */
export async function openWritableApi(now: () => Date = () => TODAY): Promise<WritableApi> {
  const graph = openGraph(inject('database'));
  const server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'silent' }),
    clientDir: null,
    now,
    // What a busy machine needs; the published times have tests of their own.
    times: { query: 60_000, mutation: 60_000 },
  });
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const send: WritableApi['send'] = (document, variables = {}, headers = {}) =>
    post(http, JSON.stringify({ query: document, variables }), headers);
  return {
    graph,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    server,
    send,
    async ask<Data>(document: string, variables?: object) {
      const { data, errors } = await send<Data>(document, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    async close() {
      http.closeAllConnections();
      http.close();
      await server.stop();
      await graph.close();
    },
  };
}

/** Not by fetch, which does not let a test choose the Host header. */
function post<Data>(http: Server, body: string, headers: Record<string, string>): Promise<Answer<Data>> {
  const { port } = http.address() as AddressInfo;
  return new Promise((done, failed) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => done(JSON.parse(text) as Answer<Data>));
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type Response } from 'express';
import { clientPolicy, graphiqlPolicy } from './security-headers.ts';

/** What the builds of client/ write where the nonce of each answer goes; see client/vite.config.ts. */
const NONCE = 'NONCE_OF_THE_ANSWER';

/** Serves the built client; every address that is no file of it gets its page, which knows what to show. */
export function serveClient(app: Express, clientDir: string): void {
  const index = join(clientDir, 'index.html');
  serveAssets(app, '/assets', clientDir);
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  app.use(async (request, response, next) => {
    if (!isForPage(request) || !existsSync(index)) return next();
    await sendPage(response, index, clientPolicy);
  });
}

/** Serves the built GraphiQL; it comes from this origin and asks this origin alone. */
export function serveGraphiql(app: Express, graphiqlDir: string): void {
  serveAssets(app, '/graphiql/assets', graphiqlDir);
  app.use('/graphiql', async (request, response, next) => {
    if (!isForPage(request)) return next();
    await sendPage(response, join(graphiqlDir, 'index.html'), graphiqlPolicy);
  });
}

function serveAssets(app: Express, path: string, folder: string): void {
  // Hashed names never change their content.
  app.use(path, express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
}

const isForPage = (request: { method: string; accepts(type: string): string | false }): boolean =>
  request.method === 'GET' && request.accepts('html') !== false;

async function sendPage(response: Response, file: string, policy: (nonce: string) => string): Promise<void> {
  const nonce = randomBytes(18).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll(NONCE, nonce);
  response.setHeader('content-security-policy', policy(nonce));
  response.setHeader('cache-control', 'no-cache');
  response.type('html').send(html);
}

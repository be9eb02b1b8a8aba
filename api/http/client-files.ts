import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';

/** Serves the built client; every address that is no file of it gets its page, which knows what to show. */
export function serveClient(app: Express, clientDir: string): void {
  const index = join(clientDir, 'index.html');
  // Hashed names never change their content.
  app.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  app.use((request, response, next) => {
    if (request.method !== 'GET' || !request.accepts('html') || !existsSync(index)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(index);
  });
}

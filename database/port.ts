import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { DatabaseStartError } from './errors.ts';

/** A port of 127.0.0.1 that is free now. Whoever binds it later has to reckon with finding it taken. */
export const freePort = (): Promise<number> => tryPort(0);

/**
 * Checks a port that was asked for, before half a second of JVM is spent on it.
 *
 * @throws DatabaseStartError PORT_TAKEN
 */
export async function checkPort(port: number): Promise<number> {
  try {
    return await tryPort(port);
  } catch (error) {
    throw portTaken(port, (error as Error).message);
  }
}

/** The error of a port that somebody else listens on, or that may not be listened on. */
export const portTaken = (port: number, said: string): DatabaseStartError =>
  new DatabaseStartError(
    'PORT_TAKEN',
    `The database cannot listen on 127.0.0.1:${port} (${said}): free that port, ask for another, or ask for none to have a free one picked.`,
  );

async function tryPort(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return bound;
}

import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';
import { DatabaseStartError, otherWays } from './errors.ts';
import { homeFiles, homeInUse } from './home.ts';
import { portTaken } from './port.ts';
import type { Server } from './server.ts';

/** How to reach a started server. */
export interface Access {
  uri: string;
  user: string;
  password: string;
}

/**
 * Waits until the database answers a query over Bolt.
 *
 * @param patience milliseconds; a recovery after a crash may take its time
 * @throws DatabaseStartError START_FAILED, START_TIMEOUT, PORT_TAKEN, HOME_IN_USE; the reason of the signal
 */
export async function untilReady(
  server: Server,
  access: Access,
  { signal, patience = 120_000 }: { signal?: AbortSignal | undefined; patience?: number } = {},
): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    for (const end = Date.now() + patience; Date.now() < end;) {
      signal?.throwIfAborted();
      if (server.hasEnded()) throw endedEarly(server);
      if (await answers(driver, server)) return;
      await Promise.race([sleep(100), server.ended]);
    }
    throw new DatabaseStartError(
      'START_TIMEOUT',
      `The database was not ready after ${patience / 1000} s (its log says: ${server.lastWords()}): look into ${server.home}/logs, ${otherWays}.`,
    );
  } finally {
    await driver.close();
  }
}

async function answers(driver: Driver, server: Server): Promise<boolean> {
  try {
    await driver.verifyConnectivity({ database: 'neo4j' });
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return true;
  } catch (error) {
    const code = error instanceof Neo4jError ? error.code : '';
    if (code === 'Neo.ClientError.Security.Unauthorized') {
      throw failed(server, `it does not accept the password in ${homeFiles(server.home).password}`);
    }
    // Bolt opens when every database has been started: one that is still off then will stay so.
    if (code.endsWith('.DatabaseUnavailable') && (await isOffline(driver))) throw failed(server, server.lastWords());
    return false;
  }
}

async function isOffline(driver: Driver): Promise<boolean> {
  const query = 'SHOW DATABASE neo4j YIELD currentStatus';
  const { records } = await driver.executeQuery(query, {}, { database: 'system' });
  return records.some((record) => ['offline', 'dirty'].includes(record.get('currentStatus')));
}

function endedEarly(server: Server): DatabaseStartError {
  const said = server.lastWords();
  if (/Address already in use|bind\(\.\.\) failed|error while trying to bind/.test(said)) {
    return portTaken(server.port, said);
  }
  // Its own lock also sees a server in another container or one that ours knows nothing of.
  if (/has been locked by another process/.test(said)) return homeInUse(server.home, 'another Neo4j');
  return failed(server, said);
}

const failed = (server: Server, said: string) =>
  new DatabaseStartError(
    'START_FAILED',
    `The database did not start (${said || 'it ended without a word'}): look into ${server.home}/logs, ${otherWays}.`,
  );

/** Empties the managed local database. The jars stay; the next start loads the seed files anew. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../api/config.ts';
import { startManagedDatabase } from '../database/managed.ts';

const { dataDir, database } = readConfig(process.env);
if (database !== null) {
  console.error('NEO4J_URI is set: only the managed local database is emptied; unset it first');
  process.exitCode = 1;
} else {
  const home = resolve(import.meta.dirname, '..', dataDir, 'neo4j');
  // Starting it takes the lock, so a running program's data are never pulled away under it.
  const running = await startManagedDatabase({ home, jars: resolve(import.meta.dirname, '..', dataDir, 'jars') });
  await running.stop();
  rmSync(home, { recursive: true });
  console.log(`emptied ${home}`);
}

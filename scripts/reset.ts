/** Empties the managed local database. The jars stay; the next start loads the seed files anew. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../api/config.ts';
import { AppError } from '../api/errors.ts';
import { DatabaseStartError } from '../database/errors.ts';
import { endLeftover, takeHome } from '../database/home.ts';

try {
  const { dataDir, database } = readConfig(process.env);
  if (database !== null) {
    console.error('NEO4J_URI is set: only the managed local database is emptied; unset it first');
    process.exitCode = 1;
  } else {
    // Taking the home refuses where a program is running on it: its data are never pulled away under it.
    const { home, lock } = await takeHome(resolve(import.meta.dirname, '..', dataDir, 'neo4j'));
    // A database whose program was killed may still be ending.
    await endLeftover(home, {});
    rmSync(home, { recursive: true });
    lock.release();
    console.log(`emptied ${home}`);
  }
} catch (error) {
  if (!(error instanceof DatabaseStartError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

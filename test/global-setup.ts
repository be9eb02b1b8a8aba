import type { TestProject } from 'vitest/node';
import { startLoadedDatabase } from '../seeds/loaded-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { uri: string; user: string; password: string };
  }
}

/** One real database with the schema and the seeds for all integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, end } = await startLoadedDatabase();
  project.provide('database', address);
  return end;
}

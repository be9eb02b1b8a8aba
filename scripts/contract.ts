import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { judgeChange } from './contract/policy.ts';

/**
 * Holds schema/schema.graphql against schema/released.graphql, what was last promised to partners
 * (docs/api-changes.md). With `--release` what stands now becomes the promise.
 */
const root = resolve(import.meta.dirname, '..');
const released = resolve(root, 'schema/released.graphql');
const now = readFileSync(resolve(root, 'schema/schema.graphql'), 'utf8');
const today = new Date().toISOString().slice(0, 10);

if (process.argv.includes('--release')) {
  writeFileSync(released, `# Released ${today}\n\n${now}`);
  console.log(`schema/released.graphql is what schema/schema.graphql says on ${today}`);
} else {
  const promised = readFileSync(released, 'utf8');
  const since = /^# Released (\d{4}-\d{2}-\d{2})$/m.exec(promised)?.[1];
  if (since === undefined) throw new Error('schema/released.graphql does not say when it was released');
  const { faults, allowed, additions } = await judgeChange(buildSchema(promised), buildSchema(now), since, today);
  for (const line of allowed) console.log(`as announced: ${line}`);
  for (const fault of faults) console.error(fault);
  console.log(
    `since ${since}: ${additions} additions, ${allowed.length} announced removals, ${faults.length} violations`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

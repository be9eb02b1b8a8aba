/** `npm start`: builds the client where its sources are newer than the build, then starts everything. */
import { buildClientIfStale } from './build-client.ts';

await buildClientIfStale((line) => process.stdout.write(`  ${line}\n`));
await import('../api/main.ts');

import { defineConfig } from 'vitest/config';

const tests = process.env['MUTANTS_TESTS'];
const database = process.env['MUTANTS_DATABASE'] ?? '';

/** The tests of one file of `api/access`: scripts/mutants.ts runs them once for each change of that file. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: tests === undefined ? ['api/access/**/*.test.ts'] : tests.split(','),
    setupFiles: ['./test/setup.ts'],
    testTimeout: 30_000,
    ...(database !== '' && {
      provide: { database: JSON.parse(database) as { uri: string; user: string; password: string } },
    }),
  },
});

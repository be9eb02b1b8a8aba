import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // A bare `graphql` may resolve to the CommonJS and the ES build at once; two copies refuse each other's schema.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{api,bench,seeds,schema,scripts,client}/**/*.test.{ts,tsx}'],
          setupFiles: ['./test/setup.ts'],
          // Some read all seed files; on a busy machine that takes seconds.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['database/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // What takes long has a configuration of its own: vitest.suites.config.ts.
          include: ['test/*.test.ts'],
          setupFiles: ['./test/setup.ts', './test/setup-database.ts'],
          globalSetup: ['./test/global-setup.ts'],
          // One database and one server are shared.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

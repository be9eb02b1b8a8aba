import { defineConfig } from 'vitest/config';

/** Suites that take too long for `npm test`; each is run by a name of its own. */
const SUITES = ['conformance', 'attacks', 'faults'] as const;

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', './test/suites/suite-reporter.ts'],
    projects: SUITES.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        setupFiles: ['./test/setup.ts', './test/setup-database.ts'],
        globalSetup: ['./test/global-setup.ts'],
        // They measure times: one at once.
        fileParallelism: false,
        // Ten thousand requests one after the other take half an hour on two busy cores.
        testTimeout: 2_700_000,
        hookTimeout: 180_000,
      },
    })),
  },
});

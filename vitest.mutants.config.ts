import { defineConfig } from 'vitest/config';

/** The tests of who may do what, alone: `npm run test:mutants` runs them once for each change of the code. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['api/access/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    testTimeout: 30_000,
  },
});

/** For `npm run test:mutants`, which says what to change and which tests notice; see scripts/mutants.ts. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  ignorePatterns: ['/.data', '/dist', '/client', '/bench', '/docs', '/test/results'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 30_000,
  disableTypeChecks: false,
  reporters: ['json'],
  jsonReporter: { fileName: process.env.MUTANTS_REPORT ?? '.stryker-tmp/mutants.json' },
};

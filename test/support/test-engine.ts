/** The engine that the test run has started for all suites; see `test/run.mjs`. */
export interface TestEngine {
  readonly temporalAddress: string;
  /** A namespace in which clocks may be moved. */
  readonly namespace: string;
  postgresUrl(database: string): string;
}

/** @throws Error when the suite was not started by the test run */
export function testEngine(): TestEngine {
  const { MARINO_TEST_POSTGRES, MARINO_TEST_TEMPORAL, MARINO_TEST_NAMESPACE } = process.env;
  if (!MARINO_TEST_POSTGRES || !MARINO_TEST_TEMPORAL || !MARINO_TEST_NAMESPACE)
    throw new Error('These tests need the engine of the test run: npm test -- engine');
  return {
    temporalAddress: MARINO_TEST_TEMPORAL,
    namespace: MARINO_TEST_NAMESPACE,
    postgresUrl(database) {
      const url = new URL(MARINO_TEST_POSTGRES);
      url.pathname = `/${database}`;
      return url.toString();
    },
  };
}

import { checks, type Finding } from '../../infra/procedures/checks';

/** One test for each check, or one failing test for each thing it has found. */
export function describeFindings(
  name: string,
  findings: readonly Finding[],
  about: readonly (keyof typeof checks)[],
) {
  describe(name, () => {
    for (const check of about) {
      const found = findings.filter((finding) => finding.check === check);
      if (found.length === 0) test(checks[check], () => expect(found).toEqual([]));
      for (const { at, message } of found) {
        test(`${checks[check]}: ${at}`, () => {
          throw new Error(`${at}: ${message}`);
        });
      }
    }
  });
}

/** What the person at the terminal can mend: its message is shown alone, without a stack trace. */
export class Failure extends Error {}

/** What to show of an error: the trace only where nobody has foreseen it. */
export const explain = (error) =>
  error instanceof Failure ? error.message : (error?.stack ?? String(error));

/** For the end of a script. */
export function reportFailure(error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exitCode = 1;
}

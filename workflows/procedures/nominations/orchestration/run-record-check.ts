import type { Case, Outcome } from '../../../casework';
import type { recordCheck } from '../procedure';

/** The criminal record of a person: its result is all that leaves this case. */
export async function runRecordCheck(kase: Case<typeof recordCheck>): Promise<Outcome<typeof recordCheck>> {
  const { answer } = await kase.task('record', { context: { ...kase.application } });
  return answer.result;
}

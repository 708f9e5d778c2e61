import { applicationOf, apply, openRound, RoundDesk, roundOf } from './contributions';
import type { Office } from './office';

/** What the one beneficiary of {@link roundBeforeCommitment} is granted, and so what is committed. */
export const COMMITTED = '40000.00';

/** A round whose split is decided: its commitment waits to be drafted. */
export async function roundBeforeCommitment(
  office: Office,
): Promise<{ id: string; application: string; desk: RoundDesk }> {
  const data = roundOf(2027, { evangelical: 1 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2027-06-24');
  await desk.openIntake(id);
  const application = await apply(office, id, applicationOf('Chiesa di prova'));
  await desk.examine(application);
  await office.advance('2027-07-02', id);
  await desk.doAll(id, 'recordWeights', 'proposeSplit', 'split.draft');
  await desk.doAll(id, 'split.technicalOpinion', 'split.accountingOpinion');
  await office.advance('2027-10-08', id, application);
  await desk.do(id, 'split.adoption');
  await desk.do(id, 'split.publication', { postedOn: '2027-10-12' });
  await office.advance('2027-10-23', id, application);
  await desk.task(id, 'commitment.draft');
  return { id, application, desk };
}

import { applicationOf, apply, openRound, RoundDesk, roundOf } from './contributions';
import type { Office } from './office';

/** What each beneficiary of these rounds is granted; with one of them, what is committed. */
export const COMMITTED = '40000.00';

/** A round whose split is proposed: its money waits to be set aside. */
export async function roundBeforeBooking(
  office: Office,
  ...bodies: readonly string[]
): Promise<{ id: string; applications: string[]; desk: RoundDesk }> {
  const data = roundOf(2027, { evangelical: 1 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2027-06-24');
  await desk.openIntake(id);
  const applications: string[] = [];
  for (const body of bodies) {
    const application = await apply(office, id, applicationOf(body));
    await desk.examine(application);
    applications.push(application);
  }
  await office.advance('2027-07-02', id);
  await desk.doAll(id, 'recordWeights', 'proposeSplit');
  await desk.task(id, 'bookSplit');
  return { id, applications, desk };
}

/** The same when its money is set aside: its resolution waits to be drafted. */
export async function roundBeforeResolution(
  office: Office,
  ...bodies: readonly string[]
): ReturnType<typeof roundBeforeBooking> {
  const round = await roundBeforeBooking(office, ...bodies);
  await round.desk.do(round.id, 'bookSplit');
  return round;
}

/** The board decides, and its decision takes effect. */
export async function decide(desk: RoundDesk, id: string, ...applications: readonly string[]): Promise<void> {
  await desk.doAll(id, 'split.draft', 'split.technicalOpinion', 'split.accountingOpinion');
  await desk.office.advance('2027-10-08', id, ...applications);
  await desk.do(id, 'split.adoption');
  await desk.do(id, 'split.publication', { postedOn: '2027-10-12' });
  await desk.office.advance('2027-10-23', id, ...applications);
  await desk.task(id, 'commitment.draft');
}

/** A round whose split is decided: its commitment waits to be drafted. */
export async function roundBeforeCommitment(
  office: Office,
): Promise<{ id: string; application: string; desk: RoundDesk }> {
  const { id, applications, desk } = await roundBeforeResolution(office, 'Chiesa di prova');
  const [application = ''] = applications;
  await decide(desk, id, application);
  return { id, application, desk };
}

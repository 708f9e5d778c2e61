import type { LocalDate } from '../../../../libs/law';
import type { ApiDesk } from '../api-desk';
import { holderOf } from '../holders';
import { does } from './does';
import { waitingCallCandidacies } from './candidates';
import { knownProposers } from './proposers';

const manager = holderOf('nominations.manager');
const officer = holderOf('nominations.officer');
export const WAITING_CALL_BEGINS: LocalDate = '2027-02-01';

/** A call for the seats that end in spring, in its intake, with candidacies to be examined. */
export async function fillWaitingCall(desk: ApiDesk): Promise<void> {
  const application = {
    number: '2/2027',
    subject: 'società in scadenza con il bilancio 2026',
    expiringUntil: '2027-06-30',
  };
  const beginsOn = WAITING_CALL_BEGINS;
  const call = await desk.open(
    manager,
    { procedure: 'nominationCall', application, beginsOn },
    'demonstration-call',
  );
  await does(desk, call.id, 'seats', {
    until: '2027-02-22T12:00:00',
    requirements: 'Comprovata esperienza di amministrazione o controllo.',
  });
  await does(desk, call.id, 'notice.draft', {});
  await does(desk, call.id, 'notice.signature', { decision: 'signed' });
  await does(desk, call.id, 'publication', { publishedOn: beginsOn, reference: 'Albo Pretorio 212/2027' });
  for (const [index, { application: candidacy, receivedOn }] of waitingCallCandidacies(
    beginsOn,
    knownProposers,
  ).entries())
    await desk.open(
      officer,
      { procedure: 'candidacy', parent: call.id, application: candidacy, receivedOn },
      `demonstration-candidacy-${index}`,
    );
}

import type { ApiDesk } from './api-desk';
import { holderOf } from './holders';
import {
  accreditation,
  candidacies,
  demonstrationProposers,
  NOMINATIONS_BEGIN,
  seatRows,
} from './nominations-script';

const manager = holderOf('nominations.manager');
const officer = holderOf('nominations.officer');
const beginsOn = NOMINATIONS_BEGIN;

/** The register of seats, three proposers and a call in its intake with candidacies to be examined; everybody is invented. */
export async function fillNominations(desk: ApiDesk): Promise<void> {
  const reason = 'Trascrizione della tabella tenuta dall’ufficio.';
  const table = { source: 'posti.csv', rows: seatRows(), reason };
  await desk.open(manager, { procedure: 'seatsImport', application: table, beginsOn }, 'demonstration-seats');
  for (const proposer of demonstrationProposers) {
    const opening = { procedure: 'proposerAccreditation', application: accreditation(proposer), beginsOn };
    const { id } = await desk.open(officer, opening, `demonstration-${proposer[1]}`);
    await does(desk, id, 'check', { seatInCity: true, evidence: 'Albo e statuto.' });
    await does(desk, id, 'decision', { accepted: true });
  }
  const application = {
    number: '2/2027',
    subject: 'società, fondazioni e aziende in scadenza',
    expiringUntil: '2027-06-30',
  };
  const call = await desk.open(
    manager,
    { procedure: 'nominationCall', application, beginsOn },
    'demonstration-call',
  );
  await does(desk, call.id, 'seats', {
    lastDay: '2027-02-22',
    lastTime: '12:00:00',
    requirements: 'Comprovata esperienza di amministrazione o controllo.',
  });
  await does(desk, call.id, 'notice.draft', {});
  await does(desk, call.id, 'notice.signature', { decision: 'signed' });
  await does(desk, call.id, 'publication', { publishedOn: beginsOn, reference: 'Albo Pretorio 212/2027' });
  for (const [index, { application: candidacy, receivedOn }] of candidacies().entries())
    await desk.open(
      officer,
      { procedure: 'candidacy', parent: call.id, application: candidacy, receivedOn },
      `demonstration-candidacy-${index}`,
    );
}

/** A step that somebody has done before is left alone. */
async function does(desk: ApiDesk, id: string, key: string, answer: object): Promise<void> {
  const task = (await desk.openTasks([id])).find((open) => open.key === key);
  if (task) await desk.complete(task, answer);
}

import { applicationOf, apply, openRound, officer, RoundDesk, roundOf } from '../support/contributions';
import { Office } from '../support/office';
import { keepHistory } from './keep';

/**
 * Plays a round with a granted, a refused, a withdrawn and a late application and writes the histories that are not there
 * yet: `MARINO_RECORD_HISTORIES=1 npm test -- engine test/histories`. A change that cases go through gets a new name here
 * and in the test of the replay.
 */
export async function record(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
    const round = await openRound(office, desk.data, '2027-06-24');
    await desk.openIntake(round);
    const granted = await apply(office, round, applicationOf('Chiesa finanziata'));
    const refused = await apply(office, round, applicationOf('Chiesa incompleta'));
    const withdrawn = await apply(office, round, applicationOf('Chiesa ritirata'));

    await desk.do(refused, 'formalCheck', { complete: false, missing: ['Computo'] });
    await desk.do(refused, 'confirmAdmission', { confirmed: true });
    await desk.do(refused, 'observations', { receivedOn: '2027-06-24', text: 'Arriverà.' });
    const assessment = { outcome: 'confirm', answer: 'Non è arrivato.', works: [] };
    await desk.do(refused, 'assessObservations', assessment);
    await desk.do(refused, 'refusal.draft');
    await desk.do(refused, 'refusal.signature', { decision: 'signed' });

    await desk.examine(granted);
    await office.command(withdrawn, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await office.advance('2027-07-02', round);
    await desk.doAll(round, 'recordWeights', 'proposeSplit');
    await desk.do(round, 'bookSplit', { chapter: '08.01.2.03/9999' });
    await desk.doAll(round, 'bookSplit', 'split.draft');
    await desk.doAll(round, 'split.technicalOpinion', 'split.accountingOpinion');
    await office.advance('2027-10-08', round, granted);
    await desk.doAll(round, 'split.adoption', 'split.publication');
    await office.advance('2027-10-25', round, granted);
    await desk.doAll(round, 'commitment.draft', 'commitment.signature', 'commitment.visa');
    await desk.do(granted, 'publishGrant');
    await office.advance('2028-05-08', round, granted);
    await desk.do(round, 'recordBudget');
    await desk.order(granted);
    await desk.do(granted, 'grantPayment.receipt', { status: 'rejected', reason: 'Conto estinto' });
    await desk.doAll(granted, 'grantPayment.order', 'grantPayment.receipt');

    const late = await apply(office, round, applicationOf('Chiesa riammessa'));
    await desk.do(late, 'formalCheck');
    await desk.do(late, 'confirmAdmission', { confirmed: true });
    await desk.do(late, 'observations', { receivedOn: '2028-05-08', text: 'Era nei termini.' });
    await desk.do(late, 'assessObservations', { outcome: 'readmit', answer: 'È vero.', works: [] });
    await desk.doAll(late, 'recognitionCheck', 'urbanOpinion', 'buildingOpinion', 'eligibilityCheck');
    await desk.do(late, 'exclusion.draft');
    await desk.do(late, 'exclusion.signature', { decision: 'signed' });
    await desk.doAll(granted, 'registerWorksEnd', 'registerReport', 'checkReport', 'siteCheck');

    const histories = {
      'granted-in-ledger': granted,
      refused,
      withdrawn,
      excluded: late,
      'round-in-ledger': round,
    };
    for (const [name, id] of Object.entries(histories)) {
      await desk.outcome(id);
      await keepHistory(office, name, id);
    }
  } finally {
    await office.close();
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { applicationOf, apply, openRound, officer, RoundDesk, roundOf } from '../support/contributions';
import { Office } from '../support/office';

/** Where the recorded histories are. They only grow: one that was recorded once has to replay for ever. */
export const recorded = __dirname;

/**
 * Plays a round with one granted, one refused and one withdrawn application and writes their histories,
 * named after the day. To record anew: `MARINO_RECORD_HISTORIES=1 npm test -- engine test/histories`.
 */
export async function record(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new RoundDesk(office, roundOf(2027, { evangelical: 1 }));
    const round = await openRound(office, desk.data, '2027-06-24');
    await desk.doAll(round, 'computeFund', 'approveOpening');
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
    await desk.doAll(round, 'recordWeights', 'proposeSplit', 'split.draft');
    await desk.doAll(round, 'split.technicalOpinion', 'split.accountingOpinion');
    await office.advance('2027-10-08', round, granted);
    await desk.doAll(round, 'split.adoption', 'split.publication');
    await office.advance('2027-10-25', round, granted);
    await desk.doAll(round, 'commitment.draft', 'commitment.signature', 'commitment.visa');
    await desk.do(granted, 'publishGrant');
    await office.advance('2028-05-08', round, granted);
    await desk.do(round, 'recordBudget');
    await desk.pay(granted);
    await desk.doAll(granted, 'registerWorksEnd', 'registerReport', 'checkReport', 'siteCheck');

    const histories = { granted, refused, withdrawn, round };
    await mkdir(recorded, { recursive: true });
    for (const [name, id] of Object.entries(histories)) {
      await desk.outcome(id);
      const history = await office.client.workflow.getHandle(id).fetchHistory();
      await writeFile(join(recorded, `${name}.json`), `${historyToJSON(history)}\n`);
    }
  } finally {
    await office.close();
  }
}

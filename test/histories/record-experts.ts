import { CommissionDesk, experts } from '../support/expert-commission';
import { Office } from '../support/office';
import { eventually } from '../support/eventually';
import { keepHistory } from './keep';

const [ermanno, costanza, tiziano, norma, ulisse] = experts;
const five = [ermanno, costanza, tiziano, norma, ulisse];

/** Plays a commission of experts from its election to the end of the Council, with a secret ballot that is repeated. */
export async function recordExperts(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new CommissionDesk(office);
    const id = await desk.open();
    await desk.councilVotes(
      id,
      five.map((login) => [login, 30] as const),
    );
    await desk.accept(id, ...five);
    await desk.meet(id, '2026-09-10', ermanno);
    await desk.ballot(
      id,
      five.map((login) => [login, undefined] as const),
    );
    await desk.ballot(
      id,
      five.map((login) => [login, norma] as const),
    );
    await desk.conclude(id, ermanno, five);
    await office.command(id, 'makeRequest', 'giorgio.maggioni', {
      request: 'councilDissolved',
      answer: { lastDay: '2026-09-30', reference: 'DPR 30 settembre 2026' },
    });
    await eventually(
      `the end of commission ${id}`,
      async () => (await office.caseFile(id)).outcome ?? undefined,
    );
    await keepHistory(office, 'experts', id);
  } finally {
    await office.close();
  }
}

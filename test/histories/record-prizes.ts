import { officer, PrizeDesk, points } from '../support/degree-prizes';
import { Office } from '../support/office';
import { keepHistory } from './keep';

/**
 * Plays an edition of the degree prizes to its end, with money in the ledger, and keeps the histories of all its kinds of
 * case. Histories without `ledger` in their names are of editions from before it.
 */
export async function recordPrizes(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new PrizeDesk(office);
    const { id, cases, commission } = await desk.upToReadings(['ada', 'bruno', 'carla', 'dario']);
    const [reading] = await desk.readings(id);
    await desk.readToTheEnd(id, commission, points);
    await desk.deliberate(commission);
    await desk.award(id);
    for (const name of ['ada', 'bruno', 'dario'] as const) await desk.do(cases[name], 'registerAcceptance');
    await desk.do(id, 'ceremony');
    for (const name of ['bruno', 'dario'] as const) await desk.pay(cases[name]);
    await desk.liquidate(cases.ada);
    await desk.do(cases.ada, 'prize.order');
    await desk.do(cases.ada, 'prize.receipt', { status: 'rejected', reason: 'Conto estinto' });
    await desk.doAll(cases.ada, 'prize.order', 'prize.receipt');
    await desk.outcome(id);
    await desk.office.command(cases.bruno, 'makeRequest', officer, {
      request: 'waiver',
      answer: { receivedOn: '2022-10-20' },
    });
    await desk.do(cases.bruno, 'recovery.payment');
    await office.advance('2024-03-01', cases.ada);
    const histories = {
      'prize-edition-ledger': id,
      'prize-winner-ledger': cases.ada,
      'prize-waived-ledger': cases.bruno,
      'prize-below-threshold': cases.carla,
      'prize-reading': reading?.id ?? '',
      'prize-commission': commission,
    };
    for (const [name, of] of Object.entries(histories)) {
      await desk.outcome(of);
      await keepHistory(office, name, of);
    }
  } finally {
    await office.close();
  }
}

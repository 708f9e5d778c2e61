import { PrizeDesk, points } from '../support/degree-prizes';
import { Office } from '../support/office';
import { keepHistory } from './keep';

/** Plays an edition of the degree prizes to its end and keeps the histories of all its kinds of case. */
export async function recordPrizes(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new PrizeDesk(office);
    const { id, cases, commission } = await desk.upToReadings(['ada', 'bruno', 'carla', 'dario']);
    const [reading] = await desk.readings(id);
    await desk.readToTheEnd(id, commission, points);
    await desk.deliberate(commission);
    await desk.doAll(id, 'award.draft', 'award.signature', 'publishAward');
    for (const name of ['ada', 'bruno', 'dario'] as const) await desk.do(cases[name], 'registerAcceptance');
    await desk.do(id, 'ceremony');
    for (const name of ['ada', 'bruno', 'dario'] as const) await desk.pay(cases[name]);
    await desk.outcome(id);
    await office.advance('2024-03-01', cases.ada);
    const histories = {
      'prize-edition': id,
      'prize-winner': cases.ada,
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

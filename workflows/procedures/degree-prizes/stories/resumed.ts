import { renew } from '../../../../test/support/renew';
import { newDesk } from './scene';

describe('an edition that goes on from its journal alone', () => {
  it.concurrent('keeps codes, readers, scores and what it is waiting for', async () => {
    const desk = await newDesk({ ambrosoliPrizes: 1 });
    const { office } = desk;
    const { id, cases, commission } = await desk.upToReadings(['ada', 'carla']);
    const drawn = async () => {
      const { facts } = await office.caseFile(id);
      return [facts['codes'], facts['readings']];
    };
    const open = await desk.readings(id);
    const before = await drawn();
    for (const one of [id, commission, cases.ada, ...open.map((reading) => reading.id)])
      await renew(office, one);
    expect(await drawn()).toEqual(before);
    expect((await desk.readings(id)).map((reading) => reading.id)).toEqual(open.map((reading) => reading.id));

    await desk.readToTheEnd(id, commission, { ada: [90, 88], carla: [40, 75, 62] });
    await renew(office, id);
    await renew(office, commission);
    await desk.deliberate(commission);
    await desk.do(id, 'award.draft');
    await renew(office, id);
    await desk.do(id, 'award.signature');
    await renew(office, id);
    await desk.doAll(id, 'award.visa', 'publishAward');
    await desk.do(cases.ada, 'registerAcceptance');
    await renew(office, cases.ada);
    await desk.do(id, 'ceremony');
    await renew(office, id);
    await desk.liquidate(cases.ada);
    await renew(office, cases.ada);
    await desk.do(cases.ada, 'prize.order');
    await renew(office, cases.ada);
    await desk.do(cases.ada, 'prize.receipt');
    expect(await desk.outcome(id)).toBe('partlyAwarded');
  });
});

import {
  applicationOf,
  apply,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../../../test/support/contributions';
import { opening, refused, reported } from './scene';

describe('a round', () => {
  it.concurrent('without a fund ends at its opening', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const id = await openRound(office, desk.data, '2024-03-04');
    await refused(desk.do(id, 'computeFund', { shareApplied: '7.99' }), 'invalidForm', [['shareApplied']]);
    await desk.do(id, 'computeFund', { secondaryCharges: '0.00' });
    await desk.do(id, 'approveOpening', { approved: false, notes: 'Rivedere gli oneri.' });
    await desk.do(id, 'computeFund', { secondaryCharges: '0.00' });
    await desk.do(id, 'approveOpening');
    expect(await desk.outcome(id)).toBe('noFunds');
  });

  it.concurrent('takes applications in once its call is published', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const id = await openRound(office, desk.data, '2024-03-04');
    await desk.doAll(id, 'computeFund', 'approveOpening');
    const { due, context } = await desk.task(id, 'publishCall');
    expect([due, context['intakeUntil'], context['fund']]).toEqual(['2024-03-14', '2024-07-01', '400000.00']);
    expect(await office.deadlines(id)).toEqual([]);
    await refused(desk.do(id, 'publishCall', { publishedOn: '2024-03-03' }), 'invalidForm', [
      ['publishedOn'],
    ]);
    await desk.do(id, 'publishCall', { publishedOn: '2024-03-05', reference: 'Avviso 12/2024' });
    const { stage, facts } = await office.caseFile(id);
    expect(stage).toBe('intake');
    expect(facts).toMatchObject({ callPublishedOn: '2024-03-05', callReference: 'Avviso 12/2024' });
    expect(await office.deadlines(id)).toEqual([{ key: 'intake', due: '2024-07-01', state: 'running' }]);
  });

  it.concurrent('without applications is deserted', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const id = await openRound(office, desk.data, '2024-06-24');
    await desk.openIntake(id);
    await office.advance('2024-07-01', id);
    expect((await office.caseFile(id)).outcome).toBeNull();
    await office.advance('2024-07-02', id);
    expect(await desk.outcome(id)).toBe('deserted');
  });

  it.concurrent('whose only applicant withdraws while it is weighed is deserted', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, { evangelical: 1 }));
    const id = await openRound(office, desk.data, '2024-06-24');
    await desk.openIntake(id);
    const only = await apply(office, id, applicationOf('Chiesa sola'));
    await desk.examine(only);
    await office.advance('2024-07-02', id);
    await desk.task(id, 'recordWeights');
    await office.command(only, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await reported(office, id, only, 'closed');
    await desk.do(id, 'recordWeights');
    expect(await desk.outcome(id)).toBe('deserted');
  });
});

import { officer } from '../../../../test/support/degree-prizes';
import { renew } from '../../../../test/support/renew';
import { chapterNo, document, lettersOf, newDesk, once, refused, stageOf } from './scene';

const one = { ambrosoliPrizes: 1 };
const first = { ada: [90, 90], carla: [75, 75] };

/** One prize, whose order has gone to the treasurer; another could have it too. */
async function ordered() {
  const desk = await newDesk(one);
  const { id, cases, commission } = await desk.upToReadings(['ada', 'carla']);
  await desk.readToTheEnd(id, commission, first);
  await desk.deliberate(commission);
  await desk.award(id);
  await desk.do(cases.ada, 'registerAcceptance');
  await desk.do(id, 'ceremony');
  await desk.liquidate(cases.ada);
  await desk.do(cases.ada, 'prize.order');
  return { desk, id, cases };
}

/** A prize whose order comes back, and which its winner gives up while the next order is out. */
const leftWhilePaid = once(async () => {
  const { desk, id, cases } = await ordered();
  await desk.do(cases.ada, 'prize.receipt', { status: 'rejected', reason: 'Conto estinto' });
  const { context } = await desk.task(cases.ada, 'prize.order');
  expect(context).toMatchObject({ net: '3750.00', treasurerRefusal: 'Conto estinto' });
  await desk.do(cases.ada, 'prize.order', { iban: 'IT60X0542811101000000123456' });
  const waiver = { request: 'waiver', answer: { receivedOn: '2022-10-10' } };
  await desk.office.command(cases.ada, 'makeRequest', officer, waiver);
  await refused(desk.office.command(cases.ada, 'makeRequest', officer, waiver), 'notNow');
  return { desk, id, cases };
});

/** Plagiarism that is reported while the order is out: what was liquidated is paid before anything is revoked. */
const copiedWhilePaid = once(async () => {
  const { desk, id, cases } = await ordered();
  await desk.office.command(cases.ada, 'makeRequest', officer, {
    request: 'challenge',
    answer: { findings: 'Il capitolo 2 è copiato.' },
  });
  await desk.doAll(cases.ada, 'revocation.observations', 'revocation.decision');
  return { desk, id, cases };
});

/** An edition that is ranked after its year, and whose winner is told after the next one. */
const overTwoYears = once(async () => {
  const desk = await newDesk(one);
  const { id, cases, commission } = await desk.upToReadings(['ada']);
  await desk.readToTheEnd(id, commission, first);
  await desk.office.advance('2023-01-10', id, commission, cases.ada);
  await desk.deliberate(commission);
  const { context } = await desk.task(id, 'coverage');
  const other = chapterNo(901);
  await desk.line({ year: 2023, chapter: other, appropriation: '5000.00' });
  await desk.do(id, 'coverage', { chapter: other });
  await desk.doAll(id, 'award.draft', 'award.signature');
  await desk.office.advance('2024-01-10', id, cases.ada);
  await desk.do(id, 'award.visa', { budgetLine: `2024/${other}` });
  const draft = await desk.task(id, 'award.draft');
  await desk.line({ year: 2024, chapter: other, appropriation: '5000.00' });
  await desk.doAll(id, 'award.draft', 'award.signature');
  await desk.do(id, 'award.visa', { budgetLine: `2024/${other}` });
  await desk.do(id, 'publishAward');
  await desk.do(cases.ada, 'registerAcceptance');
  await desk.do(id, 'ceremony');
  await desk.pay(cases.ada);
  await desk.outcome(id);
  return { desk, id, cases, other, coverage: context, draft: draft.context };
});

describe('the money of an edition', () => {
  it.concurrent(
    'that is liquidated is paid; who gave it up gives it back, and the next has cover of its own',
    async () => {
      const { desk, id, cases } = await leftWhilePaid();
      expect((await desk.office.caseFile(cases.ada)).stage).toBe('payment');
      await desk.do(cases.ada, 'prize.receipt');
      await stageOf(desk.office, cases.ada, 'recovery');
      await desk.promote(id);
      await desk.do(cases.carla, 'registerAcceptance');
      await desk.pay(cases.carla);
      await desk.do(cases.ada, 'recovery.payment', { amount: '2000.00' });
      await desk.do(cases.ada, 'recovery.payment');
      expect(await desk.outcome(cases.ada)).toBe('waived');
      expect(await desk.outcome(id)).toBe('partlyAwarded');
      expect(await desk.ledger(cases.ada)).toEqual([
        'liquidated 5000.00',
        'ordered 5000.00',
        'cancelled 5000.00',
        'ordered 5000.00',
        'paid 5000.00',
        'recovered 2000.00',
        'recovered 3000.00',
      ]);
      expect(await desk.standing()).toEqual({
        booked: '0.00',
        committed: '10000.00',
        saved: '0.00',
        liquidated: '10000.00',
        ordered: '10000.00',
        paid: '10000.00',
        recovered: '5000.00',
      });
      expect(await lettersOf(desk.office, cases.ada)).toContain('paymentNotice');
    },
  );

  it.concurrent('is paid before it is revoked, where it was liquidated', async () => {
    const { desk, id, cases } = await copiedWhilePaid();
    await stageOf(desk.office, cases.ada, 'payment');
    expect((await desk.office.openTasks(cases.ada)).map(({ key }) => key)).toEqual(['prize.receipt']);
    await renew(desk.office, cases.ada);
    await desk.do(cases.ada, 'prize.receipt');
    await desk.doAll(cases.ada, 'revocation.draft', 'revocation.signature', 'recovery.payment');
    expect(await desk.outcome(cases.ada)).toBe('revoked');
    const act = await document(desk.office.database, cases.ada, 'Determinazione di revoca');
    expect(act).toContain('di recuperare la somma pagata');
    await desk.promote(id);
    await desk.do(cases.carla, 'registerAcceptance');
    await desk.pay(cases.carla);
    expect(await desk.outcome(id)).toBe('partlyAwarded');
    const { committed, paid, recovered } = await desk.standing();
    expect([committed, paid, recovered]).toEqual(['10000.00', '10000.00', '5000.00']);
  });

  it.concurrent(
    'lapses with its year, and is committed on a line of the year in which it is owed',
    async () => {
      const { desk, id, cases, other, coverage, draft } = await overTwoYears();
      expect(coverage).toMatchObject({ budgetLine: `2023/${desk.data.chapter}`, needed: '5000.00' });
      expect(draft['ledgerRefusal']).toContain(`2024/${other}`);
      expect(await desk.standing()).toMatchObject({ booked: '0.00', committed: '0.00' });
      expect(await desk.standing(2024, other)).toMatchObject({
        committed: '5000.00',
        liquidated: '5000.00',
        ordered: '5000.00',
        paid: '5000.00',
      });
      expect((await desk.office.caseFile(id)).facts).toMatchObject({ budgetLine: `2024/${other}` });
      expect((await desk.office.caseFile(cases.ada)).facts).toMatchObject({ commitmentNumber: '2022/1204' });
    },
  );
});

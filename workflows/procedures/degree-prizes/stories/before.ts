import { asBefore } from '../../../../test/support/as-before';
import { officer } from '../../../../test/support/degree-prizes';
import { document, newDesk } from './scene';

/** Editions that were opened before prizes went through the ledger end as they began. */
describe('an edition from before the ledger', () => {
  it.concurrent('commits with its notice, and its cases keep entries of their own', async () => {
    const desk = await newDesk({ ambrosoliPrizes: 1 });
    const id = await desk.open();
    await asBefore(desk.office, id, 'ledger');
    await desk.do(id, 'planEdition', { chapter: undefined, coverage: 'Capitolo 1045/2' });
    await desk.doAll(id, 'decideEdition', 'draftNotice', 'notice.draft', 'notice.signature');
    await desk.do(id, 'notice.visa', { budgetLine: '1045/2' });
    await desk.do(id, 'publishNotice');
    const { cases, commission } = await desk.toReadings(id, ['ada', 'bruno']);
    await desk.readToTheEnd(id, commission, { ada: [90, 90], bruno: [80, 80] });
    await desk.deliberate(commission);
    await desk.doAll(id, 'award.draft', 'award.signature', 'publishAward');
    await desk.do(cases.ada, 'registerAcceptance', { answer: 'waives', iban: undefined });
    await desk.doAll(id, 'nextInRanking.draft', 'nextInRanking.signature');
    await desk.do(cases.bruno, 'registerAcceptance');
    await desk.do(id, 'ceremony');
    await desk.liquidate(cases.bruno);
    await desk.do(cases.bruno, 'payment.order', { orderNumber: '2022/4021', paidOn: '2022-10-20' });
    expect(await desk.outcome(id)).toBe('partlyAwarded');
    await desk.office.command(cases.bruno, 'makeRequest', officer, {
      request: 'waiver',
      answer: { receivedOn: '2022-10-30' },
    });
    await desk.do(cases.bruno, 'recovery.payment');
    expect(await desk.outcome(cases.bruno)).toBe('waived');

    const moneyOf = async (one: string) =>
      (await desk.office.facts(one))
        .filter(({ kind }) => kind === 'moneyRecorded')
        .map(({ phase, amount }) => `${String(phase)} ${String(amount)}`);
    expect(await moneyOf(id)).toEqual(['commitment 10000.00', 'saving 5000.00']);
    expect(await moneyOf(cases.bruno)).toEqual([
      'liquidation 5000.00',
      'payment 5000.00',
      'recovery 5000.00',
    ]);
    expect(await desk.ledger(id, cases.ada, cases.bruno)).toEqual([]);
    expect((await desk.office.caseFile(cases.bruno)).facts).toMatchObject({ paymentOrder: '2022/4021' });
    expect(await document(desk.office.database, id, 'Approvazione del bando')).toContain('di impegnare');
  });
});

import {
  applicationOf,
  apply,
  officer,
  RoundDesk,
  roundOf,
  roundProcedure,
} from '../../../../test/support/contributions';
import { asBefore } from '../../../../test/support/as-before';
import { clockOffsetTo } from '../../../../test/support/clock';
import { opening, refused, reported, request, reversal } from './scene';

describe('a round from before the ledger', () => {
  it.concurrent(
    'goes on as it began: its journals say what was committed, paid, saved and given back',
    async () => {
      const office = await opening;
      const { round, ...data } = roundOf(2027, { evangelical: 1 });
      const desk = new RoundDesk(office, { ...data, round });
      const id = await office.openCase(roundProcedure, officer, round, {
        clockOffset: clockOffsetTo('2027-06-24'),
      });
      await asBefore(office, id, 'ledger');
      await desk.openIntake(id);
      const paid = await apply(office, id, applicationOf('Chiesa di prima'));
      const waives = await apply(office, id, applicationOf('Chiesa di prima che rinuncia'));
      for (const each of [paid, waives]) await desk.examine(each);
      await office.advance('2027-07-02', id);
      await desk.doAll(id, 'recordWeights', 'proposeSplit', 'split.draft');
      await desk.doAll(id, 'split.technicalOpinion', 'split.accountingOpinion');
      await office.advance('2027-10-08', id, paid, waives);
      await desk.do(id, 'split.adoption');
      await desk.do(id, 'split.publication', { postedOn: '2027-10-12' });
      await office.advance('2027-10-23', id, paid, waives);
      for (const each of [paid, waives]) await desk.do(each, 'publishGrant');
      await desk.doAll(id, 'commitment.draft', 'commitment.signature');
      await refused(desk.do(id, 'commitment.visa', { budgetLine: undefined }), 'invalidForm', [
        ['budgetLine'],
      ]);
      const { id: visa } = await desk.task(id, 'commitment.visa');
      await office.command(id, 'completeTask', 'massimo.porro', {
        task: visa,
        answer: { covered: true, commitmentNumber: '2027/4711', budgetLine: '2.08.01.99' },
      });
      await office.advance('2028-05-08', id, paid, waives);
      await request(office, waives, 'waiver', { receivedOn: '2028-05-08' });
      await reported(office, id, waives, 'closed');
      await desk.do(id, 'recordBudget');
      await desk.doAll(paid, 'paymentChecks', 'liquidation.draft', 'liquidation.signature', 'payment.order');
      await desk.task(paid, 'registerWorksEnd');
      await request(office, paid, 'waiver', { receivedOn: '2028-05-08' });
      await desk.do(paid, 'recovery.payment', reversal('40000.00'));
      expect(await desk.outcome(paid)).toBe('waived');
      expect(await desk.outcome(id)).toBe('completed');
      expect((await office.caseFile(id)).facts).toMatchObject({
        budgetLine: '2.08.01.99',
        paid: '40000.00',
        recovered: '40000.00',
      });
      const money = async (of: string) =>
        (await office.facts(of)).flatMap(({ kind, phase, amount }) =>
          kind === 'moneyRecorded' ? [`${String(phase)} ${String(amount)}`] : [],
        );
      expect(await money(id)).toEqual(['commitment 40000.00', 'commitment 40000.00', 'saving 40000.00']);
      expect(await money(paid)).toEqual(['liquidation 40000.00', 'payment 40000.00', 'recovery 40000.00']);
      expect(await desk.ledger(id, paid, waives)).toEqual([]);
    },
  );
});

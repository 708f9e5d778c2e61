import { decide, roundBeforeCommitment, roundBeforeResolution } from '../../../../test/support/commitment';
import { enterLine, officer } from '../../../../test/support/contributions';
import { renew } from '../../../../test/support/renew';
import { executed, stories } from './executed-round';
import { document, opening, refused, reported, request, reversal } from './scene';

describe('the money of a round', () => {
  it.concurrent('is set aside before the board decides, on a line that has it', async () => {
    const { office, desk, id, refusals } = await executed();
    expect(refusals).toEqual([
      undefined,
      expect.stringMatching(/^Il capitolo 2027\/08\.01\.2\.03\/9999 non è nel bilancio/),
      expect.stringMatching(
        /^Manca la copertura sul capitolo 2027\/08\.01\.2\.03\/9001: sono disponibili € 399\.999,99/,
      ),
    ]);
    const { facts } = await office.caseFile(id);
    expect(facts).toMatchObject({ booked: '400000.00', budgetLine: `2027/${desk.data.chapter ?? ''}` });
    // What the board has sent back is free again, and set aside anew for the next split.
    expect((await desk.ledger(id)).slice(0, 3)).toEqual([
      'booked 400000.00',
      'released 400000.00',
      'booked 400000.00',
    ]);
    expect(await document(office.database, id, 'Deliberazione di riparto')).toContain(
      `prenotata sul capitolo 2027/${desk.data.chapter ?? ''}`,
    );
  });

  it.concurrent('is committed to each beneficiary as a grant, on one line', async () => {
    const { office, desk, id } = await executed();
    const { rows } = await office.database.query<object>(
      `SELECT creditor, amount::text, line, grant_year AS year FROM spending_movement
       WHERE case_id = $1 AND type = 'committed' ORDER BY position, creditor`,
      [id],
    );
    const line = `2027/${desk.data.chapter ?? ''}`;
    expect(rows).toHaveLength(8);
    expect(rows).toContainEqual({ creditor: 'Arcidiocesi', amount: '120000.00', line, year: 2027 });
    expect(rows).toContainEqual({ creditor: 'Chiesa che varia', amount: '40000.00', line, year: 2027 });
  });

  it.concurrent('is free again as far as somebody has withdrawn when it is committed', async () => {
    const office = await opening;
    const { id, applications, desk } = await roundBeforeResolution(
      office,
      'Chiesa che resta',
      'Chiesa che lascia',
    );
    const [stays = '', leaves = ''] = applications;
    await office.command(leaves, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await reported(office, id, leaves, 'closed');
    await decide(desk, id, stays);
    await desk.doAll(id, 'commitment.draft', 'commitment.signature', 'commitment.visa');
    await desk.task(id, 'recordBudget');
    expect(await desk.ledger(id)).toEqual(['booked 80000.00', 'committed 40000.00', 'released 40000.00']);
  });

  it.concurrent('is ordered anew where the treasurer has sent an order back', async () => {
    const { desk, id } = await stories.changes();
    expect(await desk.ledger(id)).toEqual([
      'liquidated 36000.00',
      'ordered 36000.00',
      'cancelled 36000.00',
      'ordered 36000.00',
      'paid 36000.00',
    ]);
  });

  it.concurrent('comes back to the payment it was part of', async () => {
    const { desk, id } = await stories.waivesLate();
    expect((await desk.ledger(id)).slice(3)).toEqual(['recovered 15000.00', 'recovered 25000.00']);
  });

  it.concurrent(
    'is set aside anew where the year ends before the visa, and reaches who waives when it is on its way',
    async () => {
      const office = await opening;
      const { id, application, desk } = await roundBeforeCommitment(office);
      await desk.doAll(id, 'commitment.draft', 'commitment.signature');
      await office.advance('2028-01-04', id, application);
      const visa = { commitmentNumber: '2028/12' };
      await desk.do(id, 'commitment.visa', visa);
      const chapter = desk.data.chapter ?? '';
      const { context } = await desk.task(id, 'bookSplit');
      expect(context).toMatchObject({
        distributed: '40000.00',
        budgetYear: 2028,
        ledgerRefusal: expect.stringMatching(/^La prenotazione è decaduta/) as string,
      });
      await enterLine(office, 2028, chapter, '40000.00');
      // A round that comes back from its journal stands where it was.
      await renew(office, id);
      await desk.do(id, 'bookSplit');
      expect((await desk.do(id, 'commitment.draft')).context).toMatchObject({
        budgetLine: `2028/${chapter}`,
        ledgerRefusal: expect.stringMatching(/^La prenotazione è decaduta/) as string,
      });
      await desk.do(id, 'commitment.signature');
      await refused(
        desk.do(id, 'commitment.visa', { ...visa, budgetLine: `2027/${chapter}` }),
        'invalidForm',
        [['budgetLine']],
      );
      const { id: task } = await desk.task(id, 'commitment.visa');
      await office.command(id, 'completeTask', 'massimo.porro', { task, answer: { covered: true, ...visa } });
      expect(await desk.ledger(id)).toEqual([
        'booked 40000.00',
        'released 40000.00',
        'booked 40000.00',
        'committed 40000.00',
      ]);
      const act = await document(office.database, id, 'Determinazione di impegno');
      expect(act).toContain(`sul capitolo 2028/${chapter}, impegno n. 2028/12`);

      await desk.do(application, 'publishGrant');
      await office.advance('2028-05-08', id, application);
      await desk.do(id, 'recordBudget');
      await desk.order(application);
      await request(office, application, 'waiver', { receivedOn: '2028-05-08' });
      expect((await office.caseFile(application)).outcome).toBeNull();
      await renew(office, application);
      await desk.do(application, 'grantPayment.receipt');
      await renew(office, id);
      await desk.do(application, 'recovery.payment', reversal('40000.00'));
      expect(await desk.outcome(application)).toBe('waived');
      expect(await desk.ledger(application)).toEqual([
        'liquidated 40000.00',
        'ordered 40000.00',
        'paid 40000.00',
        'recovered 40000.00',
      ]);
      expect(await desk.outcome(id)).toBe('completed');
      expect((await office.caseFile(id)).facts).toMatchObject({ saved: '0.00', recovered: '40000.00' });
    },
  );
});

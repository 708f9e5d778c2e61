import { renew } from '../../../../test/support/renew';
import { deskWith, proposal, receipt, zurich } from './scene';

describe('a mission that goes on from its journal alone', () => {
  it.concurrent('keeps its money, its days and what it is waiting for', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const { office } = desk;
    const id = await desk.open(proposal('pia', { chapter }));
    await renew(office, id);
    await desk.doAll(id, 'check', 'authorisation');
    await renew(office, id);
    await desk.commit(id);
    await desk.doAll(id, 'bookings', 'advance.draft');
    await renew(office, id);
    await desk.doAll(id, 'advance.signature', 'advance.order');
    await renew(office, id);
    await desk.do(id, 'advance.receipt');
    await renew(office, id);
    await desk.request(id, 'change', {
      kind: 'extension',
      extraCost: '100.00',
      reasons: 'Incontro con il Cantone.',
      ...zurich('2026-05-04', '2026-05-07'),
    });
    await renew(office, id);
    await desk.do(id, 'changeAuthorisation');
    await desk.commit(id);
    await renew(office, id);
    await office.advance('2026-05-08', id);
    await desk.task(id, 'statement');
    await renew(office, id);
    await desk.account(id, [receipt(await desk.addDocument(id, 'Albergo'), { nights: 3, amount: '420.00' })]);
    await renew(office, id);
    await desk.doAll(id, 'verification', 'liquidation.draft', 'liquidation.signature');
    await renew(office, id);
    await desk.do(id, 'liquidation.order');
    await renew(office, id);
    await desk.do(id, 'liquidation.receipt');
    await renew(office, id);
    await desk.close(id);
    expect(await desk.outcome(id)).toBe('refunded');
    expect(await desk.ledger(id)).toEqual([
      'booked 600.00',
      'committed 600.00',
      'liquidated 300.00',
      'ordered 300.00',
      'paid 300.00',
      'booked 100.00',
      'committed 100.00',
      'liquidated 120.00',
      'ordered 120.00',
      'paid 120.00',
      'reduced 180.00',
      'reduced 100.00',
    ]);
  });
});

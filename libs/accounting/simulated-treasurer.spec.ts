import { sheet } from '../../test/support/accounting/sheets';
import { ordersCsv } from './orders-csv';
import { readReceipts } from './receipt-reading';
import { simulatedJournal } from './simulated-treasurer';

describe('the treasurer of a demonstration', () => {
  it.each([
    ['2027-03-01', '2027-03-02'],
    ['2027-03-05', '2027-03-08'],
    ['2027-12-30', '2027-12-31'],
    ['2027-12-31', '2028-01-03'],
  ])('pays what was ordered on %s on the next working day, %s', (on, wanted) => {
    const read = readReceipts(simulatedJournal(ordersCsv([sheet({ on })])));
    expect(read).toMatchObject({
      ok: true,
      receipts: [{ year: 2027, number: 12, on: wanted, amount: '1250.00', status: 'executed' }],
    });
  });

  it('rejects what goes to an account that ends in 999, and nothing else', () => {
    const ibans = ['IT46X0542811101000000123999', 'IT60X0542811101000000999456'];
    const orders = ibans.map((iban, index) => sheet({ iban, number: index + 1 }));
    expect(readReceipts(simulatedJournal(ordersCsv(orders)))).toMatchObject({
      receipts: [{ status: 'rejected', reason: 'Conto inesistente' }, { status: 'executed' }],
    });
  });
});

import { somebody } from '../../../../test/support/nominations';
import { BEGINS, lettersOf, scene } from './scene';

const evidence = 'Statuto e visura acquisiti.';

describe('the accreditation of a proposer', () => {
  it.concurrent('enters who fulfils the conditions into the register', async () => {
    const { office, desk } = await scene();
    const id = await desk.accredit('Gruppo Cento Firme', 'citizens', BEGINS, { signatures: 100 });
    await desk.do(id, 'check', { seatInCity: true, signatures: 100, evidence });
    await desk.do(id, 'decision', { accepted: true });
    expect(await desk.outcome(id)).toBe('accredited');
    const { rows } = await office.database.query(
      `SELECT key FROM register_entry WHERE register = 'proposers' AND case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ key: somebody('Gruppo Cento Firme').taxCode }]);
    expect(await lettersOf(office, id)).toEqual(['accepted']);
  });

  it.concurrent('hears an association that is too young, and refuses it with reasons', async () => {
    const { office, desk } = await scene();
    const id = await desk.accredit('Associazione Giovane', 'association', BEGINS, {
      activeSince: '2026-01-12',
    });
    await desk.do(id, 'check', { seatInCity: true, activeSince: '2026-01-12', evidence });
    expect((await office.caseFile(id)).facts['obstacle']).toMatch(/attiva/);
    await desk.do(id, 'observations', { receivedOn: BEGINS, text: 'L’attività è cominciata prima.' });
    await desk.do(id, 'assessment', { overcome: false, answer: 'Non risulta dallo statuto.' });
    const { context } = await desk.task(id, 'decision');
    expect(context).toMatchObject({ observations: 'L’attività è cominciata prima.' });
    await desk.do(id, 'decision', { accepted: false, reasons: 'Attiva da meno di un anno.' });
    expect(await desk.outcome(id)).toBe('refused');
    expect(await lettersOf(office, id)).toEqual(['notice', 'refused']);
  });

  it.concurrent('may be given up', async () => {
    const { office, desk } = await scene();
    const id = await desk.accredit('Ordine che rinuncia', 'order', BEGINS);
    await office.command(id, 'withdraw', 'federico.lunghi', { reason: 'Richiesta ritirata.' });
    expect(await desk.outcome(id)).toBe('withdrawn');
  });
});

import { eventually } from '../../../../test/support/eventually';
import { executed, stories } from './executed-round';
import { lettersOf, document } from './scene';

describe('the life of a grant', () => {
  it.concurrent('pays within thirty days of the executory budget', async () => {
    const { office, id } = await stories.usesLate();
    // Thirty days from 4 May 2028 end on a Saturday, which is no holiday.
    expect(await office.deadlines(id)).toContainEqual({ key: 'payment', due: '2028-06-03', state: 'met' });
  });

  it.concurrent('given up before payment leaves a saving', async () => {
    const { office, desk, id, cases } = await executed();
    expect(await desk.outcome(cases.waivesEarly)).toBe('waived');
    await Promise.all(Object.values(stories).map((story) => story()));
    // The whole grant of one, and what the variation has taken off another.
    const reduced = await eventually('savings', async () => {
      const { rows } = await office.database.query<{ reason: string; amount: string }>(
        `SELECT reason, amount::text FROM spending_movement WHERE case_id = $1 AND type = 'reduced' ORDER BY amount`,
        [id],
      );
      return rows.length > 1 ? rows : undefined;
    });
    expect(reduced).toEqual([
      { reason: 'Economia sul contributo a Chiesa che varia', amount: '4000.00' },
      { reason: 'Economia sul contributo a Chiesa che rinuncia prima', amount: '40000.00' },
    ]);
  });

  it.concurrent('given up after payment comes back with interest', async () => {
    const { office, desk, id } = await stories.waivesLate();
    expect(await desk.outcome(id)).toBe('waived');
    const { facts } = await office.caseFile(id);
    expect(facts['recoveryDue']).toBe('40000.00');
    // 365 days at 1.60 %.
    expect(facts['interest']).toBe('640.00');
    expect(facts['recovered']).toBe('40000.00');
    const letter = await document(office.database, id, 'Richiesta di restituzione');
    expect(letter).toContain('40.640,00');
  });

  it.concurrent('unused for three years is revoked and comes back', async () => {
    const { office, desk, id } = await stories.neverUses();
    expect(await desk.outcome(id)).toBe('revoked');
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'use', due: '2030-10-08', state: 'expired' },
        // The tenth day, 19 October 2030, is a Saturday, on which terms end.
        { key: 'revocationObservations', due: '2030-10-19', state: 'expired' },
      ]),
    );
    const { facts } = await office.caseFile(id);
    expect(facts['granted']).toBe('0.00');
    // 897 days from 8 May 2028 to 22 October 2030.
    expect(facts['interest']).toBe('1572.82');
    const act = await document(office.database, id, 'Determinazione di revoca');
    expect(act).toContain('Lavori mai iniziati.');
  });

  it.concurrent('unused but under way can be left, and ends as granted', async () => {
    const { office, desk, id } = await stories.usesLate();
    expect(await desk.outcome(id)).toBe('grantedInFull');
    expect(await lettersOf(office, id)).toContain('closing');
    expect(
      (await office.facts(id)).some(({ kind, act }) => kind === 'actAdopted' && act === 'revocation'),
    ).toBe(false);
  });

  it.concurrent('is revoked in part for what was built otherwise', async () => {
    const { office, desk, id } = await stories.buildsOtherwise();
    expect(await desk.outcome(id)).toBe('partlyRevoked');
    const { facts } = await office.caseFile(id);
    expect(facts['granted']).toBe('30000.00');
    expect(facts['revoked']).toBe('10000.00');
    expect(facts['irregularities']).toBe('Fatture di altri lavori.');
    const act = await document(office.database, id, 'Determinazione di revoca');
    expect(act).toContain('Errore materiale.');
  });

  it.concurrent('is recovered as far as a late report does not cover it', async () => {
    const { office, desk, id } = await stories.spentLess();
    expect(await desk.outcome(id)).toBe('recovered');
    expect(await office.deadlines(id)).toContainEqual({ key: 'report', due: '2029-03-29', state: 'expired' });
    const { facts } = await office.caseFile(id);
    expect(facts['reportLate']).toBe(true);
    // 80 % of 40,000.00 is 32,000.00; 40,000.00 had been paid, 365 days ago.
    expect(facts['recoveryDue']).toBe('8000.00');
    expect(facts['interest']).toBe('128.00');
  });

  it.concurrent('follows a variation, and is paid once its checks pass', async () => {
    const { office, desk, id } = await stories.changes();
    expect(await desk.outcome(id)).toBe('grantedInFull');
    const { facts } = await office.caseFile(id);
    // 80 % of the new cost of 45,000.00.
    expect(facts['granted']).toBe('36000.00');
    expect(facts['paid']).toBe('36000.00');
    expect(facts['heritagePermits']).toHaveLength(1);
    expect(facts['appeal']).toBe('TAR Lombardia, 2 maggio 2028, R.G. 900/2028');
    expect((await lettersOf(office, id)).filter((letter) => letter === 'variationAnswer')).toHaveLength(2);
  });
});

import { applied, intakeRound } from './intake-round';
import { opens, document } from './scene';

describe('the intake', () => {
  it.concurrent('closes on Monday 1 July where 30 June is a Sunday', async () => {
    const { office, id } = await intakeRound();
    expect(await office.deadlines(id)).toContainEqual({ key: 'intake', due: '2024-07-01', state: 'expired' });
  });

  it.concurrent('takes an application of that Monday as one in time', async () => {
    const { office, id } = await applied('Chiesa del lunedì', {}, '2024-07-01');
    expect((await office.caseFile(id)).facts['late']).toBe(false);
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2024-11-30',
      state: 'running',
    });
  });

  it.concurrent('registers a late application, hears the applicant and refuses it', async () => {
    const { office, desk, id } = await applied('Chiesa in ritardo', {}, '2024-07-02');
    const { number, facts } = await office.caseFile(id);
    expect(number).toMatch(/^2024\/\d{7}$/);
    expect(facts['late']).toBe(true);
    await desk.do(id, 'formalCheck');
    // The tenth day of a notice of 5 August is Ferragosto.
    await office.advance('2024-08-05', id);
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    expect(await office.deadlines(id)).toContainEqual({
      key: 'observations',
      due: '2024-08-16',
      state: 'running',
    });
    await office.advance('2024-08-16', id);
    await opens(office, id, ['observations']);
    await office.advance('2024-08-17', id);
    await opens(office, id, ['refusal.draft']);
    await desk.doAll(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'returned', reasons: 'Citare la PEC.' });
    await office.advance('2024-08-20', id);
    await desk.do(id, 'refusal.draft', { additions: 'La PEC è del 2 luglio.' });
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    const act = await document(office.database, id, 'Determinazione di inammissibilità');
    expect(act).toContain('pervenuta oltre il termine');
    expect(act).toContain('La PEC è del 2 luglio.');
    expect(act).toContain('non risultano osservazioni');
    // From 2 July to 20 August, the day of the signature, without the eleven days of the notice of 5 August.
    expect(act).toMatch(/scade l’11 dicembre 2024, .* impiegati sono 38, oltre a 11 giorni di sospensione/);
    const letter = await document(office.database, id, 'Comunicazione del provvedimento negativo');
    expect(letter).toMatch(/entro 60 giorni/);
  });
});

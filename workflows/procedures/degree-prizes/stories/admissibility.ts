import { officer } from '../../../../test/support/degree-prizes';
import { prizeApplication } from '../../../../apps/cli/demonstration/prize-script';
import { candidates, document, lettersOf, newDesk, once, refused, sends } from './scene';

/** An edition with one application of each kind that makes trouble; nobody is admitted but in the end Dario. */
const troubled = once(async () => {
  const desk = await newDesk();
  const id = await desk.open();
  await desk.openIntake(id);
  const apply = (changes: object) => desk.apply(id, { ...candidates.ada, ...changes });
  const late = await apply({ candidate: 'Luca Tardivo', deliveredAt: '2022-09-27T00:00:00' });
  const inTime = await apply({ candidate: 'Lia Puntuale', deliveredAt: '2022-09-26T23:59:59' });
  const others = await apply({
    candidate: 'Mia Prestata',
    thesisTitle: 'Una tesi prestata',
    mailboxOf: 'ofAnother',
    mailboxHolder: 'Ugo Prestatore',
    attachments: { thesis: true, degreeCertificate: true, identityDocument: false },
  });
  const silent = await apply({
    candidate: 'Ivo Silente',
    thesisTitle: 'Una tesi incompleta',
    attachments: { thesis: true, degreeCertificate: false, identityDocument: true },
  });
  const long = await apply({
    candidate: 'Nora Prolissa',
    thesisTitle: 'Una sintesi lunga',
    abstract: Array.from({ length: 101 }, () => 'Riga.').join('\n'),
  });
  const cases = { late, inTime, others, silent, long };
  await desk.closeIntake(id, ...Object.values(cases));
  return { desk, id, ...cases };
});

describe('an application', () => {
  it.concurrent('a second after the last moment is not admitted', async () => {
    const { desk, late } = await troubled();
    const { context } = await desk.task(late, 'checkAdmissibility');
    expect(context['found']).toBe('La domanda è pervenuta dopo il termine');
    await desk.do(late, 'checkAdmissibility');
    await desk.do(late, 'confirmExclusion', { confirmed: false, notes: 'Verificare la ricevuta.' });
    await desk.doAll(late, 'checkAdmissibility', 'confirmExclusion');
    expect(await desk.outcome(late)).toBe('notAdmitted');
    const letter = await document(desk.office.database, late, 'Comunicazione di non ammissione');
    expect(letter).toContain('dopo il termine');
    expect(letter).toContain('procedura concorsuale');
  });

  it.concurrent('at the last second is admitted, with a text that is its own', async () => {
    const { desk, inTime, late } = await troubled();
    const { context } = await desk.task(inTime, 'checkAdmissibility');
    expect(context['found']).toBe('');
    // The same title for the same prize, so the officer is shown the other.
    expect(context['duplicates']).toEqual([expect.stringContaining('Luca Tardivo')]);
    await desk.do(inTime, 'checkAdmissibility');
    const foreign = await desk.addThesis(late);
    const answer = { document: foreign, anonymous: true };
    await refused(desk.do(inTime, 'prepareThesis', answer), 'documentNotAdded');
    const own = await desk.addThesis(inTime);
    await refused(desk.do(inTime, 'prepareThesis', { document: own, anonymous: false }), 'invalidForm', [
      ['anonymous'],
    ]);
    await desk.office.command(inTime, 'withdraw', officer, { reason: 'Ha cambiato idea.' });
    expect(await desk.outcome(inTime)).toBe('withdrawn');
  });

  it.concurrent('from the mailbox of another needs a proof of identity', async () => {
    const { desk, others } = await troubled();
    await desk.do(others, 'checkAdmissibility', { identityProven: false });
    await sends(desk.office, others, 'completionRequest');
    await desk.do(others, 'completed');
    const { context } = await desk.task(others, 'checkAdmissibility');
    expect(context['completed']).toBe(true);
    await desk.do(others, 'checkAdmissibility', { isDuplicate: true });
    await desk.do(others, 'confirmExclusion');
    expect(await desk.outcome(others)).toBe('notAdmitted');
  });

  it.concurrent('that is not completed in the days of the notice is examined as it is', async () => {
    const { desk, silent } = await troubled();
    await desk.do(silent, 'checkAdmissibility', { missing: ['Certificato di laurea'] });
    await desk.office.advance('2022-10-10', silent);
    await desk.do(silent, 'checkAdmissibility', { missing: ['Certificato di laurea'] });
    await desk.do(silent, 'confirmExclusion');
    const { facts } = await desk.office.caseFile(silent);
    expect(facts['obstacles']).toBe('La domanda non è completa dei documenti richiesti dal bando');
  });

  it.concurrent('whose abstract has a line too many is not admitted', async () => {
    const { desk, long } = await troubled();
    const { context } = await desk.task(long, 'checkAdmissibility');
    expect([context['lines'], context['allowedLines']]).toEqual([101, 100]);
    await desk.doAll(long, 'checkAdmissibility', 'confirmExclusion');
    expect(await desk.outcome(long)).toBe('notAdmitted');
  });

  it.concurrent('to an edition that is over is registered and answered', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.do(id, 'planEdition');
    await desk.do(id, 'decideEdition', { decision: 'notHeld', reasons: 'Mancano le risorse.' });
    await desk.outcome(id);
    const { rows } = await desk.office.database.query<{ offset: string }>(
      'SELECT clock_offset AS "offset" FROM case_file WHERE id = $1',
      [id],
    );
    const late = await desk.office.openCase(
      'prizeApplication',
      officer,
      prizeApplication(desk.data, candidates.dario, 9),
      { parent: id, campaign: { year: 2022 }, clockOffset: Number(rows[0]?.offset) },
    );
    expect(await desk.outcome(late)).toBe('notAdmitted');
    expect(await lettersOf(desk.office, late)).toEqual(['receipt', 'notAdmitted']);
  });
});

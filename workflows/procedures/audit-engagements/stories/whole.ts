import { addDays } from '../../../../libs/law';
import { addDocument } from '../../../../test/support/uploads';
import { document, lettersOf, newDesk, owner, refused, sends, stageOf } from './scene';

it.concurrent('an engagement goes from its letter to the last action that was seen done', async () => {
  const desk = await newDesk();
  const { id, dialogue } = await desk.upToHearing({}, { title: 'Pubblicazioni tardive', severity: 'low' });
  expect((await desk.office.caseFile(id)).facts).toMatchObject({ opinion: 'Migliorabile' });
  const today = await desk.todayOf(dialogue);
  const due = addDays(today, 60);
  await desk.answer(
    dialogue,
    { finding: 'R1', position: 'agrees', remedy: 'action', action: 'Nuova lista di verifica.', due },
    { finding: 'R2', position: 'agrees', remedy: 'acceptsRisk', comment: 'Ritardi di pochi giorni.' },
  );
  await desk.do(id, 'report', { distribution: ['RPCT', 'Direttore Generale'] });
  expect(await desk.outcome(dialogue)).toBe('reported');
  await stageOf(desk.office, id, 'followUp');
  const report = await document(desk.office.database, id, 'Relazione finale di audit');
  expect(report).toContain('Giudizio: Migliorabile');
  expect(report).toContain('Rischio accettato dalla struttura: Ritardi di pochi giorni.');
  expect((await lettersOf(desk.office, id)).filter((letter) => letter === 'distribution')).toHaveLength(2);
  await sends(desk.office, dialogue, 'openingNotice', 'draftReport', 'reportNotice');

  const action = await desk.childOf(id, 'auditAction');
  expect((await desk.office.caseFile(id)).facts['actions']).toBe(1);
  const evidence = await addDocument(desk.office, action, 'Lista di verifica', owner);
  await desk.do(action, 'carryOut', { done: 'Lista aggiornata.', evidence: [evidence] }, owner);
  const task = await desk.task(action, 'verification');
  await refused(desk.office.command(action, 'claimTask', owner, { task: task.id }), 'officeRequired');
  await desk.do(action, 'verification', { result: 'insufficient', missing: 'Manca la data di adozione.' });
  await desk.do(action, 'carryOut', { done: 'Lista adottata.', evidence: [evidence] }, owner);
  await desk.do(action, 'verification');
  expect(await desk.outcome(action)).toBe('verified');
  expect(await desk.outcome(id)).toBe('followedUp');

  const { rows } = await desk.office.database.query<{ register: string; entry: Record<string, unknown> }>(
    `SELECT register, entry FROM register_entry WHERE case_id = ANY($1) ORDER BY ordinal`,
    [[id, action]],
  );
  expect(rows.at(-1)?.entry).toMatchObject({ state: 'verified', extensions: 0, due });
  expect(rows.find(({ register }) => register === 'auditReports')?.entry).toMatchObject({
    opinion: 'improvable',
    medium: 1,
    low: 1,
    usedDays: 22,
  });
});

it.concurrent('a process without findings is adequate, and nobody has to answer', async () => {
  const desk = await newDesk();
  const { id, dialogue } = await desk.upToHearing();
  await desk.do(id, 'report', { distribution: [] });
  expect(await desk.outcome(id)).toBe('adequate');
  expect(await desk.outcome(dialogue)).toBe('reported');
});

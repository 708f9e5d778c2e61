import { addDays } from '../../../libs/law';
import { clockOffsetTo } from '../../../test/support/clock';
import { Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { refusal } from '../../../test/support/refusal';
import { describeRefusals } from '../../../test/support/refusals';
import { expires, keysOf, lettersOf, opens } from '../../../test/support/story';
import { genericCase } from './procedure';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Panchine del parco',
  description: 'Le panchine sono rotte.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@example.org',
};
const ticket = {
  kind: 'logistics',
  owner: 'cabinet',
  subject: 'Proiettore in sala Brigida',
  description: 'Non si accende.',
};
const work = (title: string) => ({ title, instructions: 'Sentire gli uffici.', due: '2026-03-10' });

let office: Office;
beforeAll(async () => {
  office = await Office.open({ trials: true });
});
afterAll(() => office.close());

/** A case that begins on 4 March; what is about it arrived two days before. */
const begins = (application: object) =>
  office.openCase(genericCase.key, officer, application, {
    clockOffset: clockOffsetTo('2026-03-04'),
    receivedOn: '2026-03-02',
  });

const plan = (id: string, answer: object, login = officer) => office.complete(id, 'plan', login, answer);
const verify = (id: string, answer: object, login = director) =>
  office.complete(id, 'verification', login, answer);
const outcome = async (id: string) => (await office.caseFile(id)).outcome;

test('a letter is registered, worked on as planned, and answered', async () => {
  const id = await begins(letter);
  expect((await office.caseFile(id)).number).toMatch(/^2026\/\d{7}$/);
  expect(await office.deadlines(id)).toEqual([{ key: 'reply', due: '2026-04-01', state: 'running' }]);
  await plan(id, { decision: 'handle', tasks: [work('Sopralluogo'), work('Preventivo')] });
  const [first, second] = await office.openTasks(id);
  expect([first?.due, second?.due]).toEqual(['2026-03-10', '2026-03-10']);
  // Planned work is what the case waits for, whoever has planned it.
  const command = { task: first?.id, reason: 'Non serve.' };
  for (const login of [officer, director])
    expect(await refusal(office, id, 'takeBackTask', login, command)).toMatchObject({ code: 'taskNotAdded' });
  for (const task of [first, second])
    if (task) await office.completeTask(task, officer, { report: 'Due panchine da cambiare.' });
  await verify(id, { verified: false, result: 'Manca la posa.', tasks: [work('Posa')] });
  await office.complete(id, 'standard.added.text', officer, { report: 'Posate.' });
  const [verification] = await office.openTasks(id);
  expect(verification?.context['reports']).toHaveLength(3);
  await verify(id, { verified: true, result: 'Panchine cambiate.', reply: 'Le panchine sono nuove.' });
  expect(await outcome(id)).toBe('done');
  expect(await lettersOf(office, id)).toEqual(['receipt', 'reply']);
  expect(await office.deadlines(id)).toEqual([{ key: 'reply', due: '2026-04-01', state: 'met' }]);
});

test('what the office does of its own motion is not registered, and writes to nobody', async () => {
  const id = await begins(ticket);
  expect((await office.caseFile(id)).number).toBeNull();
  await plan(id, { decision: 'handle' });
  expect(await keysOf(office, id)).toEqual(['verification']);
  await verify(id, { verified: true, result: 'Cambiata la lampada.' });
  expect(await outcome(id)).toBe('done');
  expect(await lettersOf(office, id)).toEqual([]);
});

test('a case that is not for this office is handed over, and the sender is told', async () => {
  const id = await begins(letter);
  await plan(id, { decision: 'transfer', transferredTo: 'Municipio 5', reasons: 'Spetta al Municipio.' });
  expect(await office.caseFile(id)).toMatchObject({
    outcome: 'transferred',
    facts: { transferredTo: 'Municipio 5' },
  });
  expect(await lettersOf(office, id)).toEqual(['receipt', 'transfer']);
});

test('a case without further action tells the sender why', async () => {
  const id = await begins(letter);
  await plan(id, { decision: 'refuse', reasons: 'La richiesta è già stata soddisfatta.' });
  expect(await outcome(id)).toBe('refused');
  expect(await lettersOf(office, id)).toEqual(['receipt', 'refusal']);
});

test('a case whose day has passed goes on by another day, or is closed as expired', async () => {
  const id = await begins({ ...letter, kind: 'foreign', due: '2026-03-12' });
  await office.advance('2026-03-13', id);
  await expires(office, id, 'due');
  await opens(office, id, ['expiry', 'plan']);
  await office.complete(id, 'expiry', officer, { decision: 'goOn', due: '2026-03-19', reasons: 'Rinvio.' });
  expect((await office.caseFile(id)).facts).toMatchObject({ due: '2026-03-19' });
  await office.advance(addDays('2026-03-19', 1), id);
  await opens(office, id, ['expiry', 'plan']);
  await office.complete(id, 'expiry', officer, { decision: 'expire', reasons: 'La visita è annullata.' });
  expect(await outcome(id)).toBe('expired');
  expect(await lettersOf(office, id)).toEqual(['receipt', 'expiry']);
});

test('a request for money goes to the unit that grants money, which may hand it on', async () => {
  const id = await begins({
    ...letter,
    kind: 'moneyRequest',
    owner: 'contributions',
    initiative: 'Festa di quartiere',
    amount: '3000.00',
  });
  const [task] = await office.openTasks(id);
  expect(task).toMatchObject({ key: 'plan', office: 'contributions.officer' });
  await office.command(id, 'makeRequest', 'giulia.ferrari', {
    request: 'changeOwner',
    answer: { owner: 'cabinet', reasons: 'È una spesa di rappresentanza.' },
  });
  const { facts } = await office.caseFile(id);
  expect(facts).toMatchObject({ owner: 'Area Gabinetto del Sindaco', amount: '3000.00' });
  await plan(id, { decision: 'handle' });
  await verify(id, { verified: true, result: 'Concessa.', reply: 'Si veda la determinazione.' });
  expect(await outcome(id)).toBe('done');
});

test('who has written gives the request up', async () => {
  const id = await begins(letter);
  await office.command(id, 'withdraw', officer, { reason: 'Il problema è risolto.' });
  expect(await outcome(id)).toBe('withdrawn');
});

test('a case that takes a procedure goes on as one, with its day of receipt and its number', async () => {
  const id = await begins(letter);
  const { number } = await office.caseFile(id);
  await office.command(id, 'convert', officer, {
    procedure: 'accessRequest',
    application: {
      applicant: 'Ada Fermi',
      channel: 'certifiedMail',
      address: 'ada.fermi@pec.example.org',
      object: 'Contratto di manutenzione.',
      kind: 'generalised',
      delivery: 'electronic',
    },
  });
  expect(await outcome(id)).toBe('converted');
  const later = `${id}-1`;
  await office.client.workflow.getHandle(later).executeUpdate('opened');
  expect(await office.caseFile(later)).toMatchObject({ number, outcome: null });
  // Thirty days from the arrival of the letter.
  const terms = await office.deadlines(later);
  expect(terms).toContainEqual({ key: 'conclusion', due: '2026-04-01', state: 'running' });
  const { rows } = await office.database.query(
    `SELECT case_id FROM registration WHERE key = 'application' AND case_id = ANY($1)`,
    [[id, later]],
  );
  expect(rows).toEqual([{ case_id: id }]);
});

describeReach(genericCase, () => office.database);
describeRefusals(genericCase, () => office);

import { randomUUID } from 'node:crypto';
import { holderOf } from '../../../apps/cli/demonstration/holders';
import type { CorrectedAct } from '../../../libs/domain';
import { clockOffsetTo } from '../../../test/support/clock';
import { eventually } from '../../../test/support/eventually';
import { Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { document, expires, lettersOf, opens } from '../../../test/support/story';
import { selfCorrection } from './procedure';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const accounts = holderOf('accounts.head');
const teller = holderOf('accounts.officer');
const today = '2026-03-02';
/** Six months from here end on 20 June 2026. */
const adoptedOn = '2025-12-20';

const opening = {
  kind: 'annulment',
  grounds: 'Manca il requisito dell’iscrizione al registro.',
  knownOn: '2026-02-20',
  advantage: true,
  exception: 'none',
  parties: [{ name: 'Circolo Ambrosiano', address: 'circolo@pec.example.org' }],
};
const remove = {
  decision: 'correct',
  reasons: 'Il requisito mancava già alla data della domanda.',
  balance: 'Prevale l’interesse alla parità di trattamento.',
};

let office: Office;
beforeAll(async () => {
  office = await Office.open({ trials: true });
});
afterAll(() => office.close());

/** A case about an act of another case, which is there only where a story says so. */
async function begins(
  application: object = {},
  act: Partial<CorrectedAct> = {},
  on = today,
): Promise<string> {
  const of = act.case ?? randomUUID();
  const corrects: CorrectedAct = {
    case: of,
    document: `${of}.7`,
    title: 'Determinazione di concessione',
    number: '2025/0000041',
    organ: 'manager',
    adoptedOn,
    unit: { unit: 'cabinet.direction', officer: 'cabinet.officer', manager: 'cabinet.director' },
    ...act,
  };
  return office.openCase(
    selfCorrection.key,
    director,
    { ...opening, case: of, act: corrects.document, ...application },
    { clockOffset: clockOffsetTo(on), corrects },
  );
}

const outcome = (id: string) =>
  eventually(`outcome of ${id}`, async () => (await office.caseFile(id)).outcome ?? undefined);
const done = (id: string, key: string, login: string, answer: object) =>
  eventually(`task ${key}`, async () => (await office.openTasks(id)).find((task) => task.key === key)).then(
    (task) => office.completeTask(task, login, answer),
  );

async function determined(id: string, act = 'decision'): Promise<void> {
  await done(id, `${act}.draft`, officer, {});
  await done(id, `${act}.signature`, director, { decision: 'signed' });
}

async function resolved(id: string, act: string, on: string, result = 'adopted'): Promise<void> {
  await done(id, `${act}.draft`, officer, {});
  await done(id, `${act}.technicalOpinion`, director, { opinion: 'favourable' });
  await done(id, `${act}.accountingOpinion`, accounts, { opinion: 'notDue' });
  await done(id, `${act}.adoption`, holderOf('board-secretariat'), {
    result,
    adoptedOn: on,
    votesFor: 9,
    votesAgainst: 0,
    abstained: 0,
    immediatelyExecutable: result === 'adopted',
    ...(result === 'adopted'
      ? { members: 13, votesForImmediateEffect: 9 }
      : { reasons: 'Prevale l’affidamento del beneficiario.' }),
  });
  if (result === 'adopted') await done(id, `${act}.publication`, holderOf('transparency'), { postedOn: on });
}

async function heard(id: string): Promise<void> {
  await done(id, 'observations', officer, { receivedOn: today, text: 'Il requisito è stato sanato.' });
}

test('an act is annulled within its limit, and the open case that it belongs to is told', async () => {
  const other = await office.openCase('genericCase', officer, {
    kind: 'logistics',
    owner: 'cabinet',
    subject: 'Sala',
    description: 'Uso della sala.',
  });
  const id = await begins({}, { case: other });
  expect(await office.deadlines(id)).toContainEqual({ key: 'limit', due: '2026-06-20', state: 'running' });
  await heard(id);
  await done(id, 'assessment', director, remove);
  await determined(id);
  expect(await outcome(id)).toBe('annulled');
  const { facts } = await office.caseFile(id);
  expect(facts).toMatchObject({ annulledOn: today, limit: '2026-06-20' });
  expect(facts['correctionNumber']).toMatch(/^2026\/\d{7}$/);
  expect(await lettersOf(office, id)).toEqual(['notice', 'decided']);
  const text = await document(office.database, id, 'Determinazione in autotutela');
  expect(text).toContain('annullare d’ufficio');
  expect(text).toContain('scade il 20 giugno 2026');
  expect(await document(office.database, id, 'Comunicazione della decisione in autotutela')).toContain(
    'Tribunale amministrativo regionale',
  );
  const told = await eventually('news in the other case', async () => {
    const news = (await office.facts(other)).filter(({ kind }) =>
      ['caseRelated', 'actCorrected'].includes(kind),
    );
    return news.length === 2 ? news : undefined;
  });
  expect(told).toMatchObject([
    { relation: 'corrects', side: 'target', other: id, told: true },
    { effect: 'annulled', document: `${other}.7`, number: facts['correctionNumber'], told: true },
  ]);
});

test('beyond the limit and without an exception nothing is annulled', async () => {
  const id = await begins({ requester: 'Ada Fermi', requesterAddress: 'ada@example.org' }, {}, '2026-06-21');
  expect(await outcome(id)).toBe('beyondLimit');
  expect(await lettersOf(office, id)).toEqual(['beyondLimit', 'beyondLimit']);
  expect(await office.deadlines(id)).toEqual([{ key: 'limit', due: '2026-06-20', state: 'expired' }]);
});

test('a limit that passes before the decision ends the case', async () => {
  const id = await begins({}, {}, '2026-06-20');
  await opens(office, id, ['observations']);
  await office.advance('2026-06-21', id);
  expect(await outcome(id)).toBe('beyondLimit');
  expect(await office.openTasks(id)).toEqual([]);
});

test('a false declaration lifts the limit; money paid comes back by a plan', async () => {
  const id = await begins(
    { exception: 'falseDeclaration', exceptionEvidence: 'Dichiarazione smentita dal registro.' },
    { adoptedOn: '2024-01-10' },
  );
  expect((await office.deadlines(id)).map(({ key }) => key)).not.toContain('limit');
  await office.advance('2026-03-13', id);
  await expires(office, id, 'observations');
  await done(id, 'assessment', director, { ...remove, recovery: '1000.00' });
  await determined(id);
  await done(id, 'recovery.plan', officer, {
    instalments: [
      { due: '2026-04-30', amount: '600.00' },
      { due: '2026-06-30', amount: '400.00' },
    ],
  });
  await eventually('both instalments', async () =>
    (await office.openTasks(id)).length === 2 ? true : undefined,
  );
  const [first, second] = await office.openTasks(id);
  if (!first || !second) throw new Error('Two instalments are due');
  await office.completeTask(first, teller, { result: 'paid', on: '2026-04-20', reference: '31/2026' });
  await office.completeTask(second, teller, { result: 'forced', on: '2026-07-10', reference: '4/2026' });
  expect(await outcome(id)).toBe('annulled');
  const money = (await office.facts(id)).filter(({ kind }) => kind === 'moneyRecorded');
  expect(money).toMatchObject([{ phase: 'recovery', amount: '600.00' }]);
});

test('a revocation by the board gives an indemnity; the act was suspended meanwhile', async () => {
  const id = await begins(
    {
      kind: 'revocation',
      suspendUntil: '2026-03-20',
      suspensionReasons: 'La sala è inagibile.',
    },
    { organ: 'board' },
  );
  await resolved(id, 'suspensionResolution', today);
  await eventually('the suspension', async () =>
    (await office.caseFile(id)).facts['suspendedUntil'] === '2026-03-20' ? true : undefined,
  );
  await heard(id);
  await done(id, 'assessment', director, { ...remove, indemnity: '500.00' });
  await resolved(id, 'resolution', today);
  await determined(id, 'indemnity');
  await done(id, 'indemnity.visa', accounts, {
    covered: true,
    commitmentNumber: '77/2026',
    budgetLine: '1.01.01',
  });
  await done(id, 'indemnity.payment', teller, { orderNumber: '901', paidOn: '2026-03-10' });
  expect(await outcome(id)).toBe('revoked');
  expect((await office.caseFile(id)).facts).toMatchObject({ revokedOn: today, indemnity: '500.00' });
  expect(await office.deadlines(id)).toContainEqual({
    key: 'suspension',
    due: '2026-03-20',
    state: 'cancelled',
  });
});

test('a board that rejects the proposal leaves its act as it is', async () => {
  const id = await begins({}, { organ: 'board' });
  await heard(id);
  await done(id, 'assessment', director, remove);
  await resolved(id, 'resolution', today, 'rejected');
  expect(await outcome(id)).toBe('confirmed');
  expect(await lettersOf(office, id)).toEqual(['notice', 'confirmed']);
});

test('a suspension ends on its day; the office may leave the act as it is', async () => {
  const id = await begins({ suspendUntil: '2026-03-20', suspensionReasons: 'Rischio per i partecipanti.' });
  await determined(id, 'suspension');
  await heard(id);
  await opens(office, id, ['assessment']);
  await office.advance('2026-03-21', id);
  await expires(office, id, 'suspension');
  await done(id, 'assessment', director, { decision: 'confirm', reasons: 'Il requisito è stato sanato.' });
  expect(await outcome(id)).toBe('confirmed');
  expect((await office.caseFile(id)).facts).toMatchObject({ restoredOn: '2026-03-21' });
  expect(await lettersOf(office, id)).toEqual(['notice', 'suspended', 'restored', 'confirmed']);
});

test('an office that drops the matter tells those concerned, and the suspension ends', async () => {
  const id = await begins({ suspendUntil: '2026-03-20', suspensionReasons: 'Rischio per i partecipanti.' });
  await determined(id, 'suspension');
  await eventually('the suspension', async () =>
    (await lettersOf(office, id)).includes('suspended') ? true : undefined,
  );
  await office.command(id, 'withdraw', director, { reason: 'Il vizio non sussiste.' });
  expect(await outcome(id)).toBe('withdrawn');
  expect(await lettersOf(office, id)).toEqual(['notice', 'suspended', 'restored', 'dropped']);
});

describeReach(selfCorrection, () => office.database);
describeRefusals(selfCorrection, () => office);

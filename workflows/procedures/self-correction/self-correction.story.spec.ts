import { holderOf } from '../../../apps/cli/demonstration/holders';
import { asBefore } from '../../../test/support/as-before';
import { CorrectionDesk, today } from '../../../test/support/corrections';
import { eventually } from '../../../test/support/eventually';
import { Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { renew } from '../../../test/support/renew';
import { document, expires, lettersOf, opens, refused } from '../../../test/support/story';
import { selfCorrection } from './procedure';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const accounts = holderOf('accounts.head');
const teller = holderOf('accounts.officer');

const TAX_CODE = '97012345678';
const IBAN = 'IT80X9999901600000000000002';

const generic = { kind: 'logistics', owner: 'cabinet', subject: 'Sala', description: 'Uso della sala.' };

let office: Office;
let desk: CorrectionDesk;
beforeAll(async () => {
  office = await Office.open({ trials: true });
  desk = new CorrectionDesk(office);
});
afterAll(() => office.close());

const kindsOf = async (id: string) => (await office.facts(id)).map(({ kind }) => kind);

test('an act is annulled within its limit, and the open case that it belongs to is told', async () => {
  const other = await office.openCase('genericCase', officer, generic);
  const id = await desk.open({}, { case: other });
  expect(await office.deadlines(id)).toContainEqual({ key: 'limit', due: '2026-06-20', state: 'running' });
  await desk.hear(id);
  await desk.assess(id);
  await desk.determine(id);
  expect(await desk.outcome(id)).toBe('annulled');
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
  const id = await desk.open(
    { requester: 'Ada Fermi', requesterAddress: 'ada@example.org' },
    {},
    '2026-06-21',
  );
  expect(await desk.outcome(id)).toBe('beyondLimit');
  expect(await lettersOf(office, id)).toEqual(['beyondLimit', 'beyondLimit']);
  expect(await office.deadlines(id)).toEqual([{ key: 'limit', due: '2026-06-20', state: 'expired' }]);
});

test('a limit that passes before the decision ends the case', async () => {
  const id = await desk.open({}, {}, '2026-06-20');
  await opens(office, id, ['observations']);
  await office.advance('2026-06-21', id);
  expect(await desk.outcome(id)).toBe('beyondLimit');
  expect(await office.openTasks(id)).toEqual([]);
});

test('a false declaration lifts the limit; money paid comes back by a plan', async () => {
  const id = await desk.open(
    { exception: 'falseDeclaration', exceptionEvidence: 'Dichiarazione smentita dal registro.' },
    { adoptedOn: '2024-01-10' },
  );
  expect((await office.deadlines(id)).map(({ key }) => key)).not.toContain('limit');
  await office.advance('2026-03-13', id);
  await expires(office, id, 'observations');
  await desk.assess(id, { recovery: '1000.00' });
  await desk.determine(id);
  await desk.do(id, 'recovery.plan', officer, {
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
  expect(await desk.outcome(id)).toBe('annulled');
  const money = (await office.facts(id)).filter(({ kind }) => kind === 'moneyRecorded');
  expect(money).toMatchObject([{ phase: 'recovery', amount: '600.00' }]);
});

test('a revocation by the board gives an indemnity; the act was suspended meanwhile', async () => {
  const id = await desk.open(
    {
      kind: 'revocation',
      suspendUntil: '2026-03-20',
      suspensionReasons: 'La sala è inagibile.',
    },
    { organ: 'board' },
  );
  await desk.resolve(id, 'suspensionResolution');
  await eventually('the suspension', async () =>
    (await office.caseFile(id)).facts['suspendedUntil'] === '2026-03-20' ? true : undefined,
  );
  await desk.hear(id);
  const owed = { indemnity: '500.00', beneficiaryTaxCode: TAX_CODE };
  await refused(desk.assess(id, { indemnity: '500.00' }), 'invalidForm', [
    ['chapter'],
    ['beneficiaryTaxCode'],
  ]);
  const [small, large] = ['01.11.1.10/7001', '01.11.1.10/7002'];
  await desk.line(small, '499.99');
  await desk.line(large, '500.00');
  await desk.assess(id, { ...owed, chapter: small });
  await desk.resolve(id, 'resolution');
  const { context } = await desk.task(id, 'indemnity.coverage');
  expect(context).toMatchObject({ budgetLine: `2026/${small}`, needed: '500.00' });
  await desk.do(id, 'indemnity.coverage', officer, { chapter: large });
  await desk.oweIndemnity(id);
  await desk.do(id, 'indemnity.order', teller, { iban: IBAN });
  await desk.do(id, 'indemnity.receipt', teller, {
    status: 'rejected',
    on: '2026-03-09',
    reference: 'N-1',
    reason: 'Conto estinto',
  });
  const again = await desk.task(id, 'indemnity.order');
  expect(again.context).toMatchObject({ net: '500.00', treasurerRefusal: 'Conto estinto' });
  await desk.do(id, 'indemnity.order', teller, { iban: IBAN });
  await desk.do(id, 'indemnity.receipt', teller, { status: 'executed', on: '2026-03-10', reference: 'Q-9' });
  expect(await desk.outcome(id)).toBe('revoked');
  expect((await office.caseFile(id)).facts).toMatchObject({
    revokedOn: today,
    indemnity: '500.00',
    budgetLine: `2026/${large}`,
    commitmentNumber: '77/2026',
    paidOn: '2026-03-10',
  });
  expect(await desk.ledger(id)).toEqual([
    'booked 500.00',
    'committed 500.00',
    'liquidated 500.00',
    'ordered 500.00',
    'cancelled 500.00',
    'ordered 500.00',
    'paid 500.00',
  ]);
  expect(await office.deadlines(id)).toContainEqual({
    key: 'suspension',
    due: '2026-03-20',
    state: 'cancelled',
  });
});

test('an indemnity of a case from before the ledger is paid as it began', async () => {
  const id = await desk.open({ kind: 'revocation' });
  await asBefore(office, id, 'ledger');
  await desk.hear(id);
  await desk.assess(id, { indemnity: '500.00' });
  await desk.determine(id);
  await desk.determine(id, 'indemnity');
  await desk.do(id, 'indemnity.visa', accounts, {
    covered: true,
    commitmentNumber: '77/2026',
    budgetLine: '1.01.01',
  });
  await desk.do(id, 'indemnity.payment', teller, { orderNumber: '901', paidOn: '2026-03-10' });
  expect(await desk.outcome(id)).toBe('revoked');
  const money = (await office.facts(id)).filter(({ kind }) => kind === 'moneyRecorded');
  expect(money).toMatchObject([
    { phase: 'commitment', amount: '500.00' },
    { phase: 'payment', amount: '500.00', reference: '901' },
  ]);
  expect(await desk.ledger(id)).toEqual([]);
});

test('what comes back is registered against the payments to its debtor, and beyond them in the case alone', async () => {
  const mine = await desk.paidBefore('01.11.1.10/7003', TAX_CODE, '700.00');
  const another = await desk.paidBefore('01.11.1.10/7004', '97099999999', '900.00');
  const id = await desk.open({}, { payments: [another, mine] });
  await desk.hear(id);
  const { context } = await desk.task(id, 'assessment');
  expect(context['payments']).toHaveLength(2);
  await refused(desk.assess(id, { recovery: '1000.00' }), 'invalidForm', [['beneficiaryTaxCode']]);
  await desk.assess(id, { recovery: '1000.00', beneficiaryTaxCode: TAX_CODE });
  await desk.determine(id);
  await desk.do(id, 'recovery.plan', officer, {
    instalments: [
      { due: '2026-04-30', amount: '600.00' },
      { due: '2026-06-30', amount: '400.00' },
    ],
  });
  await desk.do(id, 'recovery.instalment', teller, {
    result: 'paid',
    on: '2026-04-20',
    reference: '31/2026',
  });
  await eventually('the first instalment in the ledger', async () =>
    (await desk.ledger(id)).length === 1 ? true : undefined,
  );
  await renew(office, id);
  await desk.do(id, 'recovery.instalment', teller, {
    result: 'paid',
    on: '2026-06-20',
    reference: '32/2026',
  });
  expect(await desk.outcome(id)).toBe('annulled');
  const back = await desk.ledger(id);
  expect(back).toHaveLength(2);
  const money = (await office.facts(id)).filter(({ kind }) => kind === 'moneyRecorded');
  expect(money).toMatchObject([{ phase: 'recovery', amount: '300.00', reference: '32/2026' }]);
  const { rows } = await office.database.query<{ follows: string; back: string }>(
    `SELECT follows, sum(amount)::text AS back FROM spending_movement WHERE case_id = $1 GROUP BY follows`,
    [id],
  );
  expect(rows).toEqual([{ follows: mine.id, back: '700.00' }]);
});

test('a board that rejects the proposal leaves its act as it is', async () => {
  const id = await desk.open({}, { organ: 'board' });
  await desk.hear(id);
  await desk.assess(id);
  await desk.resolve(id, 'resolution', 'rejected');
  expect(await desk.outcome(id)).toBe('confirmed');
  expect(await lettersOf(office, id)).toEqual(['notice', 'confirmed']);
});

test('a suspension ends on its day; the office may leave the act as it is', async () => {
  const id = await desk.open({
    suspendUntil: '2026-03-20',
    suspensionReasons: 'Rischio per i partecipanti.',
  });
  await desk.determine(id, 'suspension');
  await desk.hear(id);
  await opens(office, id, ['assessment']);
  await office.advance('2026-03-21', id);
  await expires(office, id, 'suspension');
  await desk.do(id, 'assessment', director, { decision: 'confirm', reasons: 'Il requisito è stato sanato.' });
  expect(await desk.outcome(id)).toBe('confirmed');
  expect((await office.caseFile(id)).facts).toMatchObject({ restoredOn: '2026-03-21' });
  expect(await lettersOf(office, id)).toEqual(['notice', 'suspended', 'restored', 'confirmed']);
});

test('an office that drops the matter tells those concerned, and the suspension ends', async () => {
  const id = await desk.open({
    suspendUntil: '2026-03-20',
    suspensionReasons: 'Rischio per i partecipanti.',
  });
  await desk.determine(id, 'suspension');
  await eventually('the suspension', async () =>
    (await lettersOf(office, id)).includes('suspended') ? true : undefined,
  );
  await office.command(id, 'withdraw', director, { reason: 'Il vizio non sussiste.' });
  expect(await desk.outcome(id)).toBe('withdrawn');
  expect(await lettersOf(office, id)).toEqual(['notice', 'suspended', 'restored', 'dropped']);
});

test('both cases come back from their journals after each step as if they had never left', async () => {
  const play = async (between: (id: string) => Promise<void>): Promise<string[][]> => {
    const other = await office.openCase('genericCase', officer, generic);
    const suspension = { suspendUntil: '2026-03-20', suspensionReasons: 'Rischio per i partecipanti.' };
    const id = await desk.open(suspension, { case: other });
    const news = (count: number) =>
      eventually(`news ${count} in case ${other}`, async () =>
        (await kindsOf(other)).filter((kind) => kind === 'actCorrected').length === count ? true : undefined,
      );
    const steps = [
      () => desk.determine(id, 'suspension').then(() => news(1)),
      () => office.advance('2026-03-13', id),
      () => desk.assess(id, { recovery: '100.00' }),
      () => desk.determine(id).then(() => news(2)),
      () => desk.do(id, 'recovery.plan', officer, { instalments: [{ due: '2026-04-30', amount: '100.00' }] }),
    ];
    for (const step of steps) {
      await step();
      await between(id);
      await between(other);
    }
    const paid = { result: 'paid', on: '2026-04-20', reference: '31/2026' };
    await desk.do(id, 'recovery.instalment', teller, paid);
    expect(await desk.outcome(id)).toBe('annulled');
    return [await kindsOf(id), await kindsOf(other)];
  };
  const plain = await play(() => Promise.resolve());
  expect(await play((id) => renew(office, id))).toEqual(plain);
});

describeReach(selfCorrection, () => office.database);
describeRefusals(selfCorrection, () => office);

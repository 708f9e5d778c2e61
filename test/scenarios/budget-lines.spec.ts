import { budgetLines } from '../../libs/casework';
import { lastDayOf } from '../../libs/domain';
import { correctionOf } from '../../workflows/procedures/register-corrections/procedure';
import { importOf } from '../../workflows/procedures/register-imports/procedure';
import { moved } from '../support/budget';
import { Office } from '../support/office';
import { describeReachOfRegister } from '../support/reached';
import { recordingOn, turnOf } from '../support/turns';

const accountant = 'silvia.meroni';
const line = '2026/05.02.1.04/1250';
const other = '2026/01.01.1.03/40';
const content = (chapter: string, appropriation: string) => ({
  year: 2026,
  chapter,
  title: 'Contributi culturali',
  unit: 'contributions',
  appropriation,
});

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  expect((await bringsIn(['05.02.1.04/1250', '1000.00', 0], ['01.01.1.03/40', '50.00', 0])).outcome).toBe(
    'done',
  );
  await recordingOn(office.database)(
    turnOf(
      'grant',
      1,
      moved('grant.1', { type: 'booked', line, amount: '600.00', reason: 'bando' }, '2026-02-01'),
    ),
  );
});
afterAll(() => office.close());

async function bringsIn(...rows: [chapter: string, appropriation: string, seen: number][]) {
  const id = await office.openCase('budgetLinesImport', accountant, {
    source: 'bilancio.csv',
    reason: 'Bilancio di previsione.',
    rows: rows.map(([chapter, appropriation, seen], index) => ({
      line: index + 2,
      change: seen === 0 ? 'new' : 'changed',
      key: `2026/${chapter}`,
      entry: content(chapter, appropriation),
      from: '2026-01-01',
      to: lastDayOf(2026),
      follows: false,
      seen,
    })),
  });
  return office.caseFile(id);
}

async function corrects(appropriation: string, action = 'correct') {
  const id = await office.openCase('budgetLinesCorrection', accountant, {
    action,
    key: line,
    entry: content('05.02.1.04/1250', appropriation),
    from: '2026-01-01',
    to: lastDayOf(2026),
    reason: 'Variazione.',
  });
  return office.caseFile(id);
}

async function appropriations(): Promise<Record<string, string>> {
  const { rows } = await office.database.query<{ key: string; appropriation: string }>(
    `SELECT key, entry->>'appropriation' AS appropriation FROM register_entry
     WHERE register = 'budgetLines' AND holds @> date '2026-06-30'`,
  );
  return Object.fromEntries(rows.map(({ key, appropriation }) => [key, appropriation]));
}

test('an import that leaves one line less than is used of it writes none of its rows, and says which it was', async () => {
  const { outcome, facts } = await bringsIn(['01.01.1.03/40', '70.00', 2], ['05.02.1.04/1250', '599.99', 1]);
  expect(outcome).toBe('belowUse');
  expect(facts['belowUse']).toEqual([{ line: 3, key: line }]);
  expect(await appropriations()).toEqual({ [line]: '1000.00', [other]: '50.00' });
});

test('a correction that would leave less than is used is not done, and one that leaves as much is', async () => {
  expect(await corrects('599.99')).toMatchObject({ outcome: 'belowUse', facts: { used: '600.00' } });
  expect(await corrects('599.99', 'end')).toMatchObject({ outcome: 'belowUse' });
  expect(await appropriations()).toMatchObject({ [line]: '1000.00' });
  expect(await corrects('600.00')).toMatchObject({ outcome: 'done' });
  expect(await appropriations()).toMatchObject({ [line]: '600.00' });
});

describeReachOfRegister(
  importOf(budgetLines),
  ['outcomes.belowUse', 'facts.belowUse'],
  () => office.database,
);
describeReachOfRegister(
  correctionOf(budgetLines),
  ['outcomes.belowUse', 'facts.used'],
  () => office.database,
);

import { validateForm } from '../../../libs/forms';
import { proposal, receipt, zurich } from '../../../test/support/missions';
import { proposalForm } from './form';
import { changeForm, statementForm } from './task-forms';

const problemsOf = (form: Parameters<typeof validateForm>[0], value: unknown): string[] => {
  const checked = validateForm(form, value);
  return checked.ok ? [] : checked.problems.map(({ path }) => path.join('.'));
};

const leg = (day: string, time: string) => ({ place: 'Zurigo', zone: 'Europe/Rome', day, time });

describe('a proposal', () => {
  test('in order is taken', () => {
    expect(problemsOf(proposalForm, proposal('adele'))).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['returns before it departs', zurich('2026-05-04', '2026-05-02'), ['legs', 'legs.1']],
    [
      'has no return',
      { legs: [{ from: leg('2026-05-04', '08:00'), to: leg('2026-05-04', '12:00') }] },
      ['legs'],
    ],
    ['has an IBAN with a wrong check digit', { iban: 'IT81X9999901600000000000002' }, ['iban']],
    ['has an estimate of nothing', { estimate: [] }, ['estimate']],
    [
      'estimates zero',
      { estimate: [{ kind: 'board', what: 'Cena', amount: '0.00', payer: 'city' }] },
      ['estimate.0.amount'],
    ],
    [
      'estimates less than zero',
      { estimate: [{ kind: 'board', what: 'Cena', amount: '-1.00', payer: 'city' }] },
      ['estimate.0.amount'],
    ],
    [
      'costs the city nothing',
      { estimate: [{ kind: 'board', what: 'Cena', amount: '10.00', payer: 'others' }] },
      ['estimate'],
    ],
    ['signs acts on no day', { acts: 'Intesa' }, ['signingDay']],
    ['signs nothing on a day', { signingDay: '2026-05-05' }, ['acts']],
    [
      'has private days that are not between its days',
      { privateDays: [{ from: '2026-05-06', to: '2026-05-06' }] },
      ['privateDays.0'],
    ],
    ['names an unknown time zone', { legs: [{ from: { zone: 'Mars/Olympus' } }] }, ['legs']],
  ])('that %s is refused', (_, changes, paths) => {
    const found = problemsOf(proposalForm, proposal('adele', changes));
    for (const path of paths) expect(found.join(' ')).toContain(path);
    expect(found).not.toEqual([]);
  });
});

describe('a statement', () => {
  const statement = (...receipts: object[]) => ({
    receipts,
    hosted: [],
    ownCar: [],
    mealDeclared: false,
    declaration: 'document-1',
  });
  const document = 'document-2';

  test('in order is taken, also one that says that a receipt is lost', () => {
    expect(problemsOf(statementForm, statement(receipt(document)))).toEqual([]);
    expect(problemsOf(statementForm, statement(receipt(undefined)))).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['without a day', { day: undefined }, ['receipts.0.day']],
    ['of a day that does not exist', { day: '2026-02-30' }, ['receipts.0.day']],
    ['in an unknown currency', { currency: 'XYZ' }, ['receipts.0.currency']],
    ['of zero', { amount: '0.00' }, ['receipts.0.amount']],
    ['below zero', { amount: '-5.00' }, ['receipts.0.amount']],
    ['of lodging without nights', { nights: undefined }, ['receipts.0.nights']],
    ['of lodging of no night', { nights: 0 }, ['receipts.0.nights']],
  ])('with a receipt %s is refused', (_, changes, paths) => {
    expect(problemsOf(statementForm, statement(receipt(document, changes)))).toEqual(paths);
  });

  test.each<[string, object]>([
    ['document', { number: '78', amount: '1.00' }],
    ['number, day and amount', { document: 'document-3' }],
  ])('with two receipts of the same %s is refused', (_, changes) => {
    const twice = statement(receipt(document), { ...receipt(document), ...changes });
    expect(problemsOf(statementForm, twice)).toEqual(['receipts.1']);
  });
});

test('a change that returns before it departs is refused', () => {
  const change = { kind: 'extension', extraCost: '0.00', reasons: 'Proroga.' };
  expect(problemsOf(changeForm, { ...change, ...zurich() })).toEqual([]);
  expect(problemsOf(changeForm, { ...change, ...zurich('2026-05-04', '2026-05-03') })).not.toEqual([]);
});

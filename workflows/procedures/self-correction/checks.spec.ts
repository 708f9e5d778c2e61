import type { CorrectedAct } from '../../../libs/domain';
import { checkAssessment, checkOpening, checkRecoveryPlan } from './checks';
import type { Opening } from './form';

const act: CorrectedAct = {
  case: 'pratica',
  document: 'pratica.7',
  title: 'Determinazione',
  number: '2025/0000041',
  organ: 'manager',
  adoptedOn: '2025-12-20',
  unit: { unit: 'cabinet.direction', officer: 'cabinet.officer', manager: 'cabinet.director' },
};
const opening: Opening = {
  case: act.case,
  act: act.document,
  kind: 'annulment',
  grounds: 'Manca un requisito.',
  knownOn: '2026-02-20',
  advantage: true,
  exception: 'none',
  parties: [{ name: 'Circolo', address: 'circolo@pec.example.org' }],
};
const paths = (problems: readonly { readonly path: unknown }[]) => problems.map(({ path }) => path);
const check = (more: Partial<Opening>, of: Partial<CorrectedAct> = {}) =>
  paths(checkOpening({ ...opening, ...more }, { ...act, ...of }, '2026-03-02'));

test.each([
  ['2025-12-19', [['knownOn']]],
  ['2025-12-20', []],
  ['2026-03-02', []],
  ['2026-03-03', [['knownOn']]],
])('grounds known on %s meet %j', (knownOn, problems) => {
  expect(check({ knownOn })).toEqual(problems);
});

test.each([
  ['2026-03-01', true, [['suspendUntil']]],
  ['2026-03-02', true, []],
  ['2026-06-20', true, []],
  ['2026-06-21', true, [['suspendUntil']]],
  ['2026-06-21', false, []],
])('a suspension until %s of an advantage (%s) meets %j', (suspendUntil, advantage, problems) => {
  expect(check({ suspendUntil, advantage })).toEqual(problems);
});

test.each([
  ['manager', []],
  ['board', []],
  ['council', [['act']]],
  ['mayor', [['act']]],
] as const)('an act of the %s meets %j', (organ, problems) => {
  expect(check({}, { organ })).toEqual(problems);
});

test('only a revocation gives an indemnity, and says so', () => {
  const answer = { decision: 'correct', reasons: 'r', balance: 'b' } as const;
  expect(paths(checkAssessment(answer, { mayHaveIndemnity: true }))).toEqual([['indemnity']]);
  expect(paths(checkAssessment({ ...answer, indemnity: '0.00' }, { mayHaveIndemnity: true }))).toEqual([]);
  expect(paths(checkAssessment({ ...answer, indemnity: '0.00' }, { mayHaveIndemnity: false }))).toEqual([
    ['indemnity'],
  ]);
  expect(paths(checkAssessment(answer, { mayHaveIndemnity: false }))).toEqual([]);
  expect(paths(checkAssessment({ decision: 'confirm', reasons: 'r' }, { mayHaveIndemnity: true }))).toEqual(
    [],
  );
});

test('a recovery plan adds up, day after day', () => {
  const context = { recovery: '1000.00', decidedOn: '2026-03-20' };
  const plan = (...instalments: [string, string][]) =>
    paths(checkRecoveryPlan({ instalments: instalments.map(([due, amount]) => ({ due, amount })) }, context));
  expect(plan(['2026-03-21', '600.00'], ['2026-03-22', '400.00'])).toEqual([]);
  expect(plan(['2026-03-20', '1000.00'])).toEqual([['instalments', 0, 'due']]);
  expect(plan(['2026-04-01', '600.00'], ['2026-04-01', '400.00'])).toEqual([['instalments', 1, 'due']]);
  expect(plan(['2026-04-01', '999.99'])).toEqual([['instalments']]);
});

test.each([
  ['0.00', 2026, []],
  ['0.01', 2026, [['chapter'], ['beneficiaryTaxCode']]],
  ['0.01', undefined, []],
])('an indemnity of %s in the budget of %s lacks %j', (indemnity, budgetYear, problems) => {
  const answer = { decision: 'correct', reasons: 'r', balance: 'b', indemnity } as const;
  expect(paths(checkAssessment(answer, { mayHaveIndemnity: true, budgetYear }))).toEqual(problems);
});

test('money to be recovered names its debtor where the ledger has payments', () => {
  const answer = { decision: 'correct', reasons: 'r', balance: 'b', recovery: '10.00' } as const;
  const context = { mayHaveIndemnity: false, payments: [{ creditor: 'Circolo', left: '10.00' }] };
  expect(paths(checkAssessment(answer, context))).toEqual([['beneficiaryTaxCode']]);
  expect(paths(checkAssessment(answer, { mayHaveIndemnity: false }))).toEqual([]);
  const named = { ...answer, beneficiaryTaxCode: '97012345678' };
  expect(paths(checkAssessment(named, context))).toEqual([]);
});

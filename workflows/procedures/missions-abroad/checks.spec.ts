import { authorisationProblems, checkProposal, reportProblems, statementProblems } from './checks';
import { receipt, zurich } from '../../../test/support/missions';
import type { StatementAnswer } from './task-forms';

const seen = { invitationSeen: true, institutionalAim: true, giftsRuleTold: true, signing: 'none' } as const;
const pathsOf = (problems: readonly { path: readonly (string | number)[] }[]) =>
  problems.map(({ path }) => path.join('.'));

describe('the check of a proposal', () => {
  const signs = { signingDay: '2026-05-05', signingFrom: '2026-05-05' };
  test.each<[string, object, Readonly<Record<string, unknown>>, string[]]>([
    ['in order', {}, {}, []],
    ['of no institutional aim', { institutionalAim: false }, {}, ['institutionalAim']],
    ['of a delegation that does not know the limit', { giftsRuleTold: false }, {}, ['giftsRuleTold']],
    ['in an electoral period', {}, { electoralPeriod: 'Elezioni' }, ['indispensable']],
    ['that cannot wait', { indispensable: 'Non rinviabile.' }, { electoralPeriod: 'Elezioni' }, []],
    ['that says nothing of planned acts', {}, signs, ['signing']],
    ['of acts that are not planned', { signing: 'declaration' }, {}, ['signing']],
    ['of a signature on the first day possible', { signing: 'asPlanned' }, signs, []],
    [
      'of a signature on the day before',
      { signing: 'asPlanned' },
      { ...signs, signingFrom: '2026-05-06' },
      ['signing'],
    ],
    ['of a mere declaration', { signing: 'declaration' }, { ...signs, signingFrom: '2026-05-06' }, []],
  ])('%s', (_, changes, context, paths) => {
    expect(pathsOf(checkProposal({ ...seen, ...changes }, context))).toEqual(paths);
  });
});

test.each<[string, object, { begun: boolean; tooLate: boolean }, string[]]>([
  ['before the departure', {}, { begun: false, tooLate: false }, []],
  ['after it', {}, { begun: true, tooLate: true }, ['decision']],
  ['after it, with reasons', { reasons: 'Urgenza.' }, { begun: true, tooLate: true }, ['decision']],
  ['late where that is possible', {}, { begun: true, tooLate: false }, ['reasons']],
  ['late and with reasons', { reasons: 'Urgenza.' }, { begun: true, tooLate: false }, []],
])('a mission is authorised %s', (_, changes, context, paths) => {
  expect(pathsOf(authorisationProblems({ decision: 'authorised', ...changes }, context))).toEqual(paths);
});

test('a mission that has begun can be refused', () => {
  const refusal = { decision: 'refused', reasons: 'Tardiva.' } as const;
  expect(authorisationProblems(refusal, { begun: true, tooLate: true })).toEqual([]);
});

test('a statement names receipts of other days and those that are there already', () => {
  const receipts = [
    receipt('one'),
    receipt('two', { number: '78' }),
    receipt('three', { number: '79', day: '2026-05-06' }),
  ] as unknown as StatementAnswer['receipts'];
  const answer = { receipts } as StatementAnswer;
  const hashes = { one: 'abc', two: 'abc', three: 'def' };
  expect(pathsOf(statementProblems(answer, zurich() as never, hashes))).toEqual(['receipts.2', 'receipts.1']);
});

describe('a report', () => {
  const today = '2026-05-10';
  const free = { today, binding: true, allowedFrom: '2026-05-05', answer: undefined } as const;
  const report = { outcome: 'Esito.', contacts: [], followUps: [], gifts: [], signedActs: [] };
  const gift = (value: string, handedOver: boolean) => ({
    from: 'Sindaca',
    what: 'Libro',
    value,
    handedOver,
  });

  test.each([
    ['150.00', false, []],
    ['150.01', false, ['gifts.0.handedOver']],
    ['150.01', true, []],
  ])('of a gift of %s, handed over: %s', (value, handedOver, paths) => {
    expect(pathsOf(reportProblems({ ...report, gifts: [gift(value, handedOver)] }, free))).toEqual(paths);
  });

  test.each<[string, object, string[]]>([
    ['on the first day possible', {}, []],
    ['before it', { allowedFrom: '2026-05-06' }, ['signedActs.0']],
    ['before it, with a no-objection', { allowedFrom: '2026-05-06', answer: 'noObjection' }, []],
    ['against an objection', { answer: 'objection' }, ['signedActs.0']],
    ['where only a declaration was allowed', { binding: false }, ['signedActs.0']],
    ['that nobody was told of', { allowedFrom: undefined }, ['signedActs.0']],
  ])('of an act signed %s', (_, changes, paths) => {
    const signedActs = [{ title: 'Intesa', signedOn: '2026-05-05' }];
    expect(pathsOf(reportProblems({ ...report, signedActs }, { ...free, ...changes }))).toEqual(paths);
  });
});

import type { FormProblem } from '../../../libs/domain';
import { checkPaymentChecks, checkRecovery } from '../../../libs/forms';
import {
  checkAssessment,
  checkCall,
  checkEligibility,
  checkFund,
  checkOpinion,
  checkReport,
  checkRevocation,
  checkWeights,
} from './checks';

/** Where the problems are; each must speak both languages. */
const pathsOf = (problems: readonly FormProblem[]) =>
  problems.map(({ path, message }) => {
    expect(message.it).toMatch(/\.$/);
    expect(message.en).toMatch(/\.$/);
    return path.join('.');
  });

test.each([
  ['7.99', ['shareApplied']],
  ['8.00', []],
  ['8.01', []],
])('a share of %s %%', (shareApplied, paths) => {
  const fund = {
    secondaryCharges: '1.00',
    worksInLieu: '0.00',
    areasCededValue: '0.00',
    otherIncome: '0.00',
    source: 'Rendiconto',
  };
  expect(pathsOf(checkFund({ ...fund, shareApplied }, { referenceYear: 2011 }))).toEqual(paths);
});

test.each([
  ['2012-03-01', ['publishedOn']],
  ['2012-03-02', []],
  ['2012-03-03', []],
])('a call published on %s after an approval of 2 March', (publishedOn, paths) => {
  expect(pathsOf(checkCall({ publishedOn, reference: 'Avviso' }, { approvedOn: '2012-03-02' }))).toEqual(
    paths,
  );
});

const note = { noteReference: 'PG 1', noteDate: '2012-09-10', method: 'Residenti' };

test.each<[string, [string, number][], string[]]>([
  [
    'one each',
    [
      ['catholic', 2],
      ['methodist', 1],
    ],
    [],
  ],
  [
    'one of them 0',
    [
      ['catholic', 2],
      ['methodist', 0],
    ],
    [],
  ],
  [
    'all 0',
    [
      ['catholic', 0],
      ['methodist', 0],
    ],
    ['weights'],
  ],
  ['one missing', [['catholic', 2]], ['weights']],
  [
    'one twice',
    [
      ['catholic', 2],
      ['methodist', 1],
      ['catholic', 3],
    ],
    ['weights.2.confession'],
  ],
  [
    'one too many',
    [
      ['catholic', 2],
      ['methodist', 1],
      ['hindu', 1],
    ],
    ['weights.2.confession'],
  ],
])('weights: %s', (_case, weights, paths) => {
  const answer = { ...note, weights: weights.map(([confession, weight]) => ({ confession, weight })) };
  expect(pathsOf(checkWeights(answer, { confessions: ['catholic', 'methodist'] }))).toEqual(paths);
});

const works = [
  { work: 1, cost: '100.00' },
  { work: 2, cost: '50.00' },
];

test.each<[string, number[], string[]]>([
  ['one of the works', [2], []],
  ['a work that is not there', [3], ['inadmissibleWorks.0.work']],
  ['a work twice', [2, 2], ['inadmissibleWorks.1.work']],
])('an opinion on %s', (_case, numbers, paths) => {
  const answer = {
    outcome: 'inadmissible' as const,
    text: 'Parere',
    inadmissibleWorks: numbers.map((work) => ({ work, reasons: 'Difforme' })),
  };
  expect(pathsOf(checkOpinion(answer, { works, mayAskForDocuments: true }))).toEqual(paths);
});

test('documents can be asked for once', () => {
  const answer = { outcome: 'needsDocuments' as const, text: 'Tavole', inadmissibleWorks: [] };
  expect(checkOpinion(answer, { works, mayAskForDocuments: true })).toEqual([]);
  expect(pathsOf(checkOpinion(answer, { works, mayAskForDocuments: false }))).toEqual(['outcome']);
});

const admitted = { work: 1, eligible: true, admissibleCost: '100.00' };
const other = { work: 2, eligible: true, admissibleCost: '50.00' };

test.each<[string, object, string[]]>([
  ['as asked', {}, []],
  ['above what was asked', { admissibleCost: '100.01' }, ['works.0.admissibleCost']],
  ['reduced without a reason', { admissibleCost: '99.99' }, ['works.0.reason']],
  ['reduced with a reason', { admissibleCost: '99.99', reason: 'Voce estranea' }, []],
  ['refused', { eligible: false, admissibleCost: '0.00', reason: 'Fuori art. 71' }, []],
  ['refused and still paid', { eligible: false, reason: 'Fuori art. 71' }, ['works.0.admissibleCost']],
])('a work %s', (_case, change, paths) => {
  const answer = { works: [{ ...admitted, ...change }, other] };
  expect(pathsOf(checkEligibility(answer, { works, inadmissible: [] }))).toEqual(paths);
});

test('every work has one line, and one that an office excluded gets nothing', () => {
  const check = (lines: (typeof admitted)[], inadmissible: number[] = []) =>
    pathsOf(checkEligibility({ works: lines }, { works, inadmissible }));
  expect(check([admitted])).toEqual(['works']);
  expect(check([admitted, other, other])).toEqual(['works.2.work']);
  expect(check([admitted, other, { ...other, work: 3 }])).toEqual(['works.2.work']);
  expect(check([admitted, other], [2])).toEqual(['works.1.admissibleCost']);
});

test.each<[string, boolean, object[], string[]]>([
  ['works, with their costs', true, [admitted, other], []],
  ['works, without their costs', true, [], ['works', 'works']],
  ['a formal matter', false, [], []],
  ['a formal matter, with costs', false, [admitted], ['works']],
])('readmitted on %s', (_case, aboutWorks, lines, paths) => {
  const answer = { outcome: 'readmit' as const, answer: 'Accolte', works: lines as (typeof admitted)[] };
  expect(pathsOf(checkAssessment(answer, { works, inadmissible: [], aboutWorks }))).toEqual(paths);
});

test('obstacles that stand need no costs', () => {
  const answer = { outcome: 'confirm' as const, answer: 'Respinte', works: [] };
  expect(checkAssessment(answer, { works, inadmissible: [], aboutWorks: true })).toEqual([]);
});

test('above the threshold tax debts are checked', () => {
  expect(pathsOf(checkPaymentChecks({ taxDebts: 'notDue' }, { debtCheckRequired: true }))).toEqual([
    'taxDebts',
  ]);
  expect(checkPaymentChecks({ taxDebts: 'notDue' }, { debtCheckRequired: false })).toEqual([]);
  expect(checkPaymentChecks({ taxDebts: 'none' }, { debtCheckRequired: true })).toEqual([]);
});

test.each<[string, object, boolean, string[]]>([
  ['all costs', {}, false, []],
  ['more than was spent', { acceptedCosts: '100.01' }, false, ['acceptedCosts']],
  ['protected heritage with its permit', { heritagePermit: 'held' }, true, []],
  ['protected heritage as if it were not', {}, true, ['heritagePermit']],
])('a report with %s', (_case, change, protectedHeritage, paths) => {
  const answer = {
    acceptedCosts: '100.00',
    income: '0.00',
    heritagePermit: 'notNeeded' as const,
    irregular: false,
  };
  expect(pathsOf(checkReport({ ...answer, ...change }, { spent: '100.00', protectedHeritage }))).toEqual(
    paths,
  );
});

test.each([
  ['79.99', []],
  ['80.00', ['amount']],
])('a partial revocation of %s out of 80.00', (amount, paths) => {
  const answer = { decision: 'revokePart' as const, amount, reasons: 'Difformità' };
  expect(pathsOf(checkRevocation(answer, { granted: '80.00' }))).toEqual(paths);
});

test.each([
  ['80.00', []],
  ['80.01', ['amount']],
])('%s given back out of 80.00', (amount, paths) => {
  expect(pathsOf(checkRecovery({ amount }, { due: '80.00' }))).toEqual(paths);
});

test('a context that lacks something is a mistake of ours and lets nothing through', () => {
  expect(() => checkRecovery({ amount: '1.00' }, {})).toThrow();
});

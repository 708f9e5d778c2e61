import type { z } from 'zod';
import * as standard from './standard';
import { validateForm } from './validate-form';

const pathsOf = (form: z.ZodType, answer: unknown) => {
  const checked = validateForm(form, answer);
  return checked.ok ? [] : checked.problems.map(({ path }) => path.join('.'));
};

const adoption = {
  result: 'adopted',
  adoptedOn: '2012-10-05',
  votesFor: 7,
  votesAgainst: 0,
  abstained: 1,
  immediatelyExecutable: false,
} as const;

test.each<[string, object, string[]]>([
  ['adopted', {}, []],
  ['rejected without reasons', { result: 'rejected', votesFor: 0 }, ['reasons']],
  ['returned with reasons', { result: 'returned', reasons: 'Da integrare.' }, []],
  ['adopted against the votes', { votesFor: 3, votesAgainst: 3 }, ['votesFor']],
  ['immediate without its ballot', { immediatelyExecutable: true }, ['members', 'votesForImmediateEffect']],
  [
    'immediate by half of the members',
    { immediatelyExecutable: true, members: 12, votesForImmediateEffect: 6 },
    ['votesForImmediateEffect'],
  ],
  [
    'immediate by the majority of the members',
    { immediatelyExecutable: true, members: 12, votesForImmediateEffect: 7 },
    [],
  ],
  [
    'immediate though rejected',
    {
      result: 'rejected',
      reasons: 'No.',
      immediatelyExecutable: true,
      members: 12,
      votesForImmediateEffect: 7,
    },
    ['immediatelyExecutable'],
  ],
  ['more votes than members', { members: 7 }, ['members']],
])('the decision of a collegial organ: %s', (_case, change, paths) => {
  expect(pathsOf(standard.adoptionForm, { ...adoption, ...change })).toEqual(paths);
});

test.each<[string, z.ZodType, object, string[]]>([
  ['technical, favourable', standard.technicalOpinionForm, { opinion: 'favourable' }, []],
  [
    'technical, contrary without reasons',
    standard.technicalOpinionForm,
    { opinion: 'unfavourable' },
    ['reasons'],
  ],
  ['technical, never "not due"', standard.technicalOpinionForm, { opinion: 'notDue' }, ['opinion']],
  [
    'accounting, contrary without reasons',
    standard.accountingOpinionForm,
    { opinion: 'unfavourable' },
    ['reasons'],
  ],
  ['accounting, not due', standard.accountingOpinionForm, { opinion: 'notDue' }, []],
  ['signed', standard.signatureForm, { decision: 'signed' }, []],
  ['returned without reasons', standard.signatureForm, { decision: 'returned' }, ['reasons']],
  ['confirmed', standard.confirmationForm, { confirmed: true }, []],
  ['not confirmed without remarks', standard.confirmationForm, { confirmed: false }, ['notes']],
  ['covered without number', standard.visaForm, { covered: true }, ['commitmentNumber']],
  ['not covered without reasons', standard.visaForm, { covered: false }, ['reasons']],
  [
    'budget executory before its date',
    standard.budgetResolutionForm,
    { resolution: { number: '1', date: '2013-03-02' }, executoryOn: '2013-03-01' },
    ['executoryOn'],
  ],
  [
    'budget executory on its date',
    standard.budgetResolutionForm,
    { resolution: { number: '1', date: '2013-03-02' }, executoryOn: '2013-03-02' },
    [],
  ],
  ['opinion without its text', standard.opinionForm, { outcome: 'favourable' }, ['text']],
  [
    'nothing arrived',
    standard.documentsArrivedForm,
    { receivedOn: '2012-07-20', documents: [], complete: false },
    ['documents'],
  ],
])('%s', (_case, form, answer, paths) => expect(pathsOf(form, answer)).toEqual(paths));

test.each<[string, object, string[]]>([
  ['all passed', {}, []],
  ['account of somebody else', { accountHolderVerified: false }, ['notes']],
  ['irregular contributions', { contributions: 'irregular' }, ['notes']],
  ['debts found', { taxDebts: 'found' }, ['notes']],
  ['debts found and described', { taxDebts: 'found', notes: 'Segnalato.' }, []],
])('checks before payment: %s', (_case, change, paths) => {
  const passed = {
    iban: 'IT60X0542811101000000123456',
    accountHolderVerified: true,
    contributions: 'regular',
    taxDebts: 'none',
  };
  expect(pathsOf(standard.paymentChecksForm, { ...passed, ...change })).toEqual(paths);
});

test('an organ that departs from an unfavourable opinion says why', () => {
  const context = (opinion: string) => ({
    technicalOpinion: { opinion },
    accountingOpinion: { opinion: 'favourable' },
  });
  expect(standard.checkAdoption(adoption, context('favourable'))).toEqual([]);
  expect(standard.checkAdoption(adoption, context('unfavourable'))).toMatchObject([{ path: ['reasons'] }]);
  expect(standard.checkAdoption({ ...adoption, reasons: 'Perché.' }, context('unfavourable'))).toEqual([]);
});

test('an act is posted on the day of its adoption or later', () => {
  const context = { adoptedOn: '2012-10-05' };
  expect(standard.checkPosting({ postedOn: '2012-10-05' }, context)).toEqual([]);
  expect(standard.checkPosting({ postedOn: '2012-10-04' }, context)).toMatchObject([{ path: ['postedOn'] }]);
});

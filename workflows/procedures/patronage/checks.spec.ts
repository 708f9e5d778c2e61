import { patronageAnswer } from '../../../apps/cli/demonstration/patronage-script';
import { adoptionForm } from '../../../libs/forms';
import {
  checkCompleteness,
  checkDateChange,
  checkGrantAdoption,
  checkNoCost,
  checkOpinion,
  checkRequirements,
} from './checks';
import { type Requirements, requirementsForm } from './task-forms';

const paths = (problems: readonly { path: readonly unknown[] }[]) => problems.map(({ path }) => path[0]);

test('an application that names missing papers is complete only with a note', () => {
  const answer = { complete: true, missing: [] as string[], stampDuty: 'paid' as const };
  expect(paths(checkCompleteness(answer, { papers: ['statuto'] }))).toEqual(['notes']);
  expect(checkCompleteness({ ...answer, notes: 'È nel fascicolo.' }, { papers: ['statuto'] })).toEqual([]);
  expect(checkCompleteness(answer, { papers: [] })).toEqual([]);
  expect(checkCompleteness({ ...answer, complete: false }, { papers: ['statuto'] })).toEqual([]);
});

test('documents are asked for once', () => {
  const answer = { outcome: 'needsDocuments', text: 'Il programma.' } as const;
  expect(checkOpinion(answer, { mayAskForDocuments: true })).toEqual([]);
  expect(paths(checkOpinion(answer, { mayAskForDocuments: false }))).toEqual(['outcome']);
});

describe('the assessment', () => {
  const fine = requirementsForm.parse(patronageAnswer({ key: 'requirements', context: {} }, '2026-05-04'));
  const context = { startsOn: '2026-06-12', endsOn: '2026-06-14', today: '2026-05-04', maySuspend: true };

  test.each<[Partial<Requirements>, object, string[]]>([
    [{}, {}, []],
    [{ profit: true }, {}, ['outcome']],
    [{ profit: true, outcome: 'unfavourable' }, {}, []],
    [{}, { endsOn: '2027-06-11' }, []],
    [{}, { endsOn: '2027-06-12' }, ['single']],
    [{ single: false, outcome: 'unfavourable' }, { endsOn: '2027-06-12' }, []],
    [{ outcome: 'needsInformation', profit: true }, {}, []],
    [{ outcome: 'needsInformation' }, { maySuspend: false }, ['outcome']],
  ])('%j where the case knows %j', (changes, known, problems) => {
    expect(paths(checkRequirements({ ...fine, ...changes }, { ...context, ...known }))).toEqual(problems);
  });
});

test('no accounting opinion is due, and a favourable one makes no sense', () => {
  expect(checkNoCost({ opinion: 'notDue' })).toEqual([]);
  expect(checkNoCost({ opinion: 'unfavourable', reasons: 'Vi sono spese.' })).toEqual([]);
  expect(paths(checkNoCost({ opinion: 'favourable' }))).toEqual(['opinion']);
});

test.each([
  ['2026-06-01', false, []],
  ['2026-06-02', false, ['immediatelyExecutable']],
  ['2026-06-02', true, []],
])('a grant of %s, immediately executable %s, for 12 June', (adoptedOn, immediately, problems) => {
  const answer = adoptionForm.parse({
    ...patronageAnswer({ key: 'grant.adoption', context: {} }, adoptedOn),
    immediatelyExecutable: immediately,
  });
  const opinions = { technicalOpinion: { opinion: 'favourable' }, accountingOpinion: { opinion: 'notDue' } };
  expect(paths(checkGrantAdoption(answer, { startsOn: '2026-06-12', ...opinions }))).toEqual(problems);
});

test.each([
  [true, { late: false, barred: false }, []],
  [true, { late: true, barred: false }, ['confirmed']],
  [true, { late: false, barred: true }, ['confirmed']],
  [false, { late: true, barred: true }, []],
])('other dates confirmed %s with %j', (confirmed, context, problems) => {
  expect(paths(checkDateChange({ confirmed, reasons: 'Invariata.' }, context))).toEqual(problems);
});

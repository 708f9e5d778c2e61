import round2011 from '../../../apps/cli/demonstration/rounds/2011.json';
import round2014 from '../../../apps/cli/demonstration/rounds/2014.json';
import { validateForm } from '../../../libs/forms';
import { applicationForm, roundForm } from './form';

const [parishes] = round2011.applications;
const [, , evangelical] = round2011.applications;
if (!parishes || !evangelical) throw new Error('The round of 2011 has these applications');

const problemsOf = (application: unknown) => {
  const checked = validateForm(applicationForm, application);
  return checked.ok ? [] : checked.problems.map(({ path }) => path.join('.'));
};

/** The parishes of 2011 with one of their works changed. */
const withWork = (index: number, change: object) => ({
  ...parishes.application,
  works: parishes.application.works.map((work, position) =>
    position === index ? { ...work, ...change } : work,
  ),
});

test.each([round2011, round2014])('the applications of %#', ({ round, applications }) => {
  expect(validateForm(roundForm, round).ok).toBe(true);
  for (const { application } of applications) expect(problemsOf(application)).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['a denomination outside the list without its name', { confession: 'other' }, ['otherConfession']],
  ['a denomination outside the list', { confession: 'other', otherConfession: 'Sikh' }, []],
  ['a Curia that is not Catholic', { bodyKind: 'diocesanOrdinary' }, ['bodyKind']],
  ['an order that is not Catholic', { bodyKind: 'independentOrder' }, ['bodyKind']],
  ['a Catholic body that is neither', { confession: 'catholic' }, ['bodyKind']],
  ['no work', { works: [] }, ['works']],
  ['no account yet', { iban: undefined }, []],
  ['a tax code too short', { taxCode: '9900000000' }, ['taxCode']],
  // Late and incomplete applications must be registered: nothing may refuse them here.
  [
    'nothing attached',
    {
      attachments: {
        signedForm: false,
        programme: false,
        estimate: false,
        photographs: false,
        drawings: false,
        curiaLetter: false,
      },
      authorisation: { authority: 'Consiglio', attached: false },
    },
    [],
  ],
])('%s', (_case, change, paths) => {
  expect(problemsOf({ ...evangelical.application, ...change })).toEqual(paths);
});

test.each<[string, object, string[]]>([
  ['costs nothing', { cost: '0.00' }, ['works.1.cost']],
  ['is paid for by others', { cost: '100.00', ownFunds: '60.00', otherFunds: '40.01' }, ['works.1.ownFunds']],
  ['is paid for to the cent', { cost: '100.00', ownFunds: '60.00', otherFunds: '40.00' }, []],
  ['has the priority of another', { priority: 1 }, ['works.1.priority']],
  ['has no priority', { priority: 0 }, ['works.1.priority']],
  ['is land that is not bought', { facilityKind: 'land' }, ['works.1.workKind']],
  ['buys what is not land', { workKind: 'landPurchase' }, ['works.1.workKind']],
  ['buys land', { facilityKind: 'land', workKind: 'landPurchase' }, []],
])('a work that %s', (_case, change, paths) => {
  expect(problemsOf(withWork(1, change))).toEqual(paths);
});

test('sixty works at most', () => {
  const works = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...parishes.application.works[0], priority: index + 1 }));
  expect(problemsOf({ ...parishes.application, works: works(60) })).toEqual([]);
  expect(problemsOf({ ...parishes.application, works: works(61) })).toEqual(['works']);
});

test('an agreement with the State is neither asked nor kept', () => {
  expect(JSON.stringify(applicationForm.shape)).not.toMatch(/intesa|agreement/i);
  const checked = validateForm(applicationForm, { ...evangelical.application, agreement: 'yes' });
  expect(checked.ok && 'agreement' in checked.value).toBe(false);
});

test('applications follow the reference year', () => {
  const year = (applicationYear?: number) =>
    validateForm(roundForm, { referenceYear: 2011, applicationYear }).ok;
  expect([year(), year(2011), year(2010)]).toEqual([true, true, false]);
});

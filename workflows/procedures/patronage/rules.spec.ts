import fc from 'fast-check';
import { caseDate } from '../../../test/support/law-values';
import type { ElectoralPeriod } from '../../../libs/domain';
import { addDays, compareDates, isLegalHoliday } from '../../../libs/law';
import {
  patronageAnswer,
  patronageApplication,
  type PatronageRequest,
} from '../../../apps/cli/demonstration/patronage-script';
import { openingForm } from '../generic-case/form';
import { applicationForm } from './form';
import { patronage } from './procedure';
import {
  changeObstacle,
  daysLate,
  decisionForPrinting,
  earlyUse,
  electoralEffect,
  filingAfterChange,
  finalMaterialDue,
  isPermanent,
  isUseSuspended,
  lateTreatment,
  latestFiling,
  missingPapers,
  moneyRequestOf,
  needsImmediateEffect,
  outcomeOf,
  requirementsObstacle,
  unitFor,
} from './rules';
import { type Requirements, requirementsForm } from './task-forms';

describe('the latest filing day', () => {
  test.each([
    ['2026-06-12', '2026-04-28', []],
    // 1 May: the day before.
    ['2026-06-15', '2026-04-30', ['2026-05-01']],
    // 25 April 2026 is a Saturday, and a holiday.
    ['2026-06-09', '2026-04-24', ['2026-04-25']],
    // Easter and Easter Monday; the Saturday before is a day like others.
    ['2026-05-21', '2026-04-04', ['2026-04-06', '2026-04-05']],
    // 4 October is a holiday from 2026 on; in 2027 it is a Monday after a Sunday.
    ['2027-11-18', '2027-10-02', ['2027-10-04', '2027-10-03']],
    // Sant’Ambrogio moves no legal term.
    ['2027-01-21', '2026-12-07', []],
  ])('for an initiative of %s is %s', (startsOn, due, holidays) => {
    const explanation = latestFiling(startsOn, '2026-03-02');
    expect(explanation).toMatchObject({ start: startsOn, amount: 45, direction: 'backward', due });
    expect(explanation.holidays.map(({ date }) => date)).toEqual(holidays);
  });

  test('is never a holiday, never less than 45 days before, and moves only over holidays', () => {
    fc.assert(
      fc.property(caseDate, (startsOn) => {
        const { due, rawEnd } = latestFiling(startsOn, startsOn);
        expect(isLegalHoliday(due)).toBe(false);
        expect(addDays(rawEnd, 45)).toBe(startsOn);
        for (let day = rawEnd; compareDates(day, due) > 0; day = addDays(day, -1))
          expect(isLegalHoliday(day)).toBe(true);
      }),
    );
  });
});

describe('lateness', () => {
  test.each([
    ['2026-04-27', 0],
    ['2026-04-28', 0],
    ['2026-04-29', 1],
    ['2026-06-12', 45],
  ])('of an application of %s for 12 June 2026 is %i days', (filedOn, days) => {
    expect(daysLate(filedOn, '2026-06-12')).toBe(days);
  });

  test.each([
    ['2026-06-11', 'mayAdmit'],
    ['2026-06-12', 'refuse'],
    ['2026-06-13', 'refuse'],
  ])('of %s for 12 June 2026: %s', (filedOn, treatment) => {
    expect(lateTreatment(filedOn, '2026-06-12')).toBe(treatment);
  });

  test('after a change of dates is counted from the application', () => {
    expect(filingAfterChange('2026-04-01', '2026-05-20')).toBe('2026-04-01');
  });

  test.each([
    [{ late: false, barred: false }, undefined],
    [{ late: true, barred: false }, 'late'],
    [{ late: true, barred: true }, 'electoralSilence'],
  ])('%j stands against other days with %s', (found, obstacle) => {
    expect(changeObstacle(found, '2026-05-20')).toBe(obstacle);
  });
});

test('the decision leaves ten days for printing, counted back from the initiative', () => {
  // 2 June 2026, ten days before, is a holiday.
  expect(decisionForPrinting('2026-06-12', '2026-03-02')).toMatchObject({
    rawEnd: '2026-06-02',
    due: '2026-06-01',
  });
});

test('the final material is due thirty days later, or the next day that is no holiday', () => {
  expect(finalMaterialDue('2026-06-15').due).toBe('2026-07-15');
  // 15 August 2026 is a Saturday, and a holiday; then comes a Sunday.
  expect(finalMaterialDue('2026-07-16').due).toBe('2026-08-17');
});

describe('papers', () => {
  const papersOf = (changes: PatronageRequest) =>
    missingPapers(applicationForm.parse(patronageApplication(changes)));
  const none = {
    report: false,
    deedAndStatute: 'missing',
    appointmentMinutes: false,
    identityDocument: false,
    eventBudget: false,
    chamberExtract: false,
  };
  const usual = ['report', 'deedAndStatute', 'appointmentMinutes', 'identityDocument'];

  test('are complete as the form asks for them', () => expect(papersOf({})).toEqual([]));
  test('are four for everybody', () => expect(papersOf({ attachments: none })).toEqual(usual));
  test('are two more for commercial applicants', () =>
    expect(papersOf({ attachments: none, applicantKind: 'commercial' })).toEqual([
      ...usual,
      'eventBudget',
      'chamberExtract',
    ]));
  test('on file are not asked for again', () =>
    expect(papersOf({ attachments: { ...none, deedAndStatute: 'onFile' } })).not.toContain('deedAndStatute'));
});

test.each([
  ['2026-01-10', '2027-01-08', false],
  ['2026-01-10', '2027-01-09', false],
  ['2026-01-10', '2027-01-10', true],
])('an initiative from %s to %s is permanent: %s', (startsOn, endsOn, permanent) => {
  expect(isPermanent({ startsOn, endsOn })).toBe(permanent);
});

describe('requirements', () => {
  const fine = requirementsForm.parse(patronageAnswer({ key: 'requirements', context: {} }, '2026-05-04'));

  test.each<[Partial<Requirements>, string | undefined]>([
    [{}, undefined],
    [{ notablePeople: false }, undefined],
    [{ outcome: 'unfavourable' }, 'notWorthy'],
    [{ outcome: 'unfavourable', relevant: false }, 'noRelevance'],
    [{ significant: false }, 'noValue'],
    [{ single: false }, 'notSingle'],
    [{ alreadyPatronised: true, single: false }, 'alreadyPatronised'],
    [{ profit: true }, 'profit'],
    [{ advertising: true }, 'advertising'],
    [{ propaganda: true, significant: false }, 'propaganda'],
    [{ foreignAims: true }, 'foreignAims'],
    [{ cityOffice: true }, 'cityOffice'],
  ])('with %j: %s', (changes, obstacle) => {
    expect(requirementsObstacle({ ...fine, ...changes }, '2026-05-04')).toBe(obstacle);
  });

  test('only lateness has an outcome of its own', () => {
    expect(outcomeOf('late')).toBe('late');
    expect(outcomeOf('profit')).toBe('refused');
  });
});

test.each([
  ['city', 'cabinet.direction'],
  ['national', 'cabinet.direction'],
  ['international', 'international-relations.direction'],
] as const)('an initiative of %s relevance is examined by %s', (relevance, unit) => {
  expect(unitFor(patronage, relevance).unit).toBe(unit);
});

describe('the electoral gate', () => {
  const period: ElectoralPeriod = {
    id: 'p',
    kind: 'municipal',
    title: 'Elezioni comunali',
    from: '2026-04-10',
    until: '2026-05-25',
  };
  const periodOn = (day: string) => (day >= period.from && day <= period.until ? period : undefined);

  test.each([
    // Before the call everything is free, unless the whole initiative falls in a period that is already known.
    ['2026-04-09', '2026-06-12', '2026-06-14', 'free'],
    ['2026-04-09', '2026-05-01', '2026-05-02', 'barred'],
    ['2026-04-09', '2026-05-01', '2026-05-26', 'free'],
    // From the call until voting closes: later initiatives wait, those within are barred, up to the last day itself.
    ['2026-04-10', '2026-06-12', '2026-06-14', 'wait'],
    ['2026-05-25', '2026-05-26', '2026-05-26', 'wait'],
    ['2026-05-20', '2026-05-24', '2026-05-25', 'barred'],
    ['2026-05-20', '2026-05-24', '2026-05-26', 'wait'],
    // One that is under way counts from today.
    ['2026-05-20', '2026-04-01', '2026-05-22', 'barred'],
    ['2026-05-26', '2026-06-12', '2026-06-14', 'free'],
  ])('on %s for an initiative from %s to %s: %s', (today, startsOn, endsOn, kind) => {
    expect(electoralEffect(today, { startsOn, endsOn }, periodOn).kind).toBe(kind);
  });

  test('what is free has no period in force, and what is barred has no day left outside', () => {
    fc.assert(
      fc.property(
        caseDate,
        fc.nat(400),
        fc.nat(60),
        fc.nat(200),
        fc.nat(60),
        (from, wait, days, lead, long) => {
          const until = addDays(from, days);
          const today = addDays(from, wait - 200);
          const startsOn = addDays(today, lead);
          const endsOn = addDays(startsOn, long);
          const silent = (day: string) => day >= from && day <= until;
          const effect = electoralEffect(today, { startsOn, endsOn }, (day) =>
            silent(day) ? { ...period, from, until } : undefined,
          );
          if (effect.kind === 'free') expect(silent(today)).toBe(false);
          if (effect.kind === 'wait') expect(silent(today)).toBe(true);
          if (effect.kind === 'barred') expect(silent(startsOn) && silent(endsOn)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['2026-04-09', false],
    ['2026-04-10', true],
    ['2026-06-14', true],
  ])('use of what was granted earlier for an initiative until %s is suspended: %s', (endsOn, suspended) => {
    expect(isUseSuspended({ endsOn }, period)).toBe(suspended);
  });
});

test.each([
  [1, 'warning'],
  [2, 'obstacle'],
  [3, 'obstacle'],
])('use number %i of the mark before the grant is a %s', (times, consequence) => {
  expect(earlyUse(times, '2026-05-04')).toBe(consequence);
});

test.each([
  // Posted on the day of its adoption it takes effect on the eleventh day after.
  ['2026-06-01', '2026-06-12', false],
  ['2026-06-02', '2026-06-12', true],
])('a resolution of %s for %s must be immediately executable: %s', (adoptedOn, startsOn, must) => {
  expect(needsImmediateEffect(adoptedOn, startsOn, 'prevailingExcluded')).toBe(must);
});

test('a request for money is what a generic case is opened with', () => {
  const application = applicationForm.parse(
    patronageApplication({ asksForMoney: true, moneyAsked: '4000.00' }),
  );
  expect(openingForm.parse(moneyRequestOf(application))).toMatchObject({
    kind: 'moneyRequest',
    amount: '4000.00',
    initiative: application.initiative.title,
  });
});

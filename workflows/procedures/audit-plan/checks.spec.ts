import { planOf, row } from '../../../test/support/audit-plan';
import { checkChange, checkExtraPlan, checkPlan, checkQuality, checkScoring, checkUniverse } from './checks';
import { type Change, changeForm, type ExtraPlanAnswer, extraPlanForm, planForm, type Quality } from './form';
import { auditUniverse } from './registers';

const today = '2026-12-01';
const score = (code: string, priority: string) => ({ code, priority });
const scores = [
  score('GAB-01', 'Alta'),
  score('GAB-03', 'Alta'),
  score('GAB-02', 'Media'),
  score('GAB-04', 'Bassa'),
];
const pathsOf = (problems: readonly { readonly path: readonly (string | number)[] }[]) =>
  problems.map(({ path }) => path.join('.'));

test.each([
  ['reviewed', [], ['decision']],
  ['reviewed', [{}], []],
  ['again', [], []],
])('a universe that is %s with %j processes has problems at %j', (decision, universe, paths) => {
  expect(pathsOf(checkUniverse({ decision }, { universe }))).toEqual(paths);
});

test('another priority is for a process of the universe', () => {
  const override = (process: string) => ({
    overrides: [{ process, priority: 'high' as const, reasons: 'Nuovo.' }],
  });
  expect(pathsOf(checkScoring(override('GAB-02'), { scores }))).toEqual([]);
  expect(pathsOf(checkScoring(override('GAB-99'), { scores }))).toEqual(['overrides.0.process']);
});

describe('a plan', () => {
  const problemsOf = (changes: object, day = today) =>
    pathsOf(checkPlan(planOf(changes), { planYear: 2027, today: day, scores }));

  test.each([
    ['as it should be', {}, []],
    [
      'with an engagement on no process',
      { engagements: [row('GAB-01', 1), row('GAB-03', 2), row('GAB-05', 3)] },
      ['engagements.2.process'],
    ],
    ['with an outline of its own year', { outline: [{ process: 'GAB-02', year: 2027 }] }, ['outline.0.year']],
    [
      'with an outline of the third year after',
      { outline: [{ process: 'GAB-02', year: 2030 }] },
      ['outline.0.year'],
    ],
    ['with all days there are', { auditors: [{ auditor: 'a', days: 60 }] }, []],
    ['with a day more', { auditors: [{ auditor: 'a', days: 59 }] }, ['beyondReasons']],
    [
      'with a day more and a reason',
      { auditors: [{ auditor: 'a', days: 59 }], beyondReasons: 'Straordinario.' },
      [],
    ],
    ['without a process of high priority', { engagements: [row('GAB-01', 1)] }, ['leftOutReasons']],
    [
      'without it, with a reason',
      { engagements: [row('GAB-01', 1)], leftOutReasons: 'Riorganizzazione.' },
      [],
    ],
    [
      'with it in a later year',
      { engagements: [row('GAB-01', 1)], outline: [{ process: 'GAB-03', year: 2029 }] },
      [],
    ],
  ])('%s has the problems that it has', (_, changes, paths) => {
    expect(problemsOf(changes)).toEqual(paths);
  });

  test('has no month that is over', () => {
    expect(problemsOf({}, '2027-01-31')).toEqual([]);
    expect(problemsOf({}, '2027-02-01')).toEqual(['engagements.0.month']);
  });

  test.each([0, 13])('has no month %s', (month) => {
    const parsed = planForm.safeParse(planOf({ engagements: [row('GAB-01', month)] }));
    expect(parsed.success).toBe(false);
  });

  test('names each process, auditor and year once', () => {
    const wrong = planOf({
      engagements: [row('GAB-01', 1), row('GAB-01', 2)],
      auditors: [
        { auditor: 'a', days: 60 },
        { auditor: 'a', days: 60 },
      ],
      outline: [
        { process: 'GAB-02', year: 2028 },
        { process: 'GAB-02', year: 2028 },
      ],
    });
    expect(pathsOf((planForm.safeParse(wrong).error?.issues ?? []) as never)).toEqual([
      'auditors.1.auditor',
      'engagements.1.process',
      'outline.1.process',
    ]);
    expect(
      pathsOf(
        (planForm.safeParse(planOf({ engagements: [row('GAB-01', 1, { periodTo: '2025-12-31' })] })).error
          ?.issues ?? []) as never,
      ),
    ).toEqual(['engagements.0.periodTo']);
  });
});

describe('a change', () => {
  const context = {
    planYear: 2027,
    today: '2027-03-31',
    availableDays: 100,
    scores,
    engagements: [
      { code: 'GAB-01', days: 40, state: 'In corso' },
      { code: 'GAB-03', days: 30, state: 'Da avviare' },
      { code: 'GAB-04', days: 30, state: 'Tolto dal piano' },
    ],
  };
  const problemsOf = (...changes: object[]) => pathsOf(checkChange({ changes } as Change, context));

  test.each([
    [{ process: 'GAB-03', change: 'move', month: 4 }, []],
    [{ process: 'GAB-03', change: 'move', month: 3 }, []],
    [{ process: 'GAB-03', change: 'move', month: 2 }, ['changes.0.month']],
    [{ process: 'GAB-03', change: 'move', month: 4, days: 60 }, []],
    [{ process: 'GAB-03', change: 'move', month: 4, days: 61 }, ['beyondReasons']],
    [{ process: 'GAB-03', change: 'cancel' }, []],
    [{ process: 'GAB-01', change: 'cancel' }, ['changes.0.process']],
    [{ process: 'GAB-02', change: 'cancel' }, ['changes.0.process']],
    [{ process: 'GAB-03', change: 'add', month: 5, days: 10 }, ['changes.0.process']],
    [{ process: 'GAB-02', change: 'add', month: 5, days: 30 }, []],
    [{ process: 'GAB-02', change: 'add', month: 5, days: 31 }, ['beyondReasons']],
    // What was taken out may come again.
    [{ process: 'GAB-04', change: 'add', month: 5, days: 30 }, []],
    [{ process: 'GAB-99', change: 'add', month: 5, days: 1 }, ['changes.0.process']],
  ])('%j has problems at %j', (change, paths) => {
    expect(problemsOf(change)).toEqual(paths);
  });

  test('counts what it takes out against what it adds', () => {
    expect(
      problemsOf(
        { process: 'GAB-03', change: 'cancel' },
        { process: 'GAB-02', change: 'add', month: 5, days: 60 },
      ),
    ).toEqual([]);
  });

  test('needs what its kind needs', () => {
    const issues = (change: object) =>
      pathsOf((changeForm.safeParse({ changes: [change] }).error?.issues ?? []) as never);
    expect(issues({ process: 'GAB-03', change: 'cancel' })).toEqual([]);
    expect(issues({ process: 'GAB-03', change: 'move' })).toEqual(['changes.0.month']);
    expect(issues({ process: 'GAB-03', change: 'add' })).toEqual([
      'changes.0.month',
      'changes.0.days',
      'changes.0.owner',
      'changes.0.lead',
      'changes.0.objective',
      'changes.0.scope',
    ]);
  });
});

describe('an answer to a request outside of the plan', () => {
  const problemsOf = (answer: object, leftDays = 0) =>
    pathsOf(
      checkExtraPlan({ reasons: 'Sì.', ...answer } as ExtraPlanAnswer, {
        leftDays,
        scores,
        engagements: [
          { code: 'GAB-01', state: 'Concluso' },
          { code: 'GAB-03', state: 'Sospeso' },
        ],
      }),
    );

  test.each([
    [{ decision: 'accepted', process: 'GAB-02' }, 0, []],
    [{ decision: 'accepted', process: 'GAB-01' }, 0, []],
    [{ decision: 'accepted', process: 'GAB-03' }, 0, ['process']],
    [{ decision: 'capacity' }, 0, []],
    [{ decision: 'capacity' }, 1, ['decision']],
    [{ decision: 'declined' }, 1, []],
  ])('%j with %s days left has problems at %j', (answer, left, paths) => {
    expect(problemsOf(answer, left)).toEqual(paths);
  });

  test('a request has its reasons', () => {
    expect(extraPlanForm.safeParse({ process: 'Sale', objective: 'Verificare.' }).success).toBe(false);
  });
});

test.each([
  ['2021-12-02', undefined, []],
  ['2021-12-01', undefined, ['externalPlan']],
  ['2021-12-01', 'Gara nel 2027.', []],
  [undefined, undefined, ['externalPlan']],
])(
  'with the last assessment from outside on %s and the plan %s there are problems at %j',
  (last, plan, paths) => {
    const answer = { lastExternal: last, externalPlan: plan } as Quality;
    expect(pathsOf(checkQuality(answer, { today }))).toEqual(paths);
  },
);

test.each([
  [{ likelihood: 0 }, false],
  [{ likelihood: 1 }, true],
  [{ likelihood: 5 }, true],
  [{ likelihood: 6 }, false],
  [{ impact: 0 }, false],
  [{ impact: 6 }, false],
])('an entry of the universe with %j is taken: %s', (changes, taken) => {
  const entry = {
    code: 'GAB-01',
    process: 'Contributi',
    ownerOffice: 'contributions.manager',
    ownerTitle: 'Unità Contributi',
    piao: 'high',
    likelihood: 3,
    impact: 3,
    controls: 'weak',
  };
  expect(auditUniverse.entry.safeParse({ ...entry, ...changes }).success).toBe(taken);
});

test('an entry that was never audited and is of high priority is among those to be seen to', () => {
  const overview = auditUniverse.overviews?.['unaudited'];
  if (overview?.kind !== 'open') throw new Error('The universe has no such overview');
  const entry = {
    code: 'GAB-01',
    process: 'Contributi',
    ownerOffice: 'contributions.manager',
    ownerTitle: 'Unità Contributi',
    piao: 'none' as const,
    likelihood: 2,
    impact: 5,
    controls: 'none' as const,
  };
  expect(overview.open(entry, undefined, today)).toBe(true);
  expect(overview.open({ ...entry, lastAudited: '2019-01-01' }, undefined, today)).toBe(false);
  expect(overview.open({ ...entry, impact: 4 }, undefined, today)).toBe(false);
  expect(overview.open(entry, '2026-11-30', today)).toBe(false);
});

import {
  annualReportDue,
  approvalDue,
  coverageOf,
  daysLeft,
  externalAssessmentDue,
  halfYearDue,
  isOver,
  priorityOf,
  type Rated,
  scoreOf,
  shownScore,
} from '.';

const today = '2026-10-01';
const process: Rated = {
  likelihood: 2,
  impact: 5,
  controls: 'none',
  piao: 'none',
  lastAudited: '2025-10-01',
};

test.each([
  [{}, 1000],
  [{ controls: 'weak' }, 900],
  [{ controls: 'adequate' }, 700],
  [{ controls: 'strong' }, 500],
  [{ piao: 'low' }, 1000],
  [{ piao: 'medium' }, 1100],
  [{ piao: 'high' }, 1200],
  [{ lastAudited: undefined }, 1200],
  [{ likelihood: 1, impact: 1, controls: 'strong', lastAudited: today }, 30],
  [{ likelihood: 5, impact: 5, piao: 'high', lastAudited: undefined }, 3500],
] satisfies [Partial<Rated>, number][])('a process with %j has the score %s', (changes, score) => {
  expect(scoreOf({ ...process, ...changes }, today).score).toBe(score);
});

test.each([
  // Less than a year ago, a year ago, less than three years, three years ago.
  ['2025-10-02', 800],
  ['2025-10-01', 1000],
  ['2023-10-02', 1000],
  ['2023-10-01', 1100],
  ['2026-10-02', 800],
])('last audited on %s it has the score %s', (lastAudited, score) => {
  expect(scoreOf({ ...process, lastAudited }, today).score).toBe(score);
});

test.each([
  [599, 'low'],
  [600, 'medium'],
  [601, 'medium'],
  [1199, 'medium'],
  [1200, 'high'],
  [1201, 'high'],
])('the score %s is of %s priority', (score, priority) => {
  expect(priorityOf(score, today)).toBe(priority);
});

test('a score says in both languages how it follows', () => {
  const { lines } = scoreOf({ ...process, controls: 'weak', piao: 'high', lastAudited: undefined }, today);
  expect(lines.map(({ it }) => it)).toEqual([
    'Probabilità 2 × impatto 5 = 10',
    'Controlli: deboli: −10 %',
    'Mai esaminato: +20 %',
    'Rischio nel PIAO: alto: +20 %',
    'Punteggio 13,00',
  ]);
  expect(lines.map(({ en }) => en).at(-1)).toBe('Score 13.00');
  expect(scoreOf({ ...process, lastAudited: '2026-09-30' }, today).lines[2]?.it).toBe(
    'Ultimo audit recente: −20 %',
  );
  expect(scoreOf({ ...process, lastAudited: '2020-01-01' }, today).lines[2]?.en).toBe(
    'Last audited at least 36 months ago: +10 %',
  );
});

test('a score below ten keeps two decimals', () => {
  expect([shownScore(70), shownScore(1205), shownScore(1205, 'en')]).toEqual(['0,70', '12,05', '12.05']);
});

const row = (code: string, priority: 'high' | 'medium' | 'low') => ({ code, priority });

test.each([
  [[], [], { high: 0, audited: 0, percent: 100 }],
  [[row('A', 'high')], [], { high: 1, audited: 0, percent: 0 }],
  [[row('A', 'high'), row('B', 'medium')], ['B'], { high: 1, audited: 0, percent: 0 }],
  [['A', 'B', 'C'].map((code) => row(code, 'high')), ['A', 'B'], { high: 3, audited: 2, percent: 66 }],
  [['A', 'B'].map((code) => row(code, 'high')), ['A', 'B', 'X'], { high: 2, audited: 2, percent: 100 }],
])('of %j audited %j the coverage is %j', (processes, audited, coverage) => {
  expect(coverageOf(processes, audited)).toEqual(coverage);
});

test.each([
  [[30, 30], [59], 1],
  [[30, 30], [60], 0],
  [[30, 30], [30, 31], -1],
  [[0], [], 0],
])('auditors with %j days and engagements of %j leave %s', (auditors, engagements, left) => {
  const days = (rows: number[]) => rows.map((count) => ({ days: count }));
  expect(daysLeft(days(auditors), days(engagements))).toBe(left);
});

test.each([
  ['2027-02-28', false],
  ['2027-03-01', true],
  ['2027-01-31', false],
])('on %s it is %s that February is over', (day, over) => {
  expect(isOver(2027, 2, day)).toBe(over);
});

test('the last month of a year is over with it', () => {
  expect([isOver(2027, 12, '2027-12-31'), isOver(2027, 12, '2028-01-01')]).toEqual([false, true]);
});

test.each([
  [2027, '2026-12-31'],
  // The last day is a Sunday: a day at the latest moves back.
  [2029, '2028-12-30'],
  // A year from before the standards follows their first rule.
  [2021, '2020-12-31'],
])('the plan of %s is approved by %s', (year, due) => {
  expect(approvalDue(year).due).toBe(due);
});

test('reports are due in July and in February of the year after', () => {
  expect(halfYearDue(2027).rawEnd).toBe('2027-07-31');
  expect(annualReportDue(2027).rawEnd).toBe('2028-02-28');
});

test('the assessment from outside is due at once where there never was one, and every five years', () => {
  expect(externalAssessmentDue(undefined, today)).toBe(today);
  expect(externalAssessmentDue('2021-10-02', today)).toBe('2026-10-02');
});

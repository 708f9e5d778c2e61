import type { DashboardEntry, DashboardPanel } from '../../../libs/domain';
import { auditDashboard } from './dashboard';

const today = '2026-11-28';
const entry = (key: string, content: object): DashboardEntry => ({
  key,
  entry: content as DashboardEntry['entry'],
  from: '2026-01-01',
});
const process = (code: string, changes: object = {}) =>
  entry(code, {
    code,
    process: `Processo ${code}`,
    ownerOffice: 'culture.director',
    ownerTitle: 'Direzione Cultura',
    piao: 'high',
    likelihood: 4,
    impact: 4,
    controls: 'weak',
    ...changes,
  });
const plan = (code: string, year = 2026, kind = 'planned') =>
  entry(`${year} ${code}`, { plan: 2026, year, code, process: code, kind, act: '2026/1' });
const report = (code: string, changes: object = {}) =>
  entry(`r ${code}`, {
    code,
    opinion: 'improvable',
    critical: 0,
    high: 1,
    medium: 2,
    low: 0,
    concludedOn: '2026-05-10',
    plannedDays: 20,
    usedDays: 23,
    ...changes,
  });
const action = (key: string, due: string, changes: object = {}) =>
  entry(key, { severity: 'high', ownerTitle: 'Direzione Cultura', due, state: 'open', ...changes });

function panelsOf(entries: Readonly<Record<string, readonly DashboardEntry[]>>) {
  const panels = auditDashboard.panels(entries, today);
  const bars = (title: string): object => {
    const panel = panels.find((one) => one.title.en === title);
    if (panel?.kind !== 'bars') throw new Error(`No bars of ${title}`);
    return Object.fromEntries(
      panel.bars.map(({ label, parts }) => [label.en, parts.map(({ value }) => value)]),
    );
  };
  const [figures] = panels as [Extract<DashboardPanel, { kind: 'figures' }>];
  return { bars, figures: figures.figures.map(({ value, of }) => [value, of]) };
}

test('the year stands against its plan, and coverage against all high-risk processes', () => {
  const { figures } = panelsOf({
    auditUniverse: [
      process('A', { lastAudited: '2026-05-10' }),
      process('B', { lastAudited: '2024-05-10' }),
      process('C'),
      process('D', { likelihood: 1, impact: 1 }),
      { ...process('E'), to: '2026-06-30' },
    ],
    auditPlans: [plan('A'), plan('B'), plan('C', 2026, 'cancelled'), plan('D', 2027, 'outline')],
    auditReports: [report('A'), report('D'), report('B', { concludedOn: '2025-03-01' })],
  });
  expect(figures).toEqual([
    [1, 2],
    [1, undefined],
    [46, 40],
    [33, undefined],
  ]);
});

test('open actions are counted by age and severity, and by structure', () => {
  const { bars } = panelsOf({
    auditActions: [
      action('1', '2026-12-31'),
      action('2', '2026-11-27', { severity: 'low' }),
      action('3', '2026-10-01', { ownerTitle: 'Direzione Sport' }),
      action('4', '2026-01-01', { severity: 'critical' }),
      action('5', '2026-01-01', { state: 'verified' }),
    ],
  });
  expect(bars('Open actions by age')).toEqual({
    'Not due': [0, 1, 0, 0],
    '1 to 30 days late': [0, 0, 0, 1],
    '31 to 90 days late': [0, 1, 0, 0],
    'More than 90 days late': [1, 0, 0, 0],
  });
  expect(bars('Open actions by structure')).toEqual({
    'Direzione Cultura': [2, 1],
    'Direzione Sport': [1, 0],
  });
});

test('findings and opinions are counted year by year', () => {
  const { bars } = panelsOf({
    auditReports: [
      report('A'),
      report('B', { concludedOn: '2025-12-31', critical: 1, opinion: 'inadequate' }),
      report('C', { high: 0, medium: 0, low: 3, opinion: 'adequate' }),
    ],
  });
  expect(bars('Findings by severity and year')).toEqual({ '2025': [1, 1, 2, 0], '2026': [0, 1, 2, 3] });
  expect(bars('Opinions by year')).toEqual({ '2025': [0, 0, 1], '2026': [1, 1, 0] });
});

test('a house without anything has nothing to count, and no coverage to speak of', () => {
  const { figures, bars } = panelsOf({});
  expect(figures).toEqual([
    [0, 0],
    [0, undefined],
    [0, 0],
    [0, undefined],
  ]);
  expect(bars('Findings by severity and year')).toEqual({});
});

import { z } from 'zod';
import type {
  DashboardBar,
  DashboardDeclaration,
  DashboardEntry,
  DashboardFigure,
  Text,
} from '../../../libs/domain';
import { type LocalDate, yearOf } from '../../../libs/law';
import { type Age, ageOf, ages, opinions, type Severity, severities } from '../audit-engagements/rules';
import { auditUniverse } from './registers';
import { scoreOf } from './rules';

const action = z.object({
  severity: z.enum(Object.keys(severities) as [Severity, ...Severity[]]),
  ownerTitle: z.string(),
  due: z.string(),
  state: z.string(),
});
type Action = z.output<typeof action>;

const report = z.object({
  code: z.string(),
  opinion: z.enum(Object.keys(opinions) as (keyof typeof opinions)[]),
  critical: z.number(),
  high: z.number(),
  medium: z.number(),
  low: z.number(),
  concludedOn: z.string(),
  plannedDays: z.number(),
  usedDays: z.number(),
});
type Report = z.output<typeof report>;

const planned = z.object({ year: z.number(), code: z.string(), kind: z.string() });

/** The most severe first, as reports have them. */
const bySeverity = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];
/** More structures than these are looked up in the register. */
const MOST_OWNERS = 12;

/** What the head of internal auditing and the top management look at (standards 8.3 and 15.2). */
export const auditDashboard: DashboardDeclaration = {
  key: 'audit',
  title: { it: 'Internal audit', en: 'Internal audit' },
  summary: {
    it: 'Avanzamento del piano, copertura dei processi a rischio alto, azioni aperte e gravità dei rilievi negli anni, come risultano dai registri.',
    en: 'Progress of the plan, coverage of high-risk processes, open actions and severity of findings over the years, as the registers have them.',
  },
  registers: ['auditUniverse', 'auditPlans', 'auditReports', 'auditActions'],
  panels({ auditUniverse: universe = [], auditPlans: plans = [], auditReports, auditActions }, today) {
    const reports = parsed(report, auditReports);
    const open = parsed(action, auditActions).filter(({ state }) => state === 'open');
    const year = yearOf(today);
    return [
      {
        kind: 'figures',
        title: { it: `Piano ${year}`, en: `Plan of ${year}` },
        figures: [...progress(plans, reports, year), ...coverage(universe, year, today)],
      },
      {
        kind: 'bars',
        title: { it: 'Azioni aperte per ritardo', en: 'Open actions by age' },
        register: 'auditActions',
        bars: (Object.keys(ages) as Age[]).map((age) => ({
          label: ages[age],
          parts: bySeverity.map((severity) => ({
            label: severities[severity],
            value: open.filter((one) => one.severity === severity && ageOf(one.due, today) === age).length,
          })),
        })),
      },
      {
        kind: 'bars',
        title: { it: 'Azioni aperte per struttura', en: 'Open actions by structure' },
        summary: {
          it: `Le strutture con più azioni, al massimo ${MOST_OWNERS}.`,
          en: `The structures with most actions, ${MOST_OWNERS} at most.`,
        },
        register: 'auditActions',
        bars: byOwner(open, today),
      },
      {
        kind: 'bars',
        title: { it: 'Rilievi per gravità e anno', en: 'Findings by severity and year' },
        register: 'auditReports',
        bars: byYear(reports, (ofYear) =>
          bySeverity.map((severity) => ({ label: severities[severity], value: sum(ofYear, severity) })),
        ),
      },
      {
        kind: 'bars',
        title: { it: 'Giudizi per anno', en: 'Opinions by year' },
        register: 'auditReports',
        bars: byYear(reports, (ofYear) =>
          (Object.keys(opinions) as (keyof typeof opinions)[]).map((opinion) => ({
            label: opinions[opinion],
            value: ofYear.filter((one) => one.opinion === opinion).length,
          })),
        ),
      },
    ];
  },
};

/** Standard 9.4: engagements of the plan against those that have been reported on, and the days of both. */
function progress(
  plans: readonly DashboardEntry[],
  reports: readonly Report[],
  year: number,
): DashboardFigure[] {
  const codes = new Set(
    parsed(planned, plans)
      .filter((one) => one.year === year && one.kind === 'planned')
      .map(({ code }) => code),
  );
  const ofYear = reports.filter(({ concludedOn }) => yearOf(concludedOn) === year);
  const audited = new Set(ofYear.map(({ code }) => code).filter((code) => codes.has(code)));
  return [
    {
      title: { it: 'Incarichi in piano conclusi', en: 'Engagements of the plan concluded' },
      value: audited.size,
      of: codes.size,
    },
    {
      title: { it: 'Incarichi extra piano conclusi', en: 'Engagements outside of the plan concluded' },
      value: ofYear.filter(({ code }) => !codes.has(code)).length,
    },
    {
      title: { it: 'Giornate impiegate', en: 'Days used' },
      value: sum(ofYear, 'usedDays'),
      of: sum(ofYear, 'plannedDays'),
      note: { it: 'Su quelle previste per gli incarichi conclusi.', en: 'Of those planned for them.' },
    },
  ];
}

/** Audited high-risk processes of all high-risk processes. */
function coverage(universe: readonly DashboardEntry[], year: number, today: LocalDate): DashboardFigure[] {
  const rated = universe
    .filter(({ to }) => to === undefined || to >= today)
    .flatMap(({ entry }) => auditUniverse.entry.safeParse(entry).data ?? []);
  const isAudited = ({ lastAudited }: (typeof rated)[number]): boolean =>
    lastAudited !== undefined && yearOf(lastAudited) === year;
  // An audit lowers the score: what was looked at in the year counts as it stood before.
  const asPlanned = (one: (typeof rated)[number]) =>
    isAudited(one) ? { ...one, lastAudited: undefined } : one;
  const high = rated.filter((one) => scoreOf(asPlanned(one), today).priority === 'high');
  const audited = high.filter(isAudited).length;
  return [
    {
      title: { it: 'Copertura dei processi a rischio alto', en: 'Coverage of high-risk processes' },
      value: high.length === 0 ? 0 : Math.round((audited * 100) / high.length),
      unit: 'percent',
      note:
        high.length === 0
          ? {
              it: 'L’universo non ha processi a rischio alto.',
              en: 'The universe has no high-risk processes.',
            }
          : {
              it: `Esaminati nell’anno: ${audited} su ${high.length}.`,
              en: `Audited in the year: ${audited} of ${high.length}.`,
            },
    },
  ];
}

function byOwner(open: readonly Action[], today: LocalDate): DashboardBar[] {
  const owners = [...new Set(open.map(({ ownerTitle }) => ownerTitle))].map((owner) => {
    const actions = open.filter(({ ownerTitle }) => ownerTitle === owner);
    const late = actions.filter(({ due }) => ageOf(due, today) !== 'notDue').length;
    return { owner, late, onTime: actions.length - late };
  });
  return owners
    .sort(
      (one, other) =>
        other.late + other.onTime - one.late - one.onTime || one.owner.localeCompare(other.owner, 'it'),
    )
    .slice(0, MOST_OWNERS)
    .map(({ owner, late, onTime }) => ({
      label: same(owner),
      parts: [
        { label: { it: 'Scadute', en: 'Late' }, value: late },
        { label: ages.notDue, value: onTime },
      ],
    }));
}

function byYear(
  reports: readonly Report[],
  partsOf: (ofYear: readonly Report[]) => DashboardBar['parts'],
): DashboardBar[] {
  const years = [...new Set(reports.map(({ concludedOn }) => yearOf(concludedOn)))].sort((a, b) => a - b);
  return years.map((year) => ({
    label: same(String(year)),
    parts: partsOf(reports.filter(({ concludedOn }) => yearOf(concludedOn) === year)),
  }));
}

function sum(
  reports: readonly Report[],
  field: 'critical' | 'high' | 'medium' | 'low' | 'plannedDays' | 'usedDays',
) {
  return reports.reduce((total, one) => total + one[field], 0);
}

function parsed<Shape>(shape: z.ZodType<Shape>, entries: readonly DashboardEntry[] = []): Shape[] {
  return entries.map(({ entry }) => shape.parse(entry));
}

const same = (words: string): Text => ({ it: words, en: words });

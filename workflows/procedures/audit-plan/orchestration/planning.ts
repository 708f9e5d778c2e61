import type { CompleteTask } from '../../../../libs/domain';
import type { Completed } from '../../../casework/tasks';
import { consult, refuse } from '../../../casework';
import type { Plan } from '../form';
import { piaoLevels, strengths } from '../kinds';
import { scoreOf, shownScore, sum } from '../rules';
import {
  approverOf,
  type AuditYear,
  nameOf,
  type Planned,
  type Scored,
  shownEngagements,
  shownScores,
} from './year';

const AUDITORS = ['audit.officer', 'audit.director', 'auditor'];

/** Standard 9.1: the universe is read until somebody says that it is complete. */
export async function reviewUniverse(kase: AuditYear): Promise<readonly Found[]> {
  for (;;) {
    const found = await consult(kase, 'auditUniverse', { on: kase.today() });
    const { answer } = await kase.task('universe', {
      context: {
        universe: found.map(({ entry }) => ({
          ...entry,
          piao: piaoLevels[entry.piao].it,
          controls: strengths[entry.controls].it,
        })),
      },
    });
    if (answer.decision === 'reviewed') return found;
  }
}
type Found = Awaited<ReturnType<typeof consult<AuditYear['declaration'], 'auditUniverse'>>>[number];

/** Standard 9.4: priorities as computed, but where somebody has reasons for another one. */
export async function score(kase: AuditYear, universe: readonly Found[]): Promise<Scored[]> {
  kase.stage('scoring');
  const today = kase.today();
  const computed = universe
    .map(({ entry }) => ({ entry, scored: scoreOf(entry, today) }))
    .sort((a, b) => b.scored.score - a.scored.score || (a.entry.code < b.entry.code ? -1 : 1))
    .map(({ entry: { code, process, ownerOffice, ownerTitle }, scored }): Scored => ({
      code,
      process,
      ownerOffice,
      ownerTitle,
      score: shownScore(scored.score),
      priority: scored.priority,
      why: scored.lines.map(({ it }) => it).join('; '),
    }));
  const { answer } = await kase.task('scoring', { context: { scores: shownScores(computed) } });
  const scored = computed.map((row): Scored => {
    const other = answer.overrides.find(({ process }) => process === row.code);
    return other ? { ...row, priority: other.priority, why: `${row.why}; ${other.reasons}` } : row;
  });
  kase.record({ scores: shownScores(scored) });
  return scored;
}

export interface Approved {
  readonly plan: Plan;
  readonly engagements: Planned[];
  readonly head: Completed<unknown>['by'];
  readonly approval: Completed<unknown>;
}

/** The plan goes from the auditors to their head and to top management, and back until it is signed. */
export async function makePlan(kase: AuditYear, scored: readonly Scored[]): Promise<Approved> {
  const planYear = kase.application.year;
  const announced = await announcedFor(kase, planYear);
  let before: Plan | undefined;
  for (let returned: string | undefined; ;) {
    kase.stage('plan');
    const { answer: plan, people = {} } = await kase.task('plan', {
      context: { planYear, today: kase.today(), scores: shownScores(scored), announced, returned },
      startingFrom: before,
      mayAnswer: (answer: Plan, command) => {
        for (const row of answer.engagements) requirePeople(row, scored, command);
        for (const { auditor } of answer.auditors) requireAuditor(auditor, command);
      },
    });
    before = plan;
    const engagements = plan.engagements.map((row) => plannedOf(row, scored, people));
    const availableDays = sum(plan.auditors);
    const shown = {
      engagements: shownEngagements(engagements),
      outline: outlineOf(plan, scored),
      availableDays,
      plannedDays: sum(engagements),
      beyondReasons: plan.beyondReasons,
      leftOutReasons: plan.leftOutReasons,
    };
    const review = await kase.task('review', { context: shown });
    if (!review.answer.confirmed) {
      returned = review.answer.notes;
      continue;
    }
    kase.stage('approval');
    const approval = await kase.task('approval', { context: shown, office: approverOf(kase) });
    if (approval.answer.decision === 'signed') return { plan, engagements, head: review.by, approval };
    returned = approval.answer.reasons;
  }
}

/** What the plans before have outlined for this year. */
async function announcedFor(kase: AuditYear, year: number) {
  const found = await consult(kase, 'auditPlans', {
    within: { from: `${year}-01-01`, to: `${year}-12-31` },
    like: { year, kind: 'outline' },
  });
  return found.map(({ entry: { plan, code, process } }) => ({ plan, code, process }));
}

export const outlineOf = ({ outline }: Plan, scored: readonly Scored[]) =>
  outline.map(({ year, process: code }) => ({
    year,
    code,
    process: scored.find((row) => row.code === code)?.process ?? code,
  }));

/** What a row of the plan or of a change says of an engagement. */
export interface EngagementRow {
  readonly process: string;
  readonly month: number;
  readonly days: number;
  readonly lead: string;
  readonly objective: string;
  readonly scope: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

export function plannedOf(
  { process: code, lead, ...row }: EngagementRow,
  scored: readonly Scored[],
  people: Parameters<typeof nameOf>[0],
  extraPlan?: Planned['extraPlan'],
): Planned {
  const found = scored.find((other) => other.code === code);
  if (!found) throw new Error(`Process ${code} is not in the universe of this year`);
  const { process, ownerOffice, ownerTitle, priority } = found;
  const { month, days, objective, scope, periodFrom, periodTo } = row;
  return {
    ...{
      code,
      process,
      ownerOffice,
      ownerTitle,
      priority,
      month,
      days,
      objective,
      scope,
      periodFrom,
      periodTo,
    },
    lead: nameOf(people, lead),
    ...(extraPlan && { extraPlan }),
    state: 'planned',
  };
}

/**
 * The owner holds the office that the universe names, which so exists; the lead is one of the auditors. Standard 7.1: nobody leads
 * an audit of their own process.
 */
export function requirePeople(
  { process, owner, lead }: { readonly process: string; readonly owner: string; readonly lead: string },
  scored: readonly Scored[],
  command: CompleteTask,
): void {
  const office = scored.find(({ code }) => code === process)?.ownerOffice ?? '';
  if (!command.people?.[owner]?.offices.includes(office)) refuse('personNotQualified', { who: owner });
  requireAuditor(lead, command);
  if (lead === owner) refuse('personNotQualified', { who: lead });
}

function requireAuditor(login: string, { people }: CompleteTask): void {
  if (!people?.[login]?.offices.some((office) => AUDITORS.includes(office)))
    refuse('personNotQualified', { who: login });
}

import type { Actor } from '../../../../libs/domain';
import { applyAll } from '../../../casework';
import { priorities } from '../kinds';
import { sum } from '../rules';
import { type Approved, outlineOf } from './planning';
import { type AuditYear, type Planned, recordEngagements, type Scored, type YearFile } from './year';

/** Who gets the plan and the reports, beside whoever has approved it. */
export const planReaders = [
  'Sindaco',
  'Segretario Generale',
  'Responsabile della prevenzione della corruzione e della trasparenza',
];
export const noAddress = { attention: undefined, certifiedMail: undefined };

/** The plan is adopted, entered in the register of plans, published inside the house and sent around. */
export async function adoptPlan(
  kase: AuditYear,
  scored: readonly Scored[],
  { plan, engagements, head, approval }: Approved,
): Promise<YearFile> {
  const planYear = kase.application.year;
  const availableDays = sum(plan.auditors);
  const outline = outlineOf(plan, scored);
  const { number, adoptedOn } = await kase.adopt('plan', approval.by, approval.on, {
    planYear,
    lastYear: planYear + 2,
    processes: scored.length,
    highPriority: scored.filter(({ priority }) => priority === 'high').length,
    availableDays,
    plannedDays: sum(engagements),
    engagements: engagements.map((row) => ({ ...row, priority: priorities[row.priority].it })),
    outline,
    beyondReasons: plan.beyondReasons,
    leftOutReasons: plan.leftOutReasons,
    signedBy: approval.by.name,
  });
  const file: YearFile = { scored, engagements, availableDays, head, held: new Set() };
  kase.record({ planNumber: number, availableDays, outline });
  recordEngagements(kase, file);
  await enterInPlans(kase, number, approval.by, [
    ...engagements.map((row) => ({ ...row, year: planYear, kind: 'planned' as const })),
    ...outline.map((row) => ({ ...row, kind: 'outline' as const })),
  ]);
  const { answer } = await kase.task('publication');
  kase.record({ publishedOn: answer.publishedOn, publishedWhere: answer.where });
  for (const reader of planReaders)
    kase.letter('planNotice', reader, {
      ...noAddress,
      planYear,
      planNumber: number,
      adoptedOn,
      publishedOn: answer.publishedOn,
      publishedWhere: answer.where,
      planned: engagements.length,
      signedBy: head.name,
    });
  return file;
}

type PlanRow = Pick<Planned, 'code' | 'process'> &
  Partial<Pick<Planned, 'month' | 'days'>> & {
    readonly year: number;
    readonly kind: 'planned' | 'outline' | 'cancelled';
  };

/** What the plan has for each process, so that the plans to come know it. */
export async function enterInPlans(
  kase: AuditYear,
  act: string,
  by: Actor,
  rows: readonly PlanRow[],
): Promise<void> {
  await applyAll(
    kase,
    'auditPlans',
    rows.map(({ year, code, process, kind, month, days }) => ({
      entry: { plan: kase.application.year, year, code, process, kind, month, days, act },
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    })),
    { by },
  );
}

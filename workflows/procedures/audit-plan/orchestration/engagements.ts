import { addMonths, romeInstantOf } from '../../../../libs/law';
import { consult, enter } from '../../../casework';
import type { Opinion } from '../kinds';
import { beginningOf } from '../rules';
import { type AuditYear, type Planned, recordEngagements, type YearFile } from './year';

const ENGAGEMENT = 'auditEngagement';

/** What a concluded engagement tells its year. */
interface Concluded {
  readonly opinion: Opinion;
  readonly concludedOn: string;
  readonly reportNumber: string;
}

/** Each engagement begins in its month, also where the month is moved, until the year is over. */
export async function beginEngagements(kase: AuditYear, file: YearFile): Promise<void> {
  const { year } = kase.application;
  const isDue = ({ code, state, month }: Planned): boolean =>
    state === 'planned' && !file.held.has(code) && beginningOf(year, month) <= kase.today();
  const end = beginningOf(year + 1, 1);
  while (kase.today() < end) {
    const due = file.engagements.filter(isDue);
    for (const engagement of due) begin(kase, file, engagement);
    if (due.length > 0) recordEngagements(kase, file);
    const next = addMonths(`${kase.today().slice(0, 7)}-01`, 1);
    await kase.time.whenOrAt(
      () => file.engagements.some(isDue),
      romeInstantOf(next),
      'the next month of the plan',
    );
  }
}

/** Opens the engagement to the head of internal auditing and its lead alone. */
export function begin(kase: AuditYear, { head }: YearFile, engagement: Planned): void {
  const { code, process, ownerOffice, ownerTitle, objective, scope, days, priority } = engagement;
  const { periodFrom, periodTo, extraPlan, lead } = engagement;
  engagement.state = 'open';
  engagement.child = kase.children.begin(
    ENGAGEMENT,
    {
      title: process,
      year: kase.application.year,
      ...{ code, process, ownerOffice, ownerTitle, objective, scope, periodFrom, periodTo, priority },
      plannedDays: days,
      ...(extraPlan && { requestedBy: extraPlan.requestedBy, requestReasons: extraPlan.reasons }),
    },
    {
      actor: { person: head.person, name: head.name, offices: [kase.unit.manager] },
      confidentiality: { level: 'restricted', admitted: [{ person: head.person, name: head.name }, lead] },
    },
  );
}

const MILESTONES = ['suspended', 'resumed', 'concluded', 'closed'] as const;

/** Hears what engagements report, for ever. */
export async function followEngagements(kase: AuditYear, file: YearFile): Promise<never> {
  const heard = new Map<string, unknown>();
  for (;;) {
    const news = () =>
      kase.children.all.flatMap(({ id, reports }) =>
        MILESTONES.filter(
          (milestone) => reports.has(milestone) && reports.get(milestone) !== heard.get(`${id} ${milestone}`),
        ).map((milestone) => ({ id, milestone, data: reports.get(milestone) })),
      );
    await kase.time.when(() => news().length > 0);
    for (const { id, milestone, data } of news()) {
      heard.set(`${id} ${milestone}`, data);
      const engagement = file.engagements.find(({ child }) => child === id);
      if (engagement) await apply(kase, engagement, milestone, data);
    }
    recordEngagements(kase, file);
  }
}

async function apply(
  kase: AuditYear,
  engagement: Planned,
  milestone: (typeof MILESTONES)[number],
  data: unknown,
): Promise<void> {
  switch (milestone) {
    case 'suspended':
      engagement.state = 'suspended';
      return;
    case 'resumed':
      engagement.state = 'open';
      return;
    case 'closed':
      if (engagement.state === 'open' || engagement.state === 'suspended') engagement.state = 'ended';
      return;
    case 'concluded': {
      const { opinion, concludedOn, reportNumber } = data as Concluded;
      engagement.state = 'concluded';
      engagement.opinion = opinion;
      await noteAudited(kase, engagement.code, concludedOn, reportNumber);
    }
  }
}

/** Standard 9.1: the universe knows when a process was last audited; one that has been taken out since stays out. */
async function noteAudited(kase: AuditYear, code: string, on: string, report: string): Promise<void> {
  const [found] = await consult(kase, 'auditUniverse', { key: code, on: kase.today() });
  if (!found) return;
  await enter(kase, 'auditUniverse', {
    entry: { ...found.entry, lastAudited: on },
    from: kase.today(),
    ...(found.to !== undefined && { to: found.to }),
    reason: `Relazione di audit n. ${report}`,
  });
}

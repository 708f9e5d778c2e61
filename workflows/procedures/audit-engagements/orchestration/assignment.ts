import type { z } from 'zod';
import { type CompleteTask, system, type TaskHolder } from '../../../../libs/domain';
import { displayDate } from '../../../../libs/law';
import { refuse } from '../../../casework';
import type { assignmentForm } from '../engagement-forms';
import { isTooClose } from '../rules';
import type { Engagement, EngagementFile } from './engagement-file';

/**
 * Standards 13.1 and 13.5: who audits what. Each auditor declares what ties them to the audited office; whoever may not audit it
 * is excluded from the case, and the head names others where too few are left.
 */
export async function assign(kase: Engagement, file: EngagementFile): Promise<void> {
  const { process, ownerTitle: owner, plannedDays, requestedBy } = kase.application;
  const declared = new Map<string, string>();
  for (let why: string | undefined; ;) {
    const { objective, scope, periodFrom, periodTo } = file;
    const {
      answer,
      by,
      people = {},
    } = await kase.task('assignment', {
      context: { process, owner, plannedDays, ...(requestedBy && { requestedBy }), ...(why && { why }) },
      startingFrom: { objective, scope, periodFrom, periodTo },
      mayAnswer: (letter: z.output<typeof assignmentForm>, command) => mustBeFit(kase, letter, command),
    });
    Object.assign(file, {
      objective: answer.objective,
      scope: answer.scope,
      periodFrom: answer.periodFrom,
      periodTo: answer.periodTo,
    });
    const named = [answer.lead, ...answer.team].map((person): TaskHolder => ({
      person,
      name: people[person]?.name ?? person,
    }));
    for (const auditor of named) kase.confidential.admit(auditor, by);
    await declare(kase, named, declared);
    const [lead, ...team] = named.filter(({ person }) => !kase.isExcluded(person));
    kase.record({ team: named.map(({ person, name }) => ({ name, declared: declared.get(person) ?? '' })) });
    if (!lead || lead.person !== answer.lead) {
      why = 'Il responsabile indicato non può partecipare all’incarico.';
      continue;
    }
    Object.assign(file, { lead, team });
    kase.nameResponsible(lead, by);
    kase.record({ lead: lead.name, objective: answer.objective, scope: answer.scope });
    kase.letter('assignment', lead.name, {
      title: kase.application.title,
      year: kase.application.year,
      process,
      owner,
      requestedBy,
      lead: lead.name,
      team: team.map(({ name }) => ({ name })),
      objective: answer.objective,
      scope: answer.scope,
      periodFrom: answer.periodFrom,
      periodTo: answer.periodTo,
      plannedDays,
      signedBy: by.name,
    });
    return;
  }
}

/** An auditor is of the audit unit and not of the audited office; whoever signs the letter reviews, and so is not in the team. */
function mustBeFit(
  kase: Engagement,
  { lead, team }: z.output<typeof assignmentForm>,
  { people = {}, actor }: CompleteTask,
): void {
  for (const person of [lead, ...team]) {
    const offices = people[person]?.offices ?? [];
    const isFit =
      offices.includes(kase.unit.officer) &&
      !offices.includes(kase.application.ownerOffice) &&
      person !== actor.person &&
      !kase.isExcluded(person);
    if (!isFit) refuse('personNotQualified', { who: person });
  }
}

/** Asks those who have not declared themselves yet, and keeps out those who may not audit. */
async function declare(
  kase: Engagement,
  named: readonly TaskHolder[],
  declared: Map<string, string>,
): Promise<void> {
  const fresh = named.filter(({ person }) => !declared.has(person));
  if (fresh.length === 0) return;
  const answers = await kase.several('objectivity', {
    asked: fresh.map((auditor) => ({ ...auditor, office: kase.unit.officer })),
  });
  for (const { answer, by } of answers) {
    const tooClose = answer.workedThere && isTooClose(answer.leftOn, kase.today());
    const has =
      answer.conflict === 'conflict' ? 'Conflitto di interessi' : tooCloseText(tooClose, answer.leftOn);
    declared.set(by.person, has ?? 'Nessun conflitto');
    if (has !== undefined) kase.exclude(by.person, by.name, system);
  }
}

function tooCloseText(tooClose: boolean, leftOn: string | undefined): string | undefined {
  if (!tooClose) return undefined;
  return leftOn === undefined
    ? 'Lavora nella struttura esaminata'
    : `Nella struttura esaminata fino al ${displayDate(leftOn, 'it')}`;
}

import {
  type Actor,
  type Asker,
  hasAsked,
  inPlaceOfAsker,
  rightTo,
  type SignedKind,
  standingOf,
  system,
  type TaskRight,
  type TaskState,
  type TaskSummary,
} from '../../../../libs/domain';
import { daysBetween, displayDate, italianDateAfter, type LocalDate } from '../../../../libs/law';
import { sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { caseToday } from '../clock/case-clock';
import { boundText } from '../problem/bound-text';
import { problemKinds } from '../problem/problem-kinds';
import { isDoneTogether } from '../procedures/done-together';
import { procedureTitle, taskTitle } from '../procedures/titles';
import { holds, officeIds, type Reader, standingFor } from '../rights/reader';

/** A task with what its list shows of its case. */
export interface TaskRow {
  readonly id: string;
  readonly case_id: string;
  readonly key: string;
  readonly procedure: string;
  readonly office: string;
  readonly subject: string | null;
  readonly state: TaskState;
  readonly assignee: string | null;
  readonly assignee_name: string | null;
  /** A {@link LocalDate}, or `infinity` for work without a date. */
  readonly due: string;
  /** The day planned before the office calendar had its say; null where the law gives the day. */
  readonly planned: LocalDate | null;
  readonly revision: number;
  readonly excluded: readonly string[];
  readonly signs: SignedKind | null;
  readonly amount: string | null;
  readonly escalated_to: string | null;
  readonly escalated_above: string | null;
  /** Of those who are asked the same: how many have answered, and who answers it beside this task. */
  readonly answers:
    (NonNullable<TaskSummary['answers']> & { readonly others: readonly string[] | null }) | null;
  readonly asked_by: Asker | null;
  readonly reminded: { readonly at: string; readonly by: Actor; readonly text: string | null } | null;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly case_title: string;
  readonly case_number: string | null;
  readonly party: string | null;
  readonly today: LocalDate;
}

/** Columns of a {@link TaskRow}, from a task `t` and its case `c`. */
export const taskColumns = sql`t.id, t.case_id, t.key, t.procedure, t.office, t.subject, t.state, t.assignee,
  t.assignee_name, t.due, t.planned, t.revision, t.excluded, t.opened_at, t.closed_at,
  t.signs, t.amount,
  t.escalated_to, t.escalated_above,
  CASE WHEN t.reminded_in IS NOT NULL THEN (
    SELECT jsonb_build_object('at', e.at, 'by', e.actor, 'text', e.fact->>'text')
    FROM entry_at(t.case_id, t.reminded_in) e) END AS reminded,
  CASE WHEN t.group_id IS NOT NULL THEN (
    SELECT jsonb_build_object('needed', t.group_needed, 'asked', t.group_asked,
      'given', count(*) FILTER (WHERE g.state = 'completed' AND g.assignee <> ALL (coalesce(g.hidden_from, '{}'))),
      'others', jsonb_agg(g.assignee) FILTER (WHERE g.id <> t.id AND g.state <> 'cancelled' AND g.assignee IS NOT NULL))
    FROM task g WHERE g.case_id = t.case_id AND g.group_id = t.group_id) END AS answers,
  CASE WHEN t.key LIKE 'standard.added.%' THEN (
    SELECT e.fact->'askedBy' FROM entry_at(t.case_id, t.opened_in) e) END AS asked_by,
  c.title AS case_title, c.number AS case_number, c.party, ${caseToday} AS today`;

/** The task as its list shows it to this reader. */
export function taskSummary(
  row: TaskRow,
  reader: Reader,
  officeName: (id: string) => TaskSummary['officeName'],
): TaskSummary {
  const open = row.state === 'open';
  const mine = row.assignee === reader.login;
  const right = rightOf(row, reader);
  const excluded = standingFor(reader, row.office).some((person) => row.excluded.includes(person));
  const answersBeside = row.answers?.others?.includes(reader.login) ?? false;
  const mayWork = open && right.by !== 'none' && !excluded;
  const mayClaim = mayWork && row.assignee === null && !answersBeside;
  const procedure = findProcedure(row.procedure);
  const isPersonal = procedure?.tasks[row.key]?.personal ?? false;
  const superiors = [row.escalated_to, row.escalated_above].filter((office) => office !== null);
  const directs =
    open &&
    ((procedure !== undefined && standingOf(procedure, officeIds(reader)).includes(procedure.manager)) ||
      holds(reader, ...superiors));
  const asks =
    row.asked_by !== null &&
    (hasAsked(row.asked_by, reader.login) || inPlaceOfAsker(row.asked_by, reader.standsInFor) !== undefined);
  const due = row.due === 'infinity' ? undefined : row.due;
  return {
    id: row.id,
    case: row.case_id,
    caseTitle: row.case_title,
    caseNumber: row.case_number ?? undefined,
    party: row.party ?? undefined,
    procedure: row.procedure,
    procedureTitle: procedureTitle(row.procedure),
    key: row.key,
    title: taskTitle(row.procedure, row.key),
    subject: row.subject ?? undefined,
    office: row.office,
    officeName: officeName(row.office),
    state: row.state,
    assignee: row.assignee ? { login: row.assignee, name: row.assignee_name ?? row.assignee } : undefined,
    due,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    revision: row.revision,
    daysLeft: open && due ? daysBetween(row.today, due) : undefined,
    movedBecause: due && row.planned && row.planned !== due ? movedText(row.planned) : undefined,
    ...(superiors.length > 0 && { escalatedTo: superiors.map(officeName) }),
    ...(row.answers && { answers: answersOf(row.answers) }),
    ...(row.asked_by && { askedBy: actingPerson(row.asked_by) }),
    ...(row.reminded && { reminded: reminderOf(row.reminded) }),
    may: {
      claim: mayClaim,
      release: open && mine && !isPersonal,
      assign: directs && !isPersonal,
      remind: directs,
      takeBack: open && row.asked_by !== null && (asks || directs),
      complete: mayWork && mine,
      completeTogether: mayClaim || (mayWork && mine) ? isDoneTogether(row.procedure, row.key) : false,
    },
    because: open ? whyNot(right, row, excluded, answersBeside && !mine, officeName) : undefined,
  };
}

/** Somebody who has acted, and in whose place. */
export function actingPerson({
  person,
  name,
  onBehalfOf,
}: Pick<Actor, 'person' | 'name' | 'onBehalfOf'>): NonNullable<TaskSummary['askedBy']> {
  return { login: person, name, ...(onBehalfOf && { onBehalfOf: onBehalfOf.name }) };
}

/** By what right the reader does the task, as its case decides when they do. */
export function rightOf(
  { office, signs, amount }: Pick<TaskRow, 'office' | 'signs' | 'amount'>,
  reader: Pick<Reader, 'offices' | 'limits' | 'mandates'>,
): TaskRight {
  const signature = signs ? { kind: signs, ...(amount !== null && { amount }) } : undefined;
  return rightTo(office, signature, { ...reader, offices: reader.offices.map(({ id }) => id) });
}

/** How far somebody may sign, where the act goes further. */
export function whyBeyond(
  right: TaskRight,
  { amount }: Pick<TaskRow, 'amount'>,
  officeName: (id: string) => TaskSummary['officeName'],
): TaskSummary['because'] {
  if (right.by !== 'none' || !right.beyond) return undefined;
  const { limit, turnTo } = right.beyond;
  return boundText({ limit, amount: amount ?? '' }, turnTo && officeName(turnTo));
}

function whyNot(
  right: TaskRight,
  row: TaskRow,
  excluded: boolean,
  answersBeside: boolean,
  officeName: (id: string) => TaskSummary['officeName'],
): TaskSummary['because'] {
  if (right.by === 'none') return whyBeyond(right, row, officeName);
  if (answersBeside) return problemKinds.answersAlready.title;
  return excluded ? problemKinds.dutiesExclude.title : undefined;
}

function answersOf({ given, needed, asked }: NonNullable<TaskRow['answers']>): TaskSummary['answers'] {
  return { given, needed, asked };
}

/** Internal dates follow the office calendar (D.Lgs. 165/2001 art. 5 c. 2), up to the term that the law gives. */
function movedText(planned: LocalDate): NonNullable<TaskSummary['movedBecause']> {
  return {
    it: `Data interna: ${italianDateAfter('il', planned)} gli uffici sono chiusi, perciò l’attività è attesa al primo giorno di apertura, mai oltre il termine di legge.`,
    en: `Internal date: the offices are closed on ${displayDate(planned, 'en')}, so the work is expected on the first day they are open, never beyond the legal term.`,
  };
}

function reminderOf({ at, by, text }: NonNullable<TaskRow['reminded']>): TaskSummary['reminded'] {
  return {
    at: new Date(at).toISOString(),
    ...(by.person !== system.person && { by: by.name }),
    ...(text !== null && { text }),
  };
}

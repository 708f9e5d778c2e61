import { always, literal, type Sql, sql } from '../../../../libs/persistence';
import { hasWords } from '../paging/words';
import { caseToday } from '../clock/case-clock';
import {
  isWorkShownTo,
  isWorkWatchedBy,
  mayReadCase,
  mayTakeUnderMandate,
  somebodyOf,
  watchesHouse,
} from '../rights/case-rights';
import { headedOffices } from '../rights/headed-units';
import { officeIds, type Reader } from '../rights/reader';
import { taskColumns } from './task-rows';

/** Which open tasks: what lists show and what is done to many tasks at once is said in the same way. */
export interface TaskFilter {
  readonly scope: 'mine' | 'team' | 'unit' | 'escalated' | 'all';
  readonly q?: string;
  readonly procedure?: string;
  /** Key of the task: with the procedure, tasks of one kind. */
  readonly task?: string;
  /** Held by this person. */
  readonly heldBy?: string;
  /** Only those whose day has passed on the clock of their case. */
  readonly overdue?: boolean;
}

export interface InboxQuery extends TaskFilter {
  /** Due date and id of the last task of the page before. */
  readonly after?: readonly [due: string, id: string];
  readonly limit: number;
}

/**
 * Open tasks by due date, at least one more than asked for. The work of a statement must follow the page, not the
 * inbox: the rows of the page are found along an index first, and only then joined with what is shown.
 */
export function inboxStatement(reader: Reader, inbox: InboxQuery): Sql {
  return sql`
    SELECT ${taskColumns}
    FROM (${pageOf(reader, inbox)}) t
    JOIN case_file c ON c.id = t.case_id
    ORDER BY t.due, t.id`;
}

/**
 * Whether one plan of {@link inboxStatement} is right whoever asks: it walks along the index that the page names, and what it
 * meets is mostly shown. Where filters or words say what to look for, or what somebody may read lies scattered among the
 * rest, the values must be looked at.
 */
export function isPlannedOnce(
  reader: Reader,
  { scope, limit: _, after: __, ...filters }: InboxQuery,
): boolean {
  const isFiltered = Object.values(filters).some((filter) => filter !== undefined && filter !== false);
  return (
    !isFiltered && (scope === 'team' || scope === 'escalated' || (scope === 'all' && watchesHouse(reader)))
  );
}

/** Rows that are read for a page, in few sizes: each is a statement of its own. */
const PAGES = [25, 50, 100];
const rowsOf = ({ limit }: InboxQuery): Sql => literal((PAGES.find((size) => size >= limit) ?? limit) + 1);

/** The tasks that this filter selects for the reader with their cases, by due date, `most` of them at the most. */
export function selectionStatement(reader: Reader, filter: TaskFilter, most: number): Sql {
  return sql`
    SELECT t.case_id AS case, t.id AS task ${matching(reader, filter)}
    ORDER BY t.due, t.id LIMIT ${most}`;
}

function pageOf(reader: Reader, inbox: InboxQuery): Sql {
  if (inbox.q !== undefined) return foundByWords(reader, inbox);
  const mayRead = sql`EXISTS (SELECT FROM case_file c WHERE c.id = t.case_id AND ${mayReadCase(reader)})`;
  // An office with a task takes part in its case (see apply_change), so its holders may read it.
  if (inbox.scope === 'team') return ofTeam(reader, inbox, mayRead);
  if (inbox.scope === 'unit') return ofOffices(headedOffices(reader), mayRead, inbox);
  if (inbox.scope === 'escalated') return escalated(reader, inbox);
  if (inbox.scope === 'all' && watchesHouse(reader)) return alongDueDates(inbox, isWorkWatchedBy(reader));
  return alongDueDates(inbox, sql`${inScope(reader, inbox.scope)} AND ${mayRead}`);
}

/** A page of each office along its own index, merged: work of other offices is never looked at. */
function ofOffices(offices: Sql, mayRead: Sql, inbox: InboxQuery): Sql {
  return sql`
    SELECT t.* FROM unnest(${offices}) AS mine (office)
    CROSS JOIN LATERAL (${alongDueDates(inbox, sql`t.office = mine.office AND ${mayRead}`)}) t
    ORDER BY t.due, t.id LIMIT ${rowsOf(inbox)}`;
}

/** The work of one's own offices, and what one may sign for others under a mandate. */
function ofTeam(reader: Reader, inbox: InboxQuery, mayRead: Sql): Sql {
  const offices = officeIds(reader);
  const own = ofOffices(sql`${offices}::text[]`, isWorkShownTo(reader), inbox);
  const others = otherOffices(reader);
  if (others.length === 0) return own;
  const toSign = ofOffices(
    sql`${others}::text[]`,
    sql`${mayTakeUnderMandate(somebodyOf(reader))} AND ${mayRead}`,
    inbox,
  );
  return sql`
    SELECT t.* FROM ((${own}) UNION ALL (${toSign})) t
    ORDER BY t.due, t.id LIMIT ${rowsOf(inbox)}`;
}

/** Offices for which the reader signs under a mandate and that they do not hold. */
function otherOffices(reader: Reader): string[] {
  const held = officeIds(reader);
  return [...new Set((reader.mandates ?? []).map(({ office }) => office))].filter(
    (office) => !held.includes(office),
  );
}

/** The same, of tasks whose delay an office was told of first or further up; who is both sees a task once. */
function escalated(reader: Reader, inbox: InboxQuery): Sql {
  const offices = sql`${officeIds(reader)}::text[]`;
  const seen = isWorkShownTo(reader);
  return sql`
    SELECT t.* FROM unnest(${offices}) AS mine (office)
    CROSS JOIN LATERAL (
      (${alongDueDates(inbox, sql`t.escalated_to = mine.office AND ${seen}`)})
      UNION ALL
      (${alongDueDates(inbox, sql`t.escalated_above = mine.office AND t.escalated_to <> ALL (${offices}) AND ${seen}`)})
    ) t
    ORDER BY t.due, t.id LIMIT ${rowsOf(inbox)}`;
}

/** Words are rare: the index of words finds the cases, their tasks follow. */
function foundByWords(reader: Reader, inbox: InboxQuery): Sql {
  return sql`
    SELECT t.* ${matching(reader, inbox)}
    ORDER BY t.due, t.id LIMIT ${rowsOf(inbox)}`;
}

/** All that a filter says at once, for what is not looked for along an index of due dates. */
function matching(reader: Reader, filter: TaskFilter & { readonly after?: InboxQuery['after'] }): Sql {
  return sql`FROM case_file c JOIN task t ON t.case_id = c.id
    WHERE ${hasWords(filter.q)} AND ${mayReadCase(reader)}
      AND ${inScope(reader, filter.scope)} AND ${filters(filter)}`;
}

function alongDueDates(inbox: InboxQuery, condition: Sql): Sql {
  return sql`
    SELECT t.* FROM task t WHERE ${condition} AND ${filters(inbox)}
    ORDER BY t.due, t.id LIMIT ${rowsOf(inbox)}`;
}

function inScope(reader: Reader, scope: InboxQuery['scope']): Sql {
  if (scope === 'mine') return sql`t.assignee = ${reader.login}`;
  if (scope === 'escalated')
    return sql`(t.escalated_to = ANY (${officeIds(reader)}::text[]) OR t.escalated_above = ANY (${officeIds(reader)}::text[]))`;
  if (scope === 'unit') return sql`t.office = ANY (${headedOffices(reader)})`;
  if (scope === 'all') return always;
  const own = sql`t.office = ANY (${officeIds(reader)}::text[])`;
  return otherOffices(reader).length === 0
    ? own
    : sql`(${own} OR ${mayTakeUnderMandate(somebodyOf(reader))})`;
}

function filters({
  procedure,
  task,
  heldBy,
  overdue,
  after,
}: TaskFilter & { readonly after?: InboxQuery['after'] }): Sql {
  return sql`t.state = 'open'
    AND ${heldBy === undefined ? always : sql`t.assignee = ${heldBy}`}
    AND ${overdue ? isOverdue : always}
    AND ${procedure === undefined ? always : sql`t.procedure = ${procedure}`}
    AND ${task === undefined ? always : sql`t.key = ${task}`}
    AND ${after ? sql`(t.due, t.id) > (${after[0]}::date, ${after[1]})` : always}`;
}

const isOverdue = sql`EXISTS (SELECT FROM case_file c WHERE c.id = t.case_id AND t.due < ${caseToday})`;

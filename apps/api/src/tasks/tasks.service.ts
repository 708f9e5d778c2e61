import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type Actor,
  bulkMost,
  type Duty,
  forPreview,
  type Language,
  type Level,
  type Page,
  system,
  type TaskCountView,
  type TaskSummary,
  type TaskView,
  type Text,
  whyApart,
} from '../../../../libs/domain';
import { formatCitation } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { factAt } from '../journal/fact-at';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { Duties } from '../duties/duties.service';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { formSchema } from '../procedures/form-schemas';
import { asIs } from '../procedures/titles';
import { mayReadCase } from '../rights/case-rights';
import { noteReading } from '../rights/readings';
import { holds, type Reader, standingFor } from '../rights/reader';
import { inboxStatement, isPlannedOnce, selectionStatement, type TaskFilter } from './inbox';
import type { InboxParameters } from './task.schema';
import { actingPerson, taskColumns, type TaskRow, taskSummary } from './task-rows';

/** A task as a command needs it. */
export interface FoundTask extends Pick<
  TaskRow,
  'case_id' | 'key' | 'procedure' | 'office' | 'state' | 'assignee' | 'signs' | 'amount'
> {
  readonly duty: Duty | null;
  /** Those who are kept from the case for a conflict of interest. */
  readonly shut_out: readonly string[] | null;
  /** Those who alone may work on the case, where it is open to people by name. */
  readonly admitted: readonly string[] | null;
  /** Those who answer the same beside this task. */
  readonly others: readonly string[];
}

interface WholeTaskRow extends TaskRow {
  readonly duty: Duty | null;
  readonly level: Level;
  readonly opened: { readonly context: TaskView['context'] };
  readonly completed: { readonly answer: unknown; readonly by: Actor } | null;
  readonly taken_back: { readonly by: Actor; readonly reason: string } | null;
}

/** Who has taken back a task `t`, or at the same moment another of its group. What follows from the case has no person. */
const takenBack = sql`(
  SELECT jsonb_build_object('by', j.actor, 'reason', j.reason)
  FROM task g JOIN journal j ON j.case_id = g.case_id AND j.position = g.closed_in
  WHERE g.case_id = t.case_id AND (g.id = t.id OR g.group_id = t.group_id) AND g.state = 'cancelled'
    AND g.closed_at = t.closed_at AND j.actor->>'person' <> ${system.person} LIMIT 1)`;

const inboxKeys = z.tuple([z.string().regex(/^(\d{4}-\d{2}-\d{2}|infinity)$/), z.string()]);

/** Reads tasks, each only for those who may read its case. */
@Injectable()
export class TasksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly duties: Duties,
  ) {}

  async inbox(reader: Reader, { after, limit, ...filter }: InboxParameters): Promise<Page<TaskSummary>> {
    const list = `tasks.${filter.scope}`;
    const asked = { ...filter, limit, after: readCursor(after, list, inboxKeys) };
    const [rows, officeName] = await Promise.all([
      query<TaskRow>(this.dataSource, inboxStatement(reader, asked), {
        plannedOnce: isPlannedOnce(reader, asked),
      }),
      this.people.officeNames(),
    ]);
    return pageOf(
      rows,
      limit,
      (row) => taskSummary(row, reader, officeName),
      ({ due, id }) => writeCursor(list, [due, id]),
    );
  }

  /** How many tasks a filter selects, one more than one operation takes where it selects more. */
  async count(reader: Reader, filter: TaskFilter): Promise<TaskCountView> {
    const selected = selectionStatement(reader, filter, bulkMost + 1);
    const [row] = await query<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::int AS count FROM (${selected}) s`,
    );
    return { count: row?.count ?? 0, most: bulkMost };
  }

  /** All tasks of a case, in the order they came; the caller has made sure that the reader may read the case. */
  async ofCase(reader: Reader, caseId: string): Promise<TaskSummary[]> {
    const [rows, officeName] = await Promise.all([
      query<TaskRow>(
        this.dataSource,
        sql`SELECT ${taskColumns} FROM task t JOIN case_file c ON c.id = t.case_id
            WHERE t.case_id = ${caseId} ORDER BY t.opened_at, t.id`,
      ),
      this.people.officeNames(),
    ]);
    return rows.map((row) => taskSummary(row, reader, officeName));
  }

  /** A task with its form and what has been answered. Refuses with `taskNotFound`, as `find` does. */
  async read(reader: Reader, id: string, language: Language): Promise<TaskView> {
    const [[row], officeName] = await Promise.all([
      query<WholeTaskRow>(
        this.dataSource,
        sql`SELECT ${taskColumns}, t.duty, c.level, ${factAt(sql`t.case_id`, sql`t.opened_in`)} AS opened,
              (SELECT jsonb_build_object('answer', e.fact->'answer', 'by', e.actor)
               FROM entry_at(t.case_id, t.closed_in) e WHERE t.state = 'completed') AS completed,
              CASE WHEN t.state = 'cancelled' THEN ${takenBack} END AS taken_back
            FROM task t JOIN case_file c ON c.id = t.case_id
            WHERE t.id = ${id} AND ${mayReadCase(reader)}`,
      ),
      this.people.officeNames(),
    ]);
    if (!row) throw new Problem('taskNotFound');
    const summary = taskSummary(row, reader, officeName);
    await noteReading(this.dataSource, reader, { id: row.case_id, level: row.level }, `task ${id}`);
    const declaration = findProcedure(row.procedure)?.tasks[row.key];
    return {
      ...summary,
      because: (await this.whyApart(reader, row, summary)) ?? summary.because,
      instructions: declaration?.instructions ?? asIs(''),
      form: declaration ? formSchema(declaration.form, language) : {},
      context: row.opened.context,
      basis: declaration?.basis && formatCitation(declaration.basis, language),
      previews: declaration?.preview && true,
      confirms: declaration?.confirms,
      answer: row.completed?.answer,
      completedBy: row.completed
        ? { login: row.completed.by.person, name: row.completed.by.name }
        : undefined,
      takenBack: row.taken_back
        ? { by: actingPerson(row.taken_back.by), reason: row.taken_back.reason }
        : undefined,
    };
  }

  /** An open task with what its preview is computed from. Refuses with `taskNotFound`, as `find` does. */
  async previewed(
    reader: Reader,
    id: string,
  ): Promise<Pick<FoundTask, 'key' | 'procedure' | 'state'> & { readonly data: unknown }> {
    const [row] = await query<Pick<FoundTask, 'key' | 'procedure' | 'state'> & { readonly data: unknown }>(
      this.dataSource,
      sql`SELECT t.key, t.procedure, t.state,
            ${factAt(sql`t.case_id`, sql`t.opened_in`)} #> ARRAY['context', ${forPreview}::text] AS data
          FROM task t JOIN case_file c ON c.id = t.case_id
          WHERE t.id = ${id} AND ${mayReadCase(reader)}`,
    );
    if (!row) throw new Problem('taskNotFound');
    return row;
  }

  /** Which other duty keeps the reader from a task that they could else take or complete. */
  private async whyApart(
    reader: Reader,
    { case_id, office, duty }: WholeTaskRow,
    { state, assignee }: TaskSummary,
  ): Promise<Text | undefined> {
    const concernsReader = holds(reader, office) && (!assignee || assignee.login === reader.login);
    if (state !== 'open' || !concernsReader) return undefined;
    return whyApart(await this.duties.against(case_id, duty), standingFor(reader, office));
  }

  /** The task as it stands on record. Refuses with `taskNotFound`, also where the reader may not read its case. */
  async find(reader: Reader, id: string): Promise<FoundTask> {
    const [row] = await query<FoundTask>(
      this.dataSource,
      sql`SELECT t.case_id, t.key, t.procedure, t.office, t.state, t.assignee, t.duty, t.signs, t.amount,
            c.excluded AS shut_out, CASE WHEN c.level = 'restricted' THEN coalesce(c.admitted, '{}') END AS admitted,
            ARRAY(SELECT g.assignee FROM task g WHERE g.case_id = t.case_id AND g.group_id = t.group_id
              AND g.id <> t.id AND g.state <> 'cancelled' AND g.assignee IS NOT NULL) AS others
          FROM task t JOIN case_file c ON c.id = t.case_id
          WHERE t.id = ${id} AND ${mayReadCase(reader)}`,
    );
    if (!row) throw new Problem('taskNotFound');
    return row;
  }
}

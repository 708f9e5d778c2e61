import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Language, Page, TaskSummary, TaskView } from '../../../../libs/domain';
import { formatCitation } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { formSchema } from '../procedures/form-schemas';
import { asIs } from '../procedures/titles';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { inboxStatement } from './inbox';
import type { InboxParameters } from './task.schema';
import { taskColumns, type TaskRow, taskSummary } from './task-rows';

interface WholeTaskRow extends TaskRow {
  readonly context: TaskView['context'];
  readonly answer: unknown;
  readonly closed_by: string | null;
  readonly closed_by_name: string | null;
}

const inboxKeys = z.tuple([z.string().regex(/^(\d{4}-\d{2}-\d{2}|infinity)$/), z.string()]);

/** Reads tasks, each only for those who may read its case. */
@Injectable()
export class TasksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  async inbox(
    reader: Reader,
    { scope, q, procedure, after, limit }: InboxParameters,
  ): Promise<Page<TaskSummary>> {
    const list = `tasks.${scope}`;
    const statement = inboxStatement(reader, {
      scope,
      q,
      procedure,
      limit,
      after: readCursor(after, list, inboxKeys),
    });
    const [rows, officeName] = await Promise.all([
      query<TaskRow>(this.dataSource, statement),
      this.people.officeNames(),
    ]);
    return pageOf(
      rows,
      limit,
      (row) => taskSummary(row, reader, officeName),
      ({ due, id }) => writeCursor(list, [due, id]),
    );
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

  async read(reader: Reader, id: string, language: Language): Promise<TaskView> {
    const [row, officeName] = await Promise.all([this.find(reader, id), this.people.officeNames()]);
    const declaration = findProcedure(row.procedure)?.tasks[row.key];
    return {
      ...taskSummary(row, reader, officeName),
      instructions: declaration?.instructions ?? asIs(''),
      form: declaration ? formSchema(declaration.form, language) : {},
      context: row.context,
      basis: declaration?.basis && formatCitation(declaration.basis, language),
      answer: row.answer ?? undefined,
      completedBy:
        row.closed_by !== null
          ? { login: row.closed_by, name: row.closed_by_name ?? row.closed_by }
          : undefined,
    };
  }

  /** The task as it stands on record. Refuses with `taskNotFound`, also where the reader may not read its case. */
  async find(reader: Reader, id: string): Promise<WholeTaskRow> {
    const [row] = await query<WholeTaskRow>(
      this.dataSource,
      sql`SELECT ${taskColumns}, t.context, t.answer, t.closed_by, t.closed_by_name
          FROM task t JOIN case_file c ON c.id = t.case_id
          WHERE t.id = ${id} AND ${mayReadCase(reader)}`,
    );
    if (!row) throw new Problem('taskNotFound');
    return row;
  }

  /** Who may be given the task: holders of its office whom no other duty excludes. */
  async candidates(reader: Reader, id: string): Promise<{ login: string; name: string }[]> {
    const { office, excluded } = await this.find(reader, id);
    const holders = await this.people.holdersOf(office);
    return holders
      .filter(({ login }) => !excluded.includes(login))
      .map(({ login, name }) => ({ login, name }));
  }
}

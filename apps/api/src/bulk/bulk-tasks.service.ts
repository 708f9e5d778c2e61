import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type BulkItem, bulkMost, type BulkOperation, type BulkOperationView } from '../../../../libs/domain';
import { peopleNamedIn, validateForm } from '../../../../libs/forms';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { below } from '../cases/open-case.service';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { isDoneTogether } from '../procedures/done-together';
import { mayReadCase } from '../rights/case-rights';
import { actorOf, type Reader } from '../rights/reader';
import { selectionStatement } from '../tasks/inbox';
import type { BulkAssignment, BulkCompletion, BulkReminder, TaskSelection } from './bulk.schema';
import { BulkOperations } from './bulk-operations.service';

/** Many tasks given to one person, whose holders are reminded, or that get one answer. */
@Injectable()
export class BulkTasks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly operations: BulkOperations,
  ) {}

  /** Refuses as `begin`, and with `personNotFound`; then nothing is begun. */
  async assign(
    reader: Reader,
    { person, reason, ...selection }: BulkAssignment,
    key?: string,
  ): Promise<BulkOperationView> {
    const found = await this.people.find(person);
    if (!found || found.offices.length === 0) throw new Problem('personNotFound');
    const said = reason === undefined ? {} : { reason };
    return this.begin(reader, { kind: 'assignTasks', assignee: actorOf(found), ...said }, selection, key);
  }

  remind(reader: Reader, { text, ...selection }: BulkReminder, key?: string): Promise<BulkOperationView> {
    const said = text === undefined ? {} : { text };
    return this.begin(reader, { kind: 'remindTasks', ...said }, selection, key);
  }

  /**
   * Refuses as `begin`, with `notOneKind` where the tasks are not all of one kind, with `notTogether` where each is to
   * be answered by itself, and with `invalidForm` where the answer is none to such a task.
   */
  async complete(
    reader: Reader,
    { answer, ...selection }: BulkCompletion,
    key?: string,
  ): Promise<BulkOperationView> {
    const begun = key !== undefined && (await this.operations.find(reader, key));
    if (begun) return begun;
    const items = await this.select(reader, selection);
    const kinds = await query<{ procedure: string; task: string }>(
      this.dataSource,
      sql`SELECT DISTINCT c.procedure, t.key AS task FROM task t JOIN case_file c ON c.id = t.case_id
          WHERE t.id = ANY(${items.map(({ task }) => task)}::text[])`,
    );
    const [kind] = kinds;
    const declared = kind && findProcedure(kind.procedure)?.tasks[kind.task];
    if (kinds.length !== 1 || !kind || !declared) throw new Problem('notOneKind');
    if (!isDoneTogether(kind.procedure, kind.task)) throw new Problem('notTogether');
    const checked = validateForm(declared.form, answer);
    if (!checked.ok) throw new Problem('invalidForm', { problems: below('answer', checked.problems) });
    const named = peopleNamedIn(declared.form, answer);
    const people = named.length > 0 ? { people: await this.people.named(named) } : {};
    return this.operations.begin(
      reader,
      { kind: 'completeTasks', ...kind, answer: checked.value, ...people },
      items,
      key,
    );
  }

  /**
   * Refuses with `taskNotFound` where a task is none the reader may see, with `noTasks`, with `tooManyTasks`, and with
   * `selectionChanged` where a filter no longer selects as many as were expected.
   */
  private async begin(
    reader: Reader,
    operation: Extract<BulkOperation, { kind: 'assignTasks' | 'remindTasks' }>,
    selection: TaskSelection,
    key: string | undefined,
  ): Promise<BulkOperationView> {
    const begun = key !== undefined && (await this.operations.find(reader, key));
    if (begun) return begun;
    const { heldBy: holder } = selection.filter ?? {};
    const heldBy = holder === undefined ? undefined : (await this.people.find(holder))?.name;
    const items = await this.select(reader, selection);
    return this.operations.begin(reader, { ...operation, ...(heldBy && { heldBy }) }, items, key);
  }

  private async select(reader: Reader, { tasks, filter, expected }: TaskSelection): Promise<BulkItem[]> {
    if (filter) {
      const items = await query<BulkItem>(this.dataSource, selectionStatement(reader, filter, bulkMost + 1));
      if (items.length > bulkMost) throw new Problem('tooManyTasks');
      if (expected !== undefined && items.length !== expected) throw new Problem('selectionChanged');
      if (items.length === 0) throw new Problem('noTasks');
      return items;
    }
    const wanted = [...new Set(tasks)];
    const items = await query<BulkItem>(
      this.dataSource,
      sql`SELECT t.case_id AS case, t.id AS task
          FROM unnest(${wanted}::text[]) WITH ORDINALITY AS w (id, no) JOIN task t ON t.id = w.id
          JOIN case_file c ON c.id = t.case_id WHERE ${mayReadCase(reader)} ORDER BY w.no`,
    );
    if (items.length < wanted.length) throw new Problem('taskNotFound');
    return items;
  }
}

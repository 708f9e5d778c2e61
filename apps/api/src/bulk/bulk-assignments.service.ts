import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BulkItem, BulkOperationView } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { mayReadCase } from '../rights/case-rights';
import { officeIds, type Reader } from '../rights/reader';
import type { BulkAssignment } from './bulk.schema';
import { BulkOperations } from './bulk-operations.service';

/** Many tasks given to one person. */
@Injectable()
export class BulkAssignments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly operations: BulkOperations,
  ) {}

  /** Refuses with `taskNotFound` where a task is none the reader may see, with `personNotFound`; then nothing is begun. */
  async begin(
    reader: Reader,
    { tasks, person, reason }: BulkAssignment,
    key?: string,
  ): Promise<BulkOperationView> {
    const found = await this.people.find(person);
    if (!found || found.offices.length === 0) throw new Problem('personNotFound');
    const wanted = [...new Set(tasks)];
    const items = await query<BulkItem>(
      this.dataSource,
      sql`SELECT t.case_id AS case, t.id AS task
          FROM unnest(${wanted}::text[]) WITH ORDINALITY AS w (id, no) JOIN task t ON t.id = w.id
          JOIN case_file c ON c.id = t.case_id WHERE ${mayReadCase(reader)} ORDER BY w.no`,
    );
    if (items.length < wanted.length) throw new Problem('taskNotFound');
    const assignee = { person: found.login, name: found.name, offices: officeIds(found) };
    return this.operations.begin(
      reader,
      { kind: 'assignTasks', assignee, ...(reason !== undefined && { reason }) },
      items,
      key,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { query, sql } from '../../../../libs/persistence';
import { hasRight, type Operation } from '../../../../libs/rights';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import {
  caseStandingOf,
  mayReadCase,
  somebodyOf,
  standingColumns,
  type StandingRow,
  watchesHouse,
} from '../rights/case-rights';
import { noteReading } from '../rights/readings';
import type { Reader } from '../rights/reader';

/** What everything below a case needs to know of it. */
export interface AccessibleCase extends StandingRow {
  readonly id: string;
  readonly procedure: string;
  readonly parent_id: string | null;
}

/** The door to everything that belongs to a case. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /**
   * Refuses with `caseNotFound` a case that is not there and one the reader may not read alike; with `reasonRequired` a
   * reserved one that the reader may open on need. Of a case that is not ordinary the reading is recorded.
   *
   * @param what the part that is read
   */
  async require(reader: Reader, id: string, what: string): Promise<AccessibleCase> {
    const [found] = await query<AccessibleCase>(
      this.dataSource,
      sql`SELECT c.id, c.procedure, c.parent_id, ${standingColumns} FROM case_file c WHERE c.id = ${id} AND ${mayReadCase(reader)}`,
    );
    if (!found) throw await this.refusal(reader, id);
    await noteReading(this.dataSource, reader, found, what);
    return found;
  }

  /**
   * The same for those who do something in the case. Refuses with `officeRequired` who may not, whatever they may read.
   * Whether it is the time for it the case itself says, which alone knows.
   */
  async requireRight(operation: Operation, reader: Reader, id: string): Promise<AccessibleCase> {
    const found = await this.require(reader, id, 'case');
    if (!hasRight(operation, somebodyOf(reader), caseStandingOf(found)))
      throw new Problem('officeRequired', { who: await this.people.nameOf(found.in_charge[1] ?? '') });
    return found;
  }

  /** What is said of a case that the reader may not read. */
  async refusal(reader: Reader, id: string): Promise<Problem> {
    if (!watchesHouse(reader)) return new Problem('caseNotFound');
    const reserved = await query(this.dataSource, sql`SELECT FROM reserved_cases() r WHERE r.id = ${id}`);
    return new Problem(reserved.length > 0 ? 'reasonRequired' : 'caseNotFound');
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { query, sql } from '../../../../libs/persistence';
import { Problem } from '../problem/problem';
import { mayEnterCase } from '../rights/case-rights';
import { holds, type Reader } from '../rights/reader';

/** What everything below a case needs to know of it. */
export interface AccessibleCase {
  readonly id: string;
  readonly procedure: string;
  readonly parent_id: string | null;
  readonly closed_at: Date | null;
  readonly offices: readonly string[];
}

/** The door to everything that belongs to a case. */
@Injectable()
export class CaseAccess {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with `caseNotFound` a case that is not there and one the reader may not read alike. */
  async require(reader: Reader, id: string): Promise<AccessibleCase> {
    const [found] = await query<AccessibleCase>(
      this.dataSource,
      sql`SELECT c.id, c.procedure, c.parent_id, c.closed_at, c.offices FROM case_file c WHERE c.id = ${id} AND ${mayEnterCase(reader)}`,
    );
    if (!found) throw new Problem('caseNotFound');
    return found;
  }

  /** The same for those who may add to the case: watching over a case gives no right to write in it. */
  async requirePart(reader: Reader, id: string): Promise<AccessibleCase> {
    const found = await this.require(reader, id);
    if (!holds(reader, ...found.offices)) throw new Problem('officeRequired');
    return found;
  }
}

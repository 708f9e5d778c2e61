import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Duty, DutyDone } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { type Reader, standingFor } from '../rights/reader';

interface DoneRow {
  readonly case_id: string | null;
  readonly duty: Duty;
  readonly person: string;
  readonly name: string;
}

/** What people have done in a case, as far as other duties are kept apart from it. */
@Injectable()
export class Duties {
  constructor(private readonly dataSource: DataSource) {}

  /** All that stands against giving a duty of a case to people: done in it, in its campaign or in its parts. */
  async against(caseId: string, duty: Duty | null): Promise<DutyDone[]> {
    if (duty === null) return [];
    const rows = await query<DoneRow>(
      this.dataSource,
      sql`SELECT case_id, duty, person, name FROM duties_against(${caseId}, ${duty})`,
    );
    return rows.map(({ case_id, ...done }) =>
      case_id === caseId ? done : { ...done, case: case_id ?? HIDDEN },
    );
  }

  /**
   * What a case cannot know by itself and is told with a command: the duties that whoever is to have a task has had in the
   * campaign of the case or in its parts.
   */
  async elsewhere(
    {
      case_id,
      duty,
      office,
    }: { readonly case_id: string; readonly duty: Duty | null; readonly office: string },
    somebody: Pick<Reader, 'login' | 'offices' | 'mandates'>,
  ): Promise<{ elsewhere?: readonly DutyDone[] }> {
    const people = standingFor(somebody, office);
    const elsewhere = (await this.against(case_id, duty)).filter(
      (done) => done.case !== undefined && people.includes(done.person),
    );
    return elsewhere.length > 0 ? { elsewhere } : {};
  }
}

/** Stands for a case that the reader may not know of. */
const HIDDEN = '';

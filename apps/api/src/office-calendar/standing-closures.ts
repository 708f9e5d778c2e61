import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDate, OfficeClosure } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';

/** The closures that the office has decided and not withdrawn. */
@Injectable()
export class StandingClosures {
  constructor(private readonly dataSource: DataSource) {}

  async all(): Promise<OfficeClosure[]> {
    const rows = await query<{ from: LocalDate; to: LocalDate; reason: string }>(
      this.dataSource,
      sql`SELECT from_date::text AS from, to_date::text AS to, reason FROM office_closure WHERE withdrawn_at IS NULL`,
    );
    // A reason is written once, in the language of the office.
    return rows.map(({ from, to, reason }) => ({ from, to, name: { it: reason, en: reason } }));
  }
}

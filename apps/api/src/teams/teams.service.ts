import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TeamView } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { caseToday } from '../clock/case-clock';
import { Problem } from '../problem/problem';
import { headedUnits } from '../rights/headed-units';
import type { Reader } from '../rights/reader';

type TeamRow = Omit<TeamView, 'distributes' | 'distributesSince'> & { readonly since: Date | null };

/** The offices under a head, what their people have to do, and how new work reaches them. */
@Injectable()
export class TeamsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The offices of the units the reader heads and of the units below, by unit and name. */
  async list(reader: Reader): Promise<TeamView[]> {
    const rows = await query<TeamRow>(
      this.dataSource,
      sql`
        WITH RECURSIVE ${headedUnits(reader)}, today AS (SELECT (now() AT TIME ZONE 'Europe/Rome')::date AS day
        ), member AS (
          SELECT h.office, p.login, p.name,
            EXISTS (SELECT FROM substitution s WHERE s.absent = p.login AND s.ended_at IS NULL
              AND day BETWEEN s.from_date AND s.to_date
              AND (s.offices IS NULL OR h.office = ANY (s.offices))) AS away
          FROM today, holding h JOIN person p ON p.login = h.person
          WHERE day BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
        ), load AS (
          SELECT m.login, count(t.id)::int AS open, (count(t.id) FILTER (WHERE t.due < ${caseToday}))::int AS overdue
          FROM (SELECT DISTINCT m.login FROM member m JOIN office o ON o.id = m.office JOIN headed ON headed.id = o.unit) m
          LEFT JOIN (task t JOIN case_file c ON c.id = t.case_id) ON t.assignee = m.login AND t.state = 'open'
          GROUP BY m.login
        )
        SELECT o.id AS office, o.name, o.unit_name AS unit, d.started_at AS since,
          (SELECT count(*)::int FROM task t WHERE t.office = o.id AND t.state = 'open' AND t.assignee IS NULL) AS waiting,
          jsonb_agg(jsonb_build_object('login', m.login, 'name', m.name, 'open', l.open, 'overdue', l.overdue, 'away', m.away)
            ORDER BY m.name, m.login) AS people
        FROM office o JOIN headed ON headed.id = o.unit
        JOIN member m ON m.office = o.id JOIN load l ON l.login = m.login
        LEFT JOIN distribution d ON d.office = o.id AND d.ended_at IS NULL
        WHERE o.kind = 'officer'
        GROUP BY o.id, o.name, o.unit_name, d.started_at ORDER BY o.unit_name->>'it', o.name->>'it', o.id`,
    );
    return rows.map(({ since, ...team }) => ({
      ...team,
      distributes: since !== null,
      ...(since && { distributesSince: since.toISOString() }),
    }));
  }

  /** Refuses with `officeRequired` who does not head the office; repeated it changes nothing. */
  async distribute(reader: Reader, office: string, distributes: boolean): Promise<TeamView> {
    await this.require(reader, office);
    await query(
      this.dataSource,
      distributes
        ? sql`INSERT INTO distribution (office, started_by) VALUES (${office}, ${reader.login})
              ON CONFLICT (office) WHERE ended_at IS NULL DO NOTHING`
        : sql`UPDATE distribution SET ended_at = now(), ended_by = ${reader.login}
              WHERE office = ${office} AND ended_at IS NULL`,
    );
    return this.require(reader, office);
  }

  private async require(reader: Reader, office: string): Promise<TeamView> {
    const team = (await this.list(reader)).find((known) => known.office === office);
    if (!team) throw new Problem('officeRequired');
    return team;
  }
}

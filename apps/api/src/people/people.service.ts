import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NamedPerson, StandingInFor, Text } from '../../../../libs/domain';
import { type MandateInForce, signingOf } from '../../../../libs/organisation';
import { type Nullable, query, sql, withoutNulls, withReader } from '../../../../libs/persistence';
import { type Office, officeIds, type Reader } from '../rights/reader';

/** How long a change of offices may go unnoticed. */
const FRESH_FOR_MS = 3_000;

interface Directory {
  readonly people: ReadonlyMap<string, Reader>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly readAt: number;
}

/**
 * The people of the house and the offices they hold today, their own and those of people they stand in for. A few hundred rows that every request needs:
 * read whole and kept for seconds.
 */
@Injectable()
export class PeopleService {
  private directory: Promise<Directory> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async find(login: string): Promise<Reader | undefined> {
    return (await this.read()).people.get(login);
  }

  async all(): Promise<Reader[]> {
    return [...(await this.read()).people.values()];
  }

  /** These people as a command names them; those unknown or without any office are left out. */
  async named(logins: readonly string[]): Promise<Record<string, NamedPerson>> {
    const { people } = await this.read();
    return Object.fromEntries(
      logins.flatMap((login): [string, NamedPerson][] => {
        const person = people.get(login);
        return person && person.offices.length > 0
          ? [[login, { name: person.name, offices: officeIds(person) }]]
          : [];
      }),
    );
  }

  /** What has just changed shows at once, in this process. */
  refresh(): void {
    this.directory = undefined;
  }

  /** Names of offices by id, for screens; an office that is gone keeps its id as its name. */
  async officeNames(): Promise<(id: string) => Text> {
    const { offices } = await this.read();
    return (id) => offices.get(id)?.name ?? { it: id, en: id };
  }

  /** The name of an office or a person, whichever has this id. */
  async nameOf(id: string): Promise<Text> {
    const { offices, people } = await this.read();
    const person = people.get(id);
    return offices.get(id)?.name ?? { it: person?.name ?? id, en: person?.name ?? id };
  }

  private async read(): Promise<Directory> {
    const known = await this.directory?.catch(() => undefined);
    if (known && Date.now() - known.readAt < FRESH_FOR_MS) return known;
    // The directory is one, whoever asks first.
    this.directory = withReader(() => this.load());
    return this.directory;
  }

  private async load(): Promise<Directory> {
    const readAt = Date.now();
    const [rows, officeRows, mandates] = await Promise.all([
      query<{ login: string; name: string; offices: Office[]; standsInFor: StandingInFor[] | null }>(
        this.dataSource,
        sql`
          WITH today AS (SELECT (now() AT TIME ZONE 'Europe/Rome')::date AS day),
          held AS (
            SELECT h.person, h.office FROM holding h, today
            WHERE day BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
          ), standing_in AS (
            SELECT s.substitute AS person, h.office, s.entered_at, a.login, a.name
            FROM today, substitution s JOIN held h ON h.person = s.absent JOIN person a ON a.login = s.absent
            WHERE s.ended_at IS NULL AND day BETWEEN s.from_date AND s.to_date
              AND (s.offices IS NULL OR h.office = ANY (s.offices))
          ), only_so AS (
            -- An office held in one's own right is held so, also beside a substitution.
            SELECT DISTINCT ON (s.person, s.office) s.person, s.office, s.login, s.name FROM standing_in s
            WHERE NOT EXISTS (SELECT FROM held own WHERE own.person = s.person AND own.office = s.office)
            ORDER BY s.person, s.office, s.entered_at
          ), offices AS (
            SELECT person, office, NULL::jsonb AS in_place_of FROM held
            UNION ALL
            SELECT person, office, jsonb_build_object('person', login, 'name', name) FROM only_so
          )
          SELECT p.login, p.name, coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', o.id, 'kind', o.kind,
              'name', o.name, 'unit', o.unit_name, 'inPlaceOf', h.in_place_of)) ORDER BY o.id)
              FILTER (WHERE o.id IS NOT NULL), '[]') AS offices,
            (SELECT jsonb_agg(jsonb_build_object('person', s.login, 'name', s.name, 'office', s.office)
              ORDER BY s.entered_at, s.office) FROM standing_in s WHERE s.person = p.login) AS "standsInFor"
          FROM person p
          LEFT JOIN offices h ON h.person = p.login
          LEFT JOIN office o ON o.id = h.office
          GROUP BY p.login ORDER BY p.name, p.login`,
      ),
      query<Office>(this.dataSource, sql`SELECT id, kind, name, unit_name AS unit FROM office`),
      this.mandatesInForce(),
    ]);
    return {
      people: new Map(
        rows.map(({ standsInFor, ...row }) => [
          row.login,
          { ...row, ...(standsInFor && { standsInFor }), ...signingOf(row, mandates) },
        ]),
      ),
      offices: new Map(officeRows.map((office) => [office.id, office])),
      readAt,
    };
  }

  /** Mandates and limits of today, with the head above each office that has a limit and who stands in for whom. */
  private async mandatesInForce(): Promise<MandateInForce[]> {
    const rows = await query<Nullable<MandateInForce>>(
      this.dataSource,
      sql`SELECT m.id::text, m.office, m.person, p.name, m.kinds, m.up_to::text AS "upTo", m.act,
            CASE WHEN m.person IS NULL THEN superior_of(m.office, 1) END AS above,
            (SELECT array_agg(s.substitute ORDER BY s.substitute) FROM substitution s
             WHERE s.absent = m.person AND s.ended_at IS NULL AND day BETWEEN s.from_date AND s.to_date
               AND m.office = ANY (s.offices)) AS substitutes
          FROM (SELECT (now() AT TIME ZONE 'Europe/Rome')::date AS day) today
          JOIN mandate m ON day BETWEEN m.from_date AND coalesce(m.to_date, 'infinity')
            AND day < coalesce(m.ended_on, 'infinity')
          LEFT JOIN person p ON p.login = m.person
          ORDER BY m.entered_at, m.id`,
    );
    return rows.map((row) => withoutNulls<MandateInForce>(row));
  }
}

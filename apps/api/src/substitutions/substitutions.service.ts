import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubstitutionView } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { problemOf, type Substitution } from '../../../../libs/organisation';
import { query, readOrganisation, sql } from '../../../../libs/persistence';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { isKeeper } from '../rights/keepers';
import type { Reader } from '../rights/reader';
import type { NewSubstitution } from './substitution.schema';

interface SubstitutionRow extends Substitution {
  readonly id: string;
  readonly absent_name: string;
  readonly substitute_name: string;
  readonly entered_by: string;
  readonly entered_by_name: string;
  readonly reason: string;
  readonly ended_at: Date | null;
}

/** Substitutions of people who are away: entered by themselves or by who keeps the organisation, ended, never deleted. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /** Those that concern the reader, and all for who keeps them; the latest first. */
  async list(reader: Reader): Promise<SubstitutionView[]> {
    const rows = await this.read();
    const all = isKeeper(reader);
    return rows
      .filter(({ absent, substitute }) => all || absent === reader.login || substitute === reader.login)
      .map((row) => ({
        id: row.id,
        absent: { login: row.absent, name: row.absent_name },
        substitute: { login: row.substitute, name: row.substitute_name },
        offices: row.offices,
        from: row.from,
        to: row.to,
        reason: row.reason,
        enteredBy: { login: row.entered_by, name: row.entered_by_name },
        endedAt: row.ended_at?.toISOString(),
        may: { end: row.ended_at === null && mayKeep(reader, row.absent) },
      }));
  }

  /**
   * Enters a substitution. Refuses with `officeRequired` who may not say it for somebody else, with
   * `substitutionNotPossible` what the rules of `libs/organisation` do not allow.
   */
  async enter(
    reader: Reader,
    { absent = reader.login, reason, ...rest }: NewSubstitution,
  ): Promise<SubstitutionView> {
    if (!mayKeep(reader, absent)) throw new Problem('officeRequired');
    const wanted: Substitution = { absent, ...rest };
    const id = await this.dataSource.transaction(async (manager) => {
      // Two that are entered together must see each other.
      await manager.query('LOCK TABLE substitution IN SHARE ROW EXCLUSIVE MODE');
      const standing = (await this.read()).filter(({ ended_at }) => ended_at === null);
      const problem = problemOf(
        wanted,
        await readOrganisation(this.dataSource),
        standing,
        await this.mandated(absent, wanted.from),
      );
      if (problem)
        throw new Problem('substitutionNotPossible', {
          problems: [{ path: [fieldOf[problem]], message: texts[problem] }],
        });
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO substitution (absent, substitute, offices, from_date, to_date, reason, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text`,
        [absent, rest.substitute, rest.offices ?? null, rest.from, rest.to, reason, reader.login],
      );
      return row?.id;
    });
    this.people.refresh();
    const entered = (await this.list(reader)).find((known) => known.id === id);
    if (!entered) throw new Error('A substitution that was entered is read back');
    return entered;
  }

  /** Ends a substitution at once. Refuses with `substitutionNotFound` what the reader may not end. */
  async end(reader: Reader, id: string): Promise<void> {
    const row = (await this.read()).find((known) => known.id === id);
    if (!row || row.ended_at !== null || !mayKeep(reader, row.absent))
      throw new Problem('substitutionNotFound');
    await query(
      this.dataSource,
      sql`UPDATE substitution SET ended_at = now(), ended_by = ${reader.login} WHERE id = ${id} AND ended_at IS NULL`,
    );
    this.people.refresh();
  }

  private read(): Promise<SubstitutionRow[]> {
    return query<SubstitutionRow>(
      this.dataSource,
      sql`SELECT s.id::text, s.absent, a.name AS absent_name, s.substitute, b.name AS substitute_name, s.offices,
            s.from_date::text AS from, s.to_date::text AS to, s.reason, s.entered_by, e.name AS entered_by_name, s.ended_at
          FROM substitution s JOIN person a ON a.login = s.absent JOIN person b ON b.login = s.substitute
          JOIN person e ON e.login = s.entered_by
          ORDER BY s.entered_at DESC, s.id`,
    ).then((rows) => rows.map((row) => ({ ...row, offices: row.offices ?? undefined })));
  }

  /** The offices for which somebody signs under a mandate on a day. */
  private async mandated(person: string, day: LocalDate): Promise<string[]> {
    const rows = await query<{ office: string }>(
      this.dataSource,
      sql`SELECT DISTINCT office FROM mandate WHERE person = ${person} AND ended_on IS NULL
            AND ${day}::date BETWEEN from_date AND coalesce(to_date, 'infinity')`,
    );
    return rows.map(({ office }) => office);
  }
}

function mayKeep(reader: Reader, absent: string): boolean {
  return reader.login === absent || isKeeper(reader);
}

type Reason = NonNullable<ReturnType<typeof problemOf>>;

const fieldOf: Readonly<Record<Reason, string>> = {
  unknownPerson: 'substitute',
  oneself: 'substitute',
  invalidPeriod: 'to',
  officeNotHeld: 'offices',
  notQualified: 'substitute',
  overlap: 'from',
  circle: 'substitute',
};

const texts: Readonly<Record<Reason, { it: string; en: string }>> = {
  unknownPerson: { it: 'Persona non trovata.', en: 'There is no such person.' },
  oneself: { it: 'Nessuno può sostituire sé stesso.', en: 'Nobody can stand in for themselves.' },
  invalidPeriod: { it: 'Il periodo finisce prima di cominciare.', en: 'The period ends before it begins.' },
  officeNotHeld: {
    it: 'La persona assente non ricopre l’ufficio indicato in quei giorni.',
    en: 'The absent person does not hold the office on those days.',
  },
  notQualified: {
    it: 'Chi sostituisce deve ricoprire un ufficio della stessa unità o dello stesso tipo.',
    en: 'Whoever stands in must hold an office of the same unit or of the same kind.',
  },
  overlap: {
    it: 'Per quei giorni c’è già una sostituzione.',
    en: 'There is a substitution for those days already.',
  },
  circle: {
    it: 'Le due persone si sostituirebbero a vicenda.',
    en: 'The two people would stand in for each other.',
  },
};

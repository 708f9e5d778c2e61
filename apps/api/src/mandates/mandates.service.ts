import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MandatesView, MandateView, Text } from '../../../../libs/domain';
import { type LocalDate, romeDateOf } from '../../../../libs/law';
import {
  type Mandate,
  type MandateProblem,
  mandateProblemTexts,
  problemOfMandate,
} from '../../../../libs/organisation';
import { type Nullable, query, readOrganisation, sql, withoutNulls } from '../../../../libs/persistence';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { watchesHouse } from '../rights/case-rights';
import { isKeeper } from '../rights/keepers';
import { holds, type Reader } from '../rights/reader';
import type { NewMandate } from './mandate.schema';

interface MandateRow extends Mandate {
  readonly id: string;
  readonly office_name: Text;
  readonly person_name?: string;
  readonly entered_by?: string;
  readonly entered_by_name?: string;
  readonly ended_on?: LocalDate;
}

/** Mandates to sign and limits of what offices sign: given, ended, never deleted. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /** Those that concern the reader or an office of theirs, and all for who keeps or watches over the house. */
  async list(reader: Reader): Promise<MandatesView> {
    const all = isKeeper(reader) || watchesHouse(reader);
    const rows = await this.read();
    return {
      items: rows
        .filter(({ office, person }) => all || person === reader.login || holds(reader, office))
        .map((row) => viewOf(row, reader)),
      today: romeDateOf(Date.now()),
      may: { give: await this.offices(reader), setLimits: isKeeper(reader) },
    };
  }

  /**
   * Gives a mandate or sets a limit. Refuses with `officeRequired` who neither holds the office in their own right nor keeps
   * the house, with `mandateNotPossible` what the rules of `libs/organisation` do not allow.
   */
  async give(reader: Reader, wanted: NewMandate): Promise<MandateView> {
    if (!mayGive(reader, wanted)) throw new Problem('officeRequired');
    const { office, person, kinds, upTo, from, to, act } = wanted;
    const id = await this.dataSource.transaction(async (manager) => {
      // Two that are given together must see each other.
      await manager.query('LOCK TABLE mandate IN SHARE ROW EXCLUSIVE MODE');
      const standing = (await this.read()).filter(({ ended_on }) => ended_on === undefined);
      const problem = problemOfMandate(wanted, await this.organisation(), standing);
      if (problem)
        throw new Problem('mandateNotPossible', {
          problems: [{ path: [fieldOf[problem]], message: mandateProblemTexts[problem] }],
        });
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO mandate (office, person, kinds, up_to, from_date, to_date, act, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id::text`,
        [office, person ?? null, kinds ?? null, upTo ?? null, from, to ?? null, act, reader.login],
      );
      return row?.id;
    });
    this.people.refresh();
    const given = (await this.read()).find((known) => known.id === id);
    if (!given) throw new Error('A mandate that was given is read back');
    return viewOf(given, reader);
  }

  /** From today it does not count any more. Refuses with `mandateNotFound` what the reader may not end. */
  async end(reader: Reader, id: string): Promise<void> {
    const row = (await this.read()).find((known) => known.id === id);
    if (!row || row.ended_on !== undefined || !mayGive(reader, row)) throw new Problem('mandateNotFound');
    await query(
      this.dataSource,
      sql`UPDATE mandate SET ended_on = ${romeDateOf(Date.now())}, ended_by = ${reader.login}
          WHERE id = ${id} AND ended_on IS NULL`,
    );
    this.people.refresh();
  }

  private async offices(reader: Reader): Promise<MandatesView['may']['give']> {
    if (!isKeeper(reader))
      return reader.offices
        .filter(({ inPlaceOf }) => inPlaceOf === undefined)
        .map(({ id, name }) => ({ id, name }));
    return query(
      this.dataSource,
      sql`SELECT id, name FROM office WHERE ended_on IS NULL ORDER BY name->>'it', id`,
    );
  }

  /** Without the offices that are no more. */
  private async organisation() {
    const record = await readOrganisation(this.dataSource);
    return { ...record, offices: record.offices.filter(({ endedOn }) => endedOn === undefined) };
  }

  private async read(): Promise<MandateRow[]> {
    const rows = await query<Nullable<MandateRow>>(
      this.dataSource,
      sql`SELECT m.id::text, m.office, o.name AS office_name, m.person, p.name AS person_name, m.kinds,
            m.up_to::text AS "upTo", m.from_date::text AS from, m.to_date::text AS to, m.act, m.entered_by,
            e.name AS entered_by_name, m.ended_on::text
          FROM mandate m JOIN office o ON o.id = m.office LEFT JOIN person p ON p.login = m.person
          LEFT JOIN person e ON e.login = m.entered_by
          ORDER BY m.entered_at DESC, m.id`,
    );
    return rows.map((row) => withoutNulls<MandateRow>(row));
  }
}

/** The signature of an office is given by who holds it in their own right; how far holders sign is set above them. */
function mayGive(reader: Reader, { office, person }: Pick<Mandate, 'office' | 'person'>): boolean {
  if (isKeeper(reader)) return true;
  return (
    person !== undefined &&
    reader.offices.some(({ id, inPlaceOf }) => id === office && inPlaceOf === undefined)
  );
}

function viewOf(row: MandateRow, reader: Reader): MandateView {
  const { id, office, office_name, person, kinds, upTo, from, to, act, entered_by, ended_on } = row;
  return {
    id,
    office,
    officeName: office_name,
    ...(person !== undefined && { person: { login: person, name: row.person_name ?? person } }),
    kinds,
    upTo,
    from,
    to,
    act,
    ...(entered_by !== undefined && {
      enteredBy: { login: entered_by, name: row.entered_by_name ?? entered_by },
    }),
    endedOn: ended_on,
    may: { end: ended_on === undefined && mayGive(reader, row) },
  };
}

/** The field that is wrong. */
const fieldOf: Readonly<Record<MandateProblem, string>> = {
  unknownOffice: 'office',
  unknownPerson: 'person',
  holdsOffice: 'person',
  invalidPeriod: 'to',
  endRequired: 'to',
  amountRequired: 'upTo',
  notQualified: 'person',
  overlap: 'from',
};

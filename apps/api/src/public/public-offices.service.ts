import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublicOffice, Text } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { Kept } from '../caching/kept';
import { asIs } from '../procedures/titles';

const FRESH_FOR_MS = 30_000;

type Contacts = PublicOffice['contacts'];

interface UnitRow {
  readonly id: string;
  readonly name: Text;
  readonly parent: string | null;
  readonly contacts: Contacts | null;
}

interface OfficeRow {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly unit: string;
  readonly unit_name: Text | null;
  readonly holder: string | null;
}

/** Kinds of office that one person holds and answers for. */
const headed: readonly string[] = ['manager', 'organ'];

/** Offices as the public needs them: unit, contacts, and the name of the head, which the law has published. */
@Injectable()
export class PublicOffices {
  private readonly directory = new Kept<'all', Directory>(FRESH_FOR_MS, () => this.load());

  constructor(private readonly dataSource: DataSource) {}

  read(): Promise<Directory> {
    return this.directory.get('all');
  }

  private async load(): Promise<Directory> {
    const [units, offices] = await Promise.all([
      query<UnitRow>(this.dataSource, sql`SELECT id, name, parent, contacts FROM unit`),
      query<OfficeRow>(
        this.dataSource,
        sql`
          SELECT o.id, o.kind, o.name, o.unit, o.unit_name, min(p.name) AS holder
          FROM office o
          LEFT JOIN holding h ON h.office = o.id
            AND (now() AT TIME ZONE 'Europe/Rome')::date BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
          LEFT JOIN person p ON p.login = h.person
          GROUP BY o.id ORDER BY o.id`,
      ),
    ]);
    return new Directory(units, offices);
  }
}

export class Directory {
  private readonly units: ReadonlyMap<string, UnitRow>;
  private readonly byId: ReadonlyMap<string, OfficeRow>;

  constructor(
    units: readonly UnitRow[],
    private readonly offices: readonly OfficeRow[],
  ) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    this.byId = new Map(offices.map((office) => [office.id, office]));
  }

  unitName(id: string): Text {
    return this.units.get(id)?.name ?? this.offices.find(({ unit }) => unit === id)?.unit_name ?? asIs(id);
  }

  /** An office by its id. One that several people hold is headed by the manager of its unit, or of the one above. */
  office(id: string): PublicOffice {
    const office = this.byId.get(id);
    if (!office) return { name: asIs(id), unit: asIs(id) };
    const above = this.upFrom(office.unit);
    const head = headed.includes(office.kind)
      ? office
      : above.flatMap(({ id: unit }) => this.managerOf(unit) ?? []).at(0);
    return {
      name: office.name,
      unit: this.unitName(office.unit),
      head: head?.holder ?? undefined,
      contacts: above.find(({ contacts }) => contacts)?.contacts ?? undefined,
    };
  }

  private managerOf(unit: string): OfficeRow | undefined {
    return this.offices.find((office) => office.unit === unit && headed.includes(office.kind));
  }

  /** A unit and those it lies in, from the inside outwards. */
  private upFrom(id: string): UnitRow[] {
    const way: UnitRow[] = [];
    let unit = this.units.get(id);
    while (unit && !way.includes(unit)) {
      way.push(unit);
      unit = unit.parent === null ? undefined : this.units.get(unit.parent);
    }
    return way;
  }
}

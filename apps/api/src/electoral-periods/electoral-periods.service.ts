import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  BulkItem,
  ElectoralPeriod,
  ElectoralPeriodView,
  ProcedureDeclaration,
} from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { electoralPeriodsFrom, query, sql } from '../../../../libs/persistence';
import { catalogue } from '../../../../workflows/procedures';
import { BulkOperations } from '../bulk/bulk-operations.service';
import { CaseCommands } from '../commands/case-commands.service';
import { Problem } from '../problem/problem';
import { keepsHouse } from '../rights/keepers';
import type { Reader } from '../rights/reader';
import type { NewPeriod } from './electoral-period.schema';

/** Procedures whose cases an electoral period concerns (L. 28/2000 art. 9). */
const gated = catalogue.filter(({ electoralGate }) => electoralGate).map(({ key }) => key);

interface PeriodRow extends Omit<ElectoralPeriodView, 'enteredAt' | 'told' | 'calledOff'> {
  readonly called_off: boolean;
  readonly entered_at: Date;
  readonly operation: string | null;
  readonly operation_state: 'running' | 'stopping' | 'done' | 'stopped' | null;
}

/** The electoral periods of the house: entered once, told to every open case concerned and to every one that is opened. */
@Injectable()
export class ElectoralPeriods {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operations: BulkOperations,
    private readonly commands: CaseCommands,
  ) {}

  /** The latest first, called off ones included. */
  async list(): Promise<ElectoralPeriodView[]> {
    const rows = await query<PeriodRow>(
      this.dataSource,
      sql`SELECT p.id::text, p.kind, p.title, p.from_date::text AS from, p.until_date::text AS until, p.called_off,
            jsonb_build_object('login', e.login, 'name', e.name) AS "enteredBy", p.entered_at, o.id::text AS operation,
            CASE WHEN o.ended_at IS NULL THEN CASE WHEN o.stopped_by IS NULL THEN 'running' ELSE 'stopping' END
              ELSE CASE WHEN o.stopped_by IS NULL THEN 'done' ELSE 'stopped' END END AS operation_state
          FROM electoral_period_of_today p JOIN person e ON e.login = p.entered_by
          LEFT JOIN LATERAL (SELECT * FROM bulk_operation o WHERE o.operation->>'kind' = 'tellElectoralPeriod'
            AND o.operation->'period'->>'id' = p.id::text ORDER BY o.started_at DESC LIMIT 1) o ON true
          ORDER BY p.from_date DESC, p.id`,
    );
    return rows.map(({ called_off, entered_at, operation, operation_state, ...period }) => ({
      ...period,
      ...(called_off && { calledOff: true }),
      enteredAt: entered_at.toISOString(),
      ...(operation !== null && operation_state !== null && { told: { operation, state: operation_state } }),
    }));
  }

  /**
   * Enters a period, or what has become of it, and begins to tell the open cases. Refuses with `officeRequired` who does
   * not keep the organisation, with `electoralPeriodNotFound`.
   */
  async enter(reader: Reader, wanted: NewPeriod, known?: string): Promise<ElectoralPeriodView> {
    if (!keepsHouse(reader)) throw new Problem('officeRequired');
    if (known !== undefined && !(await this.list()).some(({ id }) => id === known))
      throw new Problem('electoralPeriodNotFound');
    const id = known ?? randomUUID();
    const { kind, title, from, until, calledOff = false } = wanted;
    const [row] = await query<{ version: string }>(
      this.dataSource,
      sql`INSERT INTO electoral_period (id, kind, title, from_date, until_date, called_off, entered_by)
          VALUES (${id}, ${kind}, ${title}, ${from}, ${until}, ${calledOff}, ${reader.login})
          RETURNING version::text`,
    );
    // From here on every case that is opened knows of it: those on record now are all that are left to be told.
    const period: ElectoralPeriod = { id, kind, title, from, until, ...(calledOff && { calledOff }) };
    const open = await query<BulkItem>(this.dataSource, sql`SELECT o AS case FROM open_cases_of(${gated}) o`);
    await this.operations.begin(
      reader,
      { kind: 'tellElectoralPeriod', period },
      open,
      // With the id of the period: versions are counted anew in every installation, and some share an engine.
      `electoral-period-${id}-${row?.version}`,
    );
    const entered = (await this.list()).find((one) => one.id === id);
    if (!entered) throw new Error('A period that was entered is read back');
    return entered;
  }

  /** What a case of this procedure that begins on a day must know: periods that have not ended by then. */
  async knownTo({ electoralGate }: ProcedureDeclaration, beginsOn: LocalDate): Promise<ElectoralPeriod[]> {
    if (!electoralGate) return [];
    return query<ElectoralPeriod>(this.dataSource, electoralPeriodsFrom(beginsOn));
  }

  /** Tells a case that has just been opened what was entered between its check and its opening. */
  async tellNews(
    declaration: ProcedureDeclaration,
    caseId: string,
    known: readonly ElectoralPeriod[],
    beginsOn: LocalDate,
  ): Promise<void> {
    const now = await this.knownTo(declaration, beginsOn);
    const said = new Set(known.map((period) => JSON.stringify(period)));
    const ids = new Set(now.map(({ id }) => id));
    const news = [
      ...now.filter((period) => !said.has(JSON.stringify(period))),
      ...known.filter(({ id }) => !ids.has(id)).map((period) => ({ ...period, calledOff: true })),
    ];
    for (const period of news) await this.commands.tell(caseId, 'electoralPeriodTold', period);
  }
}

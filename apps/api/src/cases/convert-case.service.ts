import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import {
  commands,
  type ConvertCase,
  type ElectoralPeriod,
  type ProcedureDeclaration,
} from '../../../../libs/domain';
import { validateForm } from '../../../../libs/forms';
import type { LocalDate } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { caseToday } from '../clock/case-clock';
import { CaseCommands } from '../commands/case-commands.service';
import { ElectoralPeriods } from '../electoral-periods/electoral-periods.service';
import { factAt } from '../journal/fact-at';
import { Problem } from '../problem/problem';
import { actorOf, type Reader } from '../rights/reader';
import type { Conversion } from './case.schema';
import { CaseAccess } from './case-access.service';
import { below, OpenCase } from './open-case.service';

/** Lets a case end and go on as one of another procedure. */
@Injectable()
export class ConvertCases {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    private readonly access: CaseAccess,
    private readonly commands: CaseCommands,
    private readonly opening: OpenCase,
    private readonly electoral: ElectoralPeriods,
  ) {}

  /**
   * Gives the id of the new case when its first tasks can be read. Asked again after an answer was lost, it gives the case
   * that the first time has made. Refuses with `caseNotFound`, `procedureNotFound`, `officeRequired`, `parentRequired`,
   * `openedByYear`, `invalidForm`, and as commands do.
   */
  async convert(
    reader: Reader,
    id: string,
    { procedure, application }: Conversion,
    key?: string,
  ): Promise<string> {
    await this.access.requireRight('conclude', reader, id);
    const declaration = await this.opening.requireProcedure(reader, procedure);
    if (declaration.parent !== undefined) throw new Problem('parentRequired');
    if (declaration.opening.actOf) throw new Problem('actRequired');
    if (declaration.recurs) throw new Problem('openedByYear');
    const checked = validateForm(declaration.opening.form, application);
    if (!checked.ok) throw new Problem('invalidForm', { problems: below('application', checked.problems) });
    const command = { procedure, application: checked.value, actor: actorOf(reader) };
    const opened = await this.commands
      .send<ConvertCase>(id, 'convert', command, key)
      .then(() => this.continuationOf(id, procedure))
      .catch(async (error: unknown) => {
        const before =
          error instanceof Problem &&
          error.kind === 'caseClosed' &&
          (await this.continuationOf(id, procedure));
        if (!before) throw error;
        return before;
      });
    if (opened === undefined) throw new Error(`Case ${id} was converted into no case`);
    await this.commands.answered(opened, () =>
      this.client.workflow.getHandle(opened).executeUpdate(commands.opened, { updateId: commands.opened }),
    );
    await this.tellNews(declaration, opened);
    return opened;
  }

  /** The case of this procedure that continues another. */
  private async continuationOf(id: string, procedure: string): Promise<string | undefined> {
    const [row] = await query<{ id: string }>(
      this.dataSource,
      sql`SELECT r.target_id AS id FROM case_relation r LEFT JOIN case_file f ON f.id = r.target_id
          WHERE r.source_id = ${id} AND r.kind = 'converted' AND coalesce(f.procedure = ${procedure}, true)
          ORDER BY r.at DESC, r.target_id DESC LIMIT 1`,
    );
    return row?.id;
  }

  /** What was entered while the case was being opened. */
  private async tellNews(declaration: ProcedureDeclaration, id: string): Promise<void> {
    if (!declaration.electoralGate) return;
    const [row] = await query<{ known: ElectoralPeriod[] | null; today: LocalDate }>(
      this.dataSource,
      sql`SELECT ${factAt(sql`c.id`, sql`c.opened_in`)}->'electoralPeriods' AS known, ${caseToday}::text AS today
          FROM case_file c WHERE c.id = ${id}`,
    );
    if (row) await this.electoral.tellNews(declaration, id, row.known ?? [], row.today);
  }
}

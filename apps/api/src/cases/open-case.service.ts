import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { type CaseStart, commands, type OpenChild, type ProcedureDeclaration } from '../../../../libs/domain';
import { daysAhead, notOffered, offersOf, validateForm } from '../../../../libs/forms';
import { romeDateOf, romeInstantOf } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { caseNow } from '../clock/case-clock';
import { CaseCommands } from '../commands/case-commands.service';
import { ElectoralPeriods } from '../electoral-periods/electoral-periods.service';
import { IncomingService } from '../incoming/incoming.service';
import { factAt } from '../journal/fact-at';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { requireUnchanged } from '../registers/import/require-unchanged';
import { actorOf, isInCharge, type Reader } from '../rights/reader';
import { MARINO_SETTINGS, type Settings } from '../settings';
import type { Opening } from './case.schema';
import { CaseAccess } from './case-access.service';
import { caseIdOfIncoming, newCaseId } from './case-id';
import { CorrectedActs } from './corrected-acts.service';

/** A demonstration's day begins when the office opens: nobody registers applications at midnight. */
const OFFICE_OPENS = 8;

interface ClaimedKey {
  readonly request: Buffer;
  readonly case_id: string;
}

/** Opens cases: every check that needs no case, then the start of its workflow. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    private readonly commands: CaseCommands,
    private readonly access: CaseAccess,
    private readonly incoming: IncomingService,
    private readonly people: PeopleService,
    private readonly electoral: ElectoralPeriods,
    private readonly acts: CorrectedActs,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Opens a case and waits until its first tasks can be read; gives its id. Repeated with the same key and
   * content it gives the same case. Refuses with `procedureNotFound`, `officeRequired`, `parentRequired`,
   * `notAParent`, `invalidForm`, those of {@link CorrectedActs.opening}, `incomingNotFound`, `incomingTaken`, `idempotencyKeyReused`,
   * `yearOpenedAlready`, `registerChanged`, and as commands do.
   */
  async open(reader: Reader, opening: Opening, key: string): Promise<string> {
    const declaration = await this.requireProcedure(reader, opening.procedure);
    if (opening.beginsOn && !this.settings.demonstration) throw new Problem('demonstrationOnly');
    await this.requireParent(reader, declaration, opening.parent);
    // What a part of a campaign reports is read with the campaign.
    if (opening.parent !== undefined && opening.level && opening.level !== 'ordinary')
      throw new Problem('notNow');
    const checked = validateForm(declaration.opening.form, opening.application);
    if (!checked.ok) throw new Problem('invalidForm', { problems: below('application', checked.problems) });

    const request = { ...opening, application: checked.value as Opening['application'] };
    const id = await this.claimKey(reader, key, request, () =>
      this.idOf(declaration, checked.value, opening.incoming),
    );
    if (!(await this.commands.isOnRecord(id))) {
      await requireUnchanged(this.dataSource, declaration, checked.value);
      const beginsOn = opening.beginsOn ?? romeDateOf(Date.now());
      // A part of a campaign is refused by it, on its own clock.
      const ahead =
        opening.parent === undefined ? daysAhead(declaration.opening.form, checked.value, beginsOn) : [];
      if (ahead.length > 0) throw new Problem('invalidForm', { problems: below('application', ahead) });
      await this.requireOffered(declaration, checked.value, opening.parent);
      const electoralPeriods = await this.electoral.knownTo(declaration, beginsOn);
      const start: CaseStart = {
        application: checked.value,
        actor: actorOf(reader),
        parent: opening.parent,
        clockOffset:
          opening.beginsOn === undefined
            ? undefined
            : romeInstantOf(opening.beginsOn, OFFICE_OPENS) - Date.now(),
        receivedOn: opening.receivedOn,
        ...(opening.level && opening.level !== 'ordinary' && { confidentiality: { level: opening.level } }),
        ...(electoralPeriods.length > 0 && { electoralPeriods }),
      };
      await this.acts.opening(reader, declaration, checked.value, beginsOn, (corrects) =>
        this.start(id, declaration, { ...start, ...(corrects && { corrects }) }),
      );
      await this.electoral.tellNews(declaration, id, electoralPeriods, beginsOn);
    }
    if (declaration.recurs) await this.requireOpenedBy(reader, id);
    if (opening.incoming) await this.incoming.markRegistered(opening.incoming, id);
    return id;
  }

  /**
   * Opens a case that somebody has filed at the desk, as {@link open} does; `request` is all that they have sent. Refuses with
   * `invalidForm`, `idempotencyKeyReused`, with `notNow` what a campaign takes no more, and as commands do.
   */
  async file(
    visitor: Reader,
    declaration: ProcedureDeclaration,
    filed: Pick<CaseStart, 'parent' | 'application' | 'receivedOn' | 'documents'>,
    { key, request }: { readonly key: string; readonly request: object },
  ): Promise<string> {
    const id = await this.claimKey(visitor, key, request, () => newCaseId());
    if (await this.commands.isOnRecord(id)) return id;
    const electoralPeriods = await this.electoral.knownTo(declaration, romeDateOf(Date.now()));
    const start: CaseStart = {
      ...filed,
      actor: actorOf(visitor),
      filed: { responsible: await this.headOf(declaration.manager) },
      ...(electoralPeriods.length > 0 && { electoralPeriods }),
    };
    await this.start(id, declaration, start);
    return id;
  }

  /** Until somebody is named the head of the unit answers for a case (L. 241/1990 art. 5 c. 2), or else the office itself. */
  private async headOf(office: string): Promise<{ person: string; name: string }> {
    const [head] = await query<{ person: string; name: string }>(
      this.dataSource,
      sql`SELECT person, name FROM head_of_office(${office})`,
    );
    return head ?? { person: office, name: (await this.people.nameOf(office)).it };
  }

  /** Refuses with `procedureNotFound`, `officeRequired` who does not work such cases. */
  async requireProcedure(reader: Reader, key: string): Promise<ProcedureDeclaration> {
    const declaration = findProcedure(key);
    if (!declaration) throw new Problem('procedureNotFound');
    if (!isInCharge(reader, declaration))
      throw new Problem('officeRequired', { who: await this.people.nameOf(declaration.officer) });
    return declaration;
  }

  private async requireParent(
    reader: Reader,
    declaration: ProcedureDeclaration,
    parent: string | undefined,
  ): Promise<void> {
    if (parent === undefined) {
      if (declaration.parent !== undefined) throw new Problem('parentRequired');
      return;
    }
    const { procedure } = await this.access.require(reader, parent, 'case');
    if (procedure !== declaration.parent || declaration.openedByParent) throw new Problem('notAParent');
  }

  /** What is chosen from the campaign must be there: refuses with `invalidForm`. */
  private async requireOffered(
    { opening: { form } }: ProcedureDeclaration,
    application: unknown,
    parent: string | undefined,
  ): Promise<void> {
    if (parent === undefined || offersOf(form).length === 0) return;
    const [campaign] = await query<{ facts: Readonly<Record<string, unknown>> }>(
      this.dataSource,
      sql`SELECT facts FROM case_file WHERE id = ${parent}`,
    );
    const problems = notOffered(form, application, campaign?.facts ?? {});
    if (problems.length > 0) throw new Problem('invalidForm', { problems: below('application', problems) });
  }

  /** The id that a new case gets; refuses with `yearOpenedAlready` where there is one case for each year and it is there. */
  private async idOf(
    { key, recurs }: ProcedureDeclaration,
    application: unknown,
    incoming: string | undefined,
  ): Promise<string> {
    if (!recurs) return incoming === undefined ? newCaseId() : caseIdOfIncoming(incoming);
    const [settled] = await query<{ id: string; opened: boolean }>(
      this.dataSource,
      sql`SELECT id, is_case_on_record(id) AS opened
          FROM case_of_year(${key}, ${recurs.yearOf(application)}, ${newCaseId()}) AS id`,
    );
    if (!settled) throw new Error('An id is always settled');
    if (settled.opened) throw new Problem('yearOpenedAlready');
    return settled.id;
  }

  /** Of several who open the case of a year at the same moment one has done it: refuses the others with `yearOpenedAlready`. */
  private async requireOpenedBy(reader: Reader, id: string): Promise<void> {
    const [opened] = await query<{ opener: string | null }>(
      this.dataSource,
      sql`SELECT opener_of_case(${id}) AS opener`,
    );
    if (opened?.opener !== reader.login) throw new Problem('yearOpenedAlready');
  }

  /** Ties the key to this content and to one case id, new or as it was tied before. */
  private async claimKey(
    reader: Reader,
    key: string,
    request: object & { readonly incoming?: string },
    newId: () => string | Promise<string>,
  ): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(request)).digest();
    const [known] = await query<ClaimedKey>(
      this.dataSource,
      sql`SELECT request, case_id FROM idempotency WHERE person = ${reader.login} AND key = ${key}`,
    );
    if (!known && request.incoming) await this.incoming.requireWaiting(reader, request.incoming);
    const claimed = known ?? (await this.insertKey(reader, key, hash, await newId()));
    if (!claimed.request.equals(hash)) throw new Problem('idempotencyKeyReused');
    return claimed.case_id;
  }

  private async insertKey(reader: Reader, key: string, hash: Buffer, id: string): Promise<ClaimedKey> {
    // The same request may have come twice at once: both then go on with the id of the first.
    const [claimed] = await query<ClaimedKey>(
      this.dataSource,
      sql`INSERT INTO idempotency AS i (person, key, request, case_id)
          VALUES (${reader.login}, ${key}, ${hash}, ${id})
          ON CONFLICT (person, key) DO UPDATE SET key = i.key
          RETURNING request, case_id`,
    );
    if (!claimed) throw new Error('An upsert always gives its row');
    return claimed;
  }

  private async start(id: string, declaration: ProcedureDeclaration, start: CaseStart): Promise<void> {
    if (start.parent === undefined) {
      await this.commands.start(id, declaration, start);
      return;
    }
    const { application, actor, receivedOn, filed, documents } = start;
    try {
      await this.commands.send<OpenChild>(
        start.parent,
        'openChild',
        {
          child: id,
          procedure: declaration.key,
          application,
          receivedOn,
          actor,
          ...(filed && { filed, documents }),
        },
        id,
      );
    } catch (error) {
      if (!(error instanceof Problem && error.kind === 'caseClosed')) throw error;
      if (filed) throw new Problem('notNow');
      // A public office registers what arrives, also for a round that is over (DPR 445/2000 art. 53).
      await this.commands.start(id, declaration, { ...start, ...(await this.inheritedFrom(start.parent)) });
      return;
    }
    await this.commands.answered(id, () =>
      this.client.workflow.getHandle(id).executeUpdate(commands.opened, { updateId: commands.opened }),
    );
  }

  /** What a child gets from its parent when the parent is no longer there to give it. */
  private async inheritedFrom(parent: string): Promise<Pick<CaseStart, 'campaign' | 'clockOffset'>> {
    const [row] = await query<{ application: unknown; offset: number }>(
      this.dataSource,
      sql`SELECT ${factAt(sql`c.id`, sql`c.opened_in`)}->'application' AS application,
            (extract(epoch FROM ${caseNow} - now()) * 1000)::float8 AS offset
          FROM case_file c WHERE c.id = ${parent}`,
    );
    const offset = Math.round(row?.offset ?? 0);
    return {
      campaign: row?.application,
      clockOffset: this.settings.demonstration && offset !== 0 ? offset : undefined,
    };
  }
}

export function below<P extends { readonly path: readonly (string | number)[] }>(
  step: string,
  problems: readonly P[],
): P[] {
  return problems.map((problem) => ({ ...problem, path: [step, ...problem.path] }));
}

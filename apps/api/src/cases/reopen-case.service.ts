import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type CaseStart, type CommandReceipt } from '../../../../libs/domain';
import type { Encryption } from '../../../../libs/encryption';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { CaseCommands } from '../commands/case-commands.service';
import { Problem } from '../problem/problem';
import { actorOf, type Reader } from '../rights/reader';
import { ENCRYPTION } from '../temporal/temporal.module';
import { CaseAccess } from './case-access.service';
import { CorrectedActs } from './corrected-acts.service';

interface OpeningRow {
  readonly application: unknown;
  readonly actor: Actor;
  readonly parent: string | null;
  readonly campaign: unknown;
  /** `bigint` comes as text. */
  readonly clock_offset: string | null;
  readonly received_on: string | null;
  readonly origin: CaseStart['origin'] | null;
  readonly periods: CaseStart['electoralPeriods'] | null;
  readonly corrects: CaseStart['corrects'] | null;
  readonly filed: CaseStart['filed'] | null;
  readonly documents: CaseStart['documents'] | null;
  readonly excluded: CaseStart['excluded'] | null;
  readonly confidentiality: CaseStart['confidentiality'] | null;
  readonly last_at: Date;
}

/** Takes a closed case up again: a new run of its workflow, which goes on from the journal. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: CaseAccess,
    private readonly commands: CaseCommands,
    private readonly acts: CorrectedActs,
    @Inject(ENCRYPTION) private readonly encryption: Encryption,
  ) {}

  /**
   * Only the head of the unit reopens a case, with a reason. Refuses with `caseNotFound`, `officeRequired`, `notNow` for
   * a case that is open, `caseErased`, `actCorrectedAlready`, and as commands do.
   */
  async reopen(reader: Reader, id: string, reason: string): Promise<CommandReceipt> {
    const { procedure, closed_at } = await this.access.requireRight('reopen', reader, id);
    const declaration = findProcedure(procedure);
    if (!declaration) throw new Problem('procedureNotFound');
    if (closed_at === null) throw new Problem('notNow');
    if (await this.encryption.erasureOf(id)) throw new Problem('caseErased');
    const start = { ...(await this.startOf(id)), reopened: { actor: actorOf(reader), reason } };
    try {
      const run = () => this.commands.start(id, declaration, start);
      return await (start.corrects ? this.acts.onlyOne(start.corrects, run, id) : run());
    } catch (error) {
      // Somebody else was faster.
      throw error instanceof Problem && error.kind === 'caseClosed' ? new Problem('notNow') : error;
    }
  }

  /** What the case was once opened with, as its journal says. */
  private async startOf(id: string): Promise<CaseStart> {
    const [row] = await query<OpeningRow>(
      this.dataSource,
      sql`
        SELECT j.fact->'application' AS application, j.actor, j.fact->>'parent' AS parent, CASE WHEN j.fact ? 'parent' THEN campaign_of(j.case_id) END AS campaign,
          j.fact->>'clockOffset' AS clock_offset, j.fact->'electoralPeriods' AS periods,
          j.fact->'origin' AS origin, j.fact->'confidentiality' AS confidentiality, j.fact->'corrects' AS corrects, j.fact->'filed' AS filed, r.received_on::text AS received_on,
          (SELECT jsonb_agg(b.fact - '{kind,document,taken,filed}'::text[] ORDER BY b.position) FROM journal b
           WHERE b.case_id = j.case_id AND b.fact->>'kind' = 'documentAdded'
             AND (b.fact ? 'taken' OR b.fact ? 'filed')) AS documents,
          (SELECT jsonb_agg(jsonb_build_object('person', b.fact->>'person', 'name', b.fact->>'name') ORDER BY b.position)
           FROM journal b WHERE b.case_id = j.case_id AND b.turn = j.turn AND b.run = j.run
             AND b.fact->>'kind' = 'personExcluded' AND NOT j.fact ? 'origin') AS excluded,
          (SELECT max(l.at) FROM journal l WHERE l.case_id = j.case_id) AS last_at
        FROM journal j
        LEFT JOIN registration r ON r.case_id = j.case_id AND r.key = 'application'
        WHERE j.case_id = ${id} AND j.fact->>'kind' = 'caseOpened' ORDER BY j.position DESC LIMIT 1`,
    );
    if (!row) throw new Problem('caseNotFound');
    return {
      application: row.application,
      actor: row.actor,
      ...(row.parent !== null && { parent: row.parent, campaign: row.campaign }),
      ...(row.clock_offset !== null && { clockOffset: Number(row.clock_offset) }),
      ...(row.origin !== null && { origin: row.origin }),
      ...(row.received_on !== null && { receivedOn: row.received_on }),
      ...(row.corrects !== null && { corrects: row.corrects }),
      ...(row.filed !== null && { filed: row.filed }),
      ...(row.documents !== null && { documents: row.documents }),
      ...(row.excluded !== null && { excluded: row.excluded }),
      ...(row.confidentiality !== null && { confidentiality: row.confidentiality }),
      ...(row.periods !== null && { electoralPeriods: row.periods }),
      resumed: { at: row.last_at.getTime() },
    };
  }
}

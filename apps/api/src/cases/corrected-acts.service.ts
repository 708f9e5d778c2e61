import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type CorrectedAct,
  type NamedAct,
  type Organ,
  type ProcedureDeclaration,
  type RecoverablePayment,
  type Text,
} from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { poolOf, query, sql, withAdvisoryLockIfFree } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { mayReadCase } from '../rights/case-rights';
import { holds, type Reader } from '../rights/reader';
import { lastFact, unitColumns, unitInCharge, type UnitRow } from './unit-in-charge';

interface ActRow extends UnitRow {
  readonly procedure: string;
  readonly title: string;
  /** Absent where the case has no such document. */
  readonly number: string | null;
  /** Absent where the document is no act. */
  readonly act: { readonly title: string; readonly organ: Organ; readonly adoptedOn: LocalDate } | null;
}

/** The acts that cases of self-correction are about: which may be, and by whom. */
@Injectable()
export class CorrectedActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /**
   * Opens a case about the act that its application names, if its procedure is about one. Refuses with
   * `relatedCaseNotFound`, `officeRequired` who is not the head of the unit that has the case of the act, `invalidForm` what
   * is no act or does not agree with it, `actCorrectedAlready`.
   */
  async opening(
    reader: Reader,
    { opening }: ProcedureDeclaration,
    application: unknown,
    today: LocalDate,
    open: (corrects?: CorrectedAct) => Promise<void>,
  ): Promise<void> {
    if (!opening.actOf) return open();
    const named = opening.actOf(application);
    const act = await this.find(reader, named);
    const problems = opening.checkAct?.(application, act, today) ?? [];
    if (problems.length > 0)
      throw new Problem('invalidForm', {
        problems: problems.map(({ path, message }) => ({ path: ['application', ...path], message })),
      });
    await this.onlyOne(named, () => open(act));
  }

  /**
   * Runs the work that opens a case about an act, or takes one up again, unless another case about it is open or has made it
   * fall; refuses with `actCorrectedAlready`.
   *
   * @param own the case that is taken up again
   */
  async onlyOne<T>(act: NamedAct, work: () => Promise<T>, own = ''): Promise<T> {
    const refuse = (): never => {
      throw new Problem('actCorrectedAlready');
    };
    // Two who open at once must not both find the act free: the second does not wait, it is refused.
    return withAdvisoryLockIfFree(
      poolOf(this.dataSource),
      ['openingAboutAct', act.document],
      async () => ((await this.isTaken(act, own)) ? refuse() : work()),
      refuse,
    );
  }

  private async find(reader: Reader, { case: id, document }: NamedAct): Promise<CorrectedAct> {
    const [row] = await query<ActRow>(
      this.dataSource,
      sql`SELECT c.procedure, c.title, d.number,
            ${lastFact(sql`j.fact->>'kind' = 'actAdopted' AND j.fact->>'document' = d.id`, sql`j.fact`)} AS act,
            ${unitColumns}
          FROM case_file c LEFT JOIN document d ON d.case_id = c.id AND d.id = ${document} AND d.kind = 'act'
          WHERE c.id = ${id} AND ${mayReadCase(reader)}`,
    );
    const declaration = row && findProcedure(row.procedure);
    if (!row || !declaration) throw new Problem('relatedCaseNotFound');
    const unit = unitInCharge(declaration, row);
    if (!holds(reader, unit.manager))
      throw new Problem('officeRequired', { who: await this.people.nameOf(unit.manager) });
    if (!row.act || row.number === null)
      throw new Problem('invalidForm', { problems: [{ path: ['application', 'act'], message: noAct }] });
    const payments = await this.paymentsOf(id);
    return {
      case: id,
      document,
      title: row.act.title,
      number: row.number,
      organ: row.act.organ,
      adoptedOn: row.act.adoptedOn,
      unit: { unit: unit.unit, officer: unit.officer, manager: unit.manager },
      ...(payments.length > 0 && { payments }),
    };
  }

  /**
   * What was paid by a case that the reader may read, or by its parts out of what it has committed: a round commits, and each of
   * its applications is paid.
   */
  private paymentsOf(id: string): Promise<RecoverablePayment[]> {
    return query<RecoverablePayment>(
      this.dataSource,
      sql`SELECT p.id, g.creditor, g.tax_code AS "taxCode", (p.amount - coalesce(b.back, 0.00))::text AS left
          FROM spending_movement p
          JOIN spending_movement g ON g.id = p.commitment AND g.line = p.line AND g.type = 'committed'
          LEFT JOIN LATERAL (SELECT sum(r.amount) AS back FROM spending_movement r
            WHERE r.follows = p.id AND r.line = p.line AND r.type = 'recovered') b ON true
          WHERE p.type = 'paid' AND (p.case_id = ${id} OR g.case_id = ${id}) AND p.amount > coalesce(b.back, 0.00)
          ORDER BY p.case_id, p.position`,
    );
  }

  /** Whether another case about the act is open, or has made it fall. */
  private async isTaken({ case: id, document }: NamedAct, own: string): Promise<boolean> {
    const [row] = await query<{ taken: boolean }>(
      this.dataSource,
      sql`SELECT is_act_taken(${id}, ${document}, ${own}) AS taken`,
    );
    return row?.taken ?? false;
  }
}

const noAct: Text = {
  it: 'Nella pratica indicata non c’è un provvedimento con questo identificativo.',
  en: 'That case has no act with this id.',
};

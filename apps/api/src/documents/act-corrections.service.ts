import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActCorrectionView, correctionFacts, Text } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';

interface CorrectionRow {
  readonly id: string;
  readonly document: string | null;
  readonly facts: { readonly [K in keyof typeof correctionFacts]?: string };
  readonly is_over: boolean;
  readonly today: LocalDate;
  readonly readable: boolean;
}

interface JudgmentRow {
  readonly document: string;
  readonly by_case: string;
  readonly court: string;
  readonly judgment: string;
  readonly effective_from: LocalDate;
  readonly in_part: boolean;
  readonly readable: boolean;
}

/** What self-correction and courts have made of the acts of a case, open or closed, as other cases and its own journal say. */
@Injectable()
export class ActCorrections {
  constructor(private readonly dataSource: DataSource) {}

  /** By document; the caller has made sure of the case. */
  async of(reader: Reader, caseId: string): Promise<ReadonlyMap<string, ActCorrectionView>> {
    const rows = await query<CorrectionRow>(
      this.dataSource,
      sql`SELECT r.id, r.document, coalesce(r.facts, '{}') AS facts, r.is_over, r.today::text AS today,
            EXISTS (SELECT FROM case_file c WHERE c.id = r.id AND ${mayReadCase(reader)}) AS readable
          FROM corrections_of(${caseId}) r ORDER BY r.at, r.id`,
    );
    const judgments = await this.judgmentsOn(reader, caseId);
    // A judgment has the last word on an act; one that annuls a part leaves what the office has made of the rest.
    return new Map([
      ...judgments.filter(({ in_part }) => in_part).map(judged),
      ...rows.flatMap((row) => {
        const view = correctionOf(row);
        return row.document !== null && view ? [[row.document, view] as const] : [];
      }),
      ...judgments.filter(({ in_part }) => !in_part).map(judged),
    ]);
  }

  private judgmentsOn(reader: Reader, caseId: string): Promise<JudgmentRow[]> {
    return query<JudgmentRow>(
      this.dataSource,
      sql`SELECT d.id AS document, j.by_case, j.court, j.judgment, j.effective_from::text AS effective_from, j.in_part,
            EXISTS (SELECT FROM case_file c WHERE c.id = j.by_case AND ${mayReadCase(reader)}) AS readable
          FROM act_judgment j
          JOIN document d ON d.case_id = j.case_id AND d.kind = 'act' AND (j.number IS NULL OR d.number = j.number)
          WHERE j.case_id = ${caseId} ORDER BY j.decided_on, j.by_case, j.position`,
    );
  }
}

function judged(row: JudgmentRow): readonly [string, ActCorrectionView] {
  const { document, by_case, court, judgment, effective_from: from, in_part, readable } = row;
  const state = in_part ? 'annulledInPart' : 'annulledByCourt';
  const title = titles[state];
  return [
    document,
    { state, title, judgment: `${court}, n. ${judgment}`, from, ...(readable && { case: by_case }) },
  ];
}

function correctionOf({ id, facts, is_over, today, readable }: CorrectionRow): ActCorrectionView | undefined {
  const of = (
    state: ActCorrectionView['state'],
    more: Partial<Pick<ActCorrectionView, 'number' | 'from' | 'until'>> = {},
  ): ActCorrectionView => ({ state, title: titles[state], ...more, ...(readable && { case: id }) });
  const { annulledOn, revokedOn, correctionNumber, suspendedUntil, suspensionNumber, restoredOn } = facts;
  if (annulledOn !== undefined) return of('annulled', { number: correctionNumber, from: annulledOn });
  if (revokedOn !== undefined) return of('revoked', { number: correctionNumber, from: revokedOn });
  if (is_over) return undefined;
  const isSuspended = suspendedUntil !== undefined && restoredOn === undefined && today <= suspendedUntil;
  return isSuspended ? of('suspended', { number: suspensionNumber, until: suspendedUntil }) : of('underWay');
}

const titles: Readonly<Record<ActCorrectionView['state'], Text>> = {
  underWay: { it: 'In autotutela', en: 'Under self-correction' },
  suspended: { it: 'Sospeso', en: 'Suspended' },
  annulled: { it: 'Annullato d’ufficio', en: 'Annulled' },
  revoked: { it: 'Revocato', en: 'Revoked' },
  annulledByCourt: { it: 'Annullato dal giudice', en: 'Annulled by a court' },
  annulledInPart: { it: 'Annullato in parte dal giudice', en: 'Annulled in part by a court' },
};

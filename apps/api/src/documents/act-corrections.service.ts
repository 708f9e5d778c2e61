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

/** What self-correction has made of the acts of a case, open or closed, as the cases that correct them say. */
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
    return new Map(
      rows.flatMap((row) => {
        const view = correctionOf(row);
        return row.document !== null && view ? [[row.document, view] as const] : [];
      }),
    );
  }
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
};

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { duties, type DutiesProofView, type Duty, separations } from '../../../../libs/domain';
import { formatCitation, type Language } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { watchesHouse } from '../rights/case-rights';
import { Problem } from '../problem/problem';
import { procedureTitle } from '../procedures/titles';
import type { Reader } from '../rights/reader';

interface ProofRow {
  readonly cases: string;
  readonly duties: string;
  readonly breaches: string;
  readonly found: readonly FoundRow[] | null;
}

interface FoundRow {
  readonly person: string;
  readonly name: string;
  readonly duty: Duty;
  readonly case: string;
  readonly number: string | null;
  readonly procedure: string;
  readonly at: string;
  readonly other: Duty;
  readonly otherCase: string;
  readonly otherAt: string;
}

/** Proves over all cases that nobody has had two duties that are kept apart. */
@Injectable()
export class DutiesProof {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with `reportReserved` those who do not watch over the house. */
  async read(reader: Reader, language: Language): Promise<DutiesProofView> {
    if (!watchesHouse(reader)) throw new Problem('reportReserved');
    const [row] = await query<ProofRow>(
      this.dataSource,
      sql`SELECT cases, duties, breaches, found FROM duties_proof()`,
    );
    return {
      cases: Number(row?.cases ?? 0),
      duties: Number(row?.duties ?? 0),
      breaches: Number(row?.breaches ?? 0),
      separations: separations.map(({ duty, apartFrom, basis }) => ({
        duty,
        title: duties[duty].title,
        apartFrom: apartFrom.map((other) => duties[other].title),
        basis: formatCitation(basis, language),
      })),
      items: (row?.found ?? []).map((found) => ({
        person: { login: found.person, name: found.name },
        case: found.case,
        number: found.number ?? undefined,
        procedureTitle: procedureTitle(found.procedure),
        duty: duties[found.duty].title,
        at: new Date(found.at).toISOString(),
        other: duties[found.other].title,
        otherCase: found.otherCase,
        otherAt: new Date(found.otherAt).toISOString(),
      })),
    };
  }
}

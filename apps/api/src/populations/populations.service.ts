import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type CaseQuery,
  type DrawnCaseView,
  type EvidenceView,
  type Exception,
  exceptionText,
  type ExceptionView,
  type Page,
  type PopulationCheckView,
  type PopulationView,
  type QueryNames,
} from '../../../../libs/domain';
import type { Language } from '../../../../libs/law';
import {
  always,
  checkPopulations,
  type PopulationEntry,
  query,
  readPopulationList,
  readPopulations,
  sql,
} from '../../../../libs/persistence';
import { unitsOf } from '../../../../libs/sampling';
import { catalogue } from '../../../../workflows/procedures';
import { CaseAccess } from '../cases/case-access.service';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf, type PageParameters } from '../paging/page';
import { Problem } from '../problem/problem';
import { asIs, procedureTitle } from '../procedures/titles';
import { PublicOffices } from '../public/public-offices.service';
import type { Reader } from '../rights/reader';
import { evidenceView, type Known } from './evidence-rows';
import { ofKind, populationViews } from './population-rows';

interface ExceptionRow extends Omit<Known, 'id'> {
  readonly place: number;
  readonly case_id: string | null;
  /** Absent where the reader may not know of the case. */
  readonly id: string | null;
  readonly found: Exception;
}

const exceptionKeys = z.tuple([z.int().min(1)]);

/**
 * The populations that a case has taken. They are read with that case; which of the cases in them the reader may know of is
 * asked for each.
 */
@Injectable()
export class Populations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: CaseAccess,
    private readonly offices: PublicOffices,
  ) {}

  async list(reader: Reader, id: string, language: Language): Promise<PopulationView[]> {
    const [entries, names] = await Promise.all([this.entriesOf(reader, id), this.names()]);
    return populationViews(entries, names, language);
  }

  /** The list as it was hashed. Refuses with `listReserved` where the reader may not know of all its cases. */
  async text(reader: Reader, id: string, version: string): Promise<string> {
    const { digest } = await this.population(reader, id, version);
    const list = await readPopulationList(this.dataSource, id, digest);
    if (list === undefined) throw new Problem('populationNotFound');
    const ids = unitsOf(list).map((unit) => unit.id);
    const known = await this.knownAmong(ids);
    if (known.size < ids.length) throw new Problem('listReserved');
    return list;
  }

  async check(reader: Reader, id: string, version: string): Promise<PopulationCheckView> {
    const { count, position, entries } = await this.population(reader, id, version);
    const concerned = entries.filter(
      ({ fact }) =>
        fact.kind === 'lotsDrawn' ||
        (fact.kind !== 'evidenceReferenced' &&
          (fact.kind === 'populationTaken' ? fact.version : fact.population) === version),
    );
    const [checks, [found]] = await Promise.all([
      checkPopulations(this.dataSource, id, concerned),
      query<{ now: string }>(this.dataSource, sql`SELECT population_now(${id}, ${position}) AS now`),
    ]);
    return { checks, count, now: Number(found?.now ?? 0) };
  }

  /** The drawn cases in the order of the draw. */
  async sample(reader: Reader, id: string, version: string): Promise<DrawnCaseView[]> {
    const entries = await this.entriesOf(reader, id);
    const found = ofKind(entries, 'sampleDrawn').find(({ fact }) => fact.version === version)?.fact.decision;
    if (!found || 'refused' in found) throw new Problem('populationNotFound');
    const known = await this.knownAmong(found.drawn.map((one) => one.case));
    return found.drawn.map(({ place, case: one, number, title, stratum, ticket, certain }) => {
      const now = known.get(one);
      const was = { number: number ?? now?.number, title: title ?? now?.title };
      return {
        place,
        ...(now && { case: one, ...(was.number && { number: was.number }) }),
        ...(now && now.title !== null && was.title && { title: was.title }),
        ...(stratum !== undefined && { stratum }),
        ticket,
        ...(certain && { certain }),
      };
    });
  }

  /** What a test has found, in its order. Of cases that the reader may not read it says no more than that there is one. */
  async exceptions(
    reader: Reader,
    id: string,
    version: string,
    { after, limit }: PageParameters,
  ): Promise<Page<ExceptionView>> {
    const entries = await this.entriesOf(reader, id);
    const found = ofKind(entries, 'populationTested').find(({ fact }) => fact.version === version)?.fact
      .decision;
    if (!found || 'refused' in found) throw new Problem('populationNotFound');
    const from = readCursor(after, 'exceptions', exceptionKeys);
    const rows = await query<ExceptionRow>(
      this.dataSource,
      sql`WITH shown AS MATERIALIZED (SELECT x.place, x.excepted_case AS case_id, x.found FROM test_exception x
            WHERE x.case_id = ${id} AND x.digest = decode(${found.digest}, 'hex')
              AND ${from ? sql`x.place > ${from[0]}` : always}
            ORDER BY x.place LIMIT ${limit + 1})
          SELECT s.*, k.id, k.number, k.title FROM shown s
          LEFT JOIN cases_known_among(ARRAY(SELECT o.case_id FROM shown o WHERE o.case_id IS NOT NULL)) k ON k.id = s.case_id
          ORDER BY s.place`,
    );
    return pageOf(rows, limit, exceptionView, ({ place }) => writeCursor('exceptions', [place]));
  }

  /** The entries of other cases that serve as evidence, each compared with what it was. */
  async evidence(reader: Reader, id: string): Promise<EvidenceView[]> {
    const entries = ofKind(await this.entriesOf(reader, id), 'evidenceReferenced');
    const [checks, known] = await Promise.all([
      checkPopulations(this.dataSource, id, entries),
      this.knownAmong(entries.map(({ fact }) => fact.case)),
    ]);
    return entries.map((entry) =>
      evidenceView(
        entry,
        known.get(entry.fact.case),
        checks.find(({ version }) => version === entry.fact.version),
      ),
    );
  }

  private async entriesOf(reader: Reader, id: string): Promise<PopulationEntry[]> {
    await this.access.require(reader, id, 'populations');
    return readPopulations(this.dataSource, id);
  }

  private async population(reader: Reader, id: string, version: string) {
    const entries = await this.entriesOf(reader, id);
    const found = ofKind(entries, 'populationTaken').find(({ fact }) => fact.version === version);
    const decision = found?.fact.decision;
    if (!found || !decision || 'refused' in decision) throw new Problem('populationNotFound');
    return { ...decision, position: found.position, entries };
  }

  private async knownAmong(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    const rows = await query<Known>(this.dataSource, sql`SELECT * FROM cases_known_among(${ids}::text[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Outcomes are called as the procedures of the query call them. */
  private async names(): Promise<(query: CaseQuery) => QueryNames> {
    const offices = await this.offices.read();
    return ({ procedures = [] }) => ({
      procedure: procedureTitle,
      unit: (unit) => offices.unitName(unit),
      outcome: (outcome) => {
        const declaring = catalogue.filter(({ outcomes }) => outcomes[outcome]);
        const meant = declaring.find(({ key }) => procedures.includes(key)) ?? declaring[0];
        return meant?.outcomes[outcome]?.title ?? asIs(outcome);
      },
    });
  }
}

function exceptionView({ place, case_id, id, number, title, found }: ExceptionRow): ExceptionView {
  return {
    place,
    ...(id !== null && { case: id }),
    ...(number !== null && { number }),
    ...(title !== null && { title }),
    ...((case_id === null || title !== null) && { text: exceptionText(found) }),
  };
}

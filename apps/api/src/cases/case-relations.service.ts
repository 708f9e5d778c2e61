import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type NamedCase,
  type Page,
  type RelationKind,
  relations,
  type RelationSide,
  relationTitle,
  type RelationView,
} from '../../../../libs/domain';
import { always, query, sql } from '../../../../libs/persistence';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { mayDo, mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import type { AccessibleCase } from './case-access.service';
import type { RelationsParameters } from './case.schema';
import { caseColumns, type CaseRow, caseSummary } from './case-rows';

interface RelationRow {
  readonly kind: RelationKind;
  readonly side: RelationSide;
  readonly at: Date;
  readonly other_id: string;
}

const relationKeys = z.tuple([z.iso.datetime(), z.string(), z.string()]);

/** The relations between cases, each side only for those who may read it. */
@Injectable()
export class CaseRelations {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of a case, oldest first; the caller has made sure of that case. */
  async page(
    reader: Reader,
    found: AccessibleCase,
    { after, limit }: RelationsParameters,
  ): Promise<Page<RelationView>> {
    const { id } = found;
    const from = readCursor(after, 'relations', relationKeys);
    const rows = await query<RelationRow>(
      this.dataSource,
      sql`
        SELECT * FROM (
          SELECT kind, 'source' AS side, at, target_id AS other_id FROM case_relation WHERE source_id = ${id}
          UNION ALL SELECT kind, 'target', at, source_id FROM case_relation WHERE target_id = ${id}
        ) r
        WHERE ${from ? sql`(r.at, r.other_id, r.kind) > (${from[0]}::timestamptz, ${from[1]}, ${from[2]})` : always}
        ORDER BY r.at, r.other_id, r.kind LIMIT ${limit + 1}`,
    );
    const others = await query<CaseRow>(
      this.dataSource,
      sql`SELECT ${caseColumns} FROM case_file c
          WHERE c.id = ANY (${rows.map(({ other_id }) => other_id)}::text[]) AND ${mayReadCase(reader)}`,
    );
    const byId = new Map(others.map((other) => [other.id, other]));
    const mayWrite = mayDo('add', reader, found);
    const view = ({ kind, side, at, other_id }: RelationRow): RelationView => {
      const other = byId.get(other_id);
      return {
        relation: kind,
        side,
        title: relationTitle(kind, side),
        since: at.toISOString(),
        other: other && caseSummary(other),
        mayTakeBack: mayWrite && other !== undefined && 'byHand' in relations[kind],
      };
    };
    return pageOf(rows, limit, view, ({ at, other_id, kind }) =>
      writeCursor('relations', [at.toISOString(), other_id, kind]),
    );
  }

  /** The cases that a request about another one names, as far as the reader may read them. */
  async named(reader: Reader, id: string, others: readonly string[]): Promise<Record<string, NamedCase>> {
    const rows = await query<{ id: string; side: RelationSide | null }>(
      this.dataSource,
      sql`SELECT c.id, (SELECT CASE r.source_id WHEN ${id} THEN 'source' ELSE 'target' END FROM case_relation r
            WHERE r.kind = 'related' AND (r.source_id, r.target_id) IN ((${id}, c.id), (c.id, ${id})) LIMIT 1) AS side
          FROM case_file c WHERE c.id = ANY (${others}::text[]) AND ${mayReadCase(reader)}`,
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.side === null ? {} : { related: row.side }]));
  }
}

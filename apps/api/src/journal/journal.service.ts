import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type Actor,
  type Fact,
  factTitles,
  type JournalEntryView,
  type Language,
  type Page,
} from '../../../../libs/domain';
import { type Citation, formatCitation } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { PeopleService } from '../people/people.service';
import { taskTitle } from '../procedures/titles';
import type { JournalParameters } from './journal.schema';
import { type About, summarise } from './summaries';

interface JournalRow {
  readonly position: number;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly basis: Citation | null;
  readonly fact: Fact;
  readonly run: string;
  readonly event: number;
  readonly hash: string;
  readonly previous_hash: string;
  readonly superseded: boolean;
  readonly task_key: string | null;
  readonly task_subject: string | null;
  readonly child_title: string | null;
}

const positionKey = z.tuple([z.int()]);

/** Reads the journal of a case; the caller has made sure that the reader may read the case. */
@Injectable()
export class JournalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  async page(
    caseId: string,
    procedure: string,
    { order, after, limit }: JournalParameters,
    language: Language,
  ): Promise<Page<JournalEntryView>> {
    const list = `journal.${order}`;
    const [from] = readCursor(after, list, positionKey) ?? [];
    const [rows, officeName] = await Promise.all([
      query<JournalRow>(this.dataSource, pageStatement(caseId, order, from, limit)),
      this.people.officeNames(),
    ]);
    const view = (row: JournalRow) => entryView(row, procedure, officeName, language);
    return pageOf(rows, limit, view, ({ position }) => writeCursor(list, [position]));
  }
}

function pageStatement(caseId: string, order: 'asc' | 'desc', from: number | undefined, limit: number) {
  const direction = order === 'asc' ? sql`ASC` : sql`DESC`;
  const beyond =
    order === 'asc'
      ? sql`j.position > ${from ?? 0}`
      : sql`j.position < ${from ?? Number.MAX_SAFE_INTEGER}::bigint`;
  return sql`
    WITH superseded AS MATERIALIZED (
      SELECT (fact->>'from')::int AS first, (fact->>'to')::int AS last
      FROM journal WHERE case_id = ${caseId} AND fact->>'kind' = 'turnSuperseded'
    )
    SELECT j.position, j.at, j.recorded_at, j.actor, j.reason, j.basis, j.fact, j.run, j.event,
      encode(j.hash, 'hex') AS hash,
      encode(coalesce(p.hash, sha256(convert_to(j.case_id, 'UTF8'))), 'hex') AS previous_hash,
      EXISTS (SELECT FROM superseded s WHERE j.position BETWEEN s.first AND s.last) AS superseded,
      t.key AS task_key, t.subject AS task_subject, k.title AS child_title
    FROM (
      SELECT * FROM journal j WHERE j.case_id = ${caseId} AND ${beyond}
      ORDER BY j.position ${direction} LIMIT ${limit + 1}
    ) j
    LEFT JOIN journal p ON p.case_id = j.case_id AND p.position = j.position - 1
    LEFT JOIN task t ON t.id = j.fact->>'task'
    LEFT JOIN case_file k ON k.id = j.fact->>'child'
    ORDER BY j.position ${direction}`;
}

function entryView(
  row: JournalRow,
  procedure: string,
  officeName: About['officeName'],
  language: Language,
): JournalEntryView {
  const { fact, actor } = row;
  const { kind, ...data } = fact;
  return {
    position: row.position,
    at: row.at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    kind,
    title: factTitles[kind],
    summary: summarise(fact, {
      declaration: findProcedure(procedure),
      actor: actor.name,
      officeName,
      task:
        row.task_key === null
          ? undefined
          : { title: taskTitle(procedure, row.task_key), subject: row.task_subject ?? undefined },
      child: row.child_title ?? undefined,
    }),
    actor: { login: actor.person, name: actor.name, onBehalfOf: actor.onBehalfOf?.name },
    reason: row.reason ?? undefined,
    basis: row.basis ? formatCitation(row.basis, language) : undefined,
    data,
    run: row.run,
    event: row.event,
    hash: row.hash,
    previousHash: row.previous_hash,
    superseded: row.superseded,
  };
}

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
  system,
} from '../../../../libs/domain';
import { type Citation, formatCitation } from '../../../../libs/law';
import { query, type Sql, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { PeopleService } from '../people/people.service';
import { taskTitle } from '../procedures/titles';
import type { JournalParameters } from './journal.schema';
import { otherCaseOf, withoutOtherCase } from './other-case';
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
  readonly other_title: string | null;
  readonly entry_title: string | null;
}

/** Beyond every journal. */
const LAST_POSITION = 2 ** 31 - 1;
const LAST_ORDINAL = Number.MAX_SAFE_INTEGER;

const positionKey = z.tuple([z.int()]);

/** Reads the journal of a case; the caller has made sure that the reader may read the case. */
@Injectable()
export class JournalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  async page(
    reader: Reader,
    caseId: string,
    procedure: string,
    { order, after, limit }: JournalParameters,
    language: Language,
  ): Promise<Page<JournalEntryView>> {
    const list = `journal.${order}`;
    const [from] = readCursor(after, list, positionKey) ?? [];
    const [rows, officeName] = await Promise.all([
      query<JournalRow>(this.dataSource, pageStatement(reader, caseId, order, from, limit)),
      this.people.officeNames(),
    ]);
    const view = (row: JournalRow) => entryView(row, procedure, officeName, language);
    return pageOf(rows, limit, view, ({ position }) => writeCursor(list, [position]));
  }
}

function pageStatement(
  reader: Reader,
  caseId: string,
  order: 'asc' | 'desc',
  from: number | undefined,
  limit: number,
) {
  // The turns that can be on the page along their index first, then their entries: a round has thousands.
  const [turns, beyond, direction] =
    order === 'asc'
      ? [
          sql`first >= coalesce((SELECT max(first) FROM journal_turn l WHERE l.case_no = head.case_no AND first <= ${from ?? 0} + 1), 0)
              ORDER BY first`,
          sql`e.position > ${from ?? 0}`,
          sql`ASC`,
        ]
      : [
          sql`first < ${from ?? LAST_POSITION} ORDER BY first DESC`,
          sql`e.position < ${from ?? LAST_POSITION}`,
          sql`DESC`,
        ];
  return sql`
    WITH head AS (SELECT case_no, runs FROM journal_head WHERE case_id = ${caseId}),
    superseded AS MATERIALIZED (SELECT first, last FROM superseded_range WHERE case_id = ${caseId})
    SELECT j.position, j.at, j.recorded_at, j.actor, j.reason, j.basis, j.fact, j.run, j.event,
      encode(j.hash, 'hex') AS hash, encode(coalesce(j.previous, sha256(convert_to(${caseId}, 'UTF8'))), 'hex') AS previous_hash,
      EXISTS (SELECT FROM superseded s WHERE j.position BETWEEN s.first AND s.last) AS superseded,
      t.key AS task_key, t.subject AS task_subject, k.title AS child_title, c.title AS other_title, r.title AS entry_title
    FROM (
      SELECT e.position, e.at, e.actor, e.reason, e.basis, e.fact, e.hash, t.recorded_at, t.event, head.runs[t.run] AS run,
        coalesce(e.previous, (SELECT substring(p.hashes FROM octet_length(p.hashes) - 31) FROM journal_turn p
          WHERE p.case_no = t.case_no AND p.first < t.first ORDER BY p.first DESC LIMIT 1)) AS previous
      FROM head
      CROSS JOIN LATERAL (SELECT * FROM journal_turn WHERE case_no = head.case_no AND ${turns} LIMIT ${limit + 2}) t
      CROSS JOIN LATERAL entries_of(t) e
      WHERE ${beyond} ORDER BY e.position ${direction} LIMIT ${limit + 1}
    ) j
    LEFT JOIN task t ON t.id = j.fact->>'task'
    LEFT JOIN case_file k ON k.id = j.fact->>'child'
    LEFT JOIN LATERAL (${entryBefore(sql`j.fact`)}) r ON j.fact->>'kind' IN ('registerEnded', 'entryWritten')
    LEFT JOIN case_file c ON c.id = ${otherCaseOf(sql`j.fact`)} AND ${mayReadCase(reader)}
    ORDER BY j.position ${direction}`;
}

/** The entry that a fact names by its key, as it was before what the fact says was written: keys are for programs. */
function entryBefore(fact: Sql): Sql {
  return sql`SELECT e.title FROM register_entry e
    WHERE e.register = ${fact}->>'register' AND e.key = ${fact}->>'key' AND e.entry IS NOT NULL AND e.id <> ${fact}->>'version'
      AND e.ordinal < coalesce((SELECT w.ordinal FROM register_entry w WHERE w.id = ${fact}->>'version'), ${LAST_ORDINAL})
    ORDER BY e.ordinal DESC LIMIT 1`;
}

function entryView(
  row: JournalRow,
  procedure: string,
  officeName: About['officeName'],
  language: Language,
): JournalEntryView {
  const { fact, actor } = row;
  const { kind, ...data } = row.other_title === null ? withoutOtherCase(fact) : fact;
  return {
    position: row.position,
    at: row.at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    kind,
    title: factTitles[kind],
    summary: summarise(fact, {
      declaration: findProcedure(procedure),
      actor: actor.name,
      ofItself: actor.person === system.person,
      officeName,
      task:
        row.task_key === null
          ? undefined
          : { title: taskTitle(procedure, row.task_key), subject: row.task_subject ?? undefined },
      child: row.child_title ?? undefined,
      other: row.other_title ?? undefined,
      entry: row.entry_title ?? undefined,
    }),
    actor: {
      login: actor.person,
      name: actor.name,
      onBehalfOf: actor.onBehalfOf?.name,
      underMandate: actor.underMandate?.act,
      assurance: actor.assurance,
    },
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

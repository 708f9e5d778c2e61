import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { AccessKind, AccessRecordView, Page } from '../../../../libs/domain';
import { always, query, sql } from '../../../../libs/persistence';
import { Answers, Operation } from '../openapi/operation';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { pageSchema } from '../paging/page.schema';
import { Problem } from '../problem/problem';
import { watchesHouse } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { accessRecordQuery, type AccessRecordQuery, accessRecordSchema } from './access-record.schema';

const LIST = 'access-record';

interface AccessRow {
  readonly no: string;
  readonly at: Date;
  readonly kind: AccessKind;
  readonly person: string | null;
  readonly name: string | null;
  readonly case_id: string | null;
  readonly detail: Record<string, unknown> | null;
}

@Controller('access-record')
export class AccessRecordController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Right('house.watch')
  @Operation(
    'Who came in and who was turned away',
    'For those who watch over the house; the latest first. Of refusals a few of a kind are kept for each person and minute.',
  )
  @Answers(200, pageSchema(accessRecordSchema), ['officeRequired'])
  async list(
    @Query({ schema: accessRecordQuery }) { after, limit, person, kind, from, to }: AccessRecordQuery,
    @CurrentReader() reader: Reader,
  ): Promise<Page<AccessRecordView>> {
    if (!watchesHouse(reader)) throw new Problem('officeRequired');
    const mark = readCursor(after, LIST, z.tuple([z.string().regex(/^\d{1,18}$/)]));
    const rows = await query<AccessRow>(
      this.dataSource,
      sql`SELECT r.no::text, r.at, r.kind, r.person, p.name, r.case_id, r.detail
          FROM access_record r LEFT JOIN person p ON p.login = r.person
          WHERE ${mark ? sql`r.no < ${mark[0]}` : always} AND ${person ? sql`r.person = ${person}` : always}
            AND ${kind ? sql`r.kind = ${kind}` : always}
            AND ${from ? sql`r.at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Rome'` : always}
            AND ${to ? sql`r.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Rome'` : always}
          ORDER BY r.no DESC LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, toView, ({ no }) => writeCursor(LIST, [no]));
  }
}

function toView({ no, at, kind, person, name, case_id, detail }: AccessRow): AccessRecordView {
  return {
    no,
    at: at.toISOString(),
    kind,
    ...(person !== null && { person }),
    ...(name !== null && { name }),
    ...(case_id !== null && { case: case_id }),
    detail: detail ?? {},
  };
}

import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { NearDeadlineView, Page } from '../../../../libs/domain';
import { daysBetween, type LocalDate } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { catalogue } from '../../../../workflows/procedures';
import { caseToday } from '../clock/case-clock';
import { Answers, Operation } from '../openapi/operation';
import { localDateSchema, textSchema } from '../openapi/text.schema';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf, type PageParameters, pageQuery } from '../paging/page';
import { pageSchema } from '../paging/page.schema';
import { deadlineTitle, procedureTitle } from '../procedures/titles';
import { mayReadCase } from '../rights/case-rights';
import { isInCharge, type Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';

const nearDeadlineSchema = z
  .object({
    id: z.string(),
    case: z.string(),
    caseTitle: z.string(),
    procedureTitle: textSchema,
    title: textSchema,
    subject: z.string().optional(),
    due: localDateSchema,
    daysLeft: z.number().int().describe('On the clock of the case.'),
  })
  .meta({ id: 'NearDeadline' }) satisfies z.ZodType<NearDeadlineView>;

interface NearRow {
  readonly id: string;
  readonly key: string;
  readonly subject: string | null;
  readonly due: LocalDate;
  readonly case_id: string;
  readonly case_title: string;
  readonly procedure: string;
  readonly today: LocalDate;
}

const LIST = 'deadlines.near';
const keysOfPage = z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.string()]);

@Controller('deadlines')
export class NearDeadlinesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Right('house.signedIn')
  @Operation(
    'Deadlines that come near, by date',
    'Of open cases of the procedures that the reader works on, from the first day on which each is reminded of.',
  )
  @Answers(200, pageSchema(nearDeadlineSchema))
  async list(
    @Query({ schema: pageQuery }) { after, limit }: PageParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<NearDeadlineView>> {
    const behind = readCursor(after, LIST, keysOfPage);
    const watched = watchedBy(reader);
    const rows = await query<NearRow>(
      this.dataSource,
      sql`SELECT d.id, d.key, d.subject, d.due, c.id AS case_id, c.title AS case_title, c.procedure, ${caseToday} AS today
          FROM deadline d JOIN case_file c ON c.id = d.case_id
          JOIN unnest(${watched.map(({ procedure }) => procedure)}::text[], ${watched.map(({ key }) => key)}::text[],
            ${watched.map(({ days }) => days)}::int[]) AS w (procedure, key, days)
            ON w.procedure = c.procedure AND w.key = d.key
          WHERE d.state = 'running' AND c.closed_at IS NULL AND d.due >= ${caseToday} AND d.due - w.days <= ${caseToday}
            AND ${mayReadCase(reader)}
            AND (${behind === undefined}::boolean OR (d.due, d.id) > (${behind?.[0] ?? null}::date, ${behind?.[1] ?? null}::text))
          ORDER BY d.due, d.id LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, nearDeadline, ({ due, id }) => writeCursor(LIST, [due, id]));
  }
}

/** The deadlines that the reader's offices are reminded of, with how many days before the first time. */
function watchedBy(reader: Reader): readonly { procedure: string; key: string; days: number }[] {
  return catalogue
    .filter((procedure) => isInCharge(reader, procedure))
    .flatMap(({ key: procedure, deadlines }) =>
      Object.entries(deadlines).flatMap(([key, { remindBefore = [] }]) =>
        remindBefore.length === 0 ? [] : [{ procedure, key, days: Math.max(...remindBefore) }],
      ),
    );
}

function nearDeadline(row: NearRow): NearDeadlineView {
  return {
    id: row.id,
    case: row.case_id,
    caseTitle: row.case_title,
    procedureTitle: procedureTitle(row.procedure),
    title: deadlineTitle(row.procedure, row.key),
    ...(row.subject !== null && { subject: row.subject }),
    due: row.due,
    daysLeft: daysBetween(row.today, row.due),
  };
}

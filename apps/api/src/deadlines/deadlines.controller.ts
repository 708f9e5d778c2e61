import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { DeadlineView, Language, Page } from '../../../../libs/domain';
import {
  type DateExplanation,
  describeClosedDay,
  describeExplanation,
  formatCitation,
  type LocalDate,
  type OfficeCalendar,
} from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { CaseAccess } from '../cases/case-access.service';
import { CallerLanguage } from '../language/language';
import { StandingClosures } from '../office-calendar/standing-closures';
import { factAt } from '../journal/fact-at';
import { Answers, Operation } from '../openapi/operation';
import { declaredObjectSchema, localDateSchema, textSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';
import { asIs, deadlineTitle } from '../procedures/titles';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { Right } from '../rights/right';

/** Recorded with the deadline and passed on as it is: its form is that of `libs/law`. */
const explanationSchema = declaredObjectSchema.describe(
  'How the date came about, step by step.',
) as unknown as z.ZodType<DeadlineView['explanation']>;

const deadlineSchema = z
  .object({
    id: z.string(),
    key: z.string(),
    title: textSchema,
    subject: z.string().optional(),
    due: localDateSchema,
    state: z.enum(['running', 'met', 'expired', 'cancelled']),
    basis: z.string(),
    onExpiry: textSchema,
    explanation: explanationSchema,
    because: z.object({ it: z.array(z.string()), en: z.array(z.string()) }),
  })
  .meta({ id: 'Deadline' }) satisfies z.ZodType<DeadlineView>;

interface DeadlineRow {
  readonly id: string;
  readonly key: string;
  readonly subject: string | null;
  readonly due: LocalDate;
  readonly state: DeadlineView['state'];
  readonly explanation: DateExplanation;
}

@Controller('cases/:id/deadlines')
export class DeadlinesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly dataSource: DataSource,
    private readonly closures: StandingClosures,
  ) {}

  @Get()
  @Right('case.read')
  @Operation('Deadlines of a case by date, each with its computation')
  @Answers(200, pageSchema(deadlineSchema), ['caseNotFound'])
  async list(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<Page<DeadlineView>> {
    const { procedure } = await this.access.require(reader, id, 'deadlines');
    const rows = await query<DeadlineRow>(
      this.dataSource,
      sql`SELECT d.id, d.key, d.subject, d.due, d.state,
            ${factAt(sql`d.case_id`, sql`d.explained_in`)}->'explanation' AS explanation
          FROM deadline d WHERE d.case_id = ${id} ORDER BY d.due, d.id`,
    );
    const calendar = { closures: await this.closures.all() };
    return { items: rows.map((deadline) => deadlineView(deadline, procedure, calendar, language)) };
  }
}

function deadlineView(
  { id, key, subject, due, state, explanation }: DeadlineRow,
  procedure: string,
  calendar: OfficeCalendar,
  language: Language,
): DeadlineView {
  const declaration = findProcedure(procedure)?.deadlines[key];
  // What is over stands on its day whatever the calendar says now.
  const closed = state === 'running' ? describeClosedDay(explanation, calendar) : undefined;
  const because = (of: Language) => [
    ...describeExplanation(explanation, of),
    ...(closed ? [closed[of]] : []),
  ];
  return {
    id,
    key,
    title: deadlineTitle(procedure, key),
    subject: subject ?? undefined,
    due,
    state,
    basis: formatCitation(declaration?.basis ?? explanation.rule, language),
    onExpiry: declaration?.onExpiry ?? asIs(''),
    explanation,
    because: { it: because('it'), en: because('en') },
  };
}

import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ColumnView, MeasuredTimesView, Page } from '../../../../libs/domain';
import { KeepFor } from '../caching/keep-for';

import { csvOrJson, dictionaryColumns } from '../csv/table';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { textSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';
import { OpenToAll } from '../session/session.guard';
import { formatParameter, yearParameter } from '../terms/year.schema';
import { MeasuredTimes } from './measured-times.service';
import { timesColumns } from './times-columns';
import { Right } from '../rights/right';

const KEPT_SECONDS = 300;

const averageSchema = z.object({ median: z.number(), mean: z.number() }).meta({ id: 'Average' });

const timesSchema = z
  .object({
    year: z.number().int(),
    years: z.array(z.number().int()).describe('Years for which there is something to tell, latest first.'),
    items: z.array(
      z.object({
        procedure: z.string(),
        code: z.string(),
        title: textSchema,
        unit: textSchema,
        concluded: z.number().int().describe('Cases whose act was adopted in the year.'),
        prescribed: z
          .object({ least: z.number(), median: z.number(), most: z.number() })
          .optional()
          .describe('Days of the terms given, pauses left out.'),
        elapsed: averageSchema
          .optional()
          .describe('Days from the beginning of the term to the act, pauses included.'),
        used: averageSchema.optional().describe('The same without legal pauses.'),
        withinTerm: z.number().int(),
        withinTermShare: z.number().optional().describe('Percentage with one decimal.'),
        openBeyondTerm: z
          .number()
          .int()
          .describe('Not concluded at the end of the year, or today, with their term past.'),
      }),
    ),
  })
  .meta({ id: 'MeasuredTimes' }) satisfies z.ZodType<MeasuredTimesView>;

const dictionarySchema = pageSchema(
  z.object({ name: z.string(), meaning: textSchema }).meta({ id: 'Column' }) satisfies z.ZodType<ColumnView>,
);

const timesParameters = z.object({ year: yearParameter.optional(), format: formatParameter });
const dictionaryParameters = z.object({ format: formatParameter });

@Controller('public/times')
@OpenToAll()
@KeepFor(KEPT_SECONDS)
export class PublicTimesController {
  constructor(private readonly times: MeasuredTimes) {}

  @Get()
  @Right('house.anybody')
  @Operation(
    'How long procedures take, against their terms',
    'L. 241/1990 art. 2 c. 4-bis: per kind of procedure, of a year or of the latest that has data. As CSV with semicolons and decimal commas.',
  )
  @AlsoCsv()
  @Answers(200, timesSchema)
  async read(
    @Query({ schema: timesParameters }) { year, format }: z.output<typeof timesParameters>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasuredTimesView | string> {
    const times = await this.times.read(year);
    return csvOrJson(request, response, format, times, {
      name: `tempi-procedimenti-${times.year}`,
      columns: timesColumns,
      rows: times.items.map((item) => ({ ...item, year: times.year })),
      dictionary: '/api/public/times/dictionary',
    });
  }

  @Get('dictionary')
  @Right('house.anybody')
  @Operation('What the columns of the table of times mean')
  @AlsoCsv()
  @Answers(200, dictionarySchema)
  dictionary(
    @Query({ schema: dictionaryParameters }) { format }: z.output<typeof dictionaryParameters>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Page<ColumnView> | string {
    const items = timesColumns.map(({ name, meaning }): ColumnView => ({ name, meaning }));
    return csvOrJson(
      request,
      response,
      format,
      { items },
      {
        name: 'tempi-procedimenti-dizionario',
        columns: dictionaryColumns,
        rows: items,
      },
    );
  }
}

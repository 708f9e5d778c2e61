import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { LateCasesView } from '../../../../libs/domain';
import { csvOrJson } from '../csv/table';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { localDateSchema, textSchema } from '../openapi/text.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { formatParameter, yearParameter } from '../terms/year.schema';
import { lateCasesColumns } from './late-cases-columns';
import { LateCases } from './late-cases.service';
import { Right } from '../rights/right';

const lateCasesSchema = z
  .object({
    year: z.number().int(),
    years: z.array(z.number().int()).describe('Years in which a term was missed, latest first.'),
    reportBy: localDateSchema,
    items: z.array(
      z.object({
        case: z.string(),
        number: z.string().optional(),
        procedure: z.string(),
        code: z.string(),
        title: textSchema,
        unit: textSchema,
        startedOn: localDateSchema,
        prescribedDays: z.number().int(),
        due: localDateSchema,
        delayDays: z
          .number()
          .int()
          .describe('From the due date to the act, or to today where there is none yet.'),
        state: z.enum(['concluded', 'ended', 'open']),
        endedOn: localDateSchema.optional(),
        outcome: textSchema.optional(),
        substitute: z
          .object({ on: localDateSchema, motion: z.enum(['party', 'own']) })
          .optional()
          .describe('Since when the substitutive power is used, and on whose motion.'),
      }),
    ),
  })
  .meta({ id: 'LateCases' }) satisfies z.ZodType<LateCasesView>;

const parameters = z.object({ year: yearParameter.optional(), format: formatParameter });

@Controller('reports/late-cases')
export class LateCasesController {
  constructor(private readonly lateCases: LateCases) {}

  @Get()
  @Right('house.readDelays')
  @Operation(
    'The cases that missed their term in a year',
    'Without a year, in the latest in which any did. L. 241/1990 art. 2 c. 9-quater, by unit and kind of procedure; without the names of parties. As CSV with semicolons.',
  )
  @AlsoCsv()
  @Answers(200, lateCasesSchema, ['reportReserved'])
  async read(
    @Query({ schema: parameters }) { year, format }: z.output<typeof parameters>,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LateCasesView | string> {
    const report = await this.lateCases.read(reader, year);
    return csvOrJson(request, response, format, report, {
      name: `procedimenti-in-ritardo-${report.year}`,
      columns: lateCasesColumns,
      rows: report.items,
    });
  }
}

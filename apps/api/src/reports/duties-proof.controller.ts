import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { DutiesProofView, Language } from '../../../../libs/domain';
import { csvOrJson } from '../csv/table';
import { CallerLanguage } from '../language/language';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { instantSchema, textSchema } from '../openapi/text.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { formatParameter } from '../terms/year.schema';
import { breachColumns } from './breach-columns';
import { DutiesProof } from './duties-proof.service';

const proofSchema = z
  .object({
    cases: z.number().int().describe('Cases that were looked at: all.'),
    duties: z.number().int().describe('Duties that people have had in them.'),
    breaches: z
      .number()
      .int()
      .describe('Pairs of duties kept apart that one person has had; all are counted.'),
    separations: z.array(
      z.object({
        duty: z.string(),
        title: textSchema,
        apartFrom: z.array(textSchema),
        basis: z.string(),
      }),
    ),
    items: z
      .array(
        z.object({
          person: z.object({ login: z.string(), name: z.string() }),
          case: z.string(),
          number: z.string().optional(),
          procedureTitle: textSchema,
          duty: textSchema,
          at: instantSchema,
          other: textSchema,
          otherCase: z.string().describe('The same case, its campaign or one of its parts.'),
          otherAt: instantSchema,
        }),
      )
      .describe('The first thousand, of cases that the reader may know of.'),
  })
  .meta({ id: 'DutiesProof' }) satisfies z.ZodType<DutiesProofView>;

const parameters = z.object({ format: formatParameter });

@Controller('reports/duties')
export class DutiesProofController {
  constructor(private readonly proof: DutiesProof) {}

  @Get()
  @Right('house.watch')
  @Operation(
    'The proof that duties were kept apart',
    'One statement over all cases: who has had two duties of a case, or of a case and its campaign, that nobody may have both of. As CSV with semicolons.',
  )
  @AlsoCsv()
  @Answers(200, proofSchema, ['reportReserved'])
  async read(
    @Query({ schema: parameters }) { format }: z.output<typeof parameters>,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutiesProofView | string> {
    const report = await this.proof.read(reader, language);
    return csvOrJson(request, response, format, report, {
      name: 'separazione-delle-funzioni',
      columns: breachColumns,
      rows: report.items,
    });
  }
}

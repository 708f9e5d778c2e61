import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { CaseAccess } from '../cases/case-access.service';
import { instantSchema, textSchema } from '../openapi/text.schema';
import { Answers, Operation } from '../openapi/operation';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { HistoryService, type HistoryView } from './history.service';
import { Right } from '../rights/right';

const historySchema = z
  .object({
    run: z.string().describe('The run whose events these are.'),
    runs: z.array(z.string()).describe('All runs of the case, oldest first; most cases have one.'),
    events: z.array(
      z.object({
        id: z.number().int(),
        time: z.string(),
        type: z.string(),
        attributes: z.unknown(),
      }),
    ),
    kept: z
      .object({ at: instantSchema, sha256: z.string() })
      .optional()
      .describe('Of a history that is on record: since when, and the fingerprint of its protobuf form.'),
    erased: z
      .object({ at: instantSchema, by: z.string(), reason: z.string(), text: textSchema })
      .optional()
      .describe('Of a case whose key was destroyed: what its events held can no longer be read.'),
  })
  .meta({ id: 'History' }) satisfies z.ZodType<HistoryView>;

const historyQuery = z.object({ run: z.uuid().optional().describe('Another run than the last.') });

@Controller('cases/:id/history')
export class HistoryController {
  constructor(
    private readonly access: CaseAccess,
    private readonly histories: HistoryService,
  ) {}

  @Get()
  @Right('case.read')
  @Operation(
    'The engine’s own history of a case',
    'Live from the engine while the case runs, from the record some time after its end.',
  )
  @Answers(200, historySchema, ['caseNotFound', 'historyNotFound', 'engineUnavailable'])
  async read(
    @Param('id') id: string,
    @Query({ schema: historyQuery }) { run }: z.output<typeof historyQuery>,
    @CurrentReader() reader: Reader,
  ): Promise<HistoryView> {
    await this.access.require(reader, id, 'history');
    return this.histories.read(id, run);
  }
}

import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { z } from 'zod';
import { CaseAccess } from '../cases/case-access.service';
import { readFailure } from '../commands/refused-command';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { type HistoryEvent, historyEvents } from './history-events';

const historySchema = z
  .object({
    events: z.array(
      z.object({
        id: z.number().int(),
        time: z.string(),
        type: z.string(),
        attributes: z.unknown(),
      }),
    ),
  })
  .meta({ id: 'History' });

@Controller('cases/:id/history')
export class HistoryController {
  constructor(
    private readonly access: CaseAccess,
    private readonly client: Client,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Operation('The engine’s own history of a case', 'Live from the engine, which keeps it for a limited time.')
  @Answers(200, historySchema, ['caseNotFound', 'historyNotFound', 'engineUnavailable'])
  async read(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<{ events: HistoryEvent[] }> {
    await this.access.require(reader, id);
    return { events: historyEvents(await this.fetch(id)) };
  }

  private async fetch(id: string) {
    try {
      return await this.client.withDeadline(Date.now() + this.settings.temporal.commandTimeoutMs, () =>
        this.client.workflow.getHandle(id).fetchHistory(),
      );
    } catch (error) {
      const { kind } = readFailure(error);
      if (kind === 'ended') throw new Problem('historyNotFound', {}, { cause: error });
      if (kind === 'unknown') throw new Problem('engineUnavailable', {}, { cause: error });
      throw error;
    }
  }
}

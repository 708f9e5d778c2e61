import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import type { IncomingView, Page } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { localDateSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { IncomingService } from './incoming.service';
import { Right } from '../rights/right';

const incomingSchema = z
  .object({
    id: z.string(),
    procedure: z.string(),
    parent: z.string().optional(),
    parentTitle: z.string().optional(),
    sender: z.string(),
    subject: z.string(),
    receivedOn: localDateSchema,
    application: z.unknown(),
  })
  .meta({ id: 'Incoming' }) satisfies z.ZodType<IncomingView>;

@Controller('incoming')
export class IncomingController {
  constructor(private readonly incoming: IncomingService) {}

  @Get()
  @Right('house.ofOwnOffice')
  @Operation(
    'Applications that wait to be registered',
    'Those sent to an office of the reader, oldest first.',
  )
  @Answers(200, pageSchema(incomingSchema))
  async list(@CurrentReader() reader: Reader): Promise<Page<IncomingView>> {
    return { items: await this.incoming.waiting(reader) };
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { BulkOperationView, Page } from '../../../../libs/domain';
import { IdempotencyKey } from '../commands/idempotency-key';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  type BulkAssignment,
  bulkAssignmentSchema,
  type BulkCompletion,
  bulkCompletionSchema,
  bulkOperationSchema,
  type BulkReminder,
  bulkReminderSchema,
} from './bulk.schema';
import { BulkOperations } from './bulk-operations.service';
import { BulkTasks } from './bulk-tasks.service';
import { Right } from '../rights/right';

const operationId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('bulkOperationNotFound') });

const notBegun = [
  'taskNotFound',
  'noTasks',
  'tooManyTasks',
  'selectionChanged',
  'invalidForm',
  'engineUnavailable',
] as const;

@Controller('bulk-operations')
export class BulkController {
  constructor(
    private readonly operations: BulkOperations,
    private readonly tasks: BulkTasks,
  ) {}

  @Get()
  @Right('house.own')
  @Operation(
    'The latest operations on many cases',
    'Those the reader has begun; for who watches the house, all.',
  )
  @Answers(200, pageSchema(bulkOperationSchema))
  async list(@CurrentReader() reader: Reader): Promise<Page<BulkOperationView>> {
    return { items: await this.operations.list(reader) };
  }

  @Post('assignments')
  @Right('house.signedIn')
  @HttpCode(202)
  @Operation('Give many tasks to one person', 'Each case decides for itself; what it refuses is listed.')
  @IdempotentCommand()
  @Answers(202, bulkOperationSchema, ['personNotFound', ...notBegun])
  assign(
    @Body({ schema: bulkAssignmentSchema }) wanted: BulkAssignment,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<BulkOperationView> {
    return this.tasks.assign(reader, wanted, key);
  }

  @Post('reminders')
  @Right('house.signedIn')
  @HttpCode(202)
  @Operation(
    'Remind those who have many tasks, or their offices',
    'Each case decides for itself; what it refuses is listed.',
  )
  @IdempotentCommand()
  @Answers(202, bulkOperationSchema, notBegun)
  remind(
    @Body({ schema: bulkReminderSchema }) wanted: BulkReminder,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<BulkOperationView> {
    return this.tasks.remind(reader, wanted, key);
  }

  @Post('completions')
  @Right('house.signedIn')
  @HttpCode(202)
  @Operation(
    'Give the same answer to the same task of many cases',
    'Whoever asks takes each task and completes it. Each case decides for itself; what it refuses is listed.',
  )
  @IdempotentCommand()
  @Answers(202, bulkOperationSchema, ['notOneKind', 'notTogether', ...notBegun])
  complete(
    @Body({ schema: bulkCompletionSchema }) wanted: BulkCompletion,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<BulkOperationView> {
    return this.tasks.complete(reader, wanted, key);
  }

  @Get(':id')
  @Right('house.own')
  @Operation('How far an operation has come')
  @Answers(200, bulkOperationSchema, ['bulkOperationNotFound'])
  read(@Param('id', operationId) id: string, @CurrentReader() reader: Reader): Promise<BulkOperationView> {
    return this.operations.read(reader, id);
  }

  @Post(':id/stop')
  @Right('house.own')
  @HttpCode(200)
  @Operation('Stop an operation', 'What is under way is finished, the rest stays as it is.')
  @Answers(200, bulkOperationSchema, ['bulkOperationNotFound'])
  stop(@Param('id', operationId) id: string, @CurrentReader() reader: Reader): Promise<BulkOperationView> {
    return this.operations.stop(reader, id);
  }

  @Post(':id/resumption')
  @Right('house.own')
  @HttpCode(200)
  @Operation('Let a stopped operation go on', 'With what was left when it was stopped.')
  @Answers(200, bulkOperationSchema, ['bulkOperationNotFound', 'engineUnavailable'])
  resume(@Param('id', operationId) id: string, @CurrentReader() reader: Reader): Promise<BulkOperationView> {
    return this.operations.resume(reader, id);
  }
}

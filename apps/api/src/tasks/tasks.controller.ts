import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type {
  AnswerPreview,
  CandidateView,
  CommandReceipt,
  Language,
  Page,
  TaskCountView,
  TaskSummary,
  TaskView,
} from '../../../../libs/domain';
import { CallerLanguage } from '../language/language';
import { IdempotencyKey } from '../commands/idempotency-key';
import { receiptSchema } from '../commands/receipt.schema';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  type AnswerSoFar,
  type Assignment,
  assignmentSchema,
  candidateSchema,
  type Completion,
  completionSchema,
  type InboxParameters,
  inboxQuery,
  type Release,
  previewBodySchema,
  previewSchema,
  releaseSchema,
  type Reminder,
  reminderSchema,
  type TakingBack,
  takingBackSchema,
  type TaskCountParameters,
  taskCountQuery,
  taskCountSchema,
  taskSchema,
  taskSummarySchema,
} from './task.schema';
import { AnswerPreviews } from './answer-previews.service';
import { Candidates } from './candidates.service';
import { TaskCommands } from './task-commands.service';
import { TasksService } from './tasks.service';
import { Right } from '../rights/right';

@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly candidates: Candidates,
    private readonly commands: TaskCommands,
    private readonly previews: AnswerPreviews,
  ) {}

  @Get()
  @Right('house.signedIn')
  @Operation('Open tasks by due date')
  @Answers(200, pageSchema(taskSummarySchema))
  inbox(
    @Query({ schema: inboxQuery }) parameters: InboxParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<TaskSummary>> {
    return this.tasks.inbox(reader, parameters);
  }

  @Get('count')
  @Right('house.signedIn')
  @Operation('How many open tasks a filter selects', 'What an operation on many tasks would be about.')
  @Answers(200, taskCountSchema)
  count(
    @Query({ schema: taskCountQuery }) filter: TaskCountParameters,
    @CurrentReader() reader: Reader,
  ): Promise<TaskCountView> {
    return this.tasks.count(reader, filter);
  }

  @Get(':id')
  @Right('task.read')
  @Operation('One task, with its form')
  @Answers(200, taskSchema, ['taskNotFound'])
  read(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<TaskView> {
    return this.tasks.read(reader, id, language);
  }

  @Get(':id/candidates')
  @Right('task.read')
  @Operation(
    'Holders of the office of the task',
    'Each with what stands against giving it to them: other duties, a conflict of interest, an answer of theirs.',
  )
  @Answers(200, pageSchema(candidateSchema), ['taskNotFound'])
  async candidatesOf(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<Page<CandidateView>> {
    return { items: await this.candidates.of(reader, id) };
  }

  @Post(':id/claim')
  @Right('task.work')
  @HttpCode(200)
  @Operation('Take the task')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'taskNotFound',
    'taskClosed',
    'taskHeldByAnother',
    'officeRequired',
    'beyondMandate',
    'dutiesExclude',
    'answersAlready',
    'excludedFromCase',
    'caseClosed',
    'engineUnavailable',
  ])
  claim(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.claim(reader, id, key);
  }

  @Post(':id/release')
  @Right('task.work')
  @HttpCode(200)
  @Operation('Give the task back to its office')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'taskNotFound',
    'taskClosed',
    'taskNotHeld',
    'taskIsPersonal',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  release(
    @Param('id') id: string,
    @Body({ schema: releaseSchema }) { reason }: Release,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.release(reader, id, reason, key);
  }

  @Post(':id/assignment')
  @Right('task.direct')
  @HttpCode(200)
  @Operation('Give the task to a person of its office')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'taskNotFound',
    'taskClosed',
    'taskIsPersonal',
    'officeRequired',
    'beyondMandate',
    'dutiesExclude',
    'answersAlready',
    'excludedFromCase',
    'personNotFound',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  assign(
    @Param('id') id: string,
    @Body({ schema: assignmentSchema }) assignment: Assignment,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.assign(reader, id, assignment, key);
  }

  @Post(':id/reminder')
  @Right('task.direct')
  @HttpCode(200)
  @Operation(
    'Remind whoever has the task, or its office',
    'For the head of the unit and for the offices to which its delay was told.',
  )
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'taskNotFound',
    'taskClosed',
    'officeRequired',
    'excludedFromCase',
    'caseStopped',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  remind(
    @Param('id') id: string,
    @Body({ schema: reminderSchema }) { text }: Reminder,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.remind(reader, id, text, key);
  }

  @Post(':id/withdrawal')
  @Right('task.direct')
  @HttpCode(200)
  @Operation(
    'Take the task back',
    'Only what somebody has added to the case: for who has asked for it, who stands in for them, the head of the unit and the offices to which its delay was told. Of several people who were asked the same, all who have not answered lose it.',
  )
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'taskNotFound',
    'taskClosed',
    'taskNotAdded',
    'officeRequired',
    'excludedFromCase',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  takeBack(
    @Param('id') id: string,
    @Body({ schema: takingBackSchema }) { reason }: TakingBack,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.takeBack(reader, id, reason, key);
  }

  @Post(':id/preview')
  @Right('task.read')
  @HttpCode(200)
  @Operation(
    'What an answer would come to',
    'While it is filled in, complete or not. Nothing is written; figures come from the registers as they are.',
  )
  @Answers(200, previewSchema, ['taskNotFound', 'taskClosed', 'noPreview', 'invalidForm'])
  preview(
    @Param('id') id: string,
    @Body({ schema: previewBodySchema }) { answer }: AnswerSoFar,
    @CurrentReader() reader: Reader,
  ): Promise<AnswerPreview> {
    return this.previews.of(reader, id, answer);
  }

  @Post(':id/completion')
  @Right('task.work')
  @HttpCode(200)
  @Operation('Complete the task', 'Answers when the next task can be read.')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'reauthenticationRequired',
    'taskNotFound',
    'taskClosed',
    'taskNotHeld',
    'taskHeldByAnother',
    'staleForm',
    'caseStopped',
    'officeRequired',
    'beyondMandate',
    'dutiesExclude',
    'answersAlready',
    'excludedFromCase',
    'personNotQualified',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  complete(
    @Param('id') id: string,
    @Body({ schema: completionSchema }) completion: Completion,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.commands.complete(reader, id, completion, key);
  }
}

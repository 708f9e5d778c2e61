import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type {
  AddNote,
  CaseSummary,
  CaseView,
  CommandReceipt,
  MakeRequest,
  Page,
  TaskSummary,
  WithdrawCase,
} from '../../../../libs/domain';
import { casesNamedIn, peopleNamedIn } from '../../../../libs/forms';
import { findProcedure } from '../../../../workflows/procedures';
import { CaseCommands } from '../commands/case-commands.service';
import { IdempotencyKey } from '../commands/idempotency-key';
import { receiptSchema } from '../commands/receipt.schema';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { actorOf, type Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { taskSummarySchema } from '../tasks/task.schema';
import { TasksService } from '../tasks/tasks.service';
import {
  caseSchema,
  casesQuery,
  type CasesParameters,
  caseSummarySchema,
  childSchema,
  type MadeRequest,
  type Note,
  noteSchema,
  type Opening,
  openingSchema,
  type Reopening,
  reopeningSchema,
  requestSchema,
  type Withdrawal,
  withdrawalSchema,
} from './case.schema';
import { CaseAccess } from './case-access.service';
import { CaseRelations } from './case-relations.service';
import { CasesService } from './cases.service';
import { OpenCase } from './open-case.service';
import { ReopenCase } from './reopen-case.service';
import { Right } from '../rights/right';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly access: CaseAccess,
    private readonly tasks: TasksService,
    private readonly opening: OpenCase,
    private readonly reopening: ReopenCase,
    private readonly commands: CaseCommands,
    private readonly people: PeopleService,
    private readonly relations: CaseRelations,
  ) {}

  @Post()
  @Right('house.openCase')
  @Operation('Open a case', 'Answers when its first tasks can be read.')
  @IdempotentCommand({ required: true })
  @Answers(201, caseSchema, [
    'procedureNotFound',
    'caseNotFound',
    'incomingNotFound',
    'incomingTaken',
    'officeRequired',
    'demonstrationOnly',
    'parentRequired',
    'notAParent',
    'relatedCaseNotFound',
    'actCorrectedAlready',
    'registerChanged',
    'invalidForm',
    'idempotencyKeyRequired',
    'idempotencyKeyReused',
    'yearOpenedAlready',
    'notNow',
    'engineUnavailable',
  ])
  async open(
    @Body({ schema: openingSchema }) opening: Opening,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    if (key === undefined) throw new Problem('idempotencyKeyRequired');
    const id = await this.opening.open(reader, opening, key);
    response.setHeader('Location', `/api/cases/${id}`);
    return this.cases.read(reader, id);
  }

  @Get()
  @Right('house.signedIn')
  @Operation('Cases, newest first')
  @Answers(200, pageSchema(caseSummarySchema))
  list(
    @Query({ schema: casesQuery }) parameters: CasesParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<CaseSummary>> {
    return this.cases.list(reader, parameters);
  }

  @Get(':id')
  @Right('case.read')
  @Operation('One case')
  @Answers(200, caseSchema, ['caseNotFound'])
  read(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<CaseView> {
    return this.cases.read(reader, id);
  }

  @Get(':id/children')
  @Right('case.read')
  @Operation('The child cases of a round, oldest first')
  @Answers(200, pageSchema(childSchema), ['caseNotFound'])
  async children(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
  ): Promise<Page<CaseSummary & { facts: CaseView['facts'] }>> {
    await this.access.require(reader, id, 'children');
    return this.cases.children(reader, id);
  }

  @Get(':id/tasks')
  @Right('case.read')
  @Operation('All tasks of a case, also those that are done')
  @Answers(200, pageSchema(taskSummarySchema), ['caseNotFound'])
  async tasksOf(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<Page<TaskSummary>> {
    await this.access.require(reader, id, 'tasks');
    return { items: await this.tasks.ofCase(reader, id) };
  }

  @Post(':id/withdrawal')
  @Right('case.conclude')
  @HttpCode(200)
  @Operation('Close the case at the wish of its party')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'caseNotFound',
    'officeRequired',
    'notNow',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  async withdraw(
    @Param('id') id: string,
    @Body({ schema: withdrawalSchema }) { reason }: Withdrawal,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    await this.access.requireRight('conclude', reader, id);
    return this.commands.send<WithdrawCase>(id, 'withdraw', { reason, actor: actorOf(reader) }, key);
  }

  @Post(':id/reopening')
  @Right('case.reopen')
  @HttpCode(200)
  @Operation(
    'Take a closed case up again',
    'A new run that goes on from the journal; answers when its task can be read.',
  )
  @Answers(200, receiptSchema, [
    'caseNotFound',
    'officeRequired',
    'notNow',
    'invalidForm',
    'engineUnavailable',
  ])
  reopen(
    @Param('id') id: string,
    @Body({ schema: reopeningSchema }) { reason }: Reopening,
    @CurrentReader() reader: Reader,
  ): Promise<CommandReceipt> {
    return this.reopening.reopen(reader, id, reason);
  }

  @Post(':id/notes')
  @Right('case.add')
  @HttpCode(200)
  @Operation('Add a note to the journal')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'caseNotFound',
    'officeRequired',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  async addNote(
    @Param('id') id: string,
    @Body({ schema: noteSchema }) { text }: Note,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    await this.access.requireRight('add', reader, id);
    return this.commands.send<AddNote>(id, 'addNote', { text, actor: actorOf(reader) }, key);
  }

  @Post(':id/requests/:request')
  @Right('case.ask')
  @HttpCode(200)
  @Operation('Make a declared request', 'What the procedure lets people do whatever the case is waiting for.')
  @IdempotentCommand()
  @Answers(200, receiptSchema, [
    'caseNotFound',
    'requestNotFound',
    'officeRequired',
    'excludedFromCase',
    'caseStopped',
    'termNotExpired',
    'personNotQualified',
    'dutiesExclude',
    'relatedCaseNotFound',
    'alreadyRelated',
    'notRelated',
    'notNow',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  async request(
    @Param('id') id: string,
    @Param('request') request: string,
    @Body({ schema: requestSchema }) { answer }: MadeRequest,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    const { procedure } = await this.access.require(reader, id, 'case');
    const declared = findProcedure(procedure)?.requests[request];
    const people = declared && (await this.people.named(peopleNamedIn(declared.form, answer)));
    const named = declared ? casesNamedIn(declared.form, answer) : [];
    const cases = named.length > 0 ? await this.relations.named(reader, id, named) : undefined;
    return this.commands.send<MakeRequest>(
      id,
      'makeRequest',
      { request, answer, people, ...(cases && { cases }), actor: actorOf(reader) },
      key,
    );
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseView, Page, RelationView } from '../../../../libs/domain';
import { IdempotencyKey } from '../commands/idempotency-key';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { CaseAccess } from './case-access.service';
import { CaseRelations } from './case-relations.service';
import {
  caseSchema,
  type Conversion,
  conversionSchema,
  relationSchema,
  type RelationsParameters,
  relationsQuery,
} from './case.schema';
import { CasesService } from './cases.service';
import { ConvertCases } from './convert-case.service';
import { Right } from '../rights/right';

/** What ties a case to others that are no part of it. */
@Controller('cases/:id')
export class CaseRelationsController {
  constructor(
    private readonly access: CaseAccess,
    private readonly relations: CaseRelations,
    private readonly conversions: ConvertCases,
    private readonly cases: CasesService,
  ) {}

  @Get('relations')
  @Right('case.read')
  @Operation(
    'The cases related to a case, oldest first',
    'Of a case that the reader may not read only that there is one.',
  )
  @Answers(200, pageSchema(relationSchema), ['caseNotFound'])
  async page(
    @Param('id') id: string,
    @Query({ schema: relationsQuery }) parameters: RelationsParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<RelationView>> {
    return this.relations.page(reader, await this.access.require(reader, id, 'relations'), parameters);
  }

  @Post('conversion')
  @Right('case.conclude')
  @Operation(
    'Let the case go on as one of another procedure',
    'The case ends; the new one keeps its day of receipt and its number. Answers when its first tasks can be read.',
  )
  @IdempotentCommand()
  @Answers(201, caseSchema, [
    'caseNotFound',
    'procedureNotFound',
    'officeRequired',
    'parentRequired',
    'actRequired',
    'openedByYear',
    'notNow',
    'caseStopped',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  async convert(
    @Param('id') id: string,
    @Body({ schema: conversionSchema }) conversion: Conversion,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const opened = await this.conversions.convert(reader, id, conversion, key);
    response.setHeader('Location', `/api/cases/${opened}`);
    return this.cases.read(reader, opened);
  }
}

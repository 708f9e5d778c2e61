import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { CaseAccessView, OpenedOnNeedView, Page, ReservedCaseView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { type PageParameters, pageQuery } from '../paging/page';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  caseAccessSchema,
  openedOnNeedSchema,
  type OpeningOnNeed,
  openingOnNeedSchema,
  reservedCaseSchema,
} from './access.schema';
import { Accesses } from './accesses.service';
import { Right } from '../rights/right';

@Controller()
export class AccessesController {
  constructor(private readonly accesses: Accesses) {}

  @Post('cases/:id/accesses')
  @Right('case.openOnNeed')
  @Operation(
    'Open a reserved case on need',
    'For those who watch over the house. The reason stays with the case, and the head of its unit is told.',
  )
  @Answers(201, openedOnNeedSchema, ['caseNotFound', 'invalidForm'])
  openOnNeed(
    @Param('id') id: string,
    @Body({ schema: openingOnNeedSchema }) { reason }: OpeningOnNeed,
    @CurrentReader() reader: Reader,
  ): Promise<OpenedOnNeedView> {
    return this.accesses.openOnNeed(reader, id, reason);
  }

  @Get('cases/:id/accesses')
  @Right('case.readAccesses')
  @Operation('Who has read a confidential case, and who has opened it on need; the latest first')
  @Answers(200, pageSchema(caseAccessSchema), ['caseNotFound', 'reasonRequired', 'officeRequired'])
  ofCase(
    @Param('id') id: string,
    @Query({ schema: pageQuery }) page: PageParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<CaseAccessView>> {
    return this.accesses.ofCase(reader, id, page);
  }

  @Get('accesses/unacknowledged')
  @Right('house.signedIn')
  @Operation('Openings on need that the head of the unit has not seen')
  @Answers(200, pageSchema(caseAccessSchema))
  toAcknowledge(
    @Query({ schema: pageQuery }) page: PageParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<CaseAccessView>> {
    return this.accesses.toAcknowledge(reader, page);
  }

  @Post('accesses/:no/acknowledgement')
  @Right('case.admit')
  @HttpCode(204)
  @Operation('The head of the unit has seen an opening on need')
  @Answers(204, undefined, ['accessNotFound', 'caseNotFound', 'officeRequired'])
  acknowledge(@Param('no') no: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.accesses.acknowledge(reader, no);
  }

  @Get('reserved-cases')
  @Right('house.watch')
  @Operation('Reserved cases that may be opened on need, the latest first', 'Not what they are about.')
  @Answers(200, pageSchema(reservedCaseSchema), ['reportReserved'])
  reserved(
    @Query({ schema: pageQuery }) page: PageParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<ReservedCaseView>> {
    return this.accesses.reserved(reader, page);
  }
}

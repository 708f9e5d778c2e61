import { Controller, Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JournalEntryView, Language, Page, VerificationView } from '../../../../libs/domain';
import { checkPopulations, verifyChain, verifyHistories } from '../../../../libs/persistence';
import { CaseAccess } from '../cases/case-access.service';
import { CallerLanguage } from '../language/language';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  journalEntrySchema,
  type JournalParameters,
  journalQuery,
  verificationSchema,
} from './journal.schema';
import { JournalService } from './journal.service';
import { Right } from '../rights/right';

@Controller('cases/:id/journal')
export class JournalController {
  constructor(
    private readonly access: CaseAccess,
    private readonly journal: JournalService,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Right('case.read')
  @Operation('The journal of a case')
  @Answers(200, pageSchema(journalEntrySchema), ['caseNotFound'])
  async page(
    @Param('id') id: string,
    @Query({ schema: journalQuery }) parameters: JournalParameters,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<Page<JournalEntryView>> {
    const { procedure } = await this.access.require(reader, id, 'journal');
    return this.journal.page(reader, id, procedure, parameters, language);
  }

  @Get('verification')
  @Right('case.read')
  @Operation(
    'Whether the journal is whole',
    'Computes anew every hash of the chain from the entries, the fingerprints of the histories on record, and what was drawn from populations of cases.',
  )
  @Answers(200, verificationSchema, ['caseNotFound'])
  async verify(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<VerificationView> {
    await this.access.require(reader, id, 'verification');
    const [state, histories, populations] = await Promise.all([
      verifyChain(this.dataSource, id),
      verifyHistories(this.dataSource, id),
      checkPopulations(this.dataSource, id),
    ]);
    return { ...state, histories, populations, checkedAt: new Date().toISOString() };
  }
}

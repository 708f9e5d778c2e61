import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BallotView, Page } from '../../../../libs/domain';
import { readBallots } from '../../../../libs/persistence';
import { CaseAccess } from '../cases/case-access.service';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { ballotSchema } from './ballot.schema';

@Controller('cases/:id/ballots')
export class CaseBallotsController {
  constructor(
    private readonly access: CaseAccess,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Right('case.read')
  @Operation(
    'The secret ballots of a case',
    'With the papers that were counted and the key that they are signed with: enough to count again, and nothing that relates a paper to who has voted.',
  )
  @Answers(200, pageSchema(ballotSchema), ['caseNotFound'])
  async list(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<Page<BallotView>> {
    await this.access.require(reader, id, 'journal');
    return { items: await readBallots(this.dataSource, id) };
  }
}

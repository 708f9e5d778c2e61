import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BallotView, MeetingFact, Page } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { CaseAccess } from '../cases/case-access.service';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { ballotSchema } from './ballot.schema';

type BallotFact = Extract<MeetingFact, { kind: 'ballotOpened' | 'boxOpened' | 'ballotClosed' }>;

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
    const rows = await query<{ fact: BallotFact }>(
      this.dataSource,
      sql`SELECT fact FROM journal WHERE case_id = ${id}
            AND fact->>'kind' IN ('ballotOpened', 'boxOpened', 'ballotClosed') ORDER BY position`,
    );
    const facts = rows.map(({ fact }) => fact);
    return { items: facts.flatMap((fact) => (fact.kind === 'ballotOpened' ? [ballotOf(fact, facts)] : [])) };
  }
}

/** A ballot with what the later facts say of it. */
function ballotOf(
  { kind: _, ...ballot }: Extract<BallotFact, { kind: 'ballotOpened' }>,
  facts: readonly BallotFact[],
): BallotView {
  const own = facts.filter((fact) => fact.ballot === ballot.ballot);
  const opened = own.find((fact) => fact.kind === 'boxOpened');
  const closed = own.find((fact) => fact.kind === 'ballotClosed');
  return {
    ...ballot,
    ...(opened && { signed: opened.papers }),
    ...(closed && { closed: { papers: closed.papers, annulled: closed.annulled ?? false } }),
  };
}

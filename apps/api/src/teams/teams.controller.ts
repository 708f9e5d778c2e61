import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, TeamView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { distributionSchema, teamSchema } from './team.schema';
import { TeamsService } from './teams.service';
import { Right } from '../rights/right';

@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Right('house.leadTeam')
  @Operation(
    'The offices that work under the reader, with who has how much to do',
    'Those of the units the reader heads and of the units below; empty for who heads none.',
  )
  @Answers(200, pageSchema(teamSchema))
  async list(@CurrentReader() reader: Reader): Promise<Page<TeamView>> {
    return { items: await this.teams.list(reader) };
  }

  @Put(':office/distribution')
  @Right('house.leadTeam')
  @Operation(
    'Have new work of an office given out by load, or no more',
    'Each new task then goes to who is there and has the least open work, never to who may not do it.',
  )
  @Answers(200, teamSchema, ['officeRequired', 'invalidForm'])
  set(
    @Param('office') office: string,
    @Body({ schema: distributionSchema }) { distributes }: z.output<typeof distributionSchema>,
    @CurrentReader() reader: Reader,
  ): Promise<TeamView> {
    return this.teams.distribute(reader, office, distributes);
  }
}

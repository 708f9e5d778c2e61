import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { SubstitutionsView, SubstitutionView } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import { isKeeper } from '../rights/keepers';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  type NewSubstitution,
  newSubstitutionSchema,
  substitutionSchema,
  substitutionsSchema,
} from './substitution.schema';
import { SubstitutionsService } from './substitutions.service';
import { Right } from '../rights/right';

const substitutionId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('substitutionNotFound') });

@Controller('substitutions')
export class SubstitutionsController {
  constructor(private readonly substitutions: SubstitutionsService) {}

  @Get()
  @Right('house.signedIn')
  @Operation('Who stands in for whom', 'Those that concern the reader; all for who keeps the organisation.')
  @Answers(200, substitutionsSchema)
  async list(@CurrentReader() reader: Reader): Promise<SubstitutionsView> {
    return {
      items: await this.substitutions.list(reader),
      today: romeDateOf(Date.now()),
      may: { enterForOthers: isKeeper(reader) },
    };
  }

  @Post()
  @Right('house.own')
  @Operation(
    'Let somebody stand in for a person who is away',
    'What they do is marked as done in that person’s place.',
  )
  @Answers(201, substitutionSchema, ['officeRequired', 'substitutionNotPossible', 'invalidForm'])
  enter(
    @Body({ schema: newSubstitutionSchema }) wanted: NewSubstitution,
    @CurrentReader() reader: Reader,
  ): Promise<SubstitutionView> {
    return this.substitutions.enter(reader, wanted);
  }

  @Post(':id/end')
  @Right('house.own')
  @HttpCode(204)
  @Operation('End a substitution')
  @Answers(204, undefined, ['substitutionNotFound'])
  async end(@Param('id', substitutionId) id: string, @CurrentReader() reader: Reader): Promise<void> {
    await this.substitutions.end(reader, id);
  }
}

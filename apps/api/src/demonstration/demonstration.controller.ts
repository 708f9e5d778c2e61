import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import type { LocalDate } from '../../../../libs/law';
import { CaseAccess } from '../cases/case-access.service';
import { Answers, Operation } from '../openapi/operation';
import { daySchema, localDateSchema } from '../openapi/text.schema';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { DemonstrationClock } from './clock.service';
import { Right } from '../rights/right';

const moveSchema = z.object({
  case: z.string().min(1).max(255),
  until: daySchema,
});

const movedSchema = z.object({ today: localDateSchema }).meta({ id: 'MovedClock' });

@Controller('demonstration')
export class DemonstrationController {
  constructor(
    private readonly clock: DemonstrationClock,
    private readonly access: CaseAccess,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('clock')
  @Right('house.demonstration')
  @HttpCode(200)
  @Operation(
    'Move the clock of a case',
    'To the beginning of a day, together with its round and the applications of the round. Demonstration only.',
  )
  @Answers(200, movedSchema, [
    'demonstrationOnly',
    'caseNotFound',
    'caseClosed',
    'clockInThePast',
    'invalidForm',
    'engineUnavailable',
  ])
  async move(
    @Body({ schema: moveSchema }) { case: id, until }: z.output<typeof moveSchema>,
    @CurrentReader() reader: Reader,
  ): Promise<{ today: LocalDate }> {
    if (!this.settings.demonstration) throw new Problem('demonstrationOnly');
    await this.access.require(reader, id, 'case');
    await this.clock.advance(id, until);
    return { today: until };
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { MandatesView, MandateView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { mandateSchema, mandatesSchema, type NewMandate, newMandateSchema } from './mandate.schema';
import { MandatesService } from './mandates.service';

const mandateId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('mandateNotFound') });

@Controller('mandates')
export class MandatesController {
  constructor(private readonly mandates: MandatesService) {}

  @Get()
  @Right('house.signedIn')
  @Operation(
    'Mandates to sign, and limits of what offices sign',
    'Those that concern the reader or an office of theirs; all for who keeps or watches over the house.',
  )
  @Answers(200, mandatesSchema)
  list(@CurrentReader() reader: Reader): Promise<MandatesView> {
    return this.mandates.list(reader);
  }

  @Post()
  @Right('house.giveMandate')
  @Operation(
    'Give a mandate to sign, or set a limit',
    'With a person: they sign for the office. Without: its holders sign up to the amount, and the office above what is beyond.',
  )
  @Answers(201, mandateSchema, ['officeRequired', 'mandateNotPossible', 'invalidForm'])
  give(
    @Body({ schema: newMandateSchema }) wanted: NewMandate,
    @CurrentReader() reader: Reader,
  ): Promise<MandateView> {
    return this.mandates.give(reader, wanted);
  }

  @Post(':id/end')
  @Right('house.giveMandate')
  @HttpCode(204)
  @Operation(
    'End a mandate or a limit',
    'From today it does not count any more; what was signed under it stays.',
  )
  @Answers(204, undefined, ['mandateNotFound'])
  async end(@Param('id', mandateId) id: string, @CurrentReader() reader: Reader): Promise<void> {
    await this.mandates.end(reader, id);
  }
}

import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { ElectoralPeriodsView, ElectoralPeriodView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import { keepsHouse } from '../rights/keepers';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import {
  electoralPeriodSchema,
  electoralPeriodsSchema,
  type NewPeriod,
  newPeriodSchema,
} from './electoral-period.schema';
import { ElectoralPeriods } from './electoral-periods.service';
import { Right } from '../rights/right';

const periodId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('electoralPeriodNotFound') });

@Controller('electoral-periods')
export class ElectoralPeriodsController {
  constructor(private readonly periods: ElectoralPeriods) {}

  @Get()
  @Right('house.signedIn')
  @Operation(
    'Electoral periods',
    'In which administrations communicate only impersonally and where indispensable (L. 28/2000 art. 9).',
  )
  @Answers(200, electoralPeriodsSchema)
  async list(@CurrentReader() reader: Reader): Promise<ElectoralPeriodsView> {
    return { items: await this.periods.list(), may: { enter: keepsHouse(reader) } };
  }

  @Post()
  @Right('house.keepHouse')
  @Operation('Enter an electoral period', 'Every open case concerned is told, and every one that is opened.')
  @Answers(201, electoralPeriodSchema, ['officeRequired', 'invalidForm', 'engineUnavailable'])
  enter(
    @Body({ schema: newPeriodSchema }) period: NewPeriod,
    @CurrentReader() reader: Reader,
  ): Promise<ElectoralPeriodView> {
    return this.periods.enter(reader, period);
  }

  @Put(':id')
  @Right('house.keepHouse')
  @Operation('Move an electoral period or call it off', 'The open cases concerned are told.')
  @Answers(200, electoralPeriodSchema, [
    'officeRequired',
    'electoralPeriodNotFound',
    'invalidForm',
    'engineUnavailable',
  ])
  change(
    @Param('id', periodId) id: string,
    @Body({ schema: newPeriodSchema }) period: NewPeriod,
    @CurrentReader() reader: Reader,
  ): Promise<ElectoralPeriodView> {
    return this.periods.enter(reader, period, id);
  }
}

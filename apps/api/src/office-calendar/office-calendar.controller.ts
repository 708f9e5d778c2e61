import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { CalendarChangeView, Language, OfficeCalendarView } from '../../../../libs/domain';
import { CallerLanguage } from '../language/language';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { yearParameter } from '../terms/year.schema';
import {
  calendarChangeSchema,
  type ClosureWithdrawal,
  type NewClosure,
  newClosureSchema,
  officeCalendarSchema,
  withdrawalSchema,
} from './office-calendar.schema';
import { OfficeCalendarService } from './office-calendar.service';
import { Right } from '../rights/right';

const closureId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('closureNotFound') });
const parameters = z.object({ year: yearParameter.optional() });

@Controller('office-calendar')
export class OfficeCalendarController {
  constructor(private readonly calendar: OfficeCalendarService) {}

  @Get()
  @Right('house.signedIn')
  @Operation(
    'When the offices are closed in a year',
    'For planning: internal dates of tasks follow it, legal terms never do (c.c. art. 2963 c. 3).',
  )
  @Answers(200, officeCalendarSchema)
  read(
    @Query({ schema: parameters }) { year }: z.output<typeof parameters>,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<OfficeCalendarView> {
    return this.calendar.read(reader, language, year);
  }

  @Post()
  @Right('house.keepHouseInOwnRight')
  @Operation('Close the offices on some days', 'Open tasks planned for one of them move; closed ones do not.')
  @Answers(201, calendarChangeSchema, ['officeRequired', 'closureNotPossible', 'invalidForm'])
  close(
    @Body({ schema: newClosureSchema }) wanted: NewClosure,
    @CurrentReader() reader: Reader,
  ): Promise<CalendarChangeView> {
    return this.calendar.close(reader, wanted);
  }

  @Post(':id/withdrawal')
  @Right('house.keepHouseInOwnRight')
  @HttpCode(200)
  @Operation('Withdraw a closure that has not begun', 'It stays in the list, with who withdrew it and why.')
  @Answers(200, calendarChangeSchema, ['officeRequired', 'closureNotFound', 'closureBegun', 'invalidForm'])
  withdraw(
    @Param('id', closureId) id: string,
    @Body({ schema: withdrawalSchema }) { reason }: ClosureWithdrawal,
    @CurrentReader() reader: Reader,
  ): Promise<CalendarChangeView> {
    return this.calendar.withdraw(reader, id, reason);
  }
}

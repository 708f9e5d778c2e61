import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { OfficeCalendarModule } from '../office-calendar/office-calendar.module';
import { DeadlinesController } from './deadlines.controller';
import { NearDeadlinesController } from './near-deadlines.controller';

@Module({
  imports: [CasesModule, OfficeCalendarModule],
  controllers: [DeadlinesController, NearDeadlinesController],
})
export class DeadlinesModule {}

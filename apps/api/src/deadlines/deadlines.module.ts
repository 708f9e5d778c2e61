import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { OfficeCalendarModule } from '../office-calendar/office-calendar.module';
import { DeadlinesController } from './deadlines.controller';

@Module({ imports: [CasesModule, OfficeCalendarModule], controllers: [DeadlinesController] })
export class DeadlinesModule {}

import { Module } from '@nestjs/common';
import { OfficeCalendarController } from './office-calendar.controller';
import { OfficeCalendarService } from './office-calendar.service';
import { StandingClosures } from './standing-closures';

@Module({
  controllers: [OfficeCalendarController],
  providers: [OfficeCalendarService, StandingClosures],
  exports: [StandingClosures],
})
export class OfficeCalendarModule {}

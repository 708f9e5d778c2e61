import { Module } from '@nestjs/common';
import { MeasuredTimes } from './measured-times.service';
import { PublicOffices } from './public-offices.service';
import { PublicProceduresController } from './public-procedures.controller';
import { PublicTimesController } from './public-times.controller';

/** What anybody may read without sign-in. */
@Module({
  controllers: [PublicProceduresController, PublicTimesController],
  providers: [MeasuredTimes, PublicOffices],
  exports: [PublicOffices],
})
export class PublicModule {}

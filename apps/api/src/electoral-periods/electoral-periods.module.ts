import { Module } from '@nestjs/common';
import { BulkModule } from '../bulk/bulk.module';
import { CommandsModule } from '../commands/commands.module';
import { ElectoralPeriodsController } from './electoral-periods.controller';
import { ElectoralPeriods } from './electoral-periods.service';

@Module({
  imports: [BulkModule, CommandsModule],
  controllers: [ElectoralPeriodsController],
  providers: [ElectoralPeriods],
  exports: [ElectoralPeriods],
})
export class ElectoralPeriodsModule {}

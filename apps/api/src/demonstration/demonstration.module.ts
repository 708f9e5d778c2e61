import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CommandsModule } from '../commands/commands.module';
import { DemonstrationClock } from './clock.service';
import { DemonstrationController } from './demonstration.controller';

@Module({
  imports: [CasesModule, CommandsModule],
  controllers: [DemonstrationController],
  providers: [DemonstrationClock],
})
export class DemonstrationModule {}

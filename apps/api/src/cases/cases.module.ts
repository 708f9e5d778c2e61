import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module';
import { ElectoralPeriodsModule } from '../electoral-periods/electoral-periods.module';
import { IncomingModule } from '../incoming/incoming.module';
import { PeopleModule } from '../people/people.module';
import { TasksModule } from '../tasks/tasks.module';
import { CaseAccess } from './case-access.service';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { OpenCase } from './open-case.service';
import { ReopenCase } from './reopen-case.service';

@Module({
  imports: [CommandsModule, ElectoralPeriodsModule, IncomingModule, PeopleModule, TasksModule],
  controllers: [CasesController],
  providers: [CaseAccess, CasesService, OpenCase, ReopenCase],
  exports: [CaseAccess],
})
export class CasesModule {}

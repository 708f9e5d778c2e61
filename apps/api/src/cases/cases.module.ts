import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module';
import { ElectoralPeriodsModule } from '../electoral-periods/electoral-periods.module';
import { IncomingModule } from '../incoming/incoming.module';
import { PeopleModule } from '../people/people.module';
import { TasksModule } from '../tasks/tasks.module';
import { CaseAccess } from './case-access.service';
import { CaseRelationsController } from './case-relations.controller';
import { CaseRelations } from './case-relations.service';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { CorrectedActs } from './corrected-acts.service';
import { ConvertCases } from './convert-case.service';
import { OpenCase } from './open-case.service';
import { ReopenCase } from './reopen-case.service';

@Module({
  imports: [CommandsModule, ElectoralPeriodsModule, IncomingModule, PeopleModule, TasksModule],
  controllers: [CasesController, CaseRelationsController],
  providers: [CaseAccess, CaseRelations, CasesService, ConvertCases, CorrectedActs, OpenCase, ReopenCase],
  exports: [CaseAccess, OpenCase],
})
export class CasesModule {}

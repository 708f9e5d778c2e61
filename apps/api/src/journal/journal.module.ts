import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { JournalController } from './journal.controller';
import { JournalService } from './journal.service';

@Module({
  imports: [CasesModule, PeopleModule],
  controllers: [JournalController],
  providers: [JournalService],
})
export class JournalModule {}

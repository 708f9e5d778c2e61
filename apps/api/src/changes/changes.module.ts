import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { SessionModule } from '../session/session.module';
import { CaseChanges } from './case-changes';
import { ChangesController } from './changes.controller';

@Module({
  imports: [PeopleModule, SessionModule],
  controllers: [ChangesController],
  providers: [CaseChanges],
})
export class ChangesModule {}

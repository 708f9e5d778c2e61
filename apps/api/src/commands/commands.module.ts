import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { CaseCommands } from './case-commands.service';

@Module({ imports: [PeopleModule], providers: [CaseCommands], exports: [CaseCommands] })
export class CommandsModule {}

import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module';
import { PeopleModule } from '../people/people.module';
import { SessionModule } from '../session/session.module';
import { TaskCommands } from './task-commands.service';
import { TasksController } from './tasks.controller';
import { TasksService } from './tasks.service';

@Module({
  imports: [CommandsModule, PeopleModule, SessionModule],
  controllers: [TasksController],
  providers: [TasksService, TaskCommands],
  exports: [TasksService],
})
export class TasksModule {}

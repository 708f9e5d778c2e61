import { AnswerPreviews } from './answer-previews.service';
import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module';
import { DutiesModule } from '../duties/duties.module';
import { PeopleModule } from '../people/people.module';
import { SessionModule } from '../session/session.module';
import { Candidates } from './candidates.service';
import { TaskCommands } from './task-commands.service';
import { TasksController } from './tasks.controller';
import { TasksService } from './tasks.service';

@Module({
  imports: [CommandsModule, DutiesModule, PeopleModule, SessionModule],
  controllers: [TasksController],
  providers: [TasksService, Candidates, TaskCommands, AnswerPreviews],
  exports: [TasksService],
})
export class TasksModule {}

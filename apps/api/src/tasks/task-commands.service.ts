import { Injectable } from '@nestjs/common';
import type {
  AssignTask,
  ClaimTask,
  CommandReceipt,
  CompleteTask,
  ReleaseTask,
  RemindTask,
  TakeBackTask,
} from '../../../../libs/domain';
import { peopleNamedIn, validateForm } from '../../../../libs/forms';
import { findProcedure } from '../../../../workflows/procedures';
import { CaseCommands } from '../commands/case-commands.service';
import { Duties } from '../duties/duties.service';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { actorOf, type Reader } from '../rights/reader';
import { Freshness } from '../session/freshness.service';
import type { Assignment, Completion } from './task.schema';
import { TasksService } from './tasks.service';

/**
 * Commands on tasks. What the record already shows to be wrong is refused here; everything else is for
 * the case to decide, which alone knows its present state.
 */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly tasks: TasksService,
    private readonly duties: Duties,
    private readonly commands: CaseCommands,
    private readonly people: PeopleService,
    private readonly freshness: Freshness,
  ) {}

  async claim(reader: Reader, id: string, key?: string): Promise<CommandReceipt> {
    const task = await this.tasks.find(reader, id);
    const command = { task: id, actor: actorOf(reader), ...(await this.duties.elsewhere(task, reader)) };
    return this.commands.send<ClaimTask>(task.case_id, 'claimTask', command, key);
  }

  async release(reader: Reader, id: string, reason?: string, key?: string): Promise<CommandReceipt> {
    const { case_id } = await this.tasks.find(reader, id);
    const command = { task: id, reason, actor: actorOf(reader) };
    return this.commands.send<ReleaseTask>(case_id, 'releaseTask', command, key);
  }

  async assign(
    reader: Reader,
    id: string,
    { person, reason }: Assignment,
    key?: string,
  ): Promise<CommandReceipt> {
    const task = await this.tasks.find(reader, id);
    const found = await this.people.find(person);
    if (!found || found.offices.length === 0) throw new Problem('personNotFound');
    const elsewhere = await this.duties.elsewhere(task, found);
    const command = { task: id, assignee: actorOf(found), reason, actor: actorOf(reader), ...elsewhere };
    return this.commands.send<AssignTask>(task.case_id, 'assignTask', command, key);
  }

  async remind(reader: Reader, id: string, text?: string, key?: string): Promise<CommandReceipt> {
    const { case_id } = await this.tasks.find(reader, id);
    const command = { task: id, text, actor: actorOf(reader) };
    return this.commands.send<RemindTask>(case_id, 'remindTask', command, key);
  }

  async takeBack(reader: Reader, id: string, reason: string, key?: string): Promise<CommandReceipt> {
    const { case_id } = await this.tasks.find(reader, id);
    const standingInFor = reader.standsInFor && { standingInFor: reader.standsInFor };
    const command = { task: id, reason, actor: actorOf(reader), ...standingInFor };
    return this.commands.send<TakeBackTask>(case_id, 'takeBackTask', command, key);
  }

  async complete(
    reader: Reader,
    id: string,
    { answer, revision }: Completion,
    key?: string,
  ): Promise<CommandReceipt> {
    const task = await this.tasks.find(reader, id);
    const declaration = findProcedure(task.procedure)?.tasks[task.key];
    // A task of somebody else, or a closed one, says so and not what is wrong with the form.
    if (declaration && task.state === 'open' && task.assignee === reader.login) {
      const checked = validateForm(declaration.form, answer);
      if (!checked.ok) throw new Problem('invalidForm', { problems: checked.problems });
    }
    if (declaration?.confirms) this.freshness.require(reader);
    const named = declaration ? peopleNamedIn(declaration.form, answer) : [];
    const people = named.length > 0 ? { people: await this.people.named(named) } : {};
    const elsewhere = await this.duties.elsewhere(task, reader);
    const command = { task: id, answer, revision, actor: actorOf(reader), ...people, ...elsewhere };
    return this.commands.send<CompleteTask>(task.case_id, 'completeTask', command, key);
  }
}

import { Injectable } from '@nestjs/common';
import { type CandidateView, whyApart } from '../../../../libs/domain';
import { Duties } from '../duties/duties.service';
import { PeopleService } from '../people/people.service';
import { problemKinds } from '../problem/problem-kinds';
import { type Reader, standingFor } from '../rights/reader';
import { type FoundTask, TasksService } from './tasks.service';

/** Who may be given a task, tried out before it is given. */
@Injectable()
export class Candidates {
  constructor(
    private readonly tasks: TasksService,
    private readonly duties: Duties,
    private readonly people: PeopleService,
  ) {}

  /**
   * The holders of the office of a task, each with what stands against giving it to them. Refuses with `taskNotFound`, also
   * where the reader may not read the case.
   */
  async of(reader: Reader, id: string): Promise<CandidateView[]> {
    const task = await this.tasks.find(reader, id);
    const [holders, against] = await Promise.all([
      this.people.holdersOf(task.office),
      this.duties.against(task.case_id, task.duty),
    ]);
    return holders.map((holder) => {
      const people = standingFor(holder, task.office);
      const because = obstacleOf(task, people) ?? whyApart(against, people);
      return { login: holder.login, name: holder.name, may: because === undefined, because };
    });
  }
}

/** What stands against somebody but their other duties. */
function obstacleOf({ shut_out, admitted, others }: FoundTask, people: readonly string[]) {
  const [person = ''] = people;
  if (shut_out?.includes(person)) return problemKinds.excludedFromCase.title;
  if (admitted && !admitted.includes(person)) return problemKinds.notAdmitted.title;
  return people.some((each) => others.includes(each)) ? problemKinds.answersAlready.title : undefined;
}

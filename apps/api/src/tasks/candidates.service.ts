import { Injectable } from '@nestjs/common';
import { type CandidateView, whyApart } from '../../../../libs/domain';
import { Duties } from '../duties/duties.service';
import { PeopleService } from '../people/people.service';
import { problemKinds } from '../problem/problem-kinds';
import { type Reader, standingFor } from '../rights/reader';
import { rightOf, whyBeyond } from './task-rows';
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
   * The holders of the office of a task and those who have a mandate to sign it, each with what stands against giving it to
   * them. Refuses with `taskNotFound`, also
   * where the reader may not read the case.
   */
  async of(reader: Reader, id: string): Promise<CandidateView[]> {
    const task = await this.tasks.find(reader, id);
    const [everybody, against, officeName] = await Promise.all([
      this.people.all(),
      this.duties.against(task.case_id, task.duty),
      this.people.officeNames(),
    ]);
    return everybody.flatMap((holder) => {
      const right = rightOf(task, holder);
      if (right.by === 'none' && !right.beyond) return [];
      const people = standingFor(holder, task.office);
      const because =
        whyBeyond(right, task, officeName) ?? obstacleOf(task, people) ?? whyApart(against, people);
      return [{ login: holder.login, name: holder.name, may: because === undefined, because }];
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

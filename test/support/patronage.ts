import { engineClockOf } from '../../apps/api/src/demonstration/fast-forward';
import { holderOf } from '../../apps/cli/demonstration/holders';
import {
  patronageAnswer,
  patronageApplication,
  type PatronageRequest,
} from '../../apps/cli/demonstration/patronage-script';
import { type LocalDate, romeDateOf } from '../../libs/law';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';
import { clockOffsetTo } from './clock';

/** The people at work on requests for patronage, on clocks that begin on a day of the story. */
export class PatronageDesk {
  constructor(readonly office: Office) {}

  /** Opens a case that is registered, and began, on a day. */
  open(on: LocalDate, request: PatronageRequest = {}, start: object = {}): Promise<string> {
    return this.office.openCase('patronage', holderOf('cabinet.officer'), patronageApplication(request), {
      clockOffset: clockOffsetTo(on),
      ...start,
    });
  }

  /** Waits for the task, claims it and completes it as when all goes well, but for `changes`. */
  async do(id: string, key: string, changes: object = {}, login?: string): Promise<OpenTask> {
    const task = await this.task(id, key);
    const answer = { ...patronageAnswer(task, await this.todayOf(id)), ...changes };
    await this.office.completeTask(task, login ?? holderOf(task.office), answer);
    return task;
  }

  /** Does several tasks one after the other, as when all goes well. */
  async doAll(id: string, ...keys: string[]): Promise<void> {
    for (const key of keys) await this.do(id, key);
  }

  /** Competence, papers and requirements, all in order. */
  async examine(id: string): Promise<void> {
    await this.doAll(id, 'competence', 'completeness', 'requirements');
  }

  /** The board's resolution, from its draft to its posting. */
  async resolve(id: string, act = 'grant'): Promise<void> {
    await this.doAll(
      id,
      `${act}.draft`,
      `${act}.technicalOpinion`,
      `${act}.accountingOpinion`,
      `${act}.adoption`,
      `${act}.publication`,
    );
  }

  /** Up to a patronage whose resolution has taken effect. */
  async grant(id: string): Promise<void> {
    await this.examine(id);
    await this.resolve(id);
  }

  request(id: string, request: string, answer: object, login = holderOf('cabinet.officer')) {
    return this.office.command(id, 'makeRequest', login, { request, answer });
  }

  task(id: string, key: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${id}`, async () =>
      (await this.office.openTasks(id)).find((open) => open.key === key),
    );
  }

  outcome(id: string): Promise<string> {
    return eventually(
      `outcome of case ${id}`,
      async () => (await this.office.caseFile(id)).outcome ?? undefined,
    );
  }

  async todayOf(id: string): Promise<LocalDate> {
    const { rows } = await this.office.database.query<{ offset: string }>(
      'SELECT clock_offset AS "offset" FROM case_file WHERE id = $1',
      [id],
    );
    return romeDateOf((await engineClockOf(this.office.client, id)) + Number(rows[0]?.offset ?? 0));
  }
}

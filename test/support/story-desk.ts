import { engineClockOf } from '../../apps/api/src/demonstration/fast-forward';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { type LocalDate, romeDateOf } from '../../libs/law';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';

/** The people at work on the cases of one procedure, who answer as when all goes well unless a story says otherwise. */
export abstract class StoryDesk {
  constructor(readonly office: Office) {}

  /** The answer to a task when all goes well, on a day. */
  protected abstract answerTo(task: OpenTask, today: LocalDate): object;

  /** Waits for the task, claims it and completes it as when all goes well, but for `changes`. */
  async do(id: string, key: string, changes: object = {}, login?: string): Promise<OpenTask> {
    const task = await this.task(id, key);
    const answer = { ...this.answerTo(task, await this.todayOf(id)), ...changes };
    await this.office.completeTask(task, login ?? holderOf(task.office), answer);
    return task;
  }

  /** Does several tasks one after the other, as when all goes well. */
  async doAll(id: string, ...keys: string[]): Promise<void> {
    for (const key of keys) await this.do(id, key);
  }

  task(id: string, key: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${id}`, async () =>
      (await this.office.openTasks(id)).find((open) => open.key === key),
    );
  }

  request(id: string, request: string, answer: object, login: string): Promise<unknown> {
    return this.office.command(id, 'makeRequest', login, { request, answer });
  }

  outcome(id: string): Promise<string> {
    return eventually(
      `outcome of case ${id}`,
      async () => (await this.office.caseFile(id)).outcome ?? undefined,
    );
  }

  /** The day on the clock of a case. */
  async todayOf(id: string): Promise<LocalDate> {
    const { rows } = await this.office.database.query<{ offset: string }>(
      'SELECT clock_offset AS "offset" FROM case_file WHERE id = $1',
      [id],
    );
    return romeDateOf((await engineClockOf(this.office.client, id)) + Number(rows[0]?.offset ?? 0));
  }
}

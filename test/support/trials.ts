import { type Actor, type ProcedureDeclaration, unitsOf } from '../../libs/domain';
import { isStandard } from '../../libs/casework';
import { findProcedure } from '../../workflows/procedures';
import type { Office, Refused } from './office';
import {
  intruder,
  type TaskNow,
  type WrongCommand,
  wrongInStage,
  wrongOnClosed,
  wrongOnFree,
  wrongOnHeld,
} from './wrong-commands';

type TaskState = 'free' | 'held' | 'closed';
/** Whose place the person of a wrong command takes. */
const anyLogin = 'andrea.locatelli';
/** Temporal takes no more than ten at a time for one case. */
const AT_A_TIME = 8;

/**
 * While stories do their work, everything that is wrong at that moment is tried: on each task of a procedure once while it
 * is free, held and closed, and on its case once in each stage. A story fails where something is not refused, is refused
 * for another reason, or leaves something in the journal.
 */
export class Trials {
  private readonly tried = new Set<string>();
  private readonly given = new Set<string>();

  constructor(private readonly office: Office) {}

  /** Whether this has been tried, as `tasks.check free` or `stages.check`. */
  has(procedure: string, what: string): boolean {
    return this.tried.has(`${procedure} ${what}`);
  }

  /** Whether a task of this key was somebody’s from the start, so that it was never free. */
  wasGiven(procedure: string, task: string): boolean {
    return this.given.has(`${procedure} ${task}`);
  }

  async onTask(id: string, state: TaskState, holder?: Actor): Promise<void> {
    const task = await this.taskNow(id);
    if (!task || isStandard(task.key)) return;
    const { procedure, caseId, stage, assignee } = task;
    if (state === 'free') await this.inStage(procedure, caseId, stage);
    // What is given to somebody from the start is never free.
    if (state === 'free' && assignee !== null) {
      this.given.add(`${procedure.key} ${task.key}`);
      return;
    }
    if (!this.isFirst(procedure.key, `tasks.${task.key} ${state}`)) return;
    if (state === 'free') await this.allRefused(caseId, wrongOnFree(task));
    if (state === 'held' && holder) await this.allRefused(caseId, wrongOnHeld(task, holder));
    if (state === 'closed') await this.allRefused(caseId, wrongOnClosed(task));
    const after = await this.taskNow(id);
    for (const field of ['state', 'assignee', 'revision', 'office'] as const)
      if (after?.[field] !== task[field])
        throw new Error(`A refused command has changed the ${field} of task ${id}`);
  }

  /** Every one is refused for the right reason and has left nothing in the journal. */
  async allRefused(caseId: string, commands: readonly WrongCommand[]): Promise<void> {
    for (let from = 0; from < commands.length; from += AT_A_TIME) {
      const wrongs = await Promise.all(
        commands.slice(from, from + AT_A_TIME).map((command) => this.wrongWith(caseId, command)),
      );
      const wrong = wrongs.filter((each) => each !== undefined);
      if (wrong.length > 0) throw new Error(`Case ${caseId}: ${wrong.join('; ')}`);
    }
    const { rows } = await this.office.database.query<{ fact: unknown }>(
      `SELECT fact FROM journal WHERE case_id = $1 AND (actor->>'person' = $2 OR fact->>'person' = $2)`,
      [caseId, intruder],
    );
    if (rows.length > 0) throw new Error(`Refused commands are in the journal: ${JSON.stringify(rows)}`);
  }

  private async isRestricted(caseId: string): Promise<boolean> {
    const { rows } = await this.office.database.query<{ level: string }>(
      'SELECT level FROM case_file WHERE id = $1',
      [caseId],
    );
    return rows[0]?.level === 'restricted';
  }

  private async wrongWith(caseId: string, wrong: WrongCommand): Promise<string | undefined> {
    const { what, name, command, codes } = wrong;
    const answer = await this.office.command(caseId, name, anyLogin, command).then(
      () => 'done',
      (error: Refused | Error) => ('code' in error ? error.code : error.message),
    );
    const isOver = /already completed|caseClosed|closing workflow/.test(answer);
    if (isOver && (await this.office.caseFile(caseId)).outcome !== null) return undefined;
    // Who is not admitted to a restricted case hears of that first.
    if (answer === 'notAdmitted' && (await this.isRestricted(caseId))) return undefined;
    return codes.some((code) => code === answer)
      ? undefined
      : `${what} is ${answer}, not ${codes.join(' or ')}`;
  }

  private async inStage(procedure: ProcedureDeclaration, caseId: string, stage: string): Promise<void> {
    if (!this.isFirst(procedure.key, `stages.${stage}`)) return;
    await this.allRefused(caseId, wrongInStage(procedure, stage));
  }

  private isFirst(procedure: string, what: string): boolean {
    if (this.has(procedure, what)) return false;
    this.tried.add(`${procedure} ${what}`);
    return true;
  }

  private async taskNow(id: string) {
    const { rows } = await this.office.database.query<TaskRow>(
      `SELECT t.id, t.key, t.office, t.excluded, t.state, t.assignee, t.revision, t.case_id AS "caseId",
              f.procedure AS "procedureKey", f.stage,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'person', d.person, 'name', d.name, 'case', d.case_id)), '[]')
               FROM duties_around(t.case_id) d WHERE d.case_id <> t.case_id) AS elsewhere
       FROM task t JOIN case_file f ON f.id = t.case_id WHERE t.id = $1`,
      [id],
    );
    const [row] = rows;
    const procedure = row && findProcedure(row.procedureKey);
    return procedure && { ...row, procedure, managers: unitsOf(procedure).map(({ manager }) => manager) };
  }
}

interface TaskRow extends Omit<TaskNow, 'managers'> {
  readonly caseId: string;
  readonly procedureKey: string;
  readonly stage: string;
  readonly state: string;
  readonly assignee: string | null;
  readonly revision: number;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  Client,
  Connection,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Pool } from 'pg';
import { fastForward } from '../../apps/api/src/demonstration/fast-forward';
import {
  type Actor,
  type CaseStart,
  type CommandReceipt,
  type NamedPerson,
  timersOfDayHaveCome,
} from '../../libs/domain';
import { readSettings } from '../../libs/config';
import type { LocalDate } from '../../libs/law';
import { demonstration, officesOf } from '../../libs/organisation';
import { type Encryption, openEncryption } from '../../libs/encryption';
import { newDatabase } from './database';
import { testEngine } from './test-engine';
import { Trials } from './trials';

const root = join(__dirname, '../..');

/** An open task as a story needs it. */
export interface OpenTask {
  readonly id: string;
  readonly case: string;
  readonly key: string;
  readonly office: string;
  readonly due: string | null;
  readonly context: Record<string, unknown>;
}

/**
 * A throw-away office on the real engine: a database of its own, a worker process of its own, the
 * shared Temporal server. Stories give commands as people do and read what is on record.
 */
export class Office {
  private workers: ChildProcess[] = [];
  /** What is tried at each moment that stories pass, see `describeRefusals`. */
  readonly trials?: Trials;

  private constructor(
    readonly client: Client,
    readonly database: Pool,
    readonly environment: NodeJS.ProcessEnv,
    readonly encryption: Encryption,
    readonly taskQueue: string,
    private readonly project: string,
    tryWrong: boolean,
  ) {
    if (tryWrong) this.trials = new Trials(this);
  }

  /**
   * `project` is where the workers' code was compiled: a test may have built a copy. With `trials` everything that is wrong
   * is tried at each task that is done.
   */
  static async open({ workers = 1, project = root, trials = false } = {}): Promise<Office> {
    const engine = testEngine();
    const taskQueue = `stories-${randomUUID()}`;
    const { url, pool } = await newDatabase();
    const connection = await Connection.connect({ address: engine.temporalAddress });
    const keys = await mkdtemp(join(tmpdir(), 'marino-keys-'));
    const environment = {
      ...process.env,
      MARINO_DATABASE_URL: `${url}?application_name=worker`,
      MARINO_TEMPORAL_ADDRESS: engine.temporalAddress,
      MARINO_TEMPORAL_NAMESPACE: engine.namespace,
      MARINO_TASK_QUEUE: taskQueue,
      MARINO_MASTER_KEY_FILE: join(keys, 'master.keys'),
    };
    const encryption = await openEncryption(readSettings(environment));
    const { dataConverter } = encryption;
    const office = new Office(
      new Client({ connection, namespace: engine.namespace, dataConverter }),
      pool,
      environment,
      encryption,
      taskQueue,
      project,
      trials,
    );
    for (let i = 0; i < workers; i += 1) await office.startWorker();
    return office;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => stop(worker, 'SIGTERM')));
    await this.client.connection.close();
    await this.encryption.close();
    await this.database.end();
    await rm(dirname(this.environment['MARINO_MASTER_KEY_FILE'] ?? ''), { recursive: true });
  }

  /** `build` sets the version apart from that of the other workers. */
  async startWorker(build?: string): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [join(this.project, 'dist/apps/worker/main.js')], {
      env: { ...this.environment, ...(build && { MARINO_WORKER_BUILD: build }) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise<void>((ready, failed) => {
      worker.once('message', () => ready());
      worker.once('exit', (code) => failed(new Error(`The worker ended with ${code} before it was ready`)));
    });
    this.workers.push(worker);
    return worker;
  }

  /** Ends the oldest worker: `SIGKILL` as a power cut would, `SIGTERM` as an operator. */
  async endWorker(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const worker = this.workers.shift();
    if (worker) await stop(worker, signal);
  }

  /** Opens a case and answers when its first tasks can be read. */
  async openCase(
    procedure: string,
    login: string,
    application: unknown,
    start: Partial<CaseStart> & { id?: string } = {},
  ): Promise<string> {
    const { id = randomUUID(), ...more } = start;
    await this.client.workflow.executeUpdateWithStart('opened', {
      args: [],
      startWorkflowOperation: new WithStartWorkflowOperation(procedure, {
        workflowId: id,
        taskQueue: this.taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [{ application, actor: actor(login), ...more } satisfies CaseStart],
      }),
    });
    return id;
  }

  /** Opens a case within a campaign. */
  async openChild(
    parent: string,
    procedure: string,
    login: string,
    application: unknown,
    receivedOn?: LocalDate,
  ): Promise<string> {
    const child = randomUUID();
    await this.command(parent, 'openChild', login, { child, procedure, application, receivedOn });
    await this.client.workflow.getHandle(child).executeUpdate('opened');
    return child;
  }

  /** Gives a command as this person. Rejects with {@link Refused} when the case says no. */
  async command(caseId: string, name: string, login: string, command: object = {}): Promise<CommandReceipt> {
    try {
      return await this.client.workflow
        .getHandle(caseId)
        .executeUpdate<CommandReceipt, [object]>(name, { args: [{ actor: actor(login), ...command }] });
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
        throw new Refused(error.cause.type ?? '', error.cause.details?.[0], { name, login, command });
      throw error;
    }
  }

  /** Claims and completes the open task with this key. */
  async complete(caseId: string, key: string, login: string, answer: unknown): Promise<void> {
    const task = (await this.openTasks(caseId)).find((open) => open.key === key);
    if (!task) throw new Error(`Case ${caseId} has no open task ${key}: ${await this.describe(caseId)}`);
    await this.completeTask(task, login, answer);
  }

  /** @param people those whom the answer names */
  async completeTask(
    task: Pick<OpenTask, 'id' | 'case'>,
    login: string,
    answer: unknown,
    people?: Readonly<Record<string, NamedPerson>>,
  ): Promise<void> {
    await this.trials?.onTask(task.id, 'free');
    await this.command(task.case, 'claimTask', login, { task: task.id });
    await this.trials?.onTask(task.id, 'held', actor(login));
    await this.command(task.case, 'completeTask', login, {
      task: task.id,
      answer,
      ...(people && { people }),
    });
    await this.trials?.onTask(task.id, 'closed');
  }

  async openTasks(...caseIds: string[]): Promise<OpenTask[]> {
    const { rows } = await this.database.query<OpenTask>(
      `SELECT t.id, t.case_id AS "case", t.key, t.office, t.due::text, j.fact->'context' AS context
       FROM task t JOIN journal j ON j.case_id = t.case_id AND j.position = t.opened_in
       WHERE t.case_id = ANY($1) AND t.state = 'open' ORDER BY t.opened_at, t.id`,
      [caseIds],
    );
    return rows;
  }

  async caseFile(id: string): Promise<{
    stage: string;
    outcome: string | null;
    number: string | null;
    facts: Record<string, unknown>;
  }> {
    const { rows } = await this.database.query<Awaited<ReturnType<Office['caseFile']>>>(
      'SELECT stage, outcome, number, facts FROM case_file WHERE id = $1',
      [id],
    );
    if (!rows[0]) throw new Error(`Case ${id} is not on record`);
    return rows[0];
  }

  async facts(caseId: string): Promise<{ kind: string; [field: string]: unknown }[]> {
    const { rows } = await this.database.query<{ fact: { kind: string } }>(
      'SELECT fact FROM journal WHERE case_id = $1 ORDER BY position',
      [caseId],
    );
    return rows.map(({ fact }) => fact);
  }

  async deadlines(caseId: string): Promise<{ key: string; due: string; state: string }[]> {
    const { rows } = await this.database.query<{ key: string; due: string; state: string }>(
      'SELECT key, due::text, state FROM deadline WHERE case_id = $1 ORDER BY set_at, id',
      [caseId],
    );
    return rows;
  }

  /** Moves the clock of these cases to the beginning of a day in Rome. */
  async advance(until: LocalDate, ...caseIds: string[]): Promise<void> {
    await this.advanceTo(timersOfDayHaveCome(until), ...caseIds);
  }

  /** The same, to a moment. */
  async advanceTo(until: number, ...caseIds: string[]): Promise<void> {
    const { rows } = await this.database.query<{ id: string; offset: string }>(
      'SELECT id, clock_offset AS "offset" FROM case_file WHERE id = ANY($1) AND closed_at IS NULL',
      [caseIds],
    );
    await Promise.all(
      rows.map(({ id, offset }) => fastForward(this.client, { id, clockOffset: Number(offset) }, until)),
    );
  }

  private async describe(caseId: string): Promise<string> {
    const { stage, outcome } = await this.caseFile(caseId);
    const open = (await this.openTasks(caseId)).map(({ key }) => key).join(', ');
    return `stage ${stage}, outcome ${outcome}, open: ${open || 'nothing'}`;
  }
}

/** A command that the case has refused. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: unknown,
    command: object,
  ) {
    super(`${code}: ${JSON.stringify(details)} for ${JSON.stringify(command).slice(0, 500)}`);
  }
}

/** The person as an actor, in the offices held in the demonstration organisation. */
export function actor(login: string): Actor {
  const person = demonstration.people.find((known) => known.login === login);
  if (!person) throw new Error(`Nobody is called ${login}`);
  return {
    person: login,
    name: person.name,
    offices: officesOf(demonstration, login, '2026-01-01').map(({ id }) => id),
  };
}

/** These people as a command names them. */
export function namedPeople(...logins: readonly string[]): Record<string, NamedPerson> {
  return Object.fromEntries(
    logins.map((login) => {
      const { name, offices } = actor(login);
      return [login, { name, offices }];
    }),
  );
}

async function stop(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill(signal);
  await ended;
}

import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { DataSource } from 'typeorm';
import {
  type Actor,
  type CaseStart,
  type CommandReceipt,
  commands,
  type ProcedureDeclaration,
  whyApart,
} from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { PeopleService } from '../people/people.service';
import { boundText } from '../problem/bound-text';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { readFailure } from '../../../../libs/engine/command-failure';

export type CommandName = keyof typeof commands;

/** What a worker that takes the place of another needs at least. */
const SEND_AGAIN_MS = 50;

/** Carries commands to the cases, as Temporal Updates, and brings back their answers. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Sends a command and waits until its effect can be read. With a key, a command repeated with the same
   * content is carried out once and gives the same answer. Refuses with the code of the case, with
   * `caseClosed` or `caseNotFound`, or with `engineUnavailable` when the outcome is not known.
   */
  async send<Command extends { readonly actor: Actor }>(
    caseId: string,
    name: CommandName,
    command: Command,
    key?: string,
  ): Promise<CommandReceipt> {
    const updateId = key
      ? idOf([caseId, name, key, { ...command, actor: command.actor.person, elsewhere: undefined }])
      : shortId(randomBytes(ID_BYTES));
    return this.answered(caseId, () =>
      this.client.workflow
        .getHandle(caseId)
        .executeUpdate<CommandReceipt, [Command]>(commands[name], { args: [command], updateId }),
    );
  }

  /**
   * Starts the workflow of a case and waits, in one call, until its first turn is on record. A case is opened once,
   * however often it is tried; one that is reopened gets a new run once the last has ended. Refuses as commands do.
   */
  async start(id: string, declaration: ProcedureDeclaration, start: CaseStart): Promise<CommandReceipt> {
    const isReopened = start.reopened !== undefined;
    const startWorkflowOperation = () =>
      new WithStartWorkflowOperation(declaration.key, {
        workflowId: id,
        args: [start],
        taskQueue: this.settings.temporal.taskQueue,
        workflowIdConflictPolicy: isReopened ? 'FAIL' : 'USE_EXISTING',
        workflowIdReusePolicy: isReopened ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        staticSummary: `${declaration.code} ${declaration.title.it}`,
      });
    // The run that has closed the case may not have ended yet.
    if (isReopened) await this.answered(id, () => this.ended(id));
    return this.answered(id, () =>
      this.client.workflow.executeUpdateWithStart(commands.opened, {
        startWorkflowOperation: startWorkflowOperation(),
        ...(!isReopened && { updateId: commands.opened }),
      }),
    );
  }

  /** Tells a case something it must know; one that is over needs no news. */
  async tell(id: string, signal: string, fact: unknown): Promise<void> {
    try {
      await this.answered(id, () => this.client.workflow.getHandle(id).signal(signal, fact));
    } catch (error) {
      if (!(error instanceof Problem && error.kind === 'caseClosed')) throw error;
    }
  }

  /** Waits for the end of a case's last run, however it ends; the engine may have forgotten it. */
  private async ended(id: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(id).result();
    } catch (error) {
      if (readFailure(error).kind === 'unknown') throw error;
    }
  }

  /** Runs a call to the engine within the time a caller is made to wait, and turns its failures into problems. */
  async answered<Answer>(caseId: string, call: () => Promise<Answer>): Promise<Answer> {
    const deadline = Date.now() + this.settings.temporal.commandTimeoutMs;
    for (;;) {
      try {
        return await this.client.withDeadline(deadline, call);
      } catch (error) {
        if (readFailure(error).kind !== 'handedBack' || Date.now() > deadline)
          throw await this.problemOf(caseId, error);
        await pause(SEND_AGAIN_MS);
      }
    }
  }

  private async problemOf(caseId: string, error: unknown): Promise<unknown> {
    const failure = readFailure(error);
    switch (failure.kind) {
      case 'refused': {
        const { who, did, bound, ...details } = failure.details;
        return new Problem(failure.code, {
          ...details,
          ...(did && { detail: whyApart([did], [did.person]) }),
          ...(bound && { detail: boundText(bound) }),
          who: who ? await this.people.nameOf(who) : undefined,
        });
      }
      case 'ended':
        return new Problem(
          (await this.isOnRecord(caseId)) ? 'caseClosed' : 'caseNotFound',
          {},
          { cause: error },
        );
      case 'unknown':
      case 'handedBack':
        return new Problem('engineUnavailable', {}, { cause: error });
      case 'bug':
        return error;
    }
  }

  /** Whether there is such a case, whoever may read it. */
  async isOnRecord(caseId: string): Promise<boolean> {
    const [row] = await query<{ found: boolean }>(
      this.dataSource,
      sql`SELECT is_case_on_record(${caseId}) AS found`,
    );
    return row?.found ?? false;
  }
}

/** Enough to be the only one within a case. An Update id stands five times in the history of its case. */
const ID_BYTES = 12;

/** The Update id of a keyed command. The content is part of it: Temporal would give any content the first answer. */
function idOf(parts: readonly unknown[]): string {
  return shortId(createHash('sha256').update(JSON.stringify(parts)).digest());
}

const shortId = (bytes: Buffer): string => bytes.subarray(0, ID_BYTES).toString('base64url');

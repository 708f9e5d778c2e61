import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import {
  type Actor,
  type BulkItem,
  type BulkOperation,
  type BulkOperationView,
  refusals,
  type Text,
} from '../../../../libs/domain';
import { readFailure } from '../../../../libs/engine/command-failure';
import { query, sql } from '../../../../libs/persistence';
import { Problem } from '../problem/problem';
import { taskTitle } from '../procedures/titles';
import { mayReadCase, watchesHouse } from '../rights/case-rights';
import { actorOf, type Reader } from '../rights/reader';
import { MARINO_SETTINGS, type Settings } from '../settings';

interface OperationRow {
  readonly id: string;
  readonly operation: BulkOperation;
  readonly actor: Actor;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly stopped_by: { readonly login: string; readonly name: string } | null;
  readonly total: number;
  readonly done: number;
  readonly refused: number;
}

interface RefusedRow {
  readonly case: string;
  readonly case_title: string;
  readonly task: string | null;
  readonly procedure: string;
  readonly task_key: string | null;
  readonly code: string;
}

/** Shown of what was refused; more than that is no list that people read. */
const REFUSED_SHOWN = 200;
const LATEST = 50;

/** What is done to many cases: begun, watched, stopped. The work itself is a workflow's. */
@Injectable()
export class BulkOperations {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Puts an operation on record and begins it. With a key, repeated it is one operation. What each case makes of it is
   * the case's to decide, as if the reader had done it there.
   */
  async begin(
    reader: Reader,
    operation: BulkOperation,
    items: readonly BulkItem[],
    key?: string,
  ): Promise<BulkOperationView> {
    const id = key === undefined ? randomUUID() : idOf(reader.login, key);
    await this.dataSource.query(
      `WITH new AS (
         INSERT INTO bulk_operation (id, operation, actor) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id)
       INSERT INTO bulk_item (operation, no, case_id, task_id)
       SELECT new.id, i.no, i.case_id, i.task_id FROM new, unnest($4::text[], $5::text[])
         WITH ORDINALITY AS i (case_id, task_id, no)`,
      [id, operation, actorOf(reader), items.map((item) => item.case), items.map(({ task }) => task ?? null)],
    );
    return this.started(reader, id);
  }

  /** What is on record and not over is carried out, also where its start was lost before. */
  private async started(reader: Reader, id: string): Promise<BulkOperationView> {
    const begun = await this.read(reader, id);
    if (begun.state === 'running') await this.start(id);
    return begun;
  }

  /** The operation that the reader has begun with this key, if any. */
  async find(reader: Reader, key: string): Promise<BulkOperationView | undefined> {
    const id = idOf(reader.login, key);
    const begun = await query(this.dataSource, sql`SELECT FROM bulk_operation WHERE id = ${id}`);
    if (begun.length === 0) return undefined;
    return this.started(reader, id);
  }

  /** The latest operations of the reader; for who watches the house, of everybody. */
  async list(reader: Reader): Promise<BulkOperationView[]> {
    const rows = await query<{ id: string }>(
      this.dataSource,
      sql`SELECT o.id FROM bulk_operation o WHERE ${watchesHouse(reader)} OR o.actor->>'person' = ${reader.login}
          ORDER BY o.started_at DESC, o.id LIMIT ${LATEST}`,
    );
    return Promise.all(rows.map(({ id }) => this.read(reader, id)));
  }

  /** Refuses with `bulkOperationNotFound`, also where it is somebody else's. */
  async read(reader: Reader, id: string): Promise<BulkOperationView> {
    const [row] = await query<OperationRow>(
      this.dataSource,
      sql`SELECT o.id, o.operation, o.actor, o.started_at, o.ended_at,
            (SELECT jsonb_build_object('login', p.login, 'name', p.name) FROM person p WHERE p.login = o.stopped_by)
              AS stopped_by,
            count(i.no)::int AS total, (count(i.no) FILTER (WHERE i.state = 'done'))::int AS done,
            (count(i.no) FILTER (WHERE i.state = 'refused'))::int AS refused
          FROM bulk_operation o LEFT JOIN bulk_item i ON i.operation = o.id
          WHERE o.id = ${id} AND (${watchesHouse(reader)} OR o.actor->>'person' = ${reader.login})
          GROUP BY o.id`,
    );
    if (!row) throw new Problem('bulkOperationNotFound');
    const refused = await query<RefusedRow>(
      this.dataSource,
      sql`SELECT i.case_id AS case, c.title AS case_title, i.task_id AS task, i.code, c.procedure, t.key AS task_key
          FROM bulk_item i JOIN case_file c ON c.id = i.case_id LEFT JOIN task t ON t.id = i.task_id
          WHERE i.operation = ${id} AND i.state = 'refused' AND ${mayReadCase(reader)}
          ORDER BY i.no LIMIT ${REFUSED_SHOWN}`,
    );
    return viewOf(row, refused, reader);
  }

  /** What is under way is finished, what waits stays as it is. Repeated it changes nothing. */
  async stop(reader: Reader, id: string): Promise<BulkOperationView> {
    const { may } = await this.read(reader, id);
    if (may.stop)
      await query(
        this.dataSource,
        sql`UPDATE bulk_operation SET stopped_at = now(), stopped_by = ${reader.login}
            WHERE id = ${id} AND stopped_at IS NULL AND ended_at IS NULL`,
      );
    return this.read(reader, id);
  }

  /** A stopped operation goes on with what was left, for whoever began it. Repeated it changes nothing. */
  async resume(reader: Reader, id: string): Promise<BulkOperationView> {
    const { may } = await this.read(reader, id);
    if (!may.resume) return this.read(reader, id);
    await query(
      this.dataSource,
      sql`UPDATE bulk_operation SET stopped_at = NULL, stopped_by = NULL, ended_at = NULL
          WHERE id = ${id} AND stopped_at IS NOT NULL AND ended_at IS NOT NULL`,
    );
    await this.start(id, 'ALLOW_DUPLICATE');
    return this.read(reader, id);
  }

  private async start(
    id: string,
    workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE' = 'REJECT_DUPLICATE',
  ): Promise<void> {
    try {
      await this.client.workflow.start('bulkOperation', {
        workflowId: workflowId(id),
        args: [id],
        taskQueue: this.settings.temporal.taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy,
      });
    } catch (error) {
      if (readFailure(error).kind !== 'ended') throw new Problem('engineUnavailable', {}, { cause: error });
    }
  }
}

const workflowId = (id: string): string => `bulk-${id}`;

/** The same key of the same person is the same operation: a UUID made of both (RFC 9562, version 8). */
function idOf(login: string, key: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([login, key]))
    .digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(12, 15)}`, `8${hash.slice(15, 18)}`];
  return [...parts, hash.slice(18, 30)].join('-');
}

function viewOf(
  {
    id,
    operation,
    actor,
    started_at,
    ended_at,
    stopped_by,
    total,
    done,
    refused: refusedCount,
  }: OperationRow,
  refused: readonly RefusedRow[],
  reader: Reader,
): BulkOperationView {
  const state = ended_at
    ? stopped_by
      ? ('stopped' as const)
      : ('done' as const)
    : stopped_by
      ? ('stopping' as const)
      : ('running' as const);
  return {
    id,
    kind: operation.kind,
    title: titleOf(operation),
    ...wordsOf(operation),
    startedBy: { login: actor.person, name: actor.name },
    startedAt: started_at.toISOString(),
    ...(ended_at && { endedAt: ended_at.toISOString() }),
    ...(stopped_by && { stoppedBy: stopped_by }),
    state,
    total,
    done,
    refusedCount,
    refused: refused.map(({ case: caseId, case_title, task, procedure, task_key, code }) => ({
      case: caseId,
      caseTitle: case_title,
      ...(task !== null && { task }),
      ...(task_key !== null && { taskTitle: taskTitle(procedure, task_key) }),
      code,
      reason: (refusals as Readonly<Record<string, { title: Text }>>)[code]?.title ?? { it: code, en: code },
    })),
    may: {
      stop: state === 'running' && actor.person === reader.login,
      resume: state === 'stopped' && actor.person === reader.login && done + refusedCount < total,
    },
  };
}

function titleOf(operation: BulkOperation): Text {
  switch (operation.kind) {
    case 'assignTasks':
      return {
        it: `Assegnazione a ${operation.assignee.name}${operation.heldBy ? ` delle attività di ${operation.heldBy}` : ''}`,
        en: `Assignment to ${operation.assignee.name}${operation.heldBy ? ` of what ${operation.heldBy} holds` : ''}`,
      };
    case 'remindTasks':
      return {
        it: `Sollecito delle attività${operation.heldBy ? ` di ${operation.heldBy}` : ''}`,
        en: `Reminder of tasks${operation.heldBy ? ` that ${operation.heldBy} holds` : ''}`,
      };
    case 'completeTasks': {
      const { it, en } = taskTitle(operation.procedure, operation.task);
      return { it: `Attività concluse insieme: ${it}`, en: `Tasks completed together: ${en}` };
    }
    case 'tellElectoralPeriod':
      return {
        it: `Comunicazione del periodo elettorale: ${operation.period.title}`,
        en: `Electoral period told: ${operation.period.title}`,
      };
  }
}

function wordsOf(operation: BulkOperation): Pick<BulkOperationView, 'words'> {
  const words =
    operation.kind === 'assignTasks'
      ? operation.reason
      : operation.kind === 'remindTasks'
        ? operation.text
        : undefined;
  return words === undefined ? {} : { words };
}

import {
  type Actor,
  type BulkItem,
  type BulkOperation,
  bulkStep,
  commands,
  type DutyDone,
  type RefusalCode,
} from '../../libs/domain';
import type { Cases, Ports } from '../ports';

interface ItemRow {
  readonly no: number;
  readonly case_id: string;
  readonly task_id: string | null;
  readonly operation: BulkOperation;
  readonly actor: Actor;
  /** What whoever gets the work has done in the campaign of the case and in its parts. */
  readonly elsewhere: readonly DutyDone[] | null;
}

/** What one item is asked of the engine; the same item asked again is carried out once. */
type Send = (cases: Cases, item: BulkItem, asked: Asked) => Promise<RefusalCode | undefined>;

interface Asked {
  readonly id: string;
  readonly operation: BulkOperation;
  readonly actor: Actor;
  readonly updateId: string;
  readonly elsewhere: readonly DutyDone[];
}

/**
 * Carries out the next items of an operation, a few at once, and keeps what came of each. A case that refuses says why;
 * a case that cannot be reached is tried again.
 *
 * @returns whether some are left, and nobody has stopped the operation
 */
export function carryOutSome({ database, cases }: Ports) {
  return async function carryOutSome(id: string): Promise<boolean> {
    const { rows } = await database.query<ItemRow>(
      `SELECT i.no, i.case_id, i.task_id, o.operation, o.actor, (
         SELECT jsonb_agg(jsonb_build_object('duty', d.duty, 'person', d.person, 'name', d.name, 'case', d.case_id))
         FROM duties_around(i.case_id) d
         WHERE w.who IS NOT NULL AND d.case_id <> i.case_id AND d.person IN (
           SELECT w.who->>'person'
           UNION ALL
           SELECT s.value->>'person' FROM jsonb_each(w.who->'substituting') s)) AS elsewhere
       FROM bulk_item i JOIN bulk_operation o ON o.id = i.operation
       -- Who gets the work: those to whom it is given, or who does it.
       CROSS JOIN LATERAL (SELECT CASE o.operation->>'kind'
         WHEN 'assignTasks' THEN o.operation->'assignee' WHEN 'completeTasks' THEN o.actor END AS who) w
       WHERE i.operation = $1 AND i.state = 'waiting' AND o.stopped_at IS NULL ORDER BY i.no LIMIT $2`,
      [id, bulkStep],
    );
    await Promise.all(
      rows.map(async ({ no, case_id, task_id, operation, actor, elsewhere }) => {
        const item = { case: case_id, ...(task_id !== null && { task: task_id }) };
        const refused = await send(cases, item, {
          id,
          operation,
          actor,
          updateId: `${id.slice(0, 12)}.${no}`,
          elsewhere: elsewhere ?? [],
        });
        await database.query(
          `UPDATE bulk_item SET state = $3, code = $4, at = now() WHERE operation = $1 AND no = $2 AND state = 'waiting'`,
          [id, no, refused === undefined ? 'done' : 'refused', refused ?? null],
        );
      }),
    );
    const { rows: left } = await database.query<{ goesOn: boolean }>(
      `SELECT o.stopped_at IS NULL
         AND EXISTS (SELECT FROM bulk_item i WHERE i.operation = o.id AND i.state = 'waiting') AS "goesOn"
       FROM bulk_operation o WHERE o.id = $1`,
      [id],
    );
    return left[0]?.goesOn ?? false;
  };
}

/** Writes down that an operation is over: all carried out, or stopped before. */
export function endBulkOperation({ database }: Ports) {
  return async function endBulkOperation(id: string): Promise<void> {
    await database.query('UPDATE bulk_operation SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [
      id,
    ]);
  };
}

const send: Send = (cases, item, asked) => {
  const { id, operation, actor, updateId, elsewhere } = asked;
  const task = item.task ?? '';
  switch (operation.kind) {
    case 'assignTasks':
      return cases.command(
        item.case,
        commands.assignTask,
        {
          task,
          actor,
          assignee: operation.assignee,
          reason: operation.reason,
          operation: id,
          ...(elsewhere.length > 0 && { elsewhere }),
        },
        updateId,
      );
    case 'remindTasks':
      return cases.command(
        item.case,
        commands.remindTask,
        { task, actor, text: operation.text, operation: id },
        updateId,
      );
    case 'completeTasks':
      return complete(cases, item.case, task, operation, asked);
    case 'tellElectoralPeriod':
      return cases.tell(item.case, 'electoralPeriodTold', operation.period);
  }
};

/** Takes the task and completes it; a task that was taken and not completed stays with who has asked. */
async function complete(
  cases: Cases,
  id: string,
  task: string,
  { answer, people }: Extract<BulkOperation, { kind: 'completeTasks' }>,
  { actor, updateId, elsewhere }: Asked,
): Promise<RefusalCode | undefined> {
  const command = { task, actor, ...(elsewhere.length > 0 && { elsewhere }) };
  return (
    (await cases.command(id, commands.claimTask, command, `${updateId}.claim`)) ??
    (await cases.command(
      id,
      commands.completeTask,
      { ...command, answer, ...(people && { people }) },
      updateId,
    ))
  );
}

import { randomUUID } from 'node:crypto';
import type { Actor, Fact } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import { clockOffsetTo } from './clock';
import type { Office } from './office';
import { recordingOn, turnOf } from './turns';

interface Entry {
  readonly fact: Fact;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * A case that was opened before a change of its procedure, as it goes on today: the record has its first moments as they were
 * then, and the engine takes it up from there.
 */
export async function openedBefore(
  office: Office,
  change: string,
  [procedure, login, application]: readonly [procedure: string, login: string, application: object],
  on: LocalDate,
): Promise<string> {
  const clockOffset = clockOffsetTo(on);
  const id = randomUUID();
  const today = await office.openCase(procedure, login, application, { clockOffset });
  const { rows } = await office.database.query<Entry>(
    'SELECT fact, actor, at FROM journal WHERE case_id = $1 ORDER BY position',
    [today],
  );
  const entries = rows.map(({ fact, actor, at }) => ({
    fact: before(fact, change, today, id),
    actor,
    at: +at,
  }));
  await recordingOn(office.database)({ ...turnOf(id, 1), entries });
  const at = Math.max(...entries.map((entry) => entry.at));
  return office.openCase(procedure, login, application, { id, clockOffset, resumed: { at } });
}

function before(fact: Fact, change: string, today: string, id: string): Fact {
  const then = JSON.parse(JSON.stringify(fact).replaceAll(today, id)) as Fact;
  if (then.kind !== 'caseOpened') return then;
  const changes = (then.changes ?? []).filter((known) => known !== change);
  if (changes.length === then.changes?.length) throw new Error(`Nothing has changed by ${change}`);
  return { ...then, changes };
}

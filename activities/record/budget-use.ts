import type { PoolClient } from 'pg';
import {
  budgetRegister,
  isYearOver,
  type JournalEntry,
  lastDayOf,
  type LineKey,
  yearOfLine,
} from '../../libs/domain';
import { compareDates, formatMoney, type LocalDate, parseMoney, romeDateOf } from '../../libs/law';

/** What a fact would leave of a line. */
interface Left {
  readonly version: string;
  readonly line: LineKey;
  readonly appropriation: string;
  readonly day: LocalDate;
}

/**
 * The facts of a turn that would leave a line of the budget less than is booked and committed on it, with as much
 * (TUEL art. 175 and 183): a variation does not take back what is owed. The lines are locked (`lockBudget`), so that nothing
 * is committed meanwhile.
 */
export async function belowUseAmong(
  client: PoolClient,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<string, string>> {
  const left = entries.flatMap(leftBy);
  if (left.length === 0) return new Map();
  const { rows } = await client.query<{ line: LineKey; booked: string; committed: string }>(
    `SELECT line, sum(booked)::text AS booked, sum(committed)::text AS committed
     FROM spending_movement WHERE line = ANY ($1) GROUP BY line`,
    [left.map(({ line }) => line)],
  );
  const used = new Map(rows.map((row) => [row.line, row]));
  return new Map(
    left.flatMap(({ version, line, appropriation, day }) => {
      const { booked = '0.00', committed = '0.00' } = used.get(line) ?? {};
      const stands = isYearOver(line, day) ? 0n : parseMoney(booked);
      const all = stands + parseMoney(committed);
      return parseMoney(appropriation) < all ? [[version, formatMoney(all)] as const] : [];
    }),
  );
}

/** An end that comes no earlier than that of the year takes nothing away. */
function leftBy({ fact, at }: JournalEntry): Left[] {
  if (fact.kind !== 'registerEntered' && fact.kind !== 'registerEnded') return [];
  if (fact.register !== budgetRegister) return [];
  const { version, key: line } = fact;
  const day = romeDateOf(at);
  if (fact.kind === 'registerEntered')
    return [{ version, line, appropriation: String(fact.entry['appropriation']), day }];
  return compareDates(fact.on, lastDayOf(yearOfLine(line))) >= 0
    ? []
    : [{ version, line, appropriation: '0.00', day }];
}

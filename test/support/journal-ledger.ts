import type { Pool } from 'pg';
import { type Commitment, movementBefore, type SpendingFact } from '../../libs/domain';
import { type Cents, lesserOf, type LocalDate, parseMoney } from '../../libs/law';

const parts = ['booked', 'committed', 'saved', 'liquidated', 'ordered', 'paid', 'recovered'] as const;
/** Where money stands, in cents. */
export type Standing = Record<(typeof parts)[number], Cents>;

/** What one movement of a journal has changed on one line. */
export interface JournalMove {
  readonly id: string;
  readonly case: string;
  /** The day on the clock of the case. */
  readonly on: LocalDate;
  readonly line: string;
  /** The movement that began the chain: of a commitment and all that comes of it, its id. */
  readonly root: string;
  readonly changes: Partial<Standing>;
}

interface Moved {
  readonly case: string;
  readonly fact: SpendingFact;
}

/**
 * The money of the house as the journals of its cases tell it: what each movement changes is worked out here from what cases have
 * said, without the table of the ledger and without the figures that the record has written beside.
 */
export class JournalLedger {
  private readonly moved: ReadonlyMap<string, Moved>;
  /** What is left of each booking. */
  private readonly left = new Map<string, Cents>();
  readonly moves: readonly JournalMove[];

  static async read(database: Pool): Promise<JournalLedger> {
    const { rows } = await database.query<Moved>(
      `SELECT case_id AS "case", fact FROM journal WHERE fact->>'kind' = 'spendingMoved' ORDER BY case_id, position`,
    );
    return new JournalLedger(rows);
  }

  private constructor(rows: readonly Moved[]) {
    const done = rows.filter(({ fact: { decision } }) => decision && !('refused' in decision));
    this.moved = new Map(done.map((row) => [row.fact.version, row]));
    this.moves = done.flatMap((row) => this.movesOf(row));
  }

  /** Sums of all movements, or of those that have something in common. */
  sum(which: (move: JournalMove) => boolean = () => true): Standing {
    const sum = Object.fromEntries(parts.map((part) => [part, 0n])) as Standing;
    for (const { changes } of this.moves.filter(which))
      for (const part of parts) sum[part] += changes[part] ?? 0n;
    return sum;
  }

  get lines(): string[] {
    return [...new Set(this.moves.map(({ line }) => line))].sort();
  }

  get cases(): string[] {
    return [...new Set(this.moves.map((move) => move.case))].sort();
  }

  /** Types of movements that there are. */
  get types(): string[] {
    return [...new Set([...this.moved.values()].map(({ fact }) => fact.movement.type))].sort();
  }

  /** All commitments, with their ids. */
  get commitments(): { readonly id: string; readonly on: string; readonly said: Commitment }[] {
    return [...this.moved.values()].flatMap(({ fact: { version: id, on, movement } }) =>
      movement.type === 'committed' ? [{ id, on, said: movement }] : [],
    );
  }

  /** What nothing that still stands has ended: liquidations without an order, orders that are neither paid nor cancelled. */
  open(type: 'liquidated' | 'ordered', ends: readonly string[]): Cents {
    const all = [...this.moved.values()].map(({ fact }) => fact);
    const cancelled = new Set(
      all.flatMap(({ movement }) => (movement.type === 'cancelled' ? movement.order : [])),
    );
    const ended = all.filter(
      ({ movement, version }) => ends.includes(movement.type) && !cancelled.has(version),
    );
    const behind = new Set(ended.map(({ movement }) => movementBefore(movement)));
    return all
      .filter(({ movement, version }) => movement.type === type && !behind.has(version))
      .reduce((sum, { version }) => sum + this.amountOf(version), 0n);
  }

  private movesOf({ case: caseId, fact: { version: id, on, movement } }: Moved): JournalMove[] {
    const move = (line: string, changes: Partial<Standing>): JournalMove => ({
      id,
      case: caseId,
      on,
      line,
      root: this.rootOf(id),
      changes,
    });
    const whole = (before: string) => ({ line: this.lineOf(before), amount: this.amountOf(before) });
    switch (movement.type) {
      case 'booked': {
        const amount = parseMoney(movement.amount);
        this.left.set(id, amount);
        return [move(movement.line, { booked: amount })];
      }
      case 'released': {
        const { booking } = movement;
        return [move(this.lineOf(booking), { booked: -this.usedUp(booking) })];
      }
      case 'committed':
        return Object.entries(amountsByLine(movement)).map(([line, amount]) => {
          const booked = movement.booking !== undefined && this.lineOf(movement.booking) === line;
          const used = booked ? this.usedUp(movement.booking, amount) : 0n;
          return move(line, { committed: amount, booked: -used });
        });
      case 'reduced': {
        const amount = parseMoney(movement.amount);
        return [move(movement.line, { committed: -amount, saved: amount })];
      }
      case 'liquidated':
        return [move(movement.line, { liquidated: parseMoney(movement.amount) })];
      case 'annulled': {
        const { line, amount } = whole(movement.liquidation);
        return [move(line, { liquidated: -amount })];
      }
      case 'ordered':
        return [move(this.lineOf(movement.liquidation), { ordered: parseMoney(movement.gross) })];
      case 'cancelled': {
        const { line, amount } = whole(movement.order);
        return [move(line, { ordered: -amount })];
      }
      case 'paid': {
        const { line, amount } = whole(movement.order);
        return [move(line, { paid: amount })];
      }
      case 'recovered':
        return [move(this.lineOf(movement.payment), { recovered: parseMoney(movement.amount) })];
    }
  }

  private movementOf(id: string): SpendingFact['movement'] {
    const known = this.moved.get(id);
    if (!known) throw new Error(`No journal has the movement ${id}`);
    return known.fact.movement;
  }

  /** The line of a booking, of a liquidation, or of what comes of one. */
  private lineOf(id: string): string {
    const movement = this.movementOf(id);
    if ('line' in movement) return movement.line;
    const before = movementBefore(movement);
    if (before === undefined) throw new Error(`The movement ${id} has no line of its own`);
    return this.lineOf(before);
  }

  private amountOf(id: string): Cents {
    const movement = this.movementOf(id);
    if (movement.type === 'ordered') return parseMoney(movement.gross);
    if ('amount' in movement) return parseMoney(movement.amount);
    throw new Error(`The movement ${id} has no amount of its own`);
  }

  private rootOf(id: string): string {
    const movement = this.movementOf(id);
    const before = movement.type === 'committed' ? undefined : movementBefore(movement);
    return before === undefined ? id : this.rootOf(before);
  }

  private usedUp(booking: string, wanted = this.left.get(booking) ?? 0n): Cents {
    const left = this.left.get(booking);
    if (left === undefined) throw new Error(`The booking ${booking} comes after what uses it up`);
    const used = lesserOf(left, wanted);
    this.left.set(booking, left - used);
    return used;
  }
}

function amountsByLine({ parts: said }: Commitment): Record<string, Cents> {
  const amounts: Record<string, Cents> = {};
  for (const { line, amount } of said) amounts[line] = (amounts[line] ?? 0n) + parseMoney(amount);
  return amounts;
}

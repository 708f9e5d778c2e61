import { type Cents, formatMoney, type LocalDate, parseMoney, yearOf } from '../law';
import type { LineKey } from './budget-line';
import {
  type Effect,
  effects,
  type LineMoved,
  type MovementType,
  movementBefore,
  type SpendingFact,
} from './spending';

/** One row of `spending_movement`: what one movement does to one line. Effects may be below zero. */
export interface SpendingRow extends Readonly<Record<Effect, string>> {
  readonly id: string;
  readonly line: LineKey;
  readonly ordinal: number;
  readonly case_id: string;
  readonly on_day: LocalDate;
  readonly type: MovementType;
  readonly amount: string;
  /** The movement that it follows. */
  readonly follows?: string | null;
  /** The booking that it is, uses up or gives up. */
  readonly booking?: string | null;
  /** The commitment that it is or comes of. */
  readonly commitment?: string | null;
  /** Of a grant: the calendar year to whose total it belongs. */
  readonly grant_year?: number | null;
  readonly creditor?: string | null;
  readonly tax_code?: string | null;
  /** Of a commitment: key and name of the political body on whose account is spent. */
  readonly political_body?: string | null;
  readonly political_body_name?: string | null;
  readonly reason?: string | null;
  /** Of an order: the cancelled one that it stands for. */
  readonly replaces?: string | null;
  /** Number of the act, of the commitment or of the order. */
  readonly reference?: string | null;
}

export type Totals = Readonly<Record<Effect, Cents>>;

export const nothing: Totals = {
  booked: 0n,
  committed: 0n,
  saved: 0n,
  liquidated: 0n,
  ordered: 0n,
  paid: 0n,
  recovered: 0n,
};

/** `"-12.50"` to -1250n. */
export function parseEffect(text: string): Cents {
  return text.startsWith('-') ? -parseMoney(text.slice(1)) : parseMoney(text);
}

function formatEffect(cents: Cents): string {
  return cents < 0n ? `-${formatMoney(-cents)}` : formatMoney(cents);
}

/** What a movement of this kind changes; a commitment takes out of the bookings what was booked for it. */
export function effectsOf(
  type: MovementType,
  { amount, fromBooking = '0.00' }: Pick<LineMoved, 'amount' | 'fromBooking'>,
): Totals {
  const moved = parseMoney(amount);
  switch (type) {
    case 'booked':
      return { ...nothing, booked: moved };
    case 'committed':
      return { ...nothing, committed: moved, booked: -parseMoney(fromBooking) };
    case 'reduced':
      return { ...nothing, committed: -moved, saved: moved };
    case 'released':
      return { ...nothing, booked: -moved };
    case 'annulled':
      return { ...nothing, liquidated: -moved };
    case 'cancelled':
      return { ...nothing, ordered: -moved };
    default:
      return { ...nothing, [type]: moved };
  }
}

export function sumOf(one: Totals, other: Totals): Totals {
  return totalsBy((effect) => one[effect] + other[effect]);
}

export function totalsOf(row: Readonly<Record<Effect, string>>): Totals {
  return totalsBy((effect) => parseEffect(row[effect]));
}

function totalsBy(value: (effect: Effect) => Cents): Totals {
  return Object.fromEntries(effects.map((effect) => [effect, value(effect)])) as Record<Effect, Cents>;
}

/** The rows of a movement that was done; none of one that was refused. */
export function spendingRowsOf(caseId: string, fact: SpendingFact): SpendingRow[] {
  const { version: id, on, movement, decision } = fact;
  if (!decision || 'refused' in decision) return [];
  const { type } = movement;
  const before = movementBefore(movement);
  const isCommitment = type === 'committed';
  return decision.lines.map((moved) => {
    const changed = effectsOf(type, moved);
    return {
      id,
      line: moved.line,
      ordinal: moved.ordinal,
      case_id: caseId,
      on_day: on,
      type,
      amount: moved.amount,
      follows: before,
      booking: type === 'booked' ? id : isCommitment || type === 'released' ? before : undefined,
      commitment: isCommitment ? id : moved.commitment,
      ...(isCommitment && {
        grant_year: movement.isGrant ? yearOf(on) : undefined,
        creditor: movement.creditor.name,
        tax_code: movement.creditor.taxCode,
        political_body: movement.politicalBody?.key,
        political_body_name: movement.politicalBody?.name,
      }),
      reason: 'reason' in movement ? movement.reason : undefined,
      replaces: type === 'ordered' ? movement.replaces : undefined,
      reference: referenceOf(fact),
      ...(Object.fromEntries(effects.map((effect) => [effect, formatEffect(changed[effect])])) as Record<
        Effect,
        string
      >),
    };
  });
}

function referenceOf({ movement }: SpendingFact): string | undefined {
  const { reference, act } = movement as { readonly reference?: string; readonly act?: string };
  return reference ?? act;
}

import type { LocalDate } from '../law';
import type { LineKey } from './budget-line';

/*
 * The chain of expenditure: booking, commitment, liquidation, payment order, payment (TUEL art. 183 to 185). A case says
 * what it wants to do with the budget, the record decides it in the transaction that writes the journal, and what was
 * decided becomes part of the fact. Amounts are `"1234.50"`.
 */

/** Whom the city owes. */
export interface Creditor {
  readonly name: string;
  readonly taxCode: string;
}

/**
 * An organ of government, or who holds such an office, on whose account is spent: representation expenses are listed by
 * organ (DL 138/2011 art. 16 c. 26), missions by office holder (D.Lgs. 33/2013 art. 14 c. 1 lett. c).
 */
export interface PoliticalBody {
  /** Tax code of the person, or key of the organ, such as `giunta`. */
  readonly key: string;
  readonly name: string;
}

/** What a commitment takes from one line; commitments over several years have one for each (TUEL art. 183 c. 6). */
export interface CommitmentPart {
  readonly line: LineKey;
  readonly amount: string;
}

/** Money set aside while the obligation is still in the making (TUEL art. 183 c. 3). */
export interface Booking {
  readonly type: 'booked';
  readonly line: LineKey;
  readonly amount: string;
  readonly reason: string;
  readonly act?: string;
}

/** An obligation that is legally perfected, under the accounting visa (TUEL art. 183 c. 1 and 7). */
export interface Commitment {
  readonly type: 'committed';
  readonly parts: readonly CommitmentPart[];
  readonly creditor: Creditor;
  readonly reason: string;
  /** The day on which it falls due. */
  readonly due: LocalDate;
  /** The determination that commits. */
  readonly act?: string;
  /** The number that Accounts has given to it. */
  readonly reference?: string;
  /** Codes of the tender and of the project, where the obligation has them (L. 136/2010 art. 3 c. 5). */
  readonly cig?: string;
  readonly cup?: string;
  /** Id of the booking that it uses up, as far as that goes. */
  readonly booking?: string;
  /** A grant or another economic advantage, which counts for its publication (D.Lgs. 33/2013 art. 26 c. 2). */
  readonly isGrant?: true;
  readonly politicalBody?: PoliticalBody;
}

/** Less is needed than was committed: the rest goes back to the line as a saving. */
export interface Reduction {
  readonly type: 'reduced';
  readonly commitment: string;
  readonly line: LineKey;
  readonly amount: string;
  readonly reason: string;
}

/** A booking that is given up, or has lapsed as its year ended without an obligation (TUEL art. 183 c. 3). */
export interface Release {
  readonly type: 'released';
  readonly booking: string;
}

/** Title, amount and performance are found right (TUEL art. 184). */
export interface Liquidation {
  readonly type: 'liquidated';
  readonly commitment: string;
  readonly line: LineKey;
  readonly amount: string;
  readonly act?: string;
}

/** The order to the treasurer (TUEL art. 185), for all that was liquidated. */
export interface PaymentOrder {
  readonly type: 'ordered';
  readonly liquidation: string;
  readonly gross: string;
  readonly withheld: string;
  readonly net: string;
  readonly iban: string;
  readonly reference?: string;
  /** The order that was cancelled and that this one stands for: whoever does not name it orders twice. */
  readonly replaces?: string;
}

/** An order that is not carried out: the treasurer has rejected it, or the money came back. What was liquidated is still due. */
export interface OrderCancelled {
  readonly type: 'cancelled';
  readonly order: string;
  readonly reason: string;
}

/** A liquidation that is not paid: its reason has gone before any order was carried out. The commitment gets it back. */
export interface LiquidationAnnulled {
  readonly type: 'annulled';
  readonly liquidation: string;
  readonly reason: string;
}

export interface PaymentMade {
  readonly type: 'paid';
  readonly order: string;
  readonly paidOn: LocalDate;
  readonly reference?: string;
}

/** Money that comes back (c.c. art. 2033). It is revenue: the line does not get it back. */
export interface Recovery {
  readonly type: 'recovered';
  readonly payment: string;
  readonly amount: string;
  readonly reference?: string;
}

export type Movement =
  | Booking
  | Commitment
  | Reduction
  | Release
  | Liquidation
  | LiquidationAnnulled
  | PaymentOrder
  | OrderCancelled
  | PaymentMade
  | Recovery;
export type MovementType = Movement['type'];

/** What a movement changes on a line. */
export const effects = [
  'booked',
  'committed',
  'saved',
  'liquidated',
  'ordered',
  'paid',
  'recovered',
] as const;
export type Effect = (typeof effects)[number];

/** Where a line stands, in money as text. */
export interface LineFigures extends Readonly<Record<Effect, string>> {
  readonly appropriation: string;
  /** What may still be committed or booked. */
  readonly available: string;
  /** By how much a variation has left less than is booked and committed; there is nothing available then. */
  readonly uncovered?: string;
}

/** What was moved on one line. */
export interface LineMoved {
  readonly line: LineKey;
  /** Its place in the order in which the line was moved, from 1. */
  readonly ordinal: number;
  readonly amount: string;
  /** As much of it was booked before. */
  readonly fromBooking?: string;
  /** The commitment that it comes of, which may be one of another case. */
  readonly commitment?: string;
  /** The line after it. */
  readonly figures: LineFigures;
}

/** Why the record has not done something: a value that the case goes on with. */
export type SpendingRefusal =
  | { readonly code: 'unknownLine'; readonly line: LineKey }
  /** After 31 December nothing is booked or committed on the lines of a year (TUEL art. 183 c. 3). */
  | { readonly code: 'yearClosed'; readonly line: LineKey }
  /** What is committed on a year to come is not liquidated before it begins. */
  | { readonly code: 'yearNotOpen'; readonly line: LineKey }
  | { readonly code: 'noCover'; readonly line: LineKey; readonly available: string }
  | { readonly code: 'bookingLapsed'; readonly booking: string }
  | { readonly code: 'bookingDropped'; readonly booking: string }
  /** More than is left of the commitment on this line. */
  | { readonly code: 'aboveCommitment'; readonly line: LineKey; readonly left: string }
  | { readonly code: 'otherThanLiquidated'; readonly liquidated: string }
  | { readonly code: 'alreadyOrdered'; readonly order: string }
  | { readonly code: 'alreadyAnnulled'; readonly annulment: string }
  | { readonly code: 'alreadyPaid'; readonly payment: string }
  | { readonly code: 'alreadyCancelled'; readonly cancellation: string }
  /** More than is left of the payment to be given back. */
  | { readonly code: 'abovePayment'; readonly left: string }
  /** There is no booking, commitment, liquidation, order or payment with this id. */
  | { readonly code: 'unknownMovement'; readonly id: string };

export interface SpendingDone {
  readonly lines: readonly LineMoved[];
  /** Of a grant: all that the creditor has been granted in the calendar year, with it (D.Lgs. 33/2013 art. 26 c. 2). */
  readonly grantsOfYear?: string;
}

export type SpendingDecision = SpendingDone | { readonly refused: SpendingRefusal };

/** A case moves money of the budget. */
export interface SpendingFact {
  kind: 'spendingMoved';
  /** Id of the movement, one of its kind in the whole house. */
  version: string;
  /** The day on the clock of the case. */
  on: LocalDate;
  movement: Movement;
  decision?: SpendingDecision;
}

/** The lines of a movement that names them itself. */
export function linesNamedBy(movement: Movement): readonly LineKey[] {
  if (movement.type === 'committed') return movement.parts.map(({ line }) => line);
  return 'line' in movement ? [movement.line] : [];
}

/** The movement that another follows; a commitment may use up a booking. */
export function movementBefore(movement: Movement): string | undefined {
  switch (movement.type) {
    case 'booked':
      return undefined;
    case 'committed':
    case 'released':
      return movement.booking;
    case 'reduced':
    case 'liquidated':
      return movement.commitment;
    case 'annulled':
    case 'ordered':
      return movement.liquidation;
    case 'cancelled':
    case 'paid':
      return movement.order;
    case 'recovered':
      return movement.payment;
  }
}

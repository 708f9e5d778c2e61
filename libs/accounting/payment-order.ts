import { type Creditor, type LineKey, yearOfLine } from '../domain';
import type { LocalDate } from '../law';

/** An order to the treasurer as it is handed over (TUEL art. 185 c. 2). Money is `"1234.50"`. */
export interface PaymentOrderSheet {
  /** The financial year in which it is issued, and its number in that year (TUEL art. 185 c. 2 lett. a). */
  readonly year: number;
  readonly number: number;
  readonly on: LocalDate;
  /** Number of the act that liquidates. */
  readonly act: string;
  readonly creditor: Creditor;
  readonly iban: string;
  readonly gross: string;
  readonly withheld: string;
  readonly net: string;
  readonly reason: string;
  readonly line: LineKey;
  readonly lineTitle: string;
  /** Codes of the tender and of the project, where the expenditure has them (L. 136/2010 art. 3 c. 5). */
  readonly cig?: string;
  readonly cup?: string;
}

/** The treasurer knows an order by its year and number. */
export interface OrderNumber {
  readonly year: number;
  readonly number: number;
}

/** `2027/12`, as people and errors call an order. */
export function orderName({ year, number }: OrderNumber): string {
  return `${year}/${number}`;
}

/**
 * Whether an order is paid on what the year itself may spend or on what is left of one before: an order goes against the
 * line of the year of its commitment (TUEL art. 185 c. 2 lett. c, art. 190).
 */
export function managementOf({ year, line }: Pick<PaymentOrderSheet, 'year' | 'line'>): {
  readonly kind: 'COMPETENZA' | 'RESIDUO';
  /** The year that a residual comes from. */
  readonly from?: number;
} {
  const from = yearOfLine(line);
  return from < year ? { kind: 'RESIDUO', from } : { kind: 'COMPETENZA' };
}

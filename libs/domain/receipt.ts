import type { LocalDate } from '../law';

/** What became of a payment order: the money left, came back after that, or never left. */
export const receiptStatuses = ['executed', 'reversed', 'rejected'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

/** What the treasurer says of a payment order of a case (TUEL art. 185 c. 3). */
export interface ReceiptFact {
  kind: 'receiptArrived';
  /** Id of the movement that has ordered. */
  order: string;
  status: ReceiptStatus;
  on: LocalDate;
  /** What the treasurer calls it. */
  reference?: string;
  /** Why it was not carried out, or came back. */
  reason?: string;
}

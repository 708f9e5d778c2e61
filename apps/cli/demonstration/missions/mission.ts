import type { LocalDate } from '../../../../libs/law';
import type { Desk } from '../player';
import type { AddedFile } from '../api-desk';

/** A receipt of the statement, with what it is filed as. */
export interface PlayedReceipt {
  readonly kind: 'board' | 'lodging' | 'travel' | 'other';
  readonly supplier: string;
  readonly number: string;
  readonly day: LocalDate;
  readonly time?: string;
  readonly nights?: number;
  readonly amount: string;
  readonly currency: string;
  readonly payer: 'traveller' | 'city';
}

/** A mission of invented people, and how far the office has come with it. */
export interface PlayedMission {
  readonly name: string;
  /** The day on which it is proposed; the present one without it. */
  readonly proposedOn?: LocalDate;
  readonly proposal: Readonly<Record<string, unknown>>;
  /** The login by which the traveller uses Marino. */
  readonly account?: string;
  readonly receipts: readonly PlayedReceipt[];
  /** The days to which its clock goes on, one after the other, whenever nobody has anything to do. */
  readonly days: readonly LocalDate[];
  /** Tasks that are left to whoever tries the demonstration. */
  readonly leaves: readonly string[];
}

/** The desk at which missions are played: documents are added to them. */
export interface MissionDesk extends Desk {
  addFile(login: string, caseId: string, file: AddedFile): Promise<string>;
}

import type { LineKey, TakenDocument } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import type { NoticeData, Strand } from '../rules';
import type { Scores } from '../evaluation-forms';

/** What the cases of an edition tell each other. Money is a string such as `"1234.50"`. */

/** Edition to application: it can be examined. */
export interface Examinable {
  readonly notice: NoticeData;
  /** Applications that look like the same, by what tells them apart for the officer. */
  readonly duplicates: readonly string[];
}

/** Application to edition: the thesis competes. */
export interface Admitted {
  readonly strand: Strand;
  readonly candidate: string;
  readonly birthDate: LocalDate;
  readonly thesisTitle: string;
  readonly supervisors: readonly string[];
  readonly thesis: Omit<TakenDocument, 'title'>;
}

/** Application to edition, once for each examiner: who must not read it. */
export const conflictOf = (reader: string): string => `${CONFLICT}${reader}`;
const CONFLICT = 'conflict-';

/** Those whom the reports of an application keep from reading it. */
export function conflictsIn(reports: ReadonlyMap<string, unknown>): string[] {
  return [...reports.keys()].flatMap((milestone) =>
    milestone.startsWith(CONFLICT) ? [milestone.slice(CONFLICT.length)] : [],
  );
}

/** Edition to application: the ranking is approved, or it has moved on to this one. */
export interface Result {
  readonly rank: number;
  readonly score: string;
  readonly reachesThreshold: boolean;
  readonly mention?: string;
  readonly prize?: { readonly amount: string; readonly exAequo: boolean };
  readonly awardNumber: string;
  readonly awardDate: LocalDate;
  readonly commitmentNumber: string;
  readonly budgetLine: string;
  /** Of a prize in the ledger: what it is liquidated from. */
  readonly commitment?: PrizeCommitment;
}

/** What the edition has committed to a winner in the ledger. */
export interface PrizeCommitment {
  readonly id: string;
  readonly line: LineKey;
  readonly amount: string;
  /** The number that Accounts has given to it. */
  readonly number: string;
}

/** Edition to application: when and where the prizes are handed over. */
export interface Ceremony {
  readonly heldOn: LocalDate;
  readonly time: string;
  readonly place: string;
  readonly programme: string;
}

/** Reading to edition. */
export interface Scored {
  readonly scores: Scores;
}

/** Commission to edition: who was asked and who has accepted. */
export interface Declared {
  readonly asked: readonly string[];
  readonly accepted: readonly string[];
}

/** Edition to commission: what there is to decide on, by code. */
export interface Proposed {
  readonly rows: readonly {
    readonly strand: string;
    readonly rank: number;
    readonly code: string;
    readonly score: string;
    readonly note: string;
    readonly hasPrize: boolean;
  }[];
}

/** Commission to edition. */
export interface Approved {
  readonly minutesNumber: string;
  readonly heldOn: LocalDate;
  readonly mentions: readonly { readonly code: string; readonly reasons: string }[];
}

export interface Member {
  readonly person: string;
  readonly name: string;
}

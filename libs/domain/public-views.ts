import type { LocalDate } from '../law';
import type { Remedy } from './notice-texts';
import type { SilenceRule } from './procedure';
import type { Text } from './text';

/** What the API answers about procedures, terms and delays. Nothing here is about a party. */

export interface PublicProcedureSummary {
  readonly key: string;
  readonly code: string;
  readonly title: Text;
  readonly summary: Text;
  readonly startedBy: 'application' | 'ownMotion';
  readonly unit: Text;
  /** The term for concluding it, in words. */
  readonly term?: Text;
}

/** What D.Lgs. 33/2013 art. 35 c. 1 has the office publish of a kind of procedure. */
export interface PublicProcedureView extends PublicProcedureSummary {
  /** The day on which terms, amounts and heads of offices are those shown. */
  readonly on: LocalDate;
  /** Whether people and contacts are invented. */
  readonly demonstration: boolean;
  /** The procedure it is a part of. */
  readonly parent?: { readonly key: string; readonly title: Text };
  /** The procedures that are parts of it. */
  readonly parts: readonly { readonly key: string; readonly title: Text }[];
  readonly basis: readonly Text[];
  /** The offices that examine and answer for the procedure; several where units share it. */
  readonly offices: readonly PublicOffice[];
  readonly decides: readonly {
    readonly organ: Text;
    readonly decides: Text;
    readonly office: PublicOffice;
  }[];
  readonly application?: PublicApplication;
  /** What makes a procedure begin that nobody asks for. */
  readonly begins?: Text;
  readonly ownCase: readonly PublicParagraph[];
  readonly conclusion?: {
    /** Days, or the day the law names. */
    readonly within: Text;
    readonly note?: Text;
    readonly source: Text;
    readonly doubt?: Text;
    readonly onExpiry: Text;
    readonly extension?: Text;
  };
  readonly deadlines: readonly { readonly title: Text; readonly basis: Text; readonly onExpiry: Text }[];
  readonly parameters: readonly PublicParameter[];
  readonly silence: readonly {
    readonly meaning: SilenceRule['meaning'];
    readonly text: Text;
    readonly when?: Text;
    readonly basis: Text;
  }[];
  readonly declarationInstead?: { readonly text: Text; readonly basis: Text };
  readonly remedies: readonly (PublicParagraph & { readonly against: Remedy['against'] })[];
  readonly substitute?: PublicParagraph & { readonly office: PublicOffice };
}

export interface PublicApplication {
  readonly applicants: Text;
  readonly attachments: readonly {
    readonly title: Text;
    readonly when?: Text;
    readonly basis?: Text;
    readonly doubt?: Text;
  }[];
  readonly attachmentsNote?: Text;
  readonly desk: PublicOffice;
  readonly channels: readonly PublicParagraph[];
  readonly payments: readonly (PublicParagraph & { readonly amount: Text; readonly doubt?: Text })[];
  /** What the form asks, for a copy on paper. */
  readonly form: readonly FormLine[];
}

/** One question of a form; a group has lines of its own. */
export interface FormLine {
  readonly title: Text;
  readonly hint?: Text;
  readonly required: boolean;
  readonly kind: string;
  /** Whether there may be several of it. */
  readonly many: boolean;
  readonly choices?: readonly Text[];
  readonly lines?: readonly FormLine[];
}

export interface PublicParagraph {
  readonly title: Text;
  readonly text: Text;
  readonly basis: readonly Text[];
}

export interface PublicParameter {
  readonly key: string;
  readonly title: Text;
  readonly value: Text;
  /** In force since then. */
  readonly from: LocalDate;
  readonly source: Text;
  readonly doubt?: Text;
}

export interface PublicOffice {
  readonly name: Text;
  readonly unit: Text;
  /** Who heads it today: the law has the name published. */
  readonly head?: string;
  readonly contacts?: {
    readonly address: string;
    readonly telephone: string;
    readonly email: string;
    readonly certifiedMail?: string;
    readonly hours: Text;
  };
}

/** Measured times of a year against the prescribed ones (L. 241/1990 art. 2 c. 4-bis). */
export interface MeasuredTimesView {
  readonly year: number;
  /** Years for which there is something to tell, latest first. */
  readonly years: readonly number[];
  readonly items: readonly MeasuredTimeView[];
}

export interface MeasuredTimeView {
  readonly procedure: string;
  readonly code: string;
  readonly title: Text;
  readonly unit: Text;
  /** Cases whose act was adopted in the year; what follows is about these. */
  readonly concluded: number;
  /** Days, as the cases were given them; absent where none was concluded. */
  readonly prescribed?: { readonly least: number; readonly median: number; readonly most: number };
  /** Days from the beginning of the term to the act. */
  readonly elapsed?: Average;
  /** The same without the days of legal pauses. */
  readonly used?: Average;
  readonly withinTerm: number;
  /** Percentage with one decimal. */
  readonly withinTermShare?: number;
  /** Not concluded at the end of the year, or today, with their term past. */
  readonly openBeyondTerm: number;
}

export interface Average {
  readonly median: number;
  readonly mean: number;
}

/** The cases that missed their term in a year (L. 241/1990 art. 2 c. 9-quater). */
export interface LateCasesView {
  readonly year: number;
  /** Years in which a term was missed, latest first. */
  readonly years: readonly number[];
  /** The day by which the report goes to the governing body. */
  readonly reportBy: LocalDate;
  readonly items: readonly LateCaseView[];
}

export interface LateCaseView {
  readonly case: string;
  readonly number?: string;
  readonly procedure: string;
  readonly code: string;
  readonly title: Text;
  readonly unit: Text;
  readonly startedOn: LocalDate;
  readonly prescribedDays: number;
  readonly due: LocalDate;
  /** Days from the due date to the act, or to today where there is none yet. */
  readonly delayDays: number;
  /** `concluded` by an act, `ended` without one such as by withdrawal, `open` still. */
  readonly state: 'concluded' | 'ended' | 'open';
  readonly endedOn?: LocalDate;
  readonly outcome?: Text;
  readonly substitute?: { readonly on: LocalDate; readonly motion: 'party' | 'own' };
}

/** A column of a table that is published, for whoever reads the data without us. */
export interface ColumnView {
  readonly name: string;
  readonly meaning: Text;
}

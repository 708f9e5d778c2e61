import type { LocalDate } from '../law';
import type { DatedAppropriation, LineKey } from './budget-line';
import type { BudgetRisk } from './budget-risk';
import type { LineFigures, MovementType } from './spending';
import type { Text } from './text';
import type { Page } from './views';

/** Where the lines of a year stand on a day, page by page. */
export interface BudgetView extends Page<BudgetLineView> {
  readonly year: number;
  /** Years that have lines, latest first. */
  readonly years: readonly number[];
  readonly on: LocalDate;
  /** Units that have lines in the year, as far as the reader may read these. */
  readonly units: readonly { readonly id: string; readonly name: Text }[];
  /** Of the appropriation, below which what is available marks a line as at risk; `"10.00"` percent. */
  readonly riskShare: string;
  /** Days before the end of the year from which bookings mark a line as at risk. */
  readonly bookingDays: number;
  /** Lines at risk among all that were asked for, those of other pages included. */
  readonly atRisk: number;
}

export interface BudgetLineView {
  readonly line: LineKey;
  readonly chapter: string;
  readonly title: string;
  readonly unit: Text;
  readonly figures: LineFigures;
  readonly atRisk: boolean;
  /** Why it is at risk, the gravest first. */
  readonly risks: readonly BudgetRisk[];
}

/** A line with what it has been given, and what stands behind its figures. */
export interface BudgetLineDetail extends BudgetLineView {
  readonly year: number;
  readonly on: LocalDate;
  readonly appropriations: readonly (DatedAppropriation & { readonly act?: string })[];
  /** Movements until the day; those of cases that the reader may not read are counted and not shown. */
  readonly movements: number;
}

export interface BudgetMovementView {
  readonly id: string;
  readonly line: LineKey;
  readonly ordinal: number;
  readonly on: LocalDate;
  readonly type: MovementType;
  readonly title: Text;
  readonly amount: string;
  readonly creditor?: string;
  readonly reason?: string;
  readonly reference?: string;
  /** To those who may read the case. */
  readonly case?: {
    readonly id: string;
    readonly number?: string;
    readonly title: string;
    readonly position: number;
  };
}

/** Whose account the commitments of a year are added up on. */
export const totalsBy = ['beneficiary', 'politicalBody'] as const;
export type TotalsBy = (typeof totalsBy)[number];

/** What is added up of commitments, in money as text; `committed` is less what was saved of it. */
export const totalFigures = ['committed', 'saved', 'liquidated', 'paid', 'recovered'] as const;
export type TotalFigures = Readonly<Record<(typeof totalFigures)[number], string>>;

/** What was committed to a beneficiary or on account of a political body in a year, and what has become of it since. */
export interface BudgetTotalView {
  /** A commitment of the account, by which it is asked for: an address says no tax code. */
  readonly commitment: string;
  /** Tax code, or key of the organ. */
  readonly code: string;
  readonly name: string;
  readonly figures: TotalFigures;
  readonly commitments: number;
  /** Of a beneficiary: above the threshold of publication (D.Lgs. 33/2013 art. 26 c. 2); absent where that cannot be said. */
  readonly aboveThreshold?: boolean;
  /** Procedures of the cases behind it, as far as the reader may read these. */
  readonly procedures: readonly Text[];
}

export interface TotalsScope {
  readonly year: number;
  readonly by: TotalsBy;
  /** Whether figures are those of the whole ledger, else of the cases that the reader may read. */
  readonly isWhole: boolean;
  /** Of beneficiaries: above which grants of a year are published, in money as text. */
  readonly threshold?: string;
}

export interface BudgetTotalsView extends TotalsScope, Page<BudgetTotalView> {
  /** Years that have something to add up, latest first. */
  readonly years: readonly number[];
  /** All accounts of the year together, whatever was searched. */
  readonly all: { readonly accounts: number; readonly figures: TotalFigures };
  /** Accounts that count there and are not named: all their cases are closed to the reader. */
  readonly unnamed: number;
}

export interface BudgetTotalDetail extends TotalsScope, BudgetTotalView {
  /** Movements that stand behind the figures; those of cases that the reader may not read are counted and not shown. */
  readonly movements: number;
}

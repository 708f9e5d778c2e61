import type { LocalDate } from '../law';
import type { DatedAppropriation, LineKey } from './budget-line';
import type { LineFigures, MovementType } from './spending';
import type { Text } from './text';

/** Where the lines of a year stand on a day. */
export interface BudgetView {
  readonly year: number;
  /** Years that have lines, latest first. */
  readonly years: readonly number[];
  readonly on: LocalDate;
  /** Units that have lines in the year, as far as the reader may read these. */
  readonly units: readonly { readonly id: string; readonly name: Text }[];
  /** Of the appropriation, below which what is available marks a line as at risk; `"10.00"` percent. */
  readonly riskShare: string;
  readonly items: readonly BudgetLineView[];
}

export interface BudgetLineView {
  readonly line: LineKey;
  readonly chapter: string;
  readonly title: string;
  readonly unit: Text;
  readonly figures: LineFigures;
  readonly atRisk: boolean;
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

import type { LocalDate } from '../law';
import type { Text } from './text';

/** An entry of a register as a dashboard counts it: the version that stands, with its days. */
export interface DashboardEntry {
  readonly key: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** One figure, such as `3` of `5`; what it means stands below it. */
export interface DashboardFigure {
  readonly title: Text;
  readonly value: number;
  readonly of?: number;
  readonly unit?: 'percent';
  readonly note?: Text;
}

/** One bar, in parts where it is made of several things. */
export interface DashboardBar {
  readonly label: Text;
  readonly parts: readonly { readonly label: Text; readonly value: number }[];
}

export type DashboardPanel =
  | { readonly kind: 'figures'; readonly title: Text; readonly figures: readonly DashboardFigure[] }
  | {
      readonly kind: 'bars';
      readonly title: Text;
      readonly summary?: Text;
      /** The register whose entries are counted: a page where they can be looked at. */
      readonly register: string;
      readonly bars: readonly DashboardBar[];
    };

/** What stands in registers, counted and put side by side on one page; who may read all of them may read it. */
export interface DashboardDeclaration {
  readonly key: string;
  readonly title: Text;
  readonly summary: Text;
  /** Keys of the registers that it is made of. */
  readonly registers: readonly string[];
  /** @param entries by the key of their register */
  panels(
    entries: Readonly<Record<string, readonly DashboardEntry[]>>,
    today: LocalDate,
  ): readonly DashboardPanel[];
}

/** What the API answers of one. */
export interface DashboardView {
  readonly key: string;
  readonly title: Text;
  readonly summary: Text;
  readonly today: LocalDate;
  readonly panels: readonly DashboardPanel[];
}

import type { LocalDate } from '../law';
import type { Text } from './text';

/** What the API answers about registers, shared by API, web and tests. */

/** A register as the list of registers shows it. */
export interface RegisterSummary {
  readonly key: string;
  readonly title: Text;
  readonly summary: Text;
  /** Whether anybody may read it without signing in. */
  readonly public: boolean;
  /** The office that keeps it. */
  readonly office: Text;
  readonly basis: readonly string[];
}

export interface RegisterView extends RegisterSummary {
  /** The form of an entry, JSON Schema (draft 7). */
  readonly entry: object;
  /** Fields of an entry that lists show beside its title, in order. */
  readonly columns: readonly string[];
  /** Whether entries have something to themselves, so that their days never overlap. */
  readonly exclusive: boolean;
  /** The procedure by which the reader may correct an entry by hand. */
  readonly correction?: string;
  /** The procedure by which the reader may bring in a table. */
  readonly import?: string;
  /** How entries go together, where they do. */
  readonly groups?: Text;
  /** Other ways to look at the entries, in order. */
  readonly overviews: readonly RegisterOverviewName[];
}

export interface RegisterOverviewName {
  readonly key: string;
  readonly title: Text;
}

interface OverviewShown extends RegisterOverviewName {
  readonly summary?: Text;
}

/** What an overview of a register shows. */
export type RegisterOverviewView = RegisterCalendarView | RegisterGroupedView | RegisterOpenView;

/** The entries that hold on some days, by whose days they are. */
export interface RegisterCalendarView extends OverviewShown {
  readonly kind: 'calendar';
  readonly rowTitle: Text;
  readonly month: string;
  readonly months: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly rows: readonly { readonly row: string; readonly entries: readonly CalendarEntry[] }[];
}

/** An entry on days one after the other, whole also where these go on outside the calendar. */
export interface CalendarEntry extends RegisterDays {
  readonly key: string;
  readonly title: string;
  /** What stands on the days, beside the row. */
  readonly what: string;
}

export interface OverviewSums {
  readonly count: number;
  /** By field, in money as text; fields that no entry has are left out. */
  readonly sums: Readonly<Record<string, string>>;
}

export interface OverviewGroup extends OverviewSums {
  /** What the entries have in the field; absent where they have nothing. */
  readonly value?: unknown;
  readonly years: readonly (OverviewSums & { readonly year: number })[];
}

/** Entries counted and added up by a field and the year in which they begin. */
export interface RegisterGroupedView extends OverviewShown {
  readonly kind: 'grouped';
  /** The field. */
  readonly by: string;
  /** Fields that are added up. */
  readonly sums: readonly string[];
  /** The year asked for; absent for all. */
  readonly year?: number;
  /** Years in which entries begin, latest first. */
  readonly years: readonly number[];
  readonly groups: readonly OverviewGroup[];
  readonly total: OverviewSums;
}

/** Entries that somebody has still to see to, those that ended first on top. */
export interface RegisterOpenView extends OverviewShown {
  readonly kind: 'open';
  readonly since: Text;
  readonly columns: readonly string[];
  readonly entries: readonly RegisterOpenEntry[];
}

export interface RegisterOpenEntry extends RegisterEntryView {
  /** Since its last day; absent while it holds until further notice. */
  readonly days?: number;
}

/** What a row of a table would change in a register. */
export interface RegisterImportRow extends RegisterDays {
  /** Its place in the table. */
  readonly line: number;
  readonly change: 'new' | 'changed' | 'ended' | 'unchanged';
  readonly key: string;
  readonly title: string;
  readonly entry: Readonly<Record<string, unknown>>;
  /** Fields in which it differs from the entry as it is. */
  readonly fields: readonly string[];
  /** Whether a case is opened that follows the entry. */
  readonly follows: boolean;
  /** The last that was written of the entry, 0 where nothing was: an import is refused once there is more. */
  readonly seen: number;
}

export interface RegisterImportProblem {
  readonly line: number;
  /** The heading of the column, where the mistake is in one. */
  readonly column?: string;
  readonly message: string;
}

/** What a table would do to a register; nothing has been written. */
export interface RegisterImportCheck {
  readonly rows: readonly RegisterImportRow[];
  /** A table with mistakes is not carried out. */
  readonly problems: readonly RegisterImportProblem[];
}

/** Entries that belong together, on a day. */
export interface RegisterGroupView {
  readonly group: string;
  readonly figures: readonly { readonly title: Text; readonly value: string; readonly short?: boolean }[];
  readonly entries: readonly RegisterEntryView[];
}

export interface RegisterDays {
  readonly from: LocalDate;
  /** The last day; absent until further notice. */
  readonly to?: LocalDate;
}

export interface RegisterEntryView extends RegisterDays {
  readonly key: string;
  readonly title: string;
  /** On the day asked about, or today; `undone` holds on no day. */
  readonly state: 'current' | 'future' | 'past' | 'undone';
  readonly entry: Readonly<Record<string, unknown>>;
}

/** One change of an entry, as it was written. */
export interface RegisterVersionView extends RegisterDays {
  readonly kind: 'entered' | 'ended';
  /** Its place in the order in which the register was written. */
  readonly ordinal: number;
  readonly title?: string;
  readonly entry?: Readonly<Record<string, unknown>>;
  /** The days that no later change has taken over. */
  readonly holds: readonly RegisterDays[];
  readonly at: string;
  /** Who did it; told to who is signed in. */
  readonly actor?: { readonly login: string; readonly name: string };
  /** Where it comes from; told to those who may read the case. */
  readonly case?: string;
  readonly position?: number;
  readonly reason?: string;
}

export interface RegisterHistoryView extends RegisterEntryView {
  /** Newest first. */
  readonly versions: readonly RegisterVersionView[];
}

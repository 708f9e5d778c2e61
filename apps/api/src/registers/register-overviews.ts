import {
  daysOfMonths,
  GroupedEntries,
  type RegisterCalendarView,
  type RegisterEntryView,
  type RegisterGroupedView,
  type RegisterOpenEntry,
  type RegisterOpenView,
  type RegisterOverview,
} from '../../../../libs/domain';
import { daysBetween, type LocalDate, yearOf } from '../../../../libs/law';
import type { HeldRow } from './register-rows';
import type { OverviewParameters } from './register.schema';

type Entry = RegisterEntryView['entry'];
type Overview<Kind> = Extract<RegisterOverview<Entry>, { readonly kind: Kind }>;

export interface CalendarDays {
  readonly month: string;
  readonly months: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days of a calendar: the months asked for, from that of today without a word about them. */
export function calendarDays({ month, months }: OverviewParameters, today: LocalDate): CalendarDays {
  const first = month ?? today.slice(0, 7);
  return { month: first, months, ...daysOfMonths(first, months) };
}

export function calendarView(
  key: string,
  overview: Overview<'calendar'>,
  days: CalendarDays,
  today: LocalDate,
  held: readonly HeldRow[],
): RegisterCalendarView {
  const rows = new Map<string, RegisterCalendarView['rows'][number]['entries'][number][]>();
  for (const { key: of, title, entry, from_day, to_day } of held) {
    const row = overview.row(entry);
    if (row === undefined) continue;
    const entries = rows.get(row) ?? [];
    entries.push({
      key: of,
      title,
      what: overview.what?.(entry) ?? title,
      from: from_day,
      to: to_day ?? undefined,
    });
    rows.set(row, entries);
  }
  return {
    ...shown(key, overview),
    kind: 'calendar',
    rowTitle: overview.rowTitle,
    ...days,
    today,
    rows: [...rows]
      .sort(([one], [other]) => one.localeCompare(other, 'it'))
      .map(([row, entries]) => ({ row, entries })),
  };
}

/** Entries that hold on no day count for nothing. */
export async function groupedView(
  key: string,
  overview: Overview<'grouped'>,
  entries: AsyncIterable<RegisterEntryView>,
  year: number | undefined,
): Promise<RegisterGroupedView> {
  const groups = new GroupedEntries(overview.by, overview.sums);
  const years = new Set<number>();
  for await (const { state, from, entry } of entries) {
    if (state === 'undone') continue;
    years.add(yearOf(from));
    if (year === undefined || yearOf(from) === year) groups.add(entry, from);
  }
  return {
    ...shown(key, overview),
    kind: 'grouped',
    by: overview.by,
    sums: overview.sums,
    ...(year !== undefined && { year }),
    years: [...years].sort((one, other) => other - one),
    groups: groups.list(),
    total: groups.total(),
  };
}

/** Behind every number of days. */
const LAST = Number.MIN_SAFE_INTEGER;

/** Those that wait longest come first, those that hold until further notice last. */
export async function openView(
  key: string,
  overview: Overview<'open'>,
  entries: AsyncIterable<RegisterEntryView>,
  today: LocalDate,
): Promise<RegisterOpenView> {
  const open: RegisterOpenEntry[] = [];
  for await (const entry of entries) {
    if (entry.state === 'undone' || !overview.open(entry.entry, entry.to, today)) continue;
    const since = overview.sinceOf?.(entry.entry) ?? entry.to;
    open.push({ ...entry, ...(since !== undefined && { days: daysBetween(since, today) }) });
  }
  return {
    ...shown(key, overview),
    kind: 'open',
    since: overview.since,
    columns: overview.columns,
    entries: open.sort((one, other) => (other.days ?? LAST) - (one.days ?? LAST)),
  };
}

function shown(key: string, { title, summary }: RegisterOverview<Entry>) {
  return { key, title, ...(summary && { summary }) };
}

import {
  addDays,
  addMonths,
  type Cents,
  compareDates,
  daysBetween,
  formatMoney,
  type LocalDate,
  MONEY_SHAPE,
  parseMoney,
  yearOf,
} from '../law';
import type { OverviewGroup, OverviewSums, RegisterDays } from './register-views';

/** From the first to the last day of some months: `2026-11` and 3 to 1 November 2026 and 31 January 2027. */
export function daysOfMonths(month: string, months: number): { from: LocalDate; to: LocalDate } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** The month some months later, `2026-11` and 3 to `2027-02`; earlier where these are below zero. */
export function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/** Some days of one row of a calendar, with what is on them if anything is. */
export interface Segment<Item> {
  /** Days from the first day of the calendar. */
  readonly start: number;
  readonly length: number;
  readonly item?: Item;
}

/**
 * What one row of a calendar shows: lines that each run from the first to the last day without a gap, so that a table can be
 * made of them. Things on the same day are on different lines.
 */
export function lanesOf<Item extends RegisterDays>(
  items: readonly Item[],
  from: LocalDate,
  to: LocalDate,
): Segment<Item>[][] {
  const end = daysBetween(from, to) + 1;
  const lanes: Segment<Item>[][] = [];
  const inOrder = [...items].sort((one, other) => compareDates(one.from, other.from));
  for (const item of inOrder) {
    const start = Math.max(0, daysBetween(from, item.from));
    const after = item.to === undefined ? end : Math.min(end, daysBetween(from, item.to) + 1);
    if (start >= after) continue;
    const segment = { start, length: after - start, item };
    const lane = lanes.find((each) => endOf(each.at(-1)) <= start);
    if (lane) lane.push(segment);
    else lanes.push([segment]);
  }
  return lanes.map((lane) => withGaps(lane, end));
}

const endOf = (segment: Segment<unknown> | undefined): number =>
  segment ? segment.start + segment.length : 0;

/** Free days are segments of one day each, so that a calendar can draw every day. */
function withGaps<Item>(lane: readonly Segment<Item>[], end: number): Segment<Item>[] {
  const filled: Segment<Item>[] = [];
  const fillUntil = (day: number) => {
    for (let free = endOf(filled.at(-1)); free < day; free += 1) filled.push({ start: free, length: 1 });
  };
  for (const segment of lane) {
    fillUntil(segment.start);
    filled.push(segment);
  }
  fillUntil(end);
  return filled;
}

/** Days one after the other on which the same things are on. */
export interface Stretch<Item> {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly items: readonly Item[];
}

/** The days of a calendar as a list; those on which nothing is on are left out. */
export function stretchesOf<Item extends RegisterDays>(
  items: readonly Item[],
  from: LocalDate,
  to: LocalDate,
): Stretch<Item>[] {
  const changes = items.flatMap((item) => [
    item.from,
    ...(item.to === undefined ? [] : [addDays(item.to, 1)]),
  ]);
  const inside = changes.filter((day) => compareDates(day, from) > 0 && compareDates(day, to) <= 0);
  const starts = [...new Set([from, ...inside])].sort(compareDates);
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const here = items.filter(
      (item) =>
        compareDates(item.from, start) <= 0 && (item.to === undefined || compareDates(item.to, start) >= 0),
    );
    return here.length === 0
      ? []
      : [{ from: start, to: next === undefined ? to : addDays(next, -1), items: here }];
  });
}

type Entry = Readonly<Record<string, unknown>>;

/** Counts entries by the value of a field and the year in which they begin, and adds up their amounts of money. */
export class GroupedEntries {
  private readonly groups = new Map<string, { value: unknown; years: Map<number, Tally> }>();

  constructor(
    private readonly by: string,
    private readonly sums: readonly string[],
  ) {}

  add(entry: Entry, from: LocalDate): void {
    const value = entry[this.by];
    const name = JSON.stringify(value ?? null);
    const group = this.groups.get(name) ?? { value, years: new Map<number, Tally>() };
    const tally = group.years.get(yearOf(from)) ?? new Tally(this.sums);
    tally.add(entry);
    group.years.set(yearOf(from), tally);
    this.groups.set(name, group);
  }

  /** Those that have a value by its letters, then those without; years of each the latest first. */
  list(): OverviewGroup[] {
    return [...this.groups.values()]
      .map(({ value, years }) => ({
        ...(value !== undefined && value !== null && { value }),
        ...Tally.of(this.sums, [...years.values()]).view(),
        years: [...years]
          .sort(([one], [other]) => other - one)
          .map(([year, tally]) => ({ year, ...tally.view() })),
      }))
      .sort((one, other) => compareValues(one.value, other.value));
  }

  total(): OverviewSums {
    const all = [...this.groups.values()].flatMap(({ years }) => [...years.values()]);
    return Tally.of(this.sums, all).view();
  }
}

function compareValues(one: unknown, other: unknown): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return nameOf(one).localeCompare(nameOf(other), 'it');
}

const nameOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A number of entries and the sums of some of their fields; a field that none of them has has no sum. */
class Tally {
  private count = 0;
  private readonly sums = new Map<string, Cents>();

  constructor(private readonly fields: readonly string[]) {}

  static of(fields: readonly string[], tallies: readonly Tally[]): Tally {
    const all = new Tally(fields);
    for (const { count, sums } of tallies) {
      all.count += count;
      for (const [field, sum] of sums) all.sums.set(field, (all.sums.get(field) ?? 0n) + sum);
    }
    return all;
  }

  add(entry: Entry): void {
    this.count += 1;
    for (const field of this.fields) {
      const amount = entry[field];
      if (typeof amount === 'string' && MONEY_SHAPE.test(amount))
        this.sums.set(field, (this.sums.get(field) ?? 0n) + parseMoney(amount));
    }
  }

  view(): OverviewSums {
    return {
      count: this.count,
      sums: Object.fromEntries([...this.sums].map(([field, sum]) => [field, formatMoney(sum)])),
    };
  }
}

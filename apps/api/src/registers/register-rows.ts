import { z } from 'zod';
import type { RegisterDays, RegisterEntryView, RegisterVersionView } from '../../../../libs/domain';
import { compareDates, type LocalDate } from '../../../../libs/law';
import { always, type Sql, sql } from '../../../../libs/persistence';
import { wordsOf } from '../paging/words';
import { mayReadCase } from '../rights/case-rights';
import type { Reader } from '../rights/reader';

/** A row of a register as its list shows it. */
export interface EntryRow {
  readonly key: string;
  readonly title: string;
  readonly entry: RegisterEntryView['entry'];
  readonly ordinal: number;
  readonly sorted_by: LocalDate;
  readonly from_day: LocalDate;
  readonly to_day: LocalDate | null;
  readonly undone: boolean;
  readonly today: LocalDate;
}

export interface VersionRow {
  readonly kind: RegisterVersionView['kind'];
  readonly ordinal: number;
  readonly title: string | null;
  readonly entry: RegisterEntryView['entry'] | null;
  readonly from_day: LocalDate;
  readonly to_day: LocalDate | null;
  readonly holds: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
  readonly at: Date;
  readonly actor: { readonly person: string; readonly name: string };
  readonly case_id: string | null;
  readonly position: number;
  readonly reason: string | null;
}

export interface EntryFilter {
  /** The state on this day; without it every entry in its last state. */
  readonly on?: LocalDate;
  readonly q?: string;
  readonly key?: string;
}

/** Sort values of the last row of a page. */
export const entryKeys = z.tuple([z.string(), z.int()]);
export type EntryKeys = z.output<typeof entryKeys>;

const today = sql`(now() AT TIME ZONE 'Europe/Rome')::date`;

/** Entries of a register, the newest days first, from behind `after`. */
export function entriesStatement(
  register: string,
  { on, q, key }: EntryFilter,
  after: EntryKeys | undefined,
  rows: number,
): Sql {
  const words = wordsOf(q);
  // The days shown are those around the day asked about, or all that the entry holds.
  const days =
    on === undefined
      ? sql`SELECT range_merge(e.holds) AS days`
      : sql`SELECT d AS days FROM unnest(e.holds) d WHERE d @> ${on}::date`;
  return sql`
    SELECT e.key, e.title, e.entry, e.ordinal::int, lower(e.period) AS sorted_by, isempty(e.holds) AS undone,
      coalesce(lower(h.days), lower(e.period)) AS from_day,
      CASE WHEN isempty(e.holds) THEN upper(e.period) ELSE upper(h.days) END - 1 AS to_day,
      ${on === undefined ? today : sql`${on}::date`} AS today
    FROM register_entry e CROSS JOIN LATERAL (${days}) h
    WHERE e.register = ${register} AND e.entry IS NOT NULL
      AND ${on === undefined ? inLastState : sql`lower(e.period) <= ${on}::date AND e.holds @> ${on}::date`}
      AND ${words === undefined ? always : sql`to_tsvector('simple', coalesce(e.words, '')) @@ to_tsquery('simple', ${words})`}
      AND ${key === undefined ? always : sql`e.key = ${key}`}
      AND ${after ? sql`(lower(e.period), e.ordinal) < (${after[0]}::date, ${after[1]}::bigint)` : always}
    ORDER BY lower(e.period) DESC, e.ordinal DESC LIMIT ${rows}`;
}

/** A row of a calendar: days one after the other on which an entry holds. */
export interface HeldRow {
  readonly key: string;
  readonly title: string;
  readonly entry: RegisterEntryView['entry'];
  readonly from_day: LocalDate;
  readonly to_day: LocalDate | null;
}

/** What holds on some of these days, in the order of its days. */
export function heldStatement(register: string, { from, to }: { from: LocalDate; to: LocalDate }): Sql {
  return sql`
    SELECT e.key, e.title, e.entry, lower(d) AS from_day, upper(d) - 1 AS to_day
    FROM register_entry e CROSS JOIN LATERAL unnest(e.holds) d
    WHERE e.register = ${register} AND e.entry IS NOT NULL AND d && daterange(${from}::date, ${to}::date, '[]')
    ORDER BY lower(d), e.ordinal`;
}

/** No other row of the same key holds later days, or was written later and holds as long. */
const inLastState = sql`NOT EXISTS (
  SELECT FROM register_entry o WHERE o.register = e.register AND o.key = e.key AND o.entry IS NOT NULL
    AND (NOT isempty(o.holds), coalesce(upper(o.holds), 'infinity'), o.ordinal)
      > (NOT isempty(e.holds), coalesce(upper(e.holds), 'infinity'), e.ordinal))`;

/** Everything that was ever written about an entry, newest first; the case only where the reader may read it. */
export function versionsStatement(register: string, key: string, reader: Reader | undefined): Sql {
  return sql`
    SELECT CASE WHEN e.entry IS NULL THEN 'ended' ELSE 'entered' END AS kind, e.ordinal::int, e.title, e.entry,
      coalesce(lower(e.period), lower(e.decides)) AS from_day, upper(e.period) - 1 AS to_day, w.at, w.actor,
      c.id AS case_id, e.position,
      (SELECT j.reason FROM journal j WHERE j.case_id = c.id AND j.position = e.position) AS reason,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', lower(d), 'to', upper(d) - 1)) FROM unnest(e.holds) d), '[]') AS holds
    FROM register_entry e
    CROSS JOIN LATERAL register_writing(e.case_id, e.position) w
    LEFT JOIN case_file c ON c.id = e.case_id AND ${reader ? mayReadCase(reader) : sql`false`}
    WHERE e.register = ${register} AND e.key = ${key}
    ORDER BY e.ordinal DESC`;
}

export function entryView({
  key,
  title,
  entry,
  from_day,
  to_day,
  undone,
  today: day,
}: EntryRow): RegisterEntryView {
  return { key, title, ...daysOf(from_day, to_day), state: stateOn(day, from_day, to_day, undone), entry };
}

export function versionView(row: VersionRow, reader: Reader | undefined): RegisterVersionView {
  return {
    kind: row.kind,
    ordinal: row.ordinal,
    title: row.title ?? undefined,
    entry: row.entry ?? undefined,
    ...daysOf(row.from_day, row.to_day),
    holds: row.holds.map(({ from, to }) => daysOf(from, to)),
    at: row.at.toISOString(),
    ...(reader && { actor: { login: row.actor.person, name: row.actor.name } }),
    ...(row.case_id && { case: row.case_id, position: row.position, reason: row.reason ?? undefined }),
  };
}

function daysOf(from: LocalDate, to: LocalDate | null): RegisterDays {
  return { from, to: to ?? undefined };
}

function stateOn(
  day: LocalDate,
  from: LocalDate,
  to: LocalDate | null,
  undone: boolean,
): RegisterEntryView['state'] {
  if (undone) return 'undone';
  if (compareDates(from, day) > 0) return 'future';
  return to !== null && compareDates(to, day) < 0 ? 'past' : 'current';
}

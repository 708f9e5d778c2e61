import { type Level, levels } from '../../../../libs/domain';
import { type DatabaseReader, type Sql, sql } from '../../../../libs/persistence';
import {
  holdsHouseRight,
  may,
  type OpenWork,
  type Operation,
  policy,
  type Relation,
  type Somebody,
  type Standing,
} from '../../../../libs/rights';
import { officeIds, type Reader } from './reader';

/**
 * The table of rights as the API uses it: as a condition inside statements, and as a decision about a row at hand. Every
 * read of a case goes through this file; the database says the same a second time (migration 0028).
 */

/** Whether the reader watches over the whole house. */
export function watchesHouse(reader: Reader): boolean {
  return holdsHouseRight('watch', reader.offices);
}

export function somebodyOf(reader: Reader): Somebody {
  return { person: reader.login, offices: officeIds(reader), watches: watchesHouse(reader) };
}

/** The reader as the database is told of them, for its own wall. */
export function databaseReaderOf(reader: Reader): DatabaseReader {
  return { login: reader.login, offices: officeIds(reader), watches: watchesHouse(reader) };
}

/** In lists, searches, counts: the condition in a statement where `c`, or another name, is the row of the case. */
export function mayFindCase(reader: Reader, row: Sql = sql`c`): Sql {
  return conditionOf('find', reader, row);
}

/** Everything that belongs to a case. */
export function mayReadCase(reader: Reader, row: Sql = sql`c`): Sql {
  return conditionOf('read', reader, row);
}

/** What somebody may do with a case, whether it is under way or over. */
export function mayDoWithCase(operation: Operation, reader: Reader, row: Sql = sql`c`): Sql {
  return conditionOf(operation, reader, row);
}

function conditionOf(operation: Operation, reader: Reader, row: Sql): Sql {
  const somebody = somebodyOf(reader);
  const atLevels = levels.map((level) => atLevel(level, operation, somebody, row));
  return sql`(${row}.excluded IS NULL OR NOT ${reader.login} = ANY (${row}.excluded)) AND (${anyOf(atLevels)})`;
}

function atLevel(level: Level, operation: Operation, somebody: Somebody, row: Sql): Sql {
  const held = policy[operation][level].map((relation) => relationIn(relation, somebody, row));
  // At this level nobody is anything to a case without being admitted to it.
  const admitted = level === 'restricted' ? sql` AND ${relationIn('admitted', somebody, row)}` : sql``;
  return sql`${row}.level = ${level}${admitted} AND (${anyOf(held)})`;
}

function anyOf(conditions: readonly Sql[]): Sql {
  const [first = sql`false`, ...others] = conditions;
  return others.reduce((all, one) => sql`${all} OR ${one}`, first);
}

/** What somebody is to a case, in SQL; what its row leaves open counts as no. */
function relationIn(relation: Relation, { person, offices, watches }: Somebody, row: Sql): Sql {
  const held = sql`${offices}::text[]`;
  const work = (which: Sql): Sql =>
    sql`EXISTS (SELECT FROM task w WHERE w.case_id = ${row}.id AND w.state = 'open' AND (${which}))`;
  switch (relation) {
    case 'heads':
      return sql`${row}.in_charge[2] = ANY (${held})`;
    case 'inCharge':
      return sql`${row}.in_charge && ${held}`;
    case 'superior':
      return work(sql`w.escalated_to = ANY (${held}) OR w.escalated_above = ANY (${held})`);
    case 'works':
      return work(
        sql`CASE WHEN w.assignee IS NULL THEN w.office = ANY (${held}) ELSE w.assignee = ${person} END`,
      );
    case 'takesPart':
      return sql`${row}.offices && ${held}`;
    case 'continues':
      return sql`coalesce(${row}.continued_by && ${held}, false)`;
    case 'admitted':
      return sql`coalesce(${person} = ANY (${row}.admitted), false)`;
    case 'onNeed':
      return watches
        ? sql`EXISTS (SELECT FROM case_access n WHERE n.case_id = ${row}.id AND n.person = ${person}
            AND n.kind = 'openedOnNeed' AND n.until > now())`
        : sql`false`;
    case 'watches':
      return watches ? sql`true` : sql`false`;
    case 'house':
      return offices.length > 0 ? sql`true` : sql`false`;
  }
}

/**
 * The part of {@link mayReadCase} that an open task `t` of one of the reader's offices, or of which one of them was told,
 * tells by itself: lists of work do not look at the case of every task.
 */
export function isWorkShownTo(reader: Reader): Sql {
  const { person, offices } = somebodyOf(reader);
  return sql`(t.hidden_from IS NULL OR NOT ${person} = ANY (t.hidden_from))
    AND (t.level IS NULL OR coalesce(${person} = ANY (t.admitted), false) OR t.level = 'reserved' AND (
      t.escalated_to = ANY (${offices}::text[]) OR t.escalated_above = ANY (${offices}::text[])
      OR CASE WHEN t.assignee IS NULL THEN t.office = ANY (${offices}::text[]) ELSE t.assignee = ${person} END
      OR EXISTS (SELECT FROM case_file c WHERE c.id = t.case_id AND ${mayReadCase(reader)})))`;
}

/** The same for somebody who watches over the house, and of whom tasks tell nothing else. */
export function isWorkWatchedBy(reader: Reader): Sql {
  return sql`(t.hidden_from IS NULL OR NOT ${reader.login} = ANY (t.hidden_from))
    AND (t.level IS NULL OR EXISTS (SELECT FROM case_file c WHERE c.id = t.case_id AND ${mayReadCase(reader)}))`;
}

/** What a decision about a case needs of its row. */
export interface StandingRow {
  readonly level: Level;
  readonly closed_at: Date | null;
  readonly in_charge: readonly string[];
  readonly offices: readonly string[];
  readonly continued_by: readonly string[] | null;
  readonly excluded: readonly string[] | null;
  readonly admitted: readonly string[] | null;
  readonly on_need: readonly string[] | null;
  readonly work: readonly OpenWork[] | null;
}

/** The columns of a {@link StandingRow}, where `c` is the row of the case. */
export const standingColumns = sql`c.level, c.closed_at, c.in_charge, c.offices, c.continued_by, c.excluded, c.admitted,
  CASE WHEN c.level <> 'ordinary' THEN ARRAY(SELECT n.person FROM case_access n
    WHERE n.case_id = c.id AND n.kind = 'openedOnNeed' AND n.until > now()) END AS on_need,
  (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('office', w.office, 'holder', w.assignee,
    'superiors', array_remove(ARRAY[w.escalated_to, w.escalated_above], NULL))))
   FROM task w WHERE w.case_id = c.id AND w.state = 'open') AS work`;

export function standingOf(row: StandingRow): Standing {
  const [officer = '', manager = ''] = row.in_charge;
  return {
    level: row.level,
    isOver: row.closed_at !== null,
    unit: { officer, manager },
    offices: row.offices,
    continuedBy: row.continued_by ?? [],
    excluded: row.excluded ?? [],
    admitted: row.admitted ?? [],
    onNeed: row.on_need ?? [],
    work: row.work ?? [],
  };
}

/** Whether the reader may do this with the case of a row. */
export function mayDo(operation: Operation, reader: Reader, row: StandingRow): boolean {
  return may(operation, somebodyOf(reader), standingOf(row));
}

import { type Level, levels, type Signatory } from '../../../../libs/domain';
import { type DatabaseReader, type SigningScope, type Sql, sql } from '../../../../libs/persistence';
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
  const { login: person, limits, mandates } = reader;
  return { person, offices: officeIds(reader), watches: watchesHouse(reader), limits, mandates };
}

/** The reader as the database is told of them, for its own wall. */
export function databaseReaderOf(reader: Reader): DatabaseReader {
  return {
    login: reader.login,
    offices: officeIds(reader),
    watches: watchesHouse(reader),
    ...(reader.visitor && { isVisitor: true }),
    signing: signingScopes(somebodyOf(reader)),
  };
}

/** In lists, searches, counts: the condition in a statement where `c`, or another name, is the row of the case. */
export function mayFindCase(reader: Reader, row: Sql = sql`c`): Sql {
  return mayDoWithCase('find', reader, row);
}

/** Everything that belongs to a case. */
export function mayReadCase(reader: Reader, row: Sql = sql`c`): Sql {
  return mayDoWithCase('read', reader, row);
}

/** What somebody may do with a case, whether it is under way or over. */
export function mayDoWithCase(operation: Operation, reader: Reader, row: Sql = sql`c`): Sql {
  const somebody = somebodyOf(reader);
  const atLevels = levels.map((level) => atLevel(level, operation, somebody, row));
  return sql`(${row}.excluded IS NULL OR NOT ${reader.login} = ANY (${row}.excluded)) AND (${anyOf(atLevels)})`;
}

/** What the database needs to find work that somebody may sign under a mandate; nothing where they have none. */
function signingScopes({ limits = [], mandates = [] }: Signatory): SigningScope[] {
  if (mandates.length === 0) return [];
  return [
    ...mandates.map(({ office, kinds, upTo }) => ({ office, kinds, upTo })),
    ...limits.map(({ office, kinds, upTo }) => ({ office, kinds, upTo, limit: true as const })),
  ];
}

/** Of a task `t`, or another row of tasks: somebody may sign it under a mandate, and may take it. */
export function mayTakeUnderMandate(somebody: Somebody, row: Sql = sql`t`): Sql {
  const scopes = signingScopes(somebody);
  if (scopes.length === 0) return sql`false`;
  return sql`(${row}.office = ANY (${scopes.map(({ office }) => office)}::text[]) AND ${row}.signs IS NOT NULL
    AND (${row}.assignee IS NULL OR ${row}.assignee = ${somebody.person})
    AND may_sign_under_mandate(${JSON.stringify(scopes)}::jsonb, ${somebody.offices}::text[], ${row}.office, ${row}.signs, ${row}.amount))`;
}

function atLevel(level: Level, operation: Operation, somebody: Somebody, row: Sql): Sql {
  const held = policy[operation][level].map((relation) => relationIn(relation, somebody, row));
  // At this level nobody is anything to a case without being admitted to it.
  const admitted = level === 'restricted' ? sql` AND ${relationIn('admitted', somebody, row)}` : sql``;
  return sql`${row}.level = ${levelLiterals[level]}${admitted} AND (${anyOf(held)})`;
}

/** As text of the statement: a planner that knows the level can use the index of the few cases that are not ordinary. */
const levelLiterals: Readonly<Record<Level, Sql>> = {
  ordinary: sql`'ordinary'`,
  reserved: sql`'reserved'`,
  restricted: sql`'restricted'`,
};

function anyOf(conditions: readonly Sql[]): Sql {
  const [first = sql`false`, ...others] = conditions;
  return others.reduce((all, one) => sql`${all} OR ${one}`, first);
}

/** What somebody is to a case, in SQL: each in a form that an index serves. What the row leaves open counts as no. */
function relationIn(relation: Relation, somebody: Somebody, row: Sql): Sql {
  const { person, offices, watches } = somebody;
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
    case 'signs':
      // Few tasks sign, and fewer people have mandates: their cases are found first.
      return signingScopes(somebody).length === 0
        ? sql`false`
        : sql`${row}.id = ANY (ARRAY(SELECT w.case_id FROM task w WHERE w.state = 'open' AND ${mayTakeUnderMandate(somebody, sql`w`)}))`;
    case 'takesPart':
      return sql`${row}.offices && ${held}`;
    case 'continues':
      return sql`${row}.continued_by && ${held}`;
    case 'admitted':
      return sql`${row}.admitted @> ARRAY[${person}::text]`;
    case 'onNeed':
      return watches ? openedOnNeed(person, sql`${row}.id`) : sql`false`;
    case 'watches':
      return watches ? sql`true` : sql`false`;
    case 'house':
      return offices.length > 0 ? sql`true` : sql`false`;
  }
}

/**
 * What {@link mayReadCase} says of an open task `t` of one of the reader's offices, or of which one of them was told: such an
 * office takes part in the case, so lists of work do not look at the case of every task.
 */
export function isWorkShownTo(reader: Reader): Sql {
  return ofTask(reader, sql`true`);
}

/** The same of any open task, for somebody who watches over the house. */
export function isWorkWatchedBy(reader: Reader): Sql {
  return ofTask(reader, relationIn('watches', somebodyOf(reader), sql`c`));
}

function ofTask(reader: Reader, ordinary: Sql): Sql {
  const { person, offices, watches } = somebodyOf(reader);
  const held = sql`${offices}::text[]`;
  const onNeed = watches ? openedOnNeed(person, sql`t.case_id`) : sql`false`;
  return sql`(t.hidden_from IS NULL OR NOT ${person} = ANY (t.hidden_from))
    AND CASE WHEN t.level IS NULL THEN ${ordinary} ELSE coalesce(${person} = ANY (t.admitted), false)
      OR t.level = 'reserved' AND (t.in_charge && ${held}
        OR t.escalated_to = ANY (${held}) OR t.escalated_above = ANY (${held})
        OR CASE WHEN t.assignee IS NULL THEN t.office = ANY (${held}) ELSE t.assignee = ${person} END
        OR ${onNeed}) END`;
}

function openedOnNeed(person: string, caseId: Sql): Sql {
  return sql`EXISTS (SELECT FROM case_access n WHERE n.case_id = ${caseId} AND n.person = ${person}
    AND n.kind = 'openedOnNeed' AND n.until > now())`;
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
    'superiors', array_remove(ARRAY[w.escalated_to, w.escalated_above], NULL),
    'signs', CASE WHEN w.signs IS NOT NULL THEN jsonb_build_object('kind', w.signs, 'amount', w.amount::text) END)))
   FROM task w WHERE w.case_id = c.id AND w.state = 'open') AS work`;

export function caseStandingOf(row: StandingRow): Standing {
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
  return may(operation, somebodyOf(reader), caseStandingOf(row));
}

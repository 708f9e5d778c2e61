import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { withPlansKept } from './reader';

/** A piece of SQL with its values: pieces nest, values never become text. */
export class Sql {
  constructor(
    private readonly texts: readonly string[],
    private readonly values: readonly unknown[],
  ) {}

  /** The whole statement as PostgreSQL takes it, with numbered parameters. */
  toStatement(): { text: string; parameters: unknown[] } {
    const parameters: unknown[] = [];
    return { text: this.write(parameters), parameters };
  }

  private write(parameters: unknown[]): string {
    return this.texts.reduce((written, text, index) => {
      const value = this.values[index - 1];
      return written + (value instanceof Sql ? value.write(parameters) : `$${parameters.push(value)}`) + text;
    });
  }
}

/** Writes a piece of SQL: a nested piece is put in place, any other value becomes a parameter. */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(texts, values);
}

/**
 * A whole number as text of the statement and no parameter: the planner counts with a limit that it knows. Each number makes
 * a statement of its own, so there should be few.
 */
export function literal(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${String(value)} is not a whole number`);
  return new Sql([String(value)], []);
}

/** The condition that is always met, for filters the caller did not ask for. */
export const always = sql`true`;

const names = new Map<string, string>();

/** Statements are few and come again and again: under a name the database parses and plans each once. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** The connections of a data source, for what TypeORM cannot do: name statements, hold a lock. */
export function poolOf(on: DataSource): Pool {
  return (on.driver as unknown as { master: Pool }).master;
}

/**
 * Runs a read. Rows come with the column names of the statement. `plannedOnce` is for a statement whose plan is right
 * whoever asks: where planning costs more than the work, it is planned once for each connection.
 */
export async function query<Row>(
  on: DataSource,
  statement: Sql,
  { plannedOnce = false } = {},
): Promise<Row[]> {
  const { text, parameters } = statement.toStatement();
  const run = () => poolOf(on).query({ name: nameOf(text), text, values: parameters });
  const { rows } = await (plannedOnce ? withPlansKept(run) : run());
  return rows as Row[];
}

/** A row as the database gives it: a column without a value is null. */
export type Nullable<Row> = { [Column in keyof Row]-?: Exclude<Row[Column], undefined> | null };

/** The row with what has a value, and nothing for the rest. */
export function withoutNulls<Row>(row: Nullable<Row>): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
}

import type { DataSource, EntityManager } from 'typeorm';

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

/** The condition that is always met, for filters the caller did not ask for. */
export const always = sql`true`;

/** Runs a read. Rows come with the column names of the statement. */
export async function query<Row>(on: DataSource | EntityManager, statement: Sql): Promise<Row[]> {
  const { text, parameters } = statement.toStatement();
  return on.query<Row[]>(text, parameters);
}

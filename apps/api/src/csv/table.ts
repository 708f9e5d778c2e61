import type { Request, Response } from 'express';
import { byteOrderMark, type ColumnView, csvLine } from '../../../../libs/domain';

/** A column of a published table: a name that never changes, what it means, and its value in a row. */
export interface Column<Row> extends ColumnView {
  readonly value: (row: Row) => string | number | undefined;
}

export interface Table<Row> {
  /** Of the file, without the ending. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where the columns are explained. */
  readonly dictionary?: string;
}

/**
 * The answer of a route that gives its table as JSON or CSV: the parameter `format` decides, else the header Accept,
 * else JSON.
 */
export function csvOrJson<Row, Json>(
  request: Request,
  response: Response,
  format: Format | undefined,
  json: Json,
  table: Table<Row>,
): Json | string {
  if (table.dictionary) response.set('Link', `<${table.dictionary}>; rel="describedby"`);
  return asksForCsv(request, response, format) ? csvAnswer(response, table) : json;
}

type Format = 'json' | 'csv';

/** Whether a table is asked for as CSV, for routes that read another amount of rows then. */
export function asksForCsv(request: Request, response: Response, format: Format | undefined): boolean {
  response.vary('Accept');
  return (format ?? request.accepts(['json', 'csv'])) === 'csv';
}

/** A table as a file. */
export function csvAnswer<Row>(response: Response, table: Table<Row>): string {
  response.set({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${table.name}.csv"`,
  });
  return csvOf(table);
}

/** As Italian spreadsheets open it with a double click: with the mark of UTF-8, semicolons and decimal commas. */
export function csvOf<Row>({ columns, rows }: Pick<Table<Row>, 'columns' | 'rows'>): string {
  const names = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map(({ value }) => written(value(row))));
  return byteOrderMark + [names, ...lines].map(csvLine).join('');
}

function written(value: string | number | undefined): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
}

/** The data dictionary of a table: one line for each of its columns. */
export const dictionaryColumns: readonly Column<ColumnView>[] = [
  {
    name: 'colonna',
    meaning: { it: 'Nome della colonna', en: 'Name of the column' },
    value: ({ name }) => name,
  },
  {
    name: 'significato',
    meaning: { it: 'Che cosa contiene', en: 'What it holds, in Italian' },
    value: ({ meaning }) => meaning.it,
  },
  {
    name: 'meaning',
    meaning: { it: 'Che cosa contiene, in inglese', en: 'What it holds' },
    value: ({ meaning }) => meaning.en,
  },
];

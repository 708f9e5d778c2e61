import {
  type CsvRow,
  csvRows,
  type Language,
  type RegisterDeclaration,
  type RegisterDays,
  type RegisterEntryView,
  type RegisterImportProblem,
  type RegisterImportRow,
  type Text,
} from '../../../../../libs/domain';
import { validateForm } from '../../../../../libs/forms';
import { compareDates, type LocalDate } from '../../../../../libs/law';
import { mostRows } from '../../../../../workflows/procedures/register-imports/procedure';
import { formSchema } from '../../procedures/form-schemas';
import { cellValue, dayOf } from './cell-value';
import { columnsOf, type Heading, headingsOf, type Node, ownColumns } from './table-columns';

/** What a table would do to a register, or what is wrong with it. */
export interface ImportPlan {
  readonly rows: readonly RegisterImportRow[];
  readonly problems: readonly RegisterImportProblem[];
}

interface Reading {
  readonly rows: RegisterImportRow[];
  readonly problems: RegisterImportProblem[];
}

/**
 * Reads a table against what its register says: what each row would change, and every mistake with its row and its column.
 * Nothing is written.
 *
 * @param known the entries of the register in their last state
 * @param seen the last that was written of each
 */
export function planImport(
  register: RegisterDeclaration,
  table: string,
  known: readonly RegisterEntryView[],
  seen: ReadonlyMap<string, number>,
  today: LocalDate,
  language: Language,
): ImportPlan {
  const schemas = {
    it: formSchema(register.entry, 'it') as Node,
    en: formSchema(register.entry, 'en') as Node,
  };
  const headingOf = headingsOf(schemas);
  const titles = new Map(columnsOf(schemas[language]).map(({ path, title }) => [path.join('.'), title]));
  const lines = csvRows(table);
  const headings = Object.keys(lines[0]?.cells ?? {});
  const reading: Reading = { rows: [], problems: [] };
  const wrong = (line: number, message: Text, column?: string): void => {
    reading.problems.push({ line, message: message[language], ...(column !== undefined && { column }) });
  };
  if (lines.length === 0) wrong(1, texts.empty);
  if (lines.length > mostRows) wrong(lines[mostRows]?.line ?? 1, texts.tooMany);
  for (const heading of headings)
    if (heading !== '' && headingOf(heading) === undefined) wrong(1, texts.unknownColumn, heading);
  if (reading.problems.length > 0) return reading;

  const entries = new Map(known.map((entry) => [entry.key, entry]));
  const read = new Map<string, number>();
  for (const line of lines) {
    const row = readRow(register, line, headingOf, today, (message, column) =>
      wrong(
        line.line,
        message,
        column === undefined ? undefined : (titles.get(column) ?? ownTitle(column, language)),
      ),
    );
    if (!row) continue;
    const twice = `${row.key} ${row.from}`;
    const before = read.get(twice);
    if (before !== undefined) wrong(line.line, texts.twice(before));
    read.set(twice, line.line);
    reading.rows.push({
      ...judge(register, row, entries.get(row.key)),
      seen: seen.get(row.key) ?? 0,
    });
  }
  // Versions of one entry follow each other: the later decides about its days.
  reading.rows.sort((a, b) => compareDates(a.from, b.from) || a.line - b.line);
  return reading;
}

/** The title of a column that every register has. */
function ownTitle(column: string, language: Language): string | undefined {
  return Object.entries(ownColumns).find(([own]) => own === column)?.[1][language];
}

type ReadRow = Omit<RegisterImportRow, 'change' | 'follows' | 'fields' | 'seen'>;

function readRow(
  register: RegisterDeclaration,
  { line, cells }: CsvRow,
  headingOf: (heading: string) => Heading | undefined,
  today: LocalDate,
  wrong: (message: Text, column?: string) => void,
): ReadRow | undefined {
  const content: Record<string, unknown> = {};
  const days: { from?: string; to?: string } = {};
  for (const [heading, cell] of Object.entries(cells)) {
    const found = headingOf(heading);
    if (found && 'column' in found) {
      const { path, node } = found.column;
      put(content, path, cellValue(cell, node));
    } else if (found && (found.own === 'from' || found.own === 'to') && cell !== '') {
      const day = dayOf(cell);
      if (day === undefined) wrong(texts.noDay, found.own);
      days[found.own] = day ?? today;
    }
  }
  const checked = validateForm(register.entry, content);
  if (!checked.ok) {
    for (const { path, message } of checked.problems)
      wrong(message, path.filter((step) => typeof step === 'string').join('.'));
    return undefined;
  }
  const entry = checked.value as Readonly<Record<string, unknown>>;
  const from = days.from ?? register.beginsOn?.(entry) ?? today;
  const to = days.to ?? register.endsOn?.(entry);
  if (to !== undefined && compareDates(to, from) < 0) {
    wrong(texts.endsBefore);
    return undefined;
  }
  return { line, key: register.keyOf(entry), title: register.titleOf(entry), entry, from, ...(to && { to }) };
}

/** What a row would change, seen from the last state of its entry. */
function judge(
  register: RegisterDeclaration,
  row: ReadRow,
  before: RegisterEntryView | undefined,
): Omit<RegisterImportRow, 'seen'> {
  const { followedBy } = register;
  const follows = (change: RegisterImportRow['change']): boolean =>
    followedBy?.applicationOf(row.key, row.entry, row.from) !== undefined &&
    (change === 'new' ||
      (change === 'changed' &&
        before !== undefined &&
        followedBy.matterOf(before.entry) !== followedBy.matterOf(row.entry)));
  const judged = (
    change: RegisterImportRow['change'],
    fields: readonly string[] = [],
  ): Omit<RegisterImportRow, 'seen'> => ({
    ...row,
    change,
    fields,
    follows: follows(change),
  });
  if (!before || before.state === 'undone') return judged('new');
  const fields = differing(before.entry, row.entry);
  if (fields.length > 0 || before.from !== row.from) return judged('changed', fields);
  if (sameEnd(before, row)) return judged('unchanged');
  return row.to === undefined ? judged('changed') : judged('ended');
}

function sameEnd(before: RegisterDays, after: RegisterDays): boolean {
  return before.to === after.to;
}

function differing(before: RegisterEntryView['entry'], after: RegisterEntryView['entry']): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  if (value === undefined) return;
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const inner = (into[step] ?? {}) as Record<string, unknown>;
  into[step] = inner;
  put(inner, rest, value);
}

const texts = {
  empty: {
    it: 'La tabella non contiene righe: la prima deve avere i nomi delle colonne.',
    en: 'The table has no rows: the first one has to name the columns.',
  },
  tooMany: {
    it: `La tabella ha più di ${mostRows} righe: dividerla.`,
    en: `The table has more than ${mostRows} rows: divide it.`,
  },
  unknownColumn: {
    it: 'Nessun campo del registro si chiama così: usare i nomi delle colonne della tabella scaricata.',
    en: 'No field of the register has this name: use the columns of the table that is downloaded.',
  },
  noDay: {
    it: 'Non è una data: scriverla come 31/12/2026 o 2026-12-31.',
    en: 'This is no date: write it as 31/12/2026 or 2026-12-31.',
  },
  endsBefore: { it: 'L’ultimo giorno precede il primo.', en: 'The last day comes before the first.' },
  twice: (line: number): Text => ({
    it: `La stessa iscrizione, dallo stesso giorno, è già nella riga ${line}.`,
    en: `The same entry from the same day is in row ${line} already.`,
  }),
} as const;

/** One line of a table by its columns, with its place in the file for whoever has to mend it. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a table as a spreadsheet writes it: semicolons or commas, whichever the first line has more of, quoted where a
 * cell has one, with or without the mark of UTF-8. Names of columns are those of the first line, in lower case.
 */
export function csvRows(text: string): CsvRow[] {
  const content = text.replace(/^\uFEFF/, '');
  const head = content.split(/\r?\n/, 1)[0] ?? '';
  const separator = head.split(';').length >= head.split(',').length ? ';' : ',';
  const [columns, ...lines] = recordsOf(content, separator);
  const names = columns?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  return lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? ''])),
    }));
}

function recordsOf(content: string, separator: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push({ line: begun, cells });
    cells = [];
  };
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (content[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') {
      endRecord();
      begun = line;
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return records;
}

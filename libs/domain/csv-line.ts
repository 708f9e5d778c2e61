/**
 * One line of a CSV file: fields apart by semicolons, as spreadsheets in Italy read them, quoted where they
 * must be (RFC 4180 otherwise).
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(';')}\r\n`;
}

/** What makes a spreadsheet read UTF-8 as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Spreadsheets run a text that begins like a formula, and anybody may have written it: a quotation mark stops that. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.,]+$)/;

function csvField(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

import { isLocalDate, type LocalDate } from '../../../../../libs/law';
import type { Node } from './table-columns';

/** A quotation mark that keeps a spreadsheet from running a text; our own tables have it. */
const HARMLESS = /^'(?=[=+@\t\r-])/;
const ITALIAN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ITALIAN_AMOUNT = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+(,\d{1,2})?$/;

const answers: Readonly<Record<string, boolean>> = {
  sì: true,
  si: true,
  yes: true,
  vero: true,
  true: true,
  x: true,
  '1': true,
  no: false,
  falso: false,
  false: false,
  '0': false,
};

/** A day as spreadsheets in Italy write it, or as it stands; undefined where it is none. */
export function dayOf(cell: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = ITALIAN_DAY.exec(cell) ?? [];
  const written = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
}

/**
 * What a cell says, in the terms of its field; undefined for an empty one. What cannot be read is given as it stands, and
 * the form says what is wrong with it.
 */
export function cellValue(cell: string, node: Node): unknown {
  const text = cell.replace(HARMLESS, '').trim();
  if (text === '') return undefined;
  if (node.items) return text.split(';').map((item) => cellValue(item, node.items ?? {}));
  switch (node['x-widget']) {
    case 'date':
      return dayOf(text) ?? text;
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'yesNo':
      return answers[text.toLowerCase()] ?? text;
    case 'money':
    case 'amount':
    case 'percent':
      return amountOf(text);
    case 'choice':
      return choiceOf(text, node);
    default:
      return text;
  }
}

function amountOf(text: string): string {
  const bare = text.replace(/[€%\s]/g, '');
  if (!ITALIAN_AMOUNT.test(bare)) return bare;
  const [whole = '', decimals = ''] = bare.replaceAll('.', '').split(',');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function choiceOf(text: string, node: Node): string {
  const wanted = text.toLowerCase();
  const found = Object.entries(node['x-labels'] ?? {}).find(([key, { it, en }]) =>
    [key, it, en].some((name) => name.toLowerCase() === wanted),
  );
  return found?.[0] ?? text;
}

import { csvRows, hasUnstorableText, type ReceiptStatus } from '../domain';
import { isLocalDate, MONEY_SHAPE } from '../law';
import { type ReadReceipts, type Receipt, type ReceiptError, receiptError } from './receipt';
import { BrokenXml, childrenOf, readXml, textOf, type XmlNode } from './xml-reading';

/** A line of either format, before anybody has looked whether it makes sense. */
interface RawReceipt {
  readonly line: number;
  readonly year: string;
  readonly number: string;
  readonly on: string;
  readonly amount: string;
  readonly operation: string;
  readonly reference: string;
  readonly reason: string;
}

/**
 * `tipo_operazione` of the journal of cash. That a rejected order is `NON_ESEGUIBILE` there too, as in the notices about
 * single orders, is the reading of the house.
 */
const operations: Readonly<Record<string, ReceiptStatus>> = {
  ESEGUITO: 'executed',
  STORNATO: 'reversed',
  NON_ESEGUIBILE: 'rejected',
};

/** A longer reference or reason is cut: it goes into the journal of the case for ever. */
const MOST = 300;

/** Reads the treasurer's journal of cash, as XML or as CSV, whichever it is. */
export function readReceipts(content: string): ReadReceipts {
  const text = content.replace(/^\uFEFF/, '');
  if (text.trim() === '') return failed(receiptError(1, 'brokenFile', 'vuoto'));
  if (text.includes('\uFFFD')) return failed(receiptError(1, 'brokenFile', 'non è UTF-8'));
  if (hasUnstorableText(text)) return failed(receiptError(1, 'brokenFile', 'caratteri non ammessi'));
  return text.trimStart().startsWith('<') ? readJournalXml(text) : readJournalCsv(text);
}

const columns = ['esercizio', 'numero_mandato', 'data_movimento', 'importo', 'tipo_operazione'] as const;

function readJournalCsv(text: string): ReadReceipts {
  const head = (text.split(/\r?\n/, 1)[0] ?? '').toLowerCase().split(/[;,]/);
  const present = new Set(head.map((name) => name.trim().replace(/^"|"$/g, '')));
  const missing = columns.filter((name) => !present.has(name));
  if (missing.length > 0)
    return { ok: false, errors: missing.map((name) => receiptError(1, 'missingColumn', name)) };
  return checked(
    csvRows(text).map(({ line, cells }) => ({
      line,
      year: cells['esercizio'] ?? '',
      number: cells['numero_mandato'] ?? '',
      on: cells['data_movimento'] ?? '',
      amount: (cells['importo'] ?? '').replace(',', '.'),
      operation: cells['tipo_operazione'] ?? '',
      reference: cells['riferimento'] ?? '',
      reason: cells['motivo'] ?? '',
    })),
  );
}

/** Of all that moves on the account, only what concerns payment orders. */
function readJournalXml(text: string): ReadReceipts {
  let root: XmlNode;
  try {
    root = readXml(text);
  } catch (error) {
    if (error instanceof BrokenXml) return failed(receiptError(error.line, 'brokenFile', error.message));
    throw error;
  }
  if (root.name !== 'flusso_giornale_di_cassa')
    return failed(receiptError(root.line, 'brokenFile', `«${root.name}» non è un giornale di cassa`));
  const year = textOf(root, 'esercizio');
  const movements = childrenOf(root, 'informazioni_conto_evidenza')
    .flatMap((account) => childrenOf(account, 'movimento_conto_evidenza'))
    .filter((movement) => textOf(movement, 'tipo_documento') === 'MANDATO');
  return checked(
    movements.map((movement) => ({
      line: movement.line,
      year,
      number: textOf(movement, 'numero_documento'),
      on: textOf(movement, 'data_movimento').slice(0, 10),
      amount: textOf(movement, 'importo'),
      operation: textOf(movement, 'tipo_operazione'),
      reference:
        textOf(movement, 'numero_bolletta_quietanza_storno') || textOf(movement, 'numero_bolletta_quietanza'),
      reason: textOf(movement, 'causale'),
    })),
  );
}

function checked(raws: readonly RawReceipt[]): ReadReceipts {
  const errors = raws.flatMap(errorsOf);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, receipts: raws.map(receiptOf) };
}

function errorsOf(raw: RawReceipt): ReceiptError[] {
  const { line, year, number, on, operation } = raw;
  return [
    /^20\d\d$/.test(year) ? [] : receiptError(line, 'badYear', year),
    /^[1-9]\d{0,6}$/.test(number) ? [] : receiptError(line, 'badNumber', number),
    isLocalDate(on) ? [] : receiptError(line, 'badDay', on),
    isAmount(raw) ? [] : receiptError(line, 'badAmount', raw.amount),
    Object.hasOwn(operations, operation) ? [] : receiptError(line, 'unknownOperation', operation),
  ].flat();
}

/** Some treasurers write what comes back below zero, others do not. */
function isAmount(raw: RawReceipt): boolean {
  return MONEY_SHAPE.test(amountOf(raw)) && !/^0+\.00$/.test(amountOf(raw));
}

function amountOf({ amount, operation }: RawReceipt): string {
  return operation === 'STORNATO' ? amount.replace(/^-/, '') : amount;
}

function receiptOf(raw: RawReceipt): Receipt {
  const { line, year, number, on, operation, reference, reason } = raw;
  return {
    line,
    year: Number(year),
    number: Number(number),
    on,
    amount: amountOf(raw),
    status: operations[operation] as ReceiptStatus,
    ...(reference && { reference: reference.slice(0, MOST) }),
    ...(reason && { reason: reason.slice(0, MOST) }),
  };
}

function failed(error: ReceiptError): ReadReceipts {
  return { ok: false, errors: [error] };
}

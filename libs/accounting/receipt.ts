import type { ReceiptStatus, Text } from '../domain';
import type { LocalDate } from '../law';
import type { OrderNumber } from './payment-order';

/** A line of the treasurer's journal of cash about an order (TUEL art. 185 c. 3, 225). Money is `"1234.50"`. */
export interface Receipt extends OrderNumber {
  readonly status: ReceiptStatus;
  readonly on: LocalDate;
  /** Gross, as the order has it. */
  readonly amount: string;
  /** What the treasurer calls it: the number of the payment or of its reversal. */
  readonly reference?: string;
  /** Why it was rejected or came back, where the treasurer says so. */
  readonly reason?: string;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

export type ReceiptErrorCode =
  | 'brokenFile'
  | 'missingColumn'
  | 'badYear'
  | 'badNumber'
  | 'badDay'
  | 'badAmount'
  | 'unknownOperation'
  | 'unknownOrder'
  | 'otherAmount'
  | 'repeated'
  | 'contradicts';

/** Why a line of a file is not taken; as long as a file has one, nothing of it is. */
export interface ReceiptError {
  readonly line: number;
  readonly code: ReceiptErrorCode;
  readonly text: Text;
}

/** The receipts of a file, or what is wrong with it: never a part of it. */
export type ReadReceipts =
  | { readonly ok: true; readonly receipts: readonly Receipt[] }
  | { readonly ok: false; readonly errors: readonly ReceiptError[] };

export function receiptError(line: number, code: ReceiptErrorCode, what = ''): ReceiptError {
  return { line, code, text: texts[code](what) };
}

const texts: Readonly<Record<ReceiptErrorCode, (what: string) => Text>> = {
  brokenFile: (what) => ({
    it: `Il file non si legge (${what}): chiederne un altro al tesoriere.`,
    en: `The file cannot be read (${what}): ask the treasurer for another.`,
  }),
  missingColumn: (what) => ({
    it: `Manca la colonna «${what}»: chiedere al tesoriere il file completo.`,
    en: `The column “${what}” is missing: ask the treasurer for the whole file.`,
  }),
  badYear: (what) => ({
    it: `«${what}» non è un esercizio come 2027.`,
    en: `“${what}” is no financial year like 2027.`,
  }),
  badNumber: (what) => ({
    it: `«${what}» non è il numero di un mandato.`,
    en: `“${what}” is not the number of an order.`,
  }),
  badDay: (what) => ({
    it: `«${what}» non è una data come 2027-03-01.`,
    en: `“${what}” is no day like 2027-03-01.`,
  }),
  badAmount: (what) => ({
    it: `«${what}» non è un importo al centesimo come 1234.50.`,
    en: `“${what}” is no amount to the cent like 1234.50.`,
  }),
  unknownOperation: (what) => ({
    it: `L’operazione «${what}» non è prevista: verificare con il tesoriere.`,
    en: `The operation “${what}” is not known here: ask the treasurer.`,
  }),
  unknownOrder: (what) => ({
    it: `Il mandato ${what} non è stato trasmesso da qui: verificare numero ed esercizio con il tesoriere.`,
    en: `The order ${what} was not handed over from here: check number and year with the treasurer.`,
  }),
  otherAmount: (what) => ({
    it: `L’importo non è quello lordo del mandato, € ${what}: verificare con il tesoriere.`,
    en: `The amount is not the gross amount of the order, € ${what}: ask the treasurer.`,
  }),
  repeated: (what) => ({
    it: `L’esito del mandato ${what} è già in un’altra riga dello stesso file.`,
    en: `What became of the order ${what} is in another line of the same file already.`,
  }),
  contradicts: (what) => ({
    it: `L’esito contraddice quello già registrato per il mandato ${what}: verificare con il tesoriere.`,
    en: `This contradicts what is registered of the order ${what}: ask the treasurer.`,
  }),
};

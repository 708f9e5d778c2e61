import { addDays, type LocalDate, parseMoney } from '../../../../libs/law';
import { isPrivateDay, type Itinerary, stretchesOf, stretchOfExpense, stretchOfNight } from './itinerary';

/** What an expense is for; board and lodging are held against the ceiling of their day. */
export type ExpenseKind = 'board' | 'lodging' | 'travel' | 'other';

/** A receipt of the statement, in its own currency. */
export interface Receipt {
  readonly kind: ExpenseKind;
  readonly supplier: string;
  /** The number printed on it; a till slip may have none. */
  readonly number?: string | undefined;
  /** The day of the expense; of lodging, that of the first night. */
  readonly day: LocalDate;
  /** `HH:MM`, where it is printed. */
  readonly time?: string | undefined;
  /** Of lodging: for how many nights. */
  readonly nights?: number | undefined;
  /** `"120.00"`, in the currency. */
  readonly amount: string;
  readonly currency: string;
  /** Who has paid: the city has by booking, others are host or project, whose money is not counted here. */
  readonly payer: 'traveller' | 'city' | 'others';
  /** Of somebody who travels along, whose costs are not the city's. */
  readonly forCompanion: boolean;
  /** The photograph or PDF in the dossier; without it the receipt was lost and is only declared. */
  readonly document?: string | undefined;
}

export type ReceiptFault =
  | { readonly code: 'duplicate'; readonly receipt: number; readonly of: number }
  | { readonly code: 'zeroAmount' | 'outsideMission'; readonly receipt: number };

/**
 * Receipts that stand in the statement twice: the same picture, or one of the same content, or the same number, day and
 * amount. Only what is documented is paid, and that once. D.M. 4 August 2011 art. 1.
 *
 * @param hashes of the documents, by their ids, where they are known
 */
export function duplicates(
  receipts: readonly Receipt[],
  hashes: Readonly<Record<string, string>> = {},
): { receipt: number; of: number }[] {
  const seen = new Map<string, number>();
  return receipts.flatMap((receipt, index) => {
    const marks = marksOf(receipt, hashes);
    const of = marks.map((mark) => seen.get(mark)).find((other) => other !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, index);
    return of === undefined ? [] : [{ receipt: index, of }];
  });
}

/** What tells a receipt from the others of its statement; two with a mark in common are one. D.M. 4 August 2011 art. 1. */
function marksOf(receipt: Receipt, hashes: Readonly<Record<string, string>>): string[] {
  const { number, day, amount, currency, document } = receipt;
  const hash = document === undefined ? undefined : hashes[document];
  return [
    ...(document === undefined ? [] : [hash === undefined ? `document ${document}` : `hash ${hash}`]),
    ...(number === undefined ? [] : [`number ${normalised(number)} ${day} ${amount} ${currency}`]),
  ];
}

/**
 * What tells a receipt from those of other missions: there the number is one of its supplier, as others count from 1 as well.
 * D.M. 4 August 2011 art. 1.
 */
export function marksInHouse(receipt: Receipt, hashes: Readonly<Record<string, string>>): string[] {
  const supplier = normalised(receipt.supplier);
  return marksOf(receipt, hashes).map((mark) => (mark.startsWith('number ') ? `${supplier} ${mark}` : mark));
}

/** `n. 12/A` and `N.12/a` are the same number. */
function normalised(number: string): string {
  return number.replace(/[\s.]/g, '').toUpperCase();
}

/** What is wrong with the receipts of a mission beside what each field says. D.M. 4 August 2011 art. 1 and 3. */
export function receiptFaults(
  receipts: readonly Receipt[],
  itinerary: Itinerary,
  hashes: Readonly<Record<string, string>> = {},
): ReceiptFault[] {
  return [
    ...receipts.flatMap((receipt, index): ReceiptFault[] => [
      ...(parseMoney(receipt.amount) === 0n ? [{ code: 'zeroAmount' as const, receipt: index }] : []),
      ...(isPlaced(receipt, itinerary) ? [] : [{ code: 'outsideMission' as const, receipt: index }]),
    ]),
    ...duplicates(receipts, hashes).map((found) => ({ code: 'duplicate' as const, ...found })),
  ];
}

/** Board and lodging are of a day of the mission; a ticket may have been bought long before. */
function isPlaced(receipt: Receipt, itinerary: Itinerary): boolean {
  if (receipt.kind !== 'board' && receipt.kind !== 'lodging') return true;
  const stretches = stretchesOf(itinerary);
  return daysOf(receipt).every(
    (day) =>
      isPrivateDay(itinerary, day) ||
      (receipt.kind === 'lodging'
        ? stretchOfNight(itinerary, stretches, day)
        : stretchOfExpense(itinerary, stretches, { day, time: receipt.time })) !== undefined,
  );
}

/** The days or nights that a receipt is for. */
export function daysOf({ kind, day, nights = 1 }: Receipt): LocalDate[] {
  return kind === 'lodging' ? Array.from({ length: nights }, (_, index) => addDays(day, index)) : [day];
}

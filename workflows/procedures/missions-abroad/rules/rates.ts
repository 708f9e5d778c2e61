import {
  addDays,
  type Cents,
  compareDates,
  divide,
  entryOn,
  type LocalDate,
  parseMoney,
  valueOn,
} from '../../../../libs/law';
import { ownCarFraction, petrolPriceValidity, rateValidity } from '../parameters';

/** An official rate: how many units of the currency a euro was worth on a day, `"1.0850"`. */
export interface ExchangeRate {
  readonly currency: string;
  readonly day: LocalDate;
  readonly unitsPerEuro: string;
}

/** The price of a litre of petrol from a day on, in euro with three decimals, `"1.789"`. */
export interface PetrolPrice {
  readonly day: LocalDate;
  readonly pricePerLitre: string;
}

export const EURO = 'EUR';

/**
 * The rate of a day, or the last one before it where that day has none and the last still holds; never that of a later day.
 * D.M. 4 August 2011 art. 1 (expenses actually incurred): the official rate of the day of the expense.
 *
 * @returns undefined where there is none: the statement then waits for it
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  currency: string,
  day: LocalDate,
): ExchangeRate | undefined {
  return lastBefore(
    rates.filter((rate) => rate.currency === currency),
    day,
    valueOn(rateValidity, day),
  );
}

/** The price of a day, in the same way. D.M. 4 August 2011 art. 2. */
export function petrolPriceOn(prices: readonly PetrolPrice[], day: LocalDate): PetrolPrice | undefined {
  return lastBefore(prices, day, valueOn(petrolPriceValidity, day) - 1);
}

/** The first day of which a rate could still be the one of this day. D.M. 4 August 2011 art. 1. */
export function firstRateDay(day: LocalDate): LocalDate {
  return addDays(day, -valueOn(rateValidity, day));
}

/** The first day of which a price could still be the one of this day. D.M. 4 August 2011 art. 2. */
export function firstPriceDay(day: LocalDate): LocalDate {
  return addDays(day, 1 - valueOn(petrolPriceValidity, day));
}

function lastBefore<Dated extends { readonly day: LocalDate }>(
  rows: readonly Dated[],
  day: LocalDate,
  validFor: number,
): Dated | undefined {
  const earliest = addDays(day, -validFor);
  return rows
    .filter((row) => compareDates(earliest, row.day) <= 0 && compareDates(row.day, day) <= 0)
    .reduce<Dated | undefined>(
      (last, row) => (last && compareDates(last.day, row.day) >= 0 ? last : row),
      undefined,
    );
}

/** An amount in euro cents, rounded half up once. Throws for a rate of zero, which no bank has ever published. */
export function inEuro(amount: string, unitsPerEuro: string): Cents {
  const { value, scale } = decimal(unitsPerEuro);
  return divide(parseMoney(amount) * scale, value, 'halfUp');
}

/** What is paid for kilometres in one's own car: a part of a litre for each. D.M. 4 August 2011 art. 2. */
export function ownCarRefund(km: number, pricePerLitre: string, on: LocalDate): Cents {
  const { litres, km: perKm } = entryOn(ownCarFraction, on).value;
  const { value, scale } = decimal(pricePerLitre);
  return divide(BigInt(km) * litres * value * 100n, perKm * scale, 'halfUp');
}

/** `"1.0850"` as 10850 by 10000. */
function decimal(text: string): { value: bigint; scale: bigint } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { value: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}

import {
  type Cents,
  divide,
  excessOf,
  type LocalDate,
  lesserOf,
  missionDay,
  missionDistance,
  type MissionDayReason,
  percentOf,
  type Text,
  valueOn,
} from '../../../../libs/law';
import { ceilingsAbroad, hostedShares, lostReceipts } from '../parameters';
import * as explain from './explanation';
import {
  hoursOf,
  isPrivateDay,
  type Itinerary,
  shown,
  type ShownStretch,
  type Stretch,
  stretchesOf,
  stretchOfExpense,
  stretchOfNight,
} from './itinerary';
import {
  EURO,
  type ExchangeRate,
  inEuro,
  ownCarRefund,
  petrolPriceOn,
  type PetrolPrice,
  rateOn,
} from './rates';
import { daysOf, type Receipt } from './receipts';

/** Board or lodging that the host gave on a day. */
export interface Hosted {
  readonly day: LocalDate;
  readonly board: boolean;
  readonly lodging: boolean;
}

export interface OwnCar {
  readonly day: LocalDate;
  readonly km: number;
}

export interface Statement {
  readonly itinerary: Itinerary;
  readonly receipts: readonly Receipt[];
  readonly hosted: readonly Hosted[];
  readonly ownCar: readonly OwnCar[];
  /** How far the place is from the seat. */
  readonly distanceKm: number;
  readonly mealDeclared: boolean;
}

export interface Quotations {
  readonly rates: readonly ExchangeRate[];
  readonly petrol: readonly PetrolPrice[];
}

/** A rate or price that the registers do not have for a day. */
export type MissingQuotation =
  | { readonly kind: 'rate'; readonly currency: string; readonly day: LocalDate }
  | { readonly kind: 'petrol'; readonly day: LocalDate };

/** Why an expense is charged to the traveller, or left to those who have paid it. */
export type Exclusion = 'privateDay' | 'companion' | 'lost' | 'paidByOthers';

export interface StretchResult extends ShownStretch {
  readonly number: number;
  readonly reason: MissionDayReason;
  readonly ceiling: Cents;
  readonly documented: Cents;
  readonly paid: Cents;
  readonly excess: Cents;
}

/** What a statement comes to. `paid + excess = documented`; what others have paid is in none of the three. */
export interface StatementResult {
  readonly stretches: readonly StretchResult[];
  readonly documented: Cents;
  /** What the mission costs the city. */
  readonly paid: Cents;
  /** What is charged to the traveller. */
  readonly excess: Cents;
  /** Of what is documented, what the city has paid by itself. */
  readonly paidByCity: Cents;
  /** How it was computed, line by line. */
  readonly lines: readonly Text[];
}

/** The part of a receipt that falls into one stretch, or is excluded. */
interface Part {
  readonly receipt: Receipt;
  readonly cents: Cents;
  readonly stretch: Stretch | undefined;
  readonly excluded: Exclusion | undefined;
}

/** The rates and prices that a statement cannot be computed without, each once. D.M. 4 August 2011 art. 1 and 2. */
export function missingQuotations(
  { receipts, ownCar }: Pick<Statement, 'receipts' | 'ownCar'>,
  { rates, petrol }: Quotations,
): MissingQuotation[] {
  const missing = [
    ...receipts
      .filter(({ currency, day }) => currency !== EURO && !rateOn(rates, currency, day))
      .map(({ currency, day }) => ({ kind: 'rate' as const, currency, day })),
    ...ownCar
      .filter(({ day }) => !petrolPriceOn(petrol, day))
      .map(({ day }) => ({ kind: 'petrol' as const, day })),
  ];
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * What is paid of a mission: board and lodging of each stretch up to its ceiling, travel and the rest as documented, the own
 * car by its petrol. D.M. 4 August 2011 art. 1 to 3; TUEL art. 84 c. 1. Rates and prices must be there
 * ({@link missingQuotations}), and the receipts without faults.
 */
export function computeStatement(statement: Statement, quotations: Quotations): StatementResult {
  const { itinerary, receipts } = statement;
  const stretches = stretchesOf(itinerary);
  const converted = receipts.map((receipt) => convert(receipt, quotations.rates));
  const parts = receipts.flatMap((receipt, index) =>
    partsOf(receipt, converted[index]?.cents ?? 0n, itinerary, stretches),
  );
  const counted = parts.filter(({ excluded }) => excluded !== 'paidByOthers');
  const results = stretches.map((stretch) => resultOf(stretch, statement, parts));
  const free = counted.filter(({ receipt, excluded }) => !excluded && !isHeldAgainstCeiling(receipt));
  const excluded = counted.filter((part) => part.excluded !== undefined);
  const cars = statement.ownCar.map((car) => carOf(car, quotations.petrol));
  const carTotal = sum(cars.map(({ cents }) => cents));
  return {
    stretches: results.map(({ result }) => result),
    documented: sum(counted.map(({ cents }) => cents)) + carTotal,
    paid: sum(results.map(({ result }) => result.paid)) + sum(free.map(({ cents }) => cents)) + carTotal,
    excess: sum(results.map(({ result }) => result.excess)) + sum(excluded.map(({ cents }) => cents)),
    paidByCity: sum(counted.filter(({ receipt }) => receipt.payer === 'city').map(({ cents }) => cents)),
    lines: [
      ...converted.map(({ line }) => line),
      ...parts.flatMap(({ receipt, cents, excluded: why }) =>
        why ? [explain.excluded(receipt, cents, why)] : [],
      ),
      ...results.flatMap(({ lines }) => lines),
      explain.asDocumented(sum(free.map(({ cents }) => cents))),
      ...cars.map(({ line }) => line),
    ],
  };
}

/** In euro, at the rate of the day of the expense. D.M. 4 August 2011 art. 1. */
function convert(receipt: Receipt, rates: readonly ExchangeRate[]): { cents: Cents; line: Text } {
  const { currency, day, amount } = receipt;
  if (currency === EURO) {
    const cents = inEuro(amount, '1');
    return { cents, line: explain.inEuro(receipt, cents) };
  }
  const rate = rateOn(rates, currency, day);
  if (!rate) throw new Error(`There is no rate of ${currency} for ${day}: it is asked for before`);
  const cents = inEuro(amount, rate.unitsPerEuro);
  return { cents, line: explain.converted(receipt, rate, cents) };
}

/** A receipt by the days it is for: the nights of an invoice share it equally, cents left over go to the first ones. */
function partsOf(
  receipt: Receipt,
  total: Cents,
  itinerary: Itinerary,
  stretches: readonly Stretch[],
): Part[] {
  const days = daysOf(receipt);
  const each = divide(total, BigInt(days.length), 'cut');
  const left = Number(total - each * BigInt(days.length));
  return days.map((day, index) => ({
    receipt,
    cents: index < left ? each + 1n : each,
    stretch:
      receipt.kind === 'lodging'
        ? stretchOfNight(itinerary, stretches, day)
        : stretchOfExpense(itinerary, stretches, { day, time: receipt.time }),
    excluded: exclusionOf(receipt, day, itinerary),
  }));
}

/** Why an expense is not the city's. D.M. 4 August 2011 art. 1: documented expenses, of the mission, of the traveller. */
export function exclusionOf(receipt: Receipt, day: LocalDate, itinerary: Itinerary): Exclusion | undefined {
  if (receipt.payer === 'others') return 'paidByOthers';
  if (receipt.forCompanion) return 'companion';
  if (isPrivateDay(itinerary, day)) return 'privateDay';
  if (receipt.document === undefined && valueOn(lostReceipts, day) === 'rejected') return 'lost';
  return undefined;
}

function isHeldAgainstCeiling({ kind }: Receipt): boolean {
  return kind === 'board' || kind === 'lodging';
}

/** A stretch against the ceiling of its class. D.M. 4 August 2011 art. 3. */
function resultOf(
  stretch: Stretch,
  statement: Statement,
  parts: readonly Part[],
): { result: StretchResult; lines: readonly Text[] } {
  const { itinerary, distanceKm, mealDeclared } = statement;
  const here = parts.filter((part) => part.stretch === stretch && isHeldAgainstCeiling(part.receipt));
  const documented = sum(here.filter(({ excluded }) => !excluded).map(({ cents }) => cents));
  const hosted = hostedIn(stretch, statement);
  const times = shown(itinerary, stretch);
  const on = times.from.day;
  const durationHours = hoursOf(stretch);
  const overnight = hosted.lodging || here.some(({ receipt }) => receipt.kind === 'lodging');
  const { reason, ceiling: full } = missionDay(
    { durationHours, overnight, distanceKm, documented, mealDeclared },
    valueOn(ceilingsAbroad, on),
    valueOn(missionDistance, on),
  );
  const ceiling = reduced(full, hosted, on);
  const result = {
    number: stretch.number,
    ...times,
    reason,
    ceiling,
    documented,
    paid: lesserOf(documented, ceiling),
    excess: excessOf(documented, ceiling),
  };
  const lines = [
    explain.dayClass(result, durationHours),
    ...(ceiling === full ? [] : [explain.hosted(full, ceiling, hosted)]),
    explain.stretchPaid(result),
  ];
  return { result, lines };
}

/** What the host gave in a stretch: lodging by its night, board by its day. */
function hostedIn(stretch: Stretch, { itinerary, hosted }: Statement): { board: boolean; lodging: boolean } {
  const stretches = stretchesOf(itinerary);
  const isHere = (found: Stretch | undefined): boolean => found?.number === stretch.number;
  return {
    board: hosted.some(({ day, board }) => board && isHere(stretchOfExpense(itinerary, stretches, { day }))),
    lodging: hosted.some(({ day, lodging }) => lodging && isHere(stretchOfNight(itinerary, stretches, day))),
  };
}

/** The ceiling where the host has given a part of what it is for. D.M. 4 August 2011 art. 3, by analogy. */
export function reduced(
  ceiling: Cents,
  { board, lodging }: { readonly board: boolean; readonly lodging: boolean },
  on: LocalDate,
): Cents {
  if (!board && !lodging) return ceiling;
  const shares = valueOn(hostedShares, on);
  return percentOf(ceiling, shares[board && lodging ? 'both' : board ? 'board' : 'lodging'], 'halfUp');
}

function carOf(car: OwnCar, prices: readonly PetrolPrice[]): { cents: Cents; line: Text } {
  const price = petrolPriceOn(prices, car.day);
  if (!price) throw new Error(`There is no price of petrol for ${car.day}: it is asked for before`);
  const cents = ownCarRefund(car.km, price.pricePerLitre, car.day);
  return { cents, line: explain.ownCar(car, price, cents) };
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

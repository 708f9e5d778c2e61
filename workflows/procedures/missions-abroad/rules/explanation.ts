import {
  type Cents,
  displayDate,
  displayMoney,
  entryOn,
  type Language,
  type MissionDayReason,
  type Text,
} from '../../../../libs/law';
import { ownCarFraction } from '../parameters';
import type { ExchangeRate, PetrolPrice } from './rates';
import type { Receipt } from './receipts';
import type { Exclusion, OwnCar, StretchResult } from './statement';

/*
 * The lines by which a statement says how it was computed. Screen, statement and liquidation show the same ones.
 */

const kinds: Readonly<Record<Receipt['kind'], Text>> = {
  board: { it: 'vitto', en: 'board' },
  lodging: { it: 'alloggio', en: 'lodging' },
  travel: { it: 'viaggio', en: 'travel' },
  other: { it: 'altra spesa', en: 'other expense' },
};

const reasons: Readonly<Record<MissionDayReason, Text>> = {
  overnightOver18Hours: { it: 'con pernottamento', en: 'with a night' },
  overnightUpTo18Hours: { it: 'fino a 18 ore con pernottamento', en: 'up to 18 hours with a night' },
  atLeast6Hours: { it: 'almeno 6 ore senza pernottamento', en: 'at least 6 hours without a night' },
  under6HoursFar: { it: 'meno di 6 ore, oltre la distanza minima', en: 'under 6 hours, far enough away' },
  under6HoursMealDeclared: {
    it: 'meno di 6 ore, pasto dichiarato',
    en: 'under 6 hours, a meal was declared',
  },
  under6HoursNear: { it: 'meno di 6 ore, sotto la distanza minima', en: 'under 6 hours, too near' },
};

const exclusions: Readonly<Record<Exclusion, Text>> = {
  privateDay: {
    it: 'giorno privato, a carico di chi viaggia',
    en: 'a private day, charged to the traveller',
  },
  companion: {
    it: 'spesa di chi accompagna, a carico di chi viaggia',
    en: 'of a companion, charged to the traveller',
  },
  lost: { it: 'manca la ricevuta, a carico di chi viaggia', en: 'no receipt, charged to the traveller' },
  paidByOthers: { it: 'sostenuta da altri, non conteggiata', en: 'paid by others, not counted' },
};

/** A line in both languages from the same figures. */
function line(write: Readonly<Record<Language, (in_: Display) => string>>): Text {
  return { it: write.it(displays.it), en: write.en(displays.en) };
}

interface Display {
  readonly euro: (amount: Cents) => string;
  readonly day: (day: string) => string;
  readonly decimal: (text: string) => string;
}

const displayIn = (language: Language): Display => ({
  euro: (amount) =>
    language === 'it' ? `${displayMoney(amount, 'it')} euro` : `EUR ${displayMoney(amount, 'en')}`,
  day: (day) => displayDate(day, language),
  decimal: (text) => (language === 'it' ? text.replace('.', ',') : text),
});
const displays: Readonly<Record<Language, Display>> = { it: displayIn('it'), en: displayIn('en') };

const named = ({ kind, supplier, day }: Receipt, language: Language): string =>
  `${kinds[kind][language]}, ${supplier}, ${displays[language].day(day)}`;

/** A receipt in euro. */
export function inEuro(receipt: Receipt, cents: Cents): Text {
  return line({
    it: ({ euro }) => `${capital(named(receipt, 'it'))}: ${euro(cents)}.`,
    en: ({ euro }) => `${capital(named(receipt, 'en'))}: ${euro(cents)}.`,
  });
}

/** A receipt in another currency, with the rate and, where it is not of that day, the day of the rate. */
export function converted(receipt: Receipt, rate: ExchangeRate, cents: Cents): Text {
  const { amount, currency, day } = receipt;
  const isOfThatDay = rate.day === day;
  return line({
    it: ({ euro, decimal, day: on }) =>
      `${capital(named(receipt, 'it'))}: ${displayMoney(amount, 'it')} ${currency} al cambio di ${decimal(rate.unitsPerEuro)} del ${on(rate.day)}${isOfThatDay ? '' : ', l’ultimo rilevato prima della spesa'}, pari a ${euro(cents)}.`,
    en: ({ euro, decimal, day: on }) =>
      `${capital(named(receipt, 'en'))}: ${currency} ${displayMoney(amount, 'en')} at the rate of ${decimal(rate.unitsPerEuro)} of ${on(rate.day)}${isOfThatDay ? '' : ', the last before the expense'}: ${euro(cents)}.`,
  });
}

export function excluded(receipt: Receipt, cents: Cents, why: Exclusion): Text {
  return line({
    it: ({ euro }) => `${capital(named(receipt, 'it'))}: ${euro(cents)}, ${exclusions[why].it}.`,
    en: ({ euro }) => `${capital(named(receipt, 'en'))}: ${euro(cents)}, ${exclusions[why].en}.`,
  });
}

export function dayClass({ number, from, to, reason }: StretchResult, hours: number): Text {
  const whole = hours.toFixed(2).replace(/\.?0+$/, '');
  return line({
    it: ({ day, decimal }) =>
      `Giornata ${number}, dal ${day(from.day)} alle ${from.time} al ${day(to.day)} alle ${to.time}: ${decimal(whole)} ore, ${reasons[reason].it}.`,
    en: ({ day, decimal }) =>
      `Day ${number}, from ${day(from.day)} at ${from.time} to ${day(to.day)} at ${to.time}: ${decimal(whole)} hours, ${reasons[reason].en}.`,
  });
}

export function hosted(full: Cents, ceiling: Cents, given: { board: boolean; lodging: boolean }): Text {
  const it = given.board && given.lodging ? 'vitto e alloggio' : given.board ? 'il vitto' : 'l’alloggio';
  const en = given.board && given.lodging ? 'board and lodging' : given.board ? 'board' : 'lodging';
  return line({
    it: ({ euro }) => `L’ospite ha offerto ${it}: il massimale scende da ${euro(full)} a ${euro(ceiling)}.`,
    en: ({ euro }) => `The host gave ${en}: the ceiling goes down from ${euro(full)} to ${euro(ceiling)}.`,
  });
}

export function stretchPaid({ number, ceiling, documented, paid, excess }: StretchResult): Text {
  return line({
    it: ({ euro }) =>
      `Giornata ${number}: vitto e alloggio documentati ${euro(documented)}, massimale ${euro(ceiling)}, rimborsabili ${euro(paid)}, a carico di chi viaggia ${euro(excess)}.`,
    en: ({ euro }) =>
      `Day ${number}: board and lodging documented ${euro(documented)}, ceiling ${euro(ceiling)}, paid ${euro(paid)}, charged to the traveller ${euro(excess)}.`,
  });
}

export function asDocumented(cents: Cents): Text {
  return line({
    it: ({ euro }) => `Viaggio e altre spese, come documentate: ${euro(cents)}.`,
    en: ({ euro }) => `Travel and other expenses, as documented: ${euro(cents)}.`,
  });
}

export function ownCar({ km, day: on }: OwnCar, price: PetrolPrice, cents: Cents): Text {
  const { litres, km: perKm } = entryOn(ownCarFraction, on).value;
  return line({
    it: ({ euro, day, decimal }) =>
      `Auto propria, ${day(on)}: ${km} km per ${litres}/${perKm} di litro a ${decimal(price.pricePerLitre)} euro (prezzo del ${day(price.day)}), pari a ${euro(cents)}.`,
    en: ({ euro, day, decimal }) =>
      `Own car, ${day(on)}: ${km} km by ${litres}/${perKm} litre at EUR ${decimal(price.pricePerLitre)} (price of ${day(price.day)}): ${euro(cents)}.`,
  });
}

export function settled(
  figures: { paid: Cents; paidByCity: Cents; advance: Cents },
  outcome: 'refund' | 'recovery' | 'even',
  amount: Cents,
): Text {
  const { paid, paidByCity, advance } = figures;
  const ends: Readonly<Record<typeof outcome, Readonly<Record<Language, string>>>> = {
    refund: { it: 'da rimborsare', en: 'to be refunded' },
    recovery: { it: 'da restituire', en: 'to be given back' },
    even: { it: 'nulla è dovuto', en: 'nothing is due' },
  };
  return line({
    it: ({ euro }) =>
      `Spesa riconosciuta ${euro(paid)}, già pagata dal Comune ${euro(paidByCity)}, anticipo ${euro(advance)}: ${ends[outcome].it}${outcome === 'even' ? '' : ` ${euro(amount)}`}.`,
    en: ({ euro }) =>
      `Expense recognised ${euro(paid)}, paid by the city already ${euro(paidByCity)}, advance ${euro(advance)}: ${ends[outcome].en}${outcome === 'even' ? '' : ` ${euro(amount)}`}.`,
  });
}

/** A penalty of a mission that did not take place. */
export function penalty(what: string, cents: Cents): Text {
  return line({
    it: ({ euro }) => `Penale, ${what}: ${euro(cents)}.`,
    en: ({ euro }) => `Penalty, ${what}: ${euro(cents)}.`,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { defineRegister } from '../domain';
import { currency, date, form, rate, text } from '../forms';
import { cite } from '../law';

/*
 * Rates and prices that are published by day. They belong to no single procedure: Accounts brings them in from the tables of
 * who publishes them, and whoever converts an amount asks for the row of the day.
 */

const keeper = { unit: 'accounts', officer: 'accounts.officer', manager: 'accounts.head', public: false };

const source = () =>
  text(200, {
    label: { it: 'Fonte', en: 'Source' },
    hint: { it: 'Chi ha pubblicato il dato, e dove.', en: 'Who has published it, and where.' },
  });

/** Official exchange rates, one for each currency and day. */
export const exchangeRates = defineRegister({
  key: 'exchangeRates',
  title: { it: 'Cambi ufficiali', en: 'Official exchange rates' },
  summary: {
    it: 'I cambi ufficiali delle valute estere, giorno per giorno, con i quali si convertono le spese sostenute all’estero.',
    en: 'The official rates of foreign currencies, day by day, by which expenses abroad are converted.',
  },
  entry: form({
    currency: currency({ label: { it: 'Valuta', en: 'Currency' } }),
    day: date({ label: { it: 'Giorno', en: 'Day' } }),
    unitsPerEuro: rate({
      label: { it: 'Unità per un euro', en: 'Units per euro' },
      hint: {
        it: 'Quante unità della valuta vale un euro, ad esempio 0.9350.',
        en: 'How many units of the currency a euro is worth, such as 0.9350.',
      },
    }),
    source: source(),
  }),
  keyOf: ({ currency: code, day }) => `${code} ${day}`,
  titleOf: ({ currency: code, day, unitsPerEuro }) => `${code} ${day}: ${unitsPerEuro}`,
  beginsOn: ({ day }) => day,
  endsOn: ({ day }) => day,
  columns: ['currency', 'day', 'unitsPerEuro', 'source'],
  ...keeper,
  basis: [cite('D.M. 4 agosto 2011', '1')],
});

/** The price of petrol by which kilometres in one's own car are refunded, from each survey to the next. */
export const petrolPrices = defineRegister({
  key: 'petrolPrices',
  title: { it: 'Prezzi della benzina', en: 'Prices of petrol' },
  summary: {
    it: 'I prezzi rilevati di un litro di benzina, con i quali si rimborsa l’uso dell’auto propria.',
    en: 'Surveyed prices of a litre of petrol, by which the use of one’s own car is refunded.',
  },
  entry: form({
    day: date({ label: { it: 'Rilevato il', en: 'Surveyed on' } }),
    pricePerLitre: rate({
      label: { it: 'Euro al litro', en: 'Euro per litre' },
      hint: { it: 'Ad esempio 1.789.', en: 'Such as 1.789.' },
    }),
    source: source(),
  }),
  keyOf: ({ day }) => day,
  titleOf: ({ day, pricePerLitre }) => `${day}: ${pricePerLitre}`,
  beginsOn: ({ day }) => day,
  endsOn: ({ day }) => day,
  columns: ['day', 'pricePerLitre', 'source'],
  ...keeper,
  basis: [cite('D.M. 4 agosto 2011', '2')],
});

import { defineRegister } from '../../../libs/domain';
import { choice, country, date, form, integer, money, personTaxCode, text } from '../../../libs/forms';
import { cite, compareDates, displayDate } from '../../../libs/law';
import { roles } from './form';

const keeper = {
  unit: 'international-relations.direction',
  officer: 'international-relations.officer',
  manager: 'international-relations.director',
};

/** Who is away when: nobody is on two missions on one day. */
export const missions = defineRegister({
  key: 'missions',
  title: { it: 'Missioni all’estero', en: 'Missions abroad' },
  summary: {
    it: 'I giorni di missione di ciascun amministratore: la stessa persona non ha due missioni nello stesso giorno.',
    en: 'The days of mission of each office holder: one person is not on two missions on one day.',
  },
  entry: form({
    mission: text(100, { label: { it: 'Pratica', en: 'Case' } }),
    traveller: text(160, { label: { it: 'Chi viaggia', en: 'Traveller' } }),
    taxCode: personTaxCode({ label: { it: 'Codice fiscale', en: 'Tax code' } }),
    role: choice(roles, { label: { it: 'Carica', en: 'Office held' } }),
    destination: text(160, { label: { it: 'Destinazione', en: 'Destination' } }),
    country: country({ label: { it: 'Paese', en: 'Country' } }),
    estimate: money({ label: { it: 'Spesa prevista (€)', en: 'Estimate (€)' } }).optional(),
    advance: money({ label: { it: 'Anticipo (€)', en: 'Advance (€)' } }).optional(),
    cost: money({ label: { it: 'Spesa riconosciuta (€)', en: 'Cost (€)' } }).optional(),
    settledOn: date({ label: { it: 'Rendiconto definito il', en: 'Settled on' } }).optional(),
    cancelledOn: date({ label: { it: 'Annullata il', en: 'Cancelled on' } }).optional(),
  }),
  keyOf: ({ mission }) => mission,
  titleOf: ({ traveller, destination }) => `${traveller}: ${destination}`,
  // A mission that is cancelled leaves the days of its traveller free, and has only itself.
  exclusive: ({ taxCode, mission, cancelledOn }) => (cancelledOn === undefined ? taxCode : mission),
  columns: ['traveller', 'destination', 'country', 'estimate', 'cost'],
  overviews: {
    calendar: {
      kind: 'calendar',
      title: { it: 'Calendario', en: 'Calendar' },
      row: ({ traveller, cancelledOn }) => (cancelledOn === undefined ? traveller : undefined),
      rowTitle: { it: 'Chi viaggia', en: 'Traveller' },
      what: ({ destination }) => destination,
    },
    countries: {
      kind: 'grouped',
      title: { it: 'Per Paese', en: 'By country' },
      by: 'country',
      sums: ['estimate', 'cost'],
    },
    travellers: {
      kind: 'grouped',
      title: { it: 'Per amministratore e anno', en: 'By office holder and year' },
      by: 'traveller',
      sums: ['estimate', 'advance', 'cost'],
    },
    advances: {
      kind: 'open',
      title: { it: 'Anticipi da regolare', en: 'Advances to settle' },
      summary: {
        it: 'Le missioni concluse con un anticipo che il rendiconto non ha ancora regolato, dalla più lontana.',
        en: 'Missions that are over and whose advance no statement has settled yet, the oldest first.',
      },
      open: ({ advance, settledOn, cancelledOn }, to, today) =>
        advance !== undefined &&
        advance !== '0.00' &&
        settledOn === undefined &&
        to !== undefined &&
        (cancelledOn !== undefined || compareDates(to, today) < 0),
      since: { it: 'Giorni dal rientro', en: 'Days since the return' },
      columns: ['traveller', 'destination', 'advance'],
    },
  },
  ...keeper,
  public: false,
  basis: [cite('TUEL', '84', '1')],
});

/**
 * By what a receipt is known, its document or its number, day and amount: whatever is in a statement is in no other one. Two
 * missions that hand in the same receipt at one moment are told apart by the record.
 */
export const missionReceipts = defineRegister({
  key: 'missionReceipts',
  title: { it: 'Ricevute di missione', en: 'Receipts of missions' },
  summary: {
    it: 'Le ricevute dei rendiconti: la stessa ricevuta non è rimborsata in due missioni.',
    en: 'The receipts of statements: one is not refunded in two missions.',
  },
  entry: form({
    mission: text(100, { label: { it: 'Pratica', en: 'Case' } }),
    traveller: text(160, { label: { it: 'Chi viaggia', en: 'Traveller' } }),
    day: date({ label: { it: 'Data', en: 'Day' } }),
    row: integer(1, 200, { label: { it: 'Riga', en: 'Row' } }),
    mark: text(300, {
      label: { it: 'Contrassegno', en: 'Mark' },
      hint: {
        it: 'Impronta del documento, oppure fornitore, numero, data e importo.',
        en: 'Hash of the document, or supplier, number, day and amount.',
      },
    }),
  }),
  keyOf: ({ mission, mark }) => `${mission} ${mark}`,
  titleOf: ({ traveller, day, row }) => `${traveller}, ${displayDate(day, 'it')}, riga ${row}`,
  exclusive: ({ mark }) => mark,
  columns: ['traveller', 'day', 'row'],
  ...keeper,
  public: false,
  basis: [cite('D.M. 4 agosto 2011', '1')],
});

/** What missions have cost, for everybody to read. */
export const missionCosts = defineRegister({
  key: 'missionCosts',
  title: { it: 'Spese di missione degli amministratori', en: 'Mission costs of office holders' },
  summary: {
    it: 'Gli importi di viaggi di servizio e missioni pagati con fondi pubblici.',
    en: 'What service trips and missions paid with public money have cost.',
  },
  entry: form({
    traveller: text(160, { label: { it: 'Chi viaggia', en: 'Traveller' } }),
    role: choice(roles, { label: { it: 'Carica', en: 'Office held' } }),
    destination: text(160, { label: { it: 'Destinazione', en: 'Destination' } }),
    country: country({ label: { it: 'Paese', en: 'Country' } }),
    departure: date({ label: { it: 'Partenza', en: 'Departure' } }),
    return: date({ label: { it: 'Rientro', en: 'Return' } }),
    cost: money({ label: { it: 'Costo (€)', en: 'Cost (€)' } }),
  }),
  keyOf: ({ traveller, departure }) => `${traveller} ${departure}`,
  titleOf: ({ traveller, destination, departure }) => `${traveller}: ${destination}, ${departure}`,
  beginsOn: ({ departure }) => departure,
  columns: ['traveller', 'role', 'destination', 'country', 'departure', 'return', 'cost'],
  ...keeper,
  public: true,
  basis: [cite('D.Lgs. 33/2013', '14', '1')],
});

import { budgetRegister, defineRegister, firstDayOf, lastDayOf, lineKeyOf } from '../domain';
import { budgetChapter, form, integer, money, text } from '../forms';
import { cite, defineParameter } from '../law';

/**
 * The lines of the budget, by year and chapter, which the ledger of expenditure draws on. It belongs to no single procedure:
 * Accounts keeps it, and every procedure that spends has its commitments decided by it. A variation is a new version of
 * the line from its day on.
 */
export const budgetLines = defineRegister({
  key: budgetRegister,
  title: { it: 'Capitoli di bilancio', en: 'Budget lines' },
  summary: {
    it: 'Gli stanziamenti di spesa per anno e capitolo, con l’unità responsabile; ogni variazione è una nuova versione.',
    en: 'What may be spent by year and chapter, with the unit in charge; each variation is a new version.',
  },
  entry: form({
    year: integer(2000, 2999, {
      label: { it: 'Esercizio', en: 'Financial year' },
      hint: {
        it: 'Anno di competenza: ogni anno del bilancio triennale ha le proprie righe.',
        en: 'Year of competence: each year of the three-year budget has lines of its own.',
      },
    }),
    chapter: budgetChapter({
      label: { it: 'Capitolo', en: 'Chapter' },
      hint: {
        it: 'Missione, programma, titolo, macroaggregato e numero, ad esempio 05.02.1.04/1250.',
        en: 'Mission, programme, title, macro-aggregate and number, such as 05.02.1.04/1250.',
      },
    }),
    title: text(200, { label: { it: 'Descrizione', en: 'Title' } }),
    unit: text(80, {
      label: { it: 'Unità responsabile', en: 'Unit in charge' },
      hint: { it: 'Il codice dell’unità nell’organigramma.', en: 'The id of the unit in the organisation.' },
    }),
    appropriation: money({ label: { it: 'Stanziamento (€)', en: 'Appropriation (€)' } }),
    act: text(120, {
      label: { it: 'Atto', en: 'Act' },
      hint: {
        it: 'Deliberazione del bilancio o della variazione.',
        en: 'Resolution on the budget or on the variation.',
      },
    }).optional(),
  }),
  keyOf: lineKeyOf,
  titleOf: ({ year, chapter, title }) => `${chapter} (${year}): ${title}`,
  searchText: ({ unit, act }) => [unit, act].filter(Boolean).join(' '),
  drawnOn: true,
  beginsOn: ({ year }) => firstDayOf(year),
  endsOn: ({ year }) => lastDayOf(year),
  columns: ['year', 'chapter', 'title', 'unit', 'appropriation'],
  unit: 'accounts',
  officer: 'accounts.officer',
  manager: 'accounts.head',
  public: false,
  basis: [cite('TUEL', '165', '5'), cite('D.Lgs. 118/2011', '13', '1'), cite('TUEL', '175', '1')],
});

/**
 * Of its appropriation, below which a line that is still open is marked as one that may not last. In hundredths of a percent.
 */
export const budgetRiskShare = defineParameter<bigint>({
  key: 'budgetRiskShare',
  title: { it: 'Quota di disponibilità a rischio', en: 'Share below which a line is at risk' },
  unit: 'basisPoints',
  values: [
    {
      from: '2000-01-01',
      value: 10_00n,
      source: cite('TUEL', '147-quinquies', '1'),
      doubt: {
        it: 'La legge vuole il controllo degli equilibri, non indica una soglia: la fissa il regolamento di contabilità.',
        en: 'The law wants balances to be watched and names no threshold: the accounting regulation of the city sets it.',
      },
    },
  ],
});

/** Days before 31 December from which a line with bookings is marked: what is not committed by then is lost to it. */
export const budgetBookingDays = defineParameter<number>({
  key: 'budgetBookingDays',
  title: {
    it: 'Giorni prima della fine dell’esercizio in cui le prenotazioni sono a rischio',
    en: 'Days before the end of the year in which bookings are at risk',
  },
  unit: 'days',
  values: [
    {
      from: '2000-01-01',
      value: 60,
      source: cite('TUEL', '183', '3'),
      doubt: {
        it: 'La legge fa decadere le prenotazioni a fine esercizio; quanto prima segnalarlo è una scelta dell’ente.',
        en: 'The law lets bookings lapse with the year; how long before to warn is a choice of the house.',
      },
    },
  ],
});

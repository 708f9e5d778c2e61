import { commitmentContext, paymentContext } from '../../../../libs/casework';
import {
  type FactDeclaration,
  dateFact as date,
  moneyFact as money,
  numberFact as number,
  textFact as text,
  yesNoFact as yesNo,
} from '../../../../libs/domain';

/** How the statement was computed: the same lines wherever it is shown. */
const lines = {
  title: { it: 'Calcolo del rendiconto', en: 'How the statement was computed' },
  kind: 'table',
  columns: { line: text('Riga', 'Line') },
} as const;

export const facts = {
  departsOn: date('Partenza', 'Departure'),
  returnsOn: date('Rientro', 'Return'),
  exPost: text('Perché non è autorizzabile', 'Why it cannot be authorised'),
  overlap: text('Sovrapposizione', 'Overlap'),
  electoralPeriod: text('Periodo elettorale', 'Electoral period'),
  estimateTotal: money('Preventivo a carico del Comune (€)', 'Estimate for the city (€)'),
  signingFrom: date('Atti firmabili dal', 'Acts may be signed from'),
  noticeAnswer: text('Risposta al preavviso', 'Answer to the notice'),
  authorisation: text('Autorizzazione n.', 'Authorisation no.'),
  refusedFor: text('Motivi del diniego', 'Why it was refused'),
  committed: money('Impegnati (€)', 'Committed (€)'),
  commitmentNumber: text('Impegno n.', 'Commitment no.'),
  advance: money('Anticipo (€)', 'Advance (€)'),
  change: text('Ultima modifica', 'Last change'),
  statementLate: yesNo('Rendiconto sollecitato', 'Statement was asked for'),
  stretches: {
    title: { it: 'Giornate di missione', en: 'Days of mission' },
    kind: 'table',
    columns: {
      number: number('Giornata', 'Day'),
      ceiling: money('Massimale (€)', 'Ceiling (€)'),
      documented: money('Documentato (€)', 'Documented (€)'),
      paid: money('Riconosciuto (€)', 'Paid (€)'),
      excess: money('A carico di chi viaggia (€)', 'Charged to the traveller (€)'),
    },
  },
  collected: number('Ricevute consegnate in viaggio', 'Receipts handed in on the way'),
  lines,
  documented: money('Spese documentate (€)', 'Documented (€)'),
  paid: money('Spese riconosciute (€)', 'Recognised (€)'),
  excess: money('A carico di chi viaggia (€)', 'Charged to the traveller (€)'),
  penalties: money('Penali (€)', 'Penalties (€)'),
  settlement: text('Saldo', 'Settlement'),
  paidOn: date('Rimborsato il', 'Refunded on'),
  recovered: money('Recuperato (€)', 'Recovered (€)'),
  saved: money('Economia (€)', 'Saved (€)'),
  publishedOn: date('Pubblicata il', 'Published on'),
} as const satisfies Readonly<Record<string, FactDeclaration>>;

/** What tasks show beside their forms, where that is no recorded fact. */
export const context = {
  ...commitmentContext,
  ...paymentContext,
  traveller: text('Chi viaggia', 'Traveller'),
  role: text('Carica', 'Office held'),
  destination: text('Destinazione', 'Destination'),
  purpose: text('Motivazione della missione', 'Why the mission is made'),
  invitation: text('Invito', 'Invitation'),
  signingDay: date('Giorno della firma', 'Day of signature'),
  why: text('Perché', 'Why'),
  amount: money('Importo (€)', 'Amount (€)'),
  budgetLine: text('Capitolo di bilancio', 'Budget line'),
  iban: text('IBAN', 'IBAN'),
  draft: text('Bozza', 'Draft'),
  signedBy: text('Firmata da', 'Signed by'),
  act: text('Atto n.', 'Act no.'),
  returned: text('Perché è tornato', 'Why it came back'),
  legs: {
    title: { it: 'Itinerario', en: 'Itinerary' },
    kind: 'table',
    columns: {
      from: text('Da', 'From'),
      leaves: text('Partenza', 'Departure'),
      to: text('A', 'To'),
      arrives: text('Arrivo', 'Arrival'),
    },
  },
  missing: {
    title: { it: 'Dati mancanti', en: 'What is missing' },
    kind: 'table',
    columns: {
      what: text('Che cosa', 'What'),
      day: date('Giorno', 'Day'),
    },
  },
  extraCost: money('Maggiore spesa (€)', 'Additional cost (€)'),
  reasons: text('Motivazione', 'Reasons'),
  due: money('Ancora da restituire (€)', 'Still due (€)'),
} satisfies Readonly<Record<string, FactDeclaration>>;

import { commitmentContext, coverageContext } from '../../../../libs/casework';
import {
  type FactDeclaration,
  dateFact as date,
  moneyFact as money,
  numberFact as number,
  textFact as text,
  yesNoFact as yesNo,
} from '../../../../libs/domain';

const strand = text('Premio', 'Prize');
const prizeRow = {
  strand,
  prizes: number('Numero', 'Number'),
  amount: money('Importo di ciascuno (€)', 'Amount of each (€)'),
};
export const rankingColumns = {
  strand,
  rank: number('Posizione', 'Rank'),
  code: text('Codice', 'Code'),
  candidate: text('Candidato', 'Candidate'),
  thesis: text('Tesi', 'Thesis'),
  score: text('Punteggio', 'Score'),
  prize: money('Premio (€)', 'Prize (€)'),
  note: text('Nota', 'Note'),
};

export const editionFacts = {
  prizes: { title: { it: 'Premi', en: 'Prizes' }, kind: 'table', columns: prizeRow },
  total: money('Totale dei premi (€)', 'Prizes in all (€)'),
  coverage: text('Copertura', 'Coverage'),
  windows: {
    title: { it: 'Periodo di discussione', en: 'When theses were discussed' },
    kind: 'table',
    columns: { strand, from: date('Dal', 'From'), to: date('Al', 'To') },
  },
  deadline: text('Termine delle domande', 'Last moment for applications'),
  criteria: {
    title: { it: 'Griglia', en: 'Grid' },
    kind: 'table',
    columns: {
      criterion: number('N.', 'No.'),
      name: text('Criterio', 'Criterion'),
      weight: number('Peso', 'Weight'),
    },
  },
  threshold: number('Punteggio minimo', 'Least score'),
  noticeNumber: text('Bando approvato con determinazione n.', 'Notice approved by no.'),
  bookingNumber: text('Prenotazione n.', 'Booking no.'),
  commitmentNumber: text('Impegno n.', 'Commitment no.'),
  budgetLine: text('Capitolo di bilancio', 'Budget line'),
  publishedOn: date('Bando pubblicato il', 'Notice published on'),
  publishedWhere: text('Dove è pubblicato il bando', 'Where the notice is published'),
  applications: number('Domande pervenute', 'Applications received'),
  admitted: number('Domande ammesse', 'Applications admitted'),
  commission: {
    title: { it: 'Commissione', en: 'Commission' },
    kind: 'table',
    columns: { name: text('Componente', 'Member'), role: text('Ruolo', 'Role') },
  },
  appointmentNumber: text('Nomina con determinazione n.', 'Appointment no.'),
  codes: {
    title: { it: 'Codici delle tesi', en: 'Codes of the theses' },
    kind: 'table',
    columns: { code: text('Codice', 'Code'), candidate: text('Candidato', 'Candidate') },
  },
  readings: {
    title: { it: 'Distribuzione', en: 'Distribution' },
    kind: 'table',
    columns: { code: text('Codice', 'Code'), reader: text('Lettore', 'Reader') },
  },
  ranking: { title: { it: 'Graduatoria', en: 'Ranking' }, kind: 'table', columns: rankingColumns },
  unassigned: number('Premi non assegnati', 'Prizes not assigned'),
  awardNumber: text('Graduatoria approvata con determinazione n.', 'Ranking approved by no.'),
  awardPublishedOn: date('Premi pubblicati il', 'Prizes published on'),
  ceremonyOn: date('Cerimonia', 'Ceremony'),
  ceremonyPlace: text('Luogo della cerimonia', 'Place of the ceremony'),
} as const satisfies Readonly<Record<string, FactDeclaration>>;

export const editionContext = {
  ...commitmentContext,
  ...coverageContext,
  budgetYear: number('Esercizio', 'Financial year'),
  coFunders: text('Cofinanziatori', 'Others who pay'),
  strands: text('Premi decisi', 'Prizes decided'),
  today: date('Oggi', 'Today'),
  deadlineDay: date('Giorno del termine', 'Day of the last moment'),
  membersNow: number('Componenti già nominati', 'Members already'),
  why: text('Perché occorrono altri componenti', 'Why more members are needed'),
  members: text('Componenti', 'Members'),
  rows: { title: { it: 'Graduatoria', en: 'Ranking' }, kind: 'table', columns: rankingColumns },
  minutes: text('Verbale n.', 'Minutes no.'),
  winners: text('Vincitori', 'Winners'),
  gone: text('Chi lascia il premio', 'Who leaves the prize'),
  next: text('Chi segue in graduatoria', 'Who is next'),
  amount: money('Importo (€)', 'Amount (€)'),
  heldOn: date('Giorno', 'Day'),
  published: yesNo('Pubblicato', 'Published'),
} satisfies Readonly<Record<string, FactDeclaration>>;

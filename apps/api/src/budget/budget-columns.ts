import type { BudgetLineView, BudgetRisk, LineFigures, Text } from '../../../../libs/domain';
import { displayMoney } from '../../../../libs/law';
import type { Column } from '../csv/table';

const amounts: readonly (readonly [name: string, figure: keyof LineFigures, meaning: Text])[] = [
  ['stanziamento', 'appropriation', { it: 'Stanziamento alla data.', en: 'Appropriation on the day.' }],
  ['prenotato', 'booked', { it: 'Prenotazioni in corso.', en: 'Bookings that stand.' }],
  ['impegnato', 'committed', { it: 'Impegni, al netto delle economie.', en: 'Commitments, less savings.' }],
  ['economie', 'saved', { it: 'Economie sugli impegni.', en: 'Savings on commitments.' }],
  ['liquidato', 'liquidated', { it: 'Liquidazioni.', en: 'Liquidations.' }],
  ['ordinato', 'ordered', { it: 'Mandati emessi.', en: 'Payment orders.' }],
  ['pagato', 'paid', { it: 'Pagamenti.', en: 'Payments.' }],
  ['recuperato', 'recovered', { it: 'Somme restituite.', en: 'Money given back.' }],
  ['disponibile', 'available', { it: 'Ancora da impegnare.', en: 'What may still be committed.' }],
];

/** Names stay: whoever keeps the tables of several days puts them together by these. */
export const budgetColumns: readonly Column<BudgetLineView>[] = [
  {
    name: 'capitolo',
    meaning: {
      it: 'Missione, programma, titolo, macroaggregato e capitolo.',
      en: 'Mission, programme, title, macro-aggregate and chapter.',
    },
    value: ({ chapter }) => chapter,
  },
  {
    name: 'descrizione',
    meaning: { it: 'Descrizione del capitolo.', en: 'Title of the chapter.' },
    value: ({ title }) => title,
  },
  {
    name: 'unita_responsabile',
    meaning: { it: 'Unità responsabile del capitolo.', en: 'Unit in charge of the chapter.' },
    value: ({ unit }) => unit.it,
  },
  ...amounts.map(([name, figure, meaning]): Column<BudgetLineView> => ({
    name,
    meaning,
    value: ({ figures }) => ungrouped(figures[figure]),
  })),
  {
    name: 'a_rischio',
    meaning: {
      it: 'Se il capitolo è a rischio, per uno o più motivi.',
      en: 'Whether the line is at risk, for one reason or more.',
    },
    value: ({ atRisk }) => (atRisk ? 'sì' : 'no'),
  },
  {
    name: 'motivi_di_rischio',
    meaning: {
      it: 'Perché il capitolo è a rischio: senza copertura, disponibilità sotto la quota, prenotazioni che decadono.',
      en: 'Why the line is at risk: without cover, less available than the share, bookings that lapse.',
    },
    value: ({ risks }) => risks.map((risk) => riskTexts[risk].it).join(', '),
  },
];

const riskTexts: Readonly<Record<BudgetRisk, Text>> = {
  uncovered: { it: 'senza copertura', en: 'without cover' },
  short: { it: 'disponibilità in esaurimento', en: 'little left' },
  bookingsLapse: { it: 'prenotazioni in scadenza', en: 'bookings about to lapse' },
};

/** With a decimal comma and no points between thousands, as a spreadsheet reads numbers. */
export function ungrouped(amount: string | undefined): string | undefined {
  return amount && displayMoney(amount, 'it').replaceAll('.', '');
}

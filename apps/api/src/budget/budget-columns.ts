import type { BudgetLineView, LineFigures, Text } from '../../../../libs/domain';
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
      it: 'Disponibilità sotto la soglia di attenzione.',
      en: 'What is available is below the threshold.',
    },
    value: ({ atRisk }) => (atRisk ? 'sì' : 'no'),
  },
];

/** With a decimal comma and no points between thousands, as a spreadsheet reads numbers. */
function ungrouped(amount: string | undefined): string | undefined {
  return amount && displayMoney(amount, 'it').replaceAll('.', '');
}

import type { BudgetTotalView, Text, TotalFigures } from '../../../../libs/domain';
import type { Column } from '../csv/table';
import { ungrouped } from './budget-columns';

const amounts: readonly (readonly [name: string, figure: keyof TotalFigures, meaning: Text])[] = [
  ['impegnato', 'committed', { it: 'Impegni, al netto delle economie.', en: 'Commitments, less savings.' }],
  ['economie', 'saved', { it: 'Economie sugli impegni.', en: 'Savings on commitments.' }],
  ['liquidato', 'liquidated', { it: 'Liquidazioni.', en: 'Liquidations.' }],
  ['pagato', 'paid', { it: 'Pagamenti.', en: 'Payments.' }],
  ['recuperato', 'recovered', { it: 'Somme restituite.', en: 'Money given back.' }],
];

/** Names stay: whoever keeps the tables of several years puts them together by these. */
export const totalsColumns: readonly Column<BudgetTotalView>[] = [
  {
    name: 'codice',
    meaning: { it: 'Codice fiscale, o chiave dell’organo.', en: 'Tax code, or key of the organ.' },
    value: ({ code }) => code,
  },
  { name: 'nome', meaning: { it: 'Nome o denominazione.', en: 'Name.' }, value: ({ name }) => name },
  ...amounts.map(([name, figure, meaning]): Column<BudgetTotalView> => ({
    name,
    meaning,
    value: ({ figures }) => ungrouped(figures[figure]),
  })),
  {
    name: 'impegni',
    meaning: { it: 'Numero degli impegni.', en: 'Number of commitments.' },
    value: ({ commitments }) => commitments,
  },
  {
    name: 'oltre_soglia',
    meaning: {
      it: 'Se i contributi dell’anno superano la soglia di pubblicazione (D.Lgs. 33/2013, art. 26 c. 2).',
      en: 'Whether the grants of the year are above the threshold of publication (D.Lgs. 33/2013, art. 26 (2)).',
    },
    value: ({ aboveThreshold }) => (aboveThreshold === undefined ? undefined : aboveThreshold ? 'sì' : 'no'),
  },
  {
    name: 'procedimenti',
    meaning: {
      it: 'Procedimenti delle pratiche consultabili.',
      en: 'Procedures of the cases that may be read.',
    },
    value: ({ procedures }) => procedures.map(({ it }) => it).join(', '),
  },
];

import type { DutyBreachView } from '../../../../libs/domain';
import type { Column } from '../csv/table';

/** Names stay: whoever keeps the proofs of several years puts them together by these. */
export const breachColumns: readonly Column<DutyBreachView>[] = [
  {
    name: 'persona',
    meaning: { it: 'Chi ha svolto entrambe le funzioni.', en: 'Who has had both duties.' },
    value: ({ person }) => person.name,
  },
  {
    name: 'procedimento',
    meaning: { it: 'Denominazione del procedimento.', en: 'Name of the procedure.' },
    value: ({ procedureTitle }) => procedureTitle.it,
  },
  {
    name: 'pratica',
    meaning: {
      it: 'Numero di protocollo o, in mancanza, identificativo della pratica.',
      en: 'Register number or, without one, the id of the case.',
    },
    value: ({ number, case: id }) => number ?? id,
  },
  {
    name: 'funzione',
    meaning: { it: 'La funzione svolta per seconda.', en: 'The duty that came second.' },
    value: ({ duty }) => duty.it,
  },
  { name: 'svolta_il', meaning: { it: 'Quando.', en: 'When.' }, value: ({ at }) => at },
  {
    name: 'incompatibile_con',
    meaning: { it: 'La funzione svolta per prima.', en: 'The duty that came first.' },
    value: ({ other }) => other.it,
  },
  {
    name: 'pratica_incompatibile',
    meaning: {
      it: 'Identificativo della pratica in cui è stata svolta: la stessa, la sua tornata o una sua parte.',
      en: 'Id of the case in which it was done: the same, its campaign or one of its parts.',
    },
    value: ({ otherCase }) => otherCase,
  },
  {
    name: 'svolta_prima_il',
    meaning: { it: 'Quando.', en: 'When.' },
    value: ({ otherAt }) => otherAt,
  },
];

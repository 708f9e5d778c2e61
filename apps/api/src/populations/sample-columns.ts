import type { DrawnCaseView } from '../../../../libs/domain';
import type { Column } from '../csv/table';

/** Names stay: working papers refer to them. */
export const sampleColumns: readonly Column<DrawnCaseView>[] = [
  {
    name: 'posto',
    meaning: { it: 'Posto nell’ordine dell’estrazione.', en: 'Place in the order of the draw.' },
    value: ({ place }) => place,
  },
  {
    name: 'pratica',
    meaning: {
      it: 'Numero di protocollo o, in mancanza, identificativo; vuoto se il lettore non può sapere della pratica.',
      en: 'Register number or, without one, the id; empty where the reader may not know of the case.',
    },
    value: ({ number, case: id }) => number ?? id,
  },
  {
    name: 'identificativo',
    meaning: { it: 'Identificativo da cui deriva il biglietto.', en: 'The id of which the ticket comes.' },
    value: ({ case: id }) => id,
  },
  {
    name: 'oggetto',
    meaning: { it: 'Oggetto al momento dell’estrazione.', en: 'Title as it was when drawn.' },
    value: ({ title }) => title,
  },
  { name: 'strato', meaning: { it: 'Strato.', en: 'Stratum.' }, value: ({ stratum }) => stratum },
  {
    name: 'certa',
    meaning: {
      it: 'Se l’importo la rende certa, nell’estrazione per unità monetaria.',
      en: 'Whether its amount makes it certain, in a draw by money.',
    },
    value: ({ certain }) => (certain ? 'sì' : undefined),
  },
  {
    name: 'biglietto',
    meaning: {
      it: 'SHA-256 del numero del sorteggio, di un a capo e dell’identificativo.',
      en: 'SHA-256 of the seed, a line feed and the id.',
    },
    value: ({ ticket }) => ticket,
  },
];

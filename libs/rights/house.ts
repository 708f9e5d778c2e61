import type { Text } from '../domain';
import { isWatching } from './policy';

/** An office as far as rights of the house go. */
export interface HeldOffice {
  readonly id: string;
  readonly kind: string;
  /** Held only in the place of somebody who is away. */
  readonly inPlaceOf?: unknown;
}

interface HouseRight {
  readonly title: Text;
  /** Whether these offices give it; where it depends on the thing as well, whether they can at all. */
  holds(offices: readonly HeldOffice[]): boolean;
}

/** Who keeps what holds for the whole house: substitutions of people who are away, the office calendar, electoral periods. */
const KEEPERS: readonly string[] = ['general-manager', 'secretary-general', 'general-affairs.director'];

/** Who keeps the books. */
const ACCOUNTS: readonly string[] = ['accounts.head', 'accounts.officer'];

const keeps = ({ id }: HeldOffice): boolean => KEEPERS.includes(id);

/** Rights that belong to no case. */
export const houseRights = {
  anybody: {
    title: { it: 'Chiunque, anche senza accesso', en: 'Anybody, signed in or not' },
    holds: () => true,
  },
  signedIn: {
    title: {
      it: 'Chi ha effettuato l’accesso; vede soltanto ciò che può leggere',
      en: 'Whoever is signed in, and sees no more than they may read',
    },
    holds: () => true,
  },
  /** Of the desk: nobody of the house has it. */
  visitor: {
    title: {
      it: 'Chi ha effettuato l’accesso allo sportello; vede soltanto ciò che ha presentato',
      en: 'Whoever is signed in at the desk, and sees no more than they have filed',
    },
    holds: () => false,
  },
  signedInAnywhere: {
    title: {
      it: 'Chi ha effettuato l’accesso, allo sportello compreso',
      en: 'Whoever is signed in, at the desk included',
    },
    holds: () => true,
  },
  own: {
    title: { it: 'Chi ne è l’autore, e chi vigila', en: 'Whoever has begun it, and those who watch' },
    holds: () => true,
  },
  ofOwnOffice: {
    title: { it: 'Chi ricopre l’ufficio a cui è destinato', en: 'Holders of the office that it is for' },
    holds: (offices) => offices.length > 0,
  },
  openCase: {
    title: {
      it: 'Le unità che trattano il procedimento',
      en: 'The units that work cases of the procedure',
    },
    holds: (offices) => offices.length > 0,
  },
  readRegister: {
    title: {
      it: 'Chiunque se il registro è pubblico; altrimenti chi lo tiene, chi vi scrive e chi vigila',
      en: 'Anybody where the register is public; else those who keep it, write in it or watch',
    },
    holds: () => true,
  },
  keepHouse: {
    title: {
      it: 'Direttore generale, segretario generale, direttore degli Affari generali, anche per sostituzione',
      en: 'General manager, secretary general, director of general affairs, also by substitution',
    },
    holds: (offices) => offices.some(keeps),
  },
  /** Who only stands in for a keeper keeps nothing: a substitution does not grow by itself. */
  keepHouseInOwnRight: {
    title: {
      it: 'Direttore generale, segretario generale, direttore degli Affari generali, non per sostituzione',
      en: 'General manager, secretary general, director of general affairs, in their own right',
    },
    holds: (offices) => offices.some((office) => office.inPlaceOf === undefined && keeps(office)),
  },
  giveMandate: {
    title: {
      it: 'Chi ricopre l’ufficio la cui firma è delegata, non per sostituzione, e chi può inserire assenze di altri',
      en: 'Whoever holds the office whose signature it is, in their own right, and those who enter absences of others',
    },
    holds: (offices) => offices.some(({ inPlaceOf }) => inPlaceOf === undefined),
  },
  leadTeam: {
    title: { it: 'Chi dirige un’unità', en: 'Heads of units' },
    holds: (offices) => offices.some(({ kind }) => kind === 'manager'),
  },
  watch: {
    title: { it: 'Chi vigila su tutta l’amministrazione', en: 'Those who watch over the whole house' },
    holds: (offices) => offices.some(isWatching),
  },
  /** The second wall says the same (`reads_whole_ledger`, migration 0037). */
  readLedger: {
    title: {
      it: 'La Ragioneria e chi vigila su tutta l’amministrazione',
      en: 'Accounts, and those who watch over the whole house',
    },
    holds: (offices) => offices.some((office) => ACCOUNTS.includes(office.id) || isWatching(office)),
  },
  readBudget: {
    title: {
      it: 'Chi legge tutti i movimenti di bilancio; chi dirige un’unità, per i capitoli di cui è responsabile',
      en: 'Those who read the whole ledger; heads of units, for the lines in their charge',
    },
    holds: (offices) =>
      offices.some(
        (office) => ACCOUNTS.includes(office.id) || isWatching(office) || office.kind === 'manager',
      ),
  },
  readDelays: {
    title: {
      it: 'Chi vigila, e chi ha il potere sostitutivo per i propri procedimenti',
      en: 'Those who watch, and substitutes for their own procedures',
    },
    holds: (offices) => offices.length > 0,
  },
  demonstration: {
    title: { it: 'Solo nella dimostrazione', en: 'In a demonstration only' },
    holds: () => true,
  },
} as const satisfies Readonly<Record<string, HouseRight>>;

export type HouseRightName = keyof typeof houseRights;

/** Whether offices give a right of the house. */
export function holdsHouseRight(right: HouseRightName, offices: readonly HeldOffice[]): boolean {
  return houseRights[right].holds(offices);
}

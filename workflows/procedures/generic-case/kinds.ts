import { areas, type Text, type TitledUnit, type WorkingUnit, withoutTitles } from '../../../libs/domain';

/** What a generic case is about. */
interface Kind {
  readonly title: Text;
  /** It is a letter that somebody has written and is answered within the term of the office. */
  readonly isLetter?: true;
  /** It asks for money. */
  readonly asksForMoney?: true;
}

/** The supports of the office without a procedure of their own. A key is for ever. */
export const kinds = {
  delegates: { title: { it: 'Delegati e incaricati del Sindaco', en: 'Mayor’s delegates' } },
  foreign: {
    title: {
      it: 'Delegazioni straniere e richieste consolari',
      en: 'Foreign delegations and consular requests',
    },
  },
  project: { title: { it: 'Progetto del Sindaco', en: 'Mayor’s project' } },
  letter: { title: { it: 'Lettera di un cittadino', en: 'Citizen’s letter' }, isLetter: true },
  portal: { title: { it: 'Modifica del portale', en: 'Portal change' } },
  logistics: { title: { it: 'Logistica', en: 'Logistics' } },
  quality: { title: { it: 'Qualità', en: 'Quality' } },
  moneyRequest: {
    title: {
      it: 'Richiesta di denaro trasmessa da altro procedimento',
      en: 'Request for money handed over by another procedure',
    },
    asksForMoney: true,
  },
  other: { title: { it: 'Altro', en: 'Other' } },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindKey = keyof typeof kinds;

export function kindOf(key: KindKey): Kind {
  return kinds[key];
}

const { cabinet, ...otherAreas } = areas;

/** The units that may have a generic case, that of the procedure first. */
export const owners = {
  cabinet,
  contributions: {
    title: {
      it: 'Unità Amministrativa, Contabilità e Contributi',
      en: 'Administration, Accounting and Contributions Unit',
    },
    unit: 'contributions',
    officer: 'contributions.officer',
    manager: 'contributions.manager',
  },
  nominations: {
    title: {
      it: 'Unità Nomine ed Enti Partecipati',
      en: 'Nominations and Participated Bodies Unit',
    },
    unit: 'nominations',
    officer: 'nominations.officer',
    manager: 'nominations.manager',
  },
  ...otherAreas,
} as const satisfies Readonly<Record<string, TitledUnit>>;

export type OwnerKey = keyof typeof owners;

/** Every unit without its title: what the declaration shares the procedure with. */
export const workingUnits: readonly WorkingUnit[] = withoutTitles(owners);

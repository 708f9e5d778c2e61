import type { Level, Text } from '../domain';

/**
 * Who may do what with a case, in one table. Everything that decides on a right follows from it: the conditions inside the
 * statements of the API, the checks of commands in the case itself, what screens offer, the page of the documentation. The
 * row-level security of the database says the same a second time, in SQL (`may_read_case` in the migrations); tests compare
 * the two on random cases.
 */

/** What somebody can be to a case. Whoever is excluded from it for a conflict of interest is nothing to it. */
export const relations = [
  'heads',
  'inCharge',
  'superior',
  'works',
  'signs',
  'takesPart',
  'continues',
  'admitted',
  'onNeed',
  'watches',
  'house',
] as const;
export type Relation = (typeof relations)[number];

export const relationTitles: Readonly<Record<Relation, Text>> = {
  heads: {
    it: 'Dirige l’unità che tratta la pratica',
    en: 'Heads the unit that has the case',
  },
  inCharge: {
    it: 'Appartiene all’unità che tratta la pratica',
    en: 'Belongs to the unit that has the case',
  },
  superior: {
    it: 'Gli è stato segnalato il ritardo di un’attività aperta',
    en: 'Was told of the delay of an open task',
  },
  works: {
    it: 'Ha in carico un’attività aperta, o può prenderla in carico',
    en: 'Holds an open task, or may take it',
  },
  signs: {
    it: 'Può firmare un’attività aperta in forza di una delega di firma',
    en: 'May sign an open task under a mandate',
  },
  takesPart: {
    it: 'Appartiene a un ufficio che ha o ha avuto attività nella pratica',
    en: 'Holds an office that has or had work in the case',
  },
  continues: {
    it: 'Partecipa alla pratica in cui questa è stata convertita',
    en: 'Takes part in the case as which this one goes on',
  },
  admitted: {
    it: 'È ammesso per nome',
    en: 'Is admitted by name',
  },
  onNeed: {
    it: 'Vigila e ha aperto la pratica per necessità, nelle ultime otto ore',
    en: 'Watches and has opened the case on need, within the last eight hours',
  },
  watches: {
    it: 'Vigila su tutta l’amministrazione (audit, RPCT, segretario generale, direttore generale)',
    en: 'Watches over the whole house (audit, RPCT, secretary general, general manager)',
  },
  house: {
    it: 'Ricopre un ufficio qualsiasi dell’amministrazione',
    en: 'Holds any office of the house',
  },
};

export interface Rule {
  readonly title: Text;
  /** Whether it concerns cases under way, cases that are over, or both. */
  readonly state: 'open' | 'over' | 'any';
  /** Any of these relations gives the right at this level. */
  readonly ordinary: readonly Relation[];
  readonly reserved: readonly Relation[];
  /** At this level nobody is anything to a case without being admitted to it by name: the relations hold beside that. */
  readonly restricted: readonly Relation[];
}

export const policy = {
  find: {
    title: {
      it: 'Trovarla in elenchi, ricerche, conteggi ed esportazioni',
      en: 'Find it in lists, searches, counts, exports',
    },
    state: 'any',
    ordinary: ['takesPart', 'signs', 'admitted', 'watches'],
    reserved: ['inCharge', 'superior', 'works', 'signs', 'admitted', 'onNeed'],
    restricted: ['admitted'],
  },
  read: {
    title: {
      it: 'Leggerla: attività, documenti, cronologia, scadenze, flusso delle novità',
      en: 'Read it: tasks, documents, history, deadlines, stream of changes',
    },
    state: 'any',
    ordinary: ['takesPart', 'signs', 'continues', 'admitted', 'watches'],
    reserved: ['inCharge', 'superior', 'works', 'signs', 'admitted', 'onNeed'],
    restricted: ['admitted'],
  },
  openOnNeed: {
    title: { it: 'Aprirla per necessità, indicando il motivo', en: 'Open it on need, with a reason' },
    state: 'any',
    ordinary: [],
    reserved: ['watches'],
    restricted: [],
  },
  add: {
    title: { it: 'Aggiungere note e documenti', en: 'Add notes and documents' },
    state: 'open',
    ordinary: ['takesPart'],
    reserved: ['inCharge', 'superior', 'works'],
    restricted: ['inCharge', 'takesPart'],
  },
  ask: {
    title: {
      it: 'Presentare le richieste previste, ciascuna dagli uffici che la riguardano',
      en: 'Make requests, each by the offices that it is declared for',
    },
    state: 'open',
    ordinary: ['house'],
    reserved: ['inCharge', 'superior', 'works', 'admitted'],
    restricted: ['admitted'],
  },
  work: {
    title: {
      it: 'Prendere in carico e concludere attività del proprio ufficio o per cui si ha la delega di firma',
      en: 'Claim and complete tasks of one’s office, or that one has a mandate to sign',
    },
    state: 'open',
    ordinary: ['takesPart', 'signs'],
    reserved: ['inCharge', 'works', 'signs'],
    restricted: ['inCharge', 'takesPart', 'signs'],
  },
  direct: {
    title: { it: 'Assegnare e sollecitare attività', en: 'Assign tasks and remind of them' },
    state: 'open',
    ordinary: ['heads', 'superior'],
    reserved: ['heads', 'superior'],
    restricted: ['heads', 'superior'],
  },
  conclude: {
    title: {
      it: 'Registrare il ritiro, convertirla, aprire pratiche che ne fanno parte',
      en: 'Record a withdrawal, convert it, open cases that are a part of it',
    },
    state: 'open',
    ordinary: ['inCharge'],
    reserved: ['inCharge'],
    restricted: ['inCharge'],
  },
  admit: {
    title: {
      it: 'Ammettere persone per nome, cambiare la riservatezza',
      en: 'Admit people by name, change the confidentiality',
    },
    state: 'open',
    ordinary: ['heads'],
    reserved: ['heads'],
    restricted: ['heads', 'inCharge'],
  },
  reopen: {
    title: { it: 'Riaprirla', en: 'Reopen it' },
    state: 'over',
    ordinary: ['heads'],
    reserved: ['heads'],
    restricted: ['heads'],
  },
  readAccesses: {
    title: {
      it: 'Vedere chi l’ha letta e chi l’ha aperta per necessità',
      en: 'See who has read it and opened it on need',
    },
    state: 'any',
    ordinary: ['heads', 'watches'],
    reserved: ['heads', 'watches'],
    restricted: ['heads', 'inCharge'],
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type Operation = keyof typeof policy;
export const operations = Object.keys(policy) as Operation[];

/** What every level promises: readings of such cases are recorded. */
export function isReadingRecorded(level: Level): boolean {
  return level !== 'ordinary';
}

/** How long a case that was opened on need stays open to who has opened it: the working day. In milliseconds. */
export const ON_NEED_MS = 8 * 3_600_000;

/** Offices that inspect, by law or statute, whatever a unit does (L. 190/2012 art. 1, c. 7; TUEL art. 97 and 108). */
const watchingOffices: readonly string[] = [
  'auditor',
  'audit.director',
  'rpct',
  'secretary-general',
  'general-manager',
];

/** Whether somebody who holds such an office watches over the whole house. */
export function isWatching({ id, kind }: { readonly id: string; readonly kind: string }): boolean {
  return kind === 'auditor' || watchingOffices.includes(id);
}

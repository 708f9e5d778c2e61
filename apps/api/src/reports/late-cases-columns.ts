import type { LateCaseView } from '../../../../libs/domain';
import type { Column } from '../csv/table';

/** Names stay: whoever keeps the reports of several years puts them together by these. */
export const lateCasesColumns: readonly Column<LateCaseView>[] = [
  {
    name: 'unita_organizzativa',
    meaning: { it: 'Unità organizzativa competente.', en: 'Unit in charge.' },
    value: ({ unit }) => unit.it,
  },
  {
    name: 'codice',
    meaning: { it: 'Codice del procedimento.', en: 'Code of the procedure.' },
    value: ({ code }) => code,
  },
  {
    name: 'procedimento',
    meaning: { it: 'Denominazione del procedimento.', en: 'Name of the procedure.' },
    value: ({ title }) => title.it,
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
    name: 'decorrenza',
    meaning: { it: 'Giorno da cui decorre il termine.', en: 'Day the term runs from.' },
    value: ({ startedOn }) => startedOn,
  },
  {
    name: 'termine_giorni',
    meaning: {
      it: 'Giorni del termine, senza le sospensioni.',
      en: 'Days of the term, pauses left out.',
    },
    value: ({ prescribedDays }) => prescribedDays,
  },
  {
    name: 'scadenza',
    meaning: { it: 'Ultimo giorno utile.', en: 'Last useful day.' },
    value: ({ due }) => due,
  },
  {
    name: 'ritardo_giorni',
    meaning: {
      it: 'Giorni dalla scadenza al provvedimento o, se manca, a oggi.',
      en: 'Days from the due date to the act or, without one, to today.',
    },
    value: ({ delayDays }) => delayDays,
  },
  {
    name: 'stato',
    meaning: {
      it: 'Conclusa con un provvedimento, chiusa senza provvedimento, aperta.',
      en: 'Concluded by an act, ended without one, open.',
    },
    value: ({ state }) => states[state],
  },
  {
    name: 'conclusione',
    meaning: { it: 'Giorno del provvedimento o della chiusura.', en: 'Day of the act or of the end.' },
    value: ({ endedOn }) => endedOn,
  },
  {
    name: 'esito',
    meaning: { it: 'Esito della pratica, se chiusa.', en: 'Outcome of the case, once closed.' },
    value: ({ outcome }) => outcome?.it,
  },
  {
    name: 'potere_sostitutivo_dal',
    meaning: {
      it: 'Giorno in cui è stato attivato il potere sostitutivo.',
      en: 'Day on which the substitutive power was first used.',
    },
    value: ({ substitute }) => substitute?.on,
  },
  {
    name: 'potere_sostitutivo_iniziativa',
    meaning: {
      it: 'Su istanza dell’interessato o d’ufficio.',
      en: 'On the request of the party or of its own motion.',
    },
    value: ({ substitute }) => substitute && motions[substitute.motion],
  },
];

/** The table is in Italian, like its column names. */
const states: Readonly<Record<LateCaseView['state'], string>> = {
  concluded: 'conclusa',
  ended: 'chiusa senza provvedimento',
  open: 'aperta',
};

const motions = { party: 'istanza', own: 'ufficio' } as const;

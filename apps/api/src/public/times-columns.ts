import type { MeasuredTimeView } from '../../../../libs/domain';
import type { Column } from '../csv/table';

/** A row of the published table: one kind of procedure in one year. */
export type TimesRow = MeasuredTimeView & { readonly year: number };

/** Names are a contract with whoever reads the table by program: columns may be added at the end, never renamed. */
export const timesColumns: readonly Column<TimesRow>[] = [
  {
    name: 'anno',
    meaning: {
      it: 'Anno in cui è stato adottato il provvedimento finale.',
      en: 'Year in which the final act was adopted.',
    },
    value: ({ year }) => year,
  },
  {
    name: 'codice',
    meaning: {
      it: 'Codice del procedimento nell’elenco dell’ufficio.',
      en: 'Code of the procedure in the list of the office.',
    },
    value: ({ code }) => code,
  },
  {
    name: 'procedimento',
    meaning: { it: 'Denominazione del procedimento.', en: 'Name of the procedure.' },
    value: ({ title }) => title.it,
  },
  {
    name: 'unita_organizzativa',
    meaning: {
      it: 'Unità organizzativa responsabile dell’istruttoria.',
      en: 'Unit that examines the cases.',
    },
    value: ({ unit }) => unit.it,
  },
  {
    name: 'conclusi',
    meaning: {
      it: 'Numero di procedimenti conclusi nell’anno con un provvedimento; le rinunce non sono comprese.',
      en: 'Number of cases concluded by an act in the year; withdrawals are left out.',
    },
    value: ({ concluded }) => concluded,
  },
  {
    name: 'termine_minimo_giorni',
    meaning: {
      it: 'Il più breve dei termini di conclusione assegnati, in giorni, senza le sospensioni.',
      en: 'The shortest of the terms given, in days, pauses left out.',
    },
    value: ({ prescribed }) => prescribed?.least,
  },
  {
    name: 'termine_mediano_giorni',
    meaning: {
      it: 'Mediana dei termini di conclusione assegnati, in giorni, senza le sospensioni.',
      en: 'Median of the terms given, in days, pauses left out.',
    },
    value: ({ prescribed }) => prescribed?.median,
  },
  {
    name: 'termine_massimo_giorni',
    meaning: {
      it: 'Il più lungo dei termini di conclusione assegnati, in giorni, senza le sospensioni.',
      en: 'The longest of the terms given, in days, pauses left out.',
    },
    value: ({ prescribed }) => prescribed?.most,
  },
  {
    name: 'durata_mediana_giorni',
    meaning: {
      it: 'Mediana dei giorni trascorsi dalla decorrenza del termine al provvedimento, sospensioni comprese.',
      en: 'Median of the days from the beginning of the term to the act, pauses included.',
    },
    value: ({ elapsed }) => elapsed?.median,
  },
  {
    name: 'durata_media_giorni',
    meaning: {
      it: 'Media dei giorni trascorsi dalla decorrenza del termine al provvedimento, sospensioni comprese.',
      en: 'Mean of the days from the beginning of the term to the act, pauses included.',
    },
    value: ({ elapsed }) => elapsed?.mean,
  },
  {
    name: 'durata_netta_mediana_giorni',
    meaning: {
      it: 'Mediana dei giorni impiegati, tolte le sospensioni previste dalla legge.',
      en: 'Median of the days used, legal pauses left out.',
    },
    value: ({ used }) => used?.median,
  },
  {
    name: 'durata_netta_media_giorni',
    meaning: {
      it: 'Media dei giorni impiegati, tolte le sospensioni previste dalla legge.',
      en: 'Mean of the days used, legal pauses left out.',
    },
    value: ({ used }) => used?.mean,
  },
  {
    name: 'conclusi_nel_termine',
    meaning: {
      it: 'Numero dei procedimenti conclusi entro la scadenza, spostata dalle sospensioni e dai giorni festivi.',
      en: 'Number of cases concluded by their due date, as pauses and holidays have moved it.',
    },
    value: ({ withinTerm }) => withinTerm,
  },
  {
    name: 'quota_nel_termine_percento',
    meaning: {
      it: 'Quota dei conclusi nel termine sul totale dei conclusi, in percentuale.',
      en: 'Share of those concluded within the term, in percent.',
    },
    value: ({ withinTermShare }) => withinTermShare,
  },
  {
    name: 'aperti_oltre_termine',
    meaning: {
      it: 'Procedimenti non conclusi e con termine scaduto al 31 dicembre dell’anno, o a oggi per l’anno in corso.',
      en: 'Cases not concluded and past their term on 31 December of the year, or today for the present year.',
    },
    value: ({ openBeyondTerm }) => openBeyondTerm,
  },
];
